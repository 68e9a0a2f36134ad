/** Tests of the page. */
@NullMarked
package dev.heirloom.oscal.io.html;

import org.jspecify.annotations.NullMarked;
