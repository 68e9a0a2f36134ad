/** What things cost, each next to its yardstick in the same run. */
@NullMarked
package dev.heirloom.benchmarks;

import org.jspecify.annotations.NullMarked;
