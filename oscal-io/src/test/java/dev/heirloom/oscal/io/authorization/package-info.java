@NullMarked
package dev.heirloom.oscal.io.authorization;

import org.jspecify.annotations.NullMarked;
