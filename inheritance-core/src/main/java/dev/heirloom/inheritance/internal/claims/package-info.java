/**
 * What the document of one system claims, matched to the ids of a baseline (SEMANTICS sections 1
 * and 9).
 */
@NullMarked
package dev.heirloom.inheritance.internal.claims;

import org.jspecify.annotations.NullMarked;
