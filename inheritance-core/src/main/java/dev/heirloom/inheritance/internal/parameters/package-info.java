/** What parameters are set to, compared with what the baseline asks for (SEMANTICS section 6). */
@NullMarked
package dev.heirloom.inheritance.internal.parameters;

import org.jspecify.annotations.NullMarked;
