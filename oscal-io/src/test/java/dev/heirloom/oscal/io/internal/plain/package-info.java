@NullMarked
package dev.heirloom.oscal.io.internal.plain;

import org.jspecify.annotations.NullMarked;
