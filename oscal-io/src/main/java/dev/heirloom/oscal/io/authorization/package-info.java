/**
 * The decisions that inheritance rests on, and the policy of those who rely on it, from small JSON or
 * YAML files.
 */
@NullMarked
package dev.heirloom.oscal.io.authorization;

import org.jspecify.annotations.NullMarked;
