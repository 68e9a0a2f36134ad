/**
 * OSCAL documents as immutable values: what every OSCAL model shares (metadata, properties, links,
 * back matter, prose, identifiers), with one sub-package for each of the eight models.
 */
@NullMarked
package dev.heirloom.oscal.model;

import org.jspecify.annotations.NullMarked;
