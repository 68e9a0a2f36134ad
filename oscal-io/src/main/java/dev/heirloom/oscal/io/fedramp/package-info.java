/**
 * FedRAMP's documents of 2026 and the lists of its Marketplace, from JSON as providers really write
 * it: {@link dev.heirloom.oscal.io.fedramp.FedrampReader}.
 */
@NullMarked
package dev.heirloom.oscal.io.fedramp;

import org.jspecify.annotations.NullMarked;
