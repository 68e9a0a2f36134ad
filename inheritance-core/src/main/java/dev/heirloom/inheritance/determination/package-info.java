/** The determination itself and its report: who implements which point of which control, why, and what is left to do. */
@NullMarked
package dev.heirloom.inheritance.determination;

import org.jspecify.annotations.NullMarked;
