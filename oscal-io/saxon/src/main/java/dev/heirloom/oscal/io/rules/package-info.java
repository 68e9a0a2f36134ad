/**
 * The rules of OSCAL, of FedRAMP and of whoever writes some: Metaschema constraints, judged over
 * documents of any format.
 */
@NullMarked
package dev.heirloom.oscal.io.rules;

import org.jspecify.annotations.NullMarked;
