/** Metaschema's path language: how it is read, what XPath makes of it, and its plain part. */
@NullMarked
package dev.heirloom.oscal.io.rules.internal.metapath;

import org.jspecify.annotations.NullMarked;
