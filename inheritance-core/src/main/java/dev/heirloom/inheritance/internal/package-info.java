/**
 * How a determination is computed, from what all systems say of each control; not for users. Its
 * rooms are the packages below, from the top down {@code duties}, {@code rules}, {@code chain},
 * {@code parameters} and {@code claims}.
 */
@NullMarked
package dev.heirloom.inheritance.internal;

import org.jspecify.annotations.NullMarked;
