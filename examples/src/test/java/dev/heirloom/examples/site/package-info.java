/** The project's web site, which is made of its own pages, and what holds it together. */
@NullMarked
package dev.heirloom.examples.site;

import org.jspecify.annotations.NullMarked;
