/** Writing records as JSON, YAML and XML. */
@NullMarked
package dev.heirloom.oscal.io.internal.write;

import org.jspecify.annotations.NullMarked;
