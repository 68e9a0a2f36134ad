/**
 * What systems say of themselves: what they provide, what they leave to their customers, what they
 * inherit and what they have satisfied, each with the place in the document that says so.
 */
@NullMarked
package dev.heirloom.inheritance.offering;

import org.jspecify.annotations.NullMarked;
