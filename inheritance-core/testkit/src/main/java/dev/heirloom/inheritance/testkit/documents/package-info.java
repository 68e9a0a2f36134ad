/** Random OSCAL documents for property-based tests. */
@NullMarked
package dev.heirloom.inheritance.testkit.documents;

import org.jspecify.annotations.NullMarked;
