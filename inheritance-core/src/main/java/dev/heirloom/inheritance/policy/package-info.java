/** What an organization decides for itself where the rules of inheritance leave a choice. */
@NullMarked
package dev.heirloom.inheritance.policy;

import org.jspecify.annotations.NullMarked;
