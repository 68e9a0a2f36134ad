/** Tests that the project's documents and its code speak of the same things. */
@NullMarked
package dev.heirloom.examples.documents;

import org.jspecify.annotations.NullMarked;
