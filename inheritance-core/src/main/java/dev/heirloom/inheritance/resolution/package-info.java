/**
 * Profile resolution: from a profile, by way of import, select, merge, modify and finish, to the
 * catalog of a baseline, with where each control came from and what was odd on the way.
 */
@NullMarked
package dev.heirloom.inheritance.resolution;

import org.jspecify.annotations.NullMarked;
