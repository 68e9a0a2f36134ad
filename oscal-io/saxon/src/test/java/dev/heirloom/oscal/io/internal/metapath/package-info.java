/** Tests of the path language. */
@NullMarked
package dev.heirloom.oscal.io.internal.metapath;

import org.jspecify.annotations.NullMarked;
