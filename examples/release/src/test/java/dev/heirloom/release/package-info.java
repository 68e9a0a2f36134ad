/** Tests of what a release publishes, as a stranger finds it. */
@NullMarked
package dev.heirloom.release;

import org.jspecify.annotations.NullMarked;
