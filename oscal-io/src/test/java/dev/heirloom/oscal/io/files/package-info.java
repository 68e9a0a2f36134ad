@NullMarked
package dev.heirloom.oscal.io.files;

import org.jspecify.annotations.NullMarked;
