/** Which cases the laws of the project's own tests are tried on. */
@NullMarked
package dev.heirloom.laws;

import org.jspecify.annotations.NullMarked;
