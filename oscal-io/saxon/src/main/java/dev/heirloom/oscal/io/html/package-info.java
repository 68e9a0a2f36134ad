/**
 * Reports as one self-contained page for people: the documented XML form of a determination, and
 * the stylesheet that makes a page of it, which a user may replace.
 */
@NullMarked
package dev.heirloom.oscal.io.html;

import org.jspecify.annotations.NullMarked;
