/**
 * The decisions that inheritance and the paths to an ATO rest on, in small JSON or YAML files and
 * in security plans; the policy of those who rely on them; and paths as JSON.
 */
@NullMarked
package dev.heirloom.oscal.io.authorization;

import org.jspecify.annotations.NullMarked;
