/** Tests of the path language. */
@NullMarked
package dev.heirloom.oscal.io.rules.internal.metapath;

import org.jspecify.annotations.NullMarked;
