/** Mappings between sets of controls: what they say, and how people make and check them. */
@NullMarked
package dev.heirloom.inheritance.mapping;

import org.jspecify.annotations.NullMarked;
