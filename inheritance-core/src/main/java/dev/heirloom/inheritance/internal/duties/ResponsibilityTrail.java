package dev.heirloom.inheritance.internal.duties;

import dev.heirloom.inheritance.internal.chain.ChainPath;
import dev.heirloom.inheritance.internal.chain.CountedResponsibility;
import dev.heirloom.inheritance.result.Ending;

/**
 * A responsibility of a lower system at a point, and how it ends on one path.
 *
 * @param point the position of the point
 */
public record ResponsibilityTrail(
    ChainPath path, CountedResponsibility counted, int point, Ending ending) {}
