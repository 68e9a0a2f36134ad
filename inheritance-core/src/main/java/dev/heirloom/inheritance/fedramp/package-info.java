/**
 * What FedRAMP's documents of 2026 and its Marketplace say, as values (SEMANTICS section 14): none
 * of them says what a customer may inherit.
 *
 * <p>No value here keeps a contact's name, address or number, or prose that may hold them.
 */
@NullMarked
package dev.heirloom.inheritance.fedramp;

import org.jspecify.annotations.NullMarked;
