/** The door from files to values and back: {@link dev.heirloom.oscal.io.files.OscalFiles}. */
@NullMarked
package dev.heirloom.oscal.io.files;

import org.jspecify.annotations.NullMarked;
