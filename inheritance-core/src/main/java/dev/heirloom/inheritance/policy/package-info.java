/**
 * What is decided outside the documents: which authorizations and acceptances count, under which
 * rules, and what an organization decides for itself where the rules of inheritance leave a choice.
 */
@NullMarked
package dev.heirloom.inheritance.policy;

import org.jspecify.annotations.NullMarked;
