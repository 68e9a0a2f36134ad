/** What a coverage-guided fuzzer feeds to every reader. */
@NullMarked
package dev.heirloom.fuzz;

import org.jspecify.annotations.NullMarked;
