/**
 * Who leverages whom: the providers given, the chains they form, and the customer system on them
 * (SEMANTICS sections 2 and 8).
 */
@NullMarked
package dev.heirloom.inheritance.internal.chain;

import org.jspecify.annotations.NullMarked;
