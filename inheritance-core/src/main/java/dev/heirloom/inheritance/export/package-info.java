/**
 * OSCAL documents made from results, for people who decide on documents: what a provider offers its
 * customers, what is left of a baseline, and the plan of a customer system.
 */
@NullMarked
package dev.heirloom.inheritance.export;

import org.jspecify.annotations.NullMarked;
