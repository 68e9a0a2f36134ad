/** What component definitions and system security plans share: components, parameters, states. */
@NullMarked
package dev.heirloom.oscal.model.implementation;

import org.jspecify.annotations.NullMarked;
