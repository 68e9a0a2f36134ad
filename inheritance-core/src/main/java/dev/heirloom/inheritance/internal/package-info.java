/** How the determination is computed; not for users. */
@NullMarked
package dev.heirloom.inheritance.internal;

import org.jspecify.annotations.NullMarked;
