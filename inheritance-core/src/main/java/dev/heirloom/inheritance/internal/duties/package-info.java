/**
 * What is left for the customer system to do and what it did: its answers, its tailoring, and the
 * trail of each responsibility (SEMANTICS sections 3, 8 and 9).
 */
@NullMarked
package dev.heirloom.inheritance.internal.duties;

import org.jspecify.annotations.NullMarked;
