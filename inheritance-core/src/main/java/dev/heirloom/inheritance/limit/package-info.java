/** The options that raise limits: what the exceptions of all limits name. */
@NullMarked
package dev.heirloom.inheritance.limit;

import org.jspecify.annotations.NullMarked;
