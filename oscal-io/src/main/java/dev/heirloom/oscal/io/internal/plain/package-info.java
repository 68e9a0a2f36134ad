/** JSON and YAML that is no OSCAL, as trees that know where each value stands; not for users. */
@NullMarked
package dev.heirloom.oscal.io.internal.plain;

import org.jspecify.annotations.NullMarked;
