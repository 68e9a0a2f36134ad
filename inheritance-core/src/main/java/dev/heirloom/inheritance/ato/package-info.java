/**
 * The paths to an authorization to operate (ATO): what an agency has on record about its systems
 * and their providers, and which steps are done, open, blocked or not needed on a day (ATO sections
 * 1 to 7). To a determination it is what a route is to a map.
 */
@NullMarked
package dev.heirloom.inheritance.ato;

import org.jspecify.annotations.NullMarked;
