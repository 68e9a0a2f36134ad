@NullMarked
package dev.heirloom.oscal.io.report;

import org.jspecify.annotations.NullMarked;
