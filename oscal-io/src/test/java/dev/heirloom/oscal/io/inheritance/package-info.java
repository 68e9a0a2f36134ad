/** Tests of what is determined from documents as they are published, in every format. */
@NullMarked
package dev.heirloom.oscal.io.inheritance;

import org.jspecify.annotations.NullMarked;
