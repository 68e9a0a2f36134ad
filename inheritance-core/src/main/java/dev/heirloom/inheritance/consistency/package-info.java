/**
 * Whether documents that refer to each other agree: a plan with its profile and with the plans that
 * it leverages, component definitions with their sources, assessments with the plans they are of.
 */
@NullMarked
package dev.heirloom.inheritance.consistency;

import org.jspecify.annotations.NullMarked;
