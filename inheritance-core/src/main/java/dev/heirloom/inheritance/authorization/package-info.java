/**
 * The decisions that inheritance rests on: authorizations of providers, their acceptance by the
 * customer's agency, levels, classes and conditions, each valid for a time.
 */
@NullMarked
package dev.heirloom.inheritance.authorization;

import org.jspecify.annotations.NullMarked;
