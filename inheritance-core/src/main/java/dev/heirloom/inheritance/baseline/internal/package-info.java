/** What the documents around an offering or a mapping lead to, for the packages that read these. */
@NullMarked
package dev.heirloom.inheritance.baseline.internal;

import org.jspecify.annotations.NullMarked;
