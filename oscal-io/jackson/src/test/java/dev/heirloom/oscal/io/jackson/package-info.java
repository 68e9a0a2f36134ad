/** Tests of the module of Jackson Databind. */
@NullMarked
package dev.heirloom.oscal.io.jackson;

import org.jspecify.annotations.NullMarked;
