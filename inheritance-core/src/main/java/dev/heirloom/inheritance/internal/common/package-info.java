/** What every package below uses and none of them owns. */
@NullMarked
package dev.heirloom.inheritance.internal.common;

import org.jspecify.annotations.NullMarked;
