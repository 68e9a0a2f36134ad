/**
 * What all packages of the core use: how words are compared, and how builders are asked for; not
 * for users.
 */
@NullMarked
package dev.heirloom.inheritance.common.internal;

import org.jspecify.annotations.NullMarked;
