/** What the model's records look like in JSON and in XML, read from their annotations once. */
@NullMarked
package dev.heirloom.oscal.io.internal.shape;

import org.jspecify.annotations.NullMarked;
