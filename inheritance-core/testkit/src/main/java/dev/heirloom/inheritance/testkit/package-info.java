/**
 * Unit tests of a control mapping with JUnit 5: tables of expected results, assertions that tell
 * all differences at once with their explanations, and jqwik arbitraries for laws of one's own.
 */
@NullMarked
package dev.heirloom.inheritance.testkit;

import org.jspecify.annotations.NullMarked;
