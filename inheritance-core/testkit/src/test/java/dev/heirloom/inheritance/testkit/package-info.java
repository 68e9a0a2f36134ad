@NullMarked
package dev.heirloom.inheritance.testkit;

import org.jspecify.annotations.NullMarked;
