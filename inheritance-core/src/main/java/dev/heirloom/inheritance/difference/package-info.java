/** What changed between two reports. */
@NullMarked
package dev.heirloom.inheritance.difference;

import org.jspecify.annotations.NullMarked;
