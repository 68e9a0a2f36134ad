/**
 * The rules of OSCAL, of FedRAMP and of anyone who writes Metaschema constraints, and what checks
 * documents against them.
 */
@NullMarked
package dev.heirloom.oscal.io.rules;

import org.jspecify.annotations.NullMarked;
