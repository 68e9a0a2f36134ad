/** What reading YAML needs beside its parser; not for users. */
@NullMarked
package dev.heirloom.oscal.io.internal.yaml;

import org.jspecify.annotations.NullMarked;
