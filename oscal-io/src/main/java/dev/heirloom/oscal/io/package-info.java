/** OSCAL documents in and out of JSON, YAML and XML. */
@NullMarked
package dev.heirloom.oscal.io;

import org.jspecify.annotations.NullMarked;
