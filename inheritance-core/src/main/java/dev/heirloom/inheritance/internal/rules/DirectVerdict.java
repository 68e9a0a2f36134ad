package dev.heirloom.inheritance.internal.rules;

import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.oscal.model.ParameterId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * An item that a direct provider offers, with what the rules make of it that ask more of direct
 * providers than of those below: whole, level, parameters, policy controls, accepted (SEMANTICS
 * section 5).
 */
public final class DirectVerdict {

  private final ChainVerdict verdict;
  private final boolean capped;
  private final BitSet cappedPoints;
  private final List<Finding> bearing;
  private final List<ParameterId> parametersToSet;
  private final Optional<OfferedItem> everywhere;

  DirectVerdict(
      ChainVerdict verdict,
      boolean capped,
      BitSet cappedPoints,
      List<Finding> bearing,
      List<ParameterId> parametersToSet) {
    this.verdict = verdict;
    this.capped = capped;
    this.cappedPoints = cappedPoints;
    this.bearing = bearing;
    this.parametersToSet = parametersToSet;
    this.everywhere =
        verdict.differsByPoint() || !cappedPoints.isEmpty()
            ? Optional.empty()
            : Optional.of(atPoint(item().first(), bearing));
  }

  /** Returns the provider that offers the item. */
  CompiledProvider provider() {
    return verdict.provider();
  }

  /** Returns the item. */
  public CompiledItem item() {
    return verdict.item();
  }

  /**
   * Returns the verdict at one point: the same at every one unless something concerns some of them
   * alone.
   *
   * @param point the position of the point
   * @param id its id: what was found at other points does not bear on it
   */
  public OfferedItem at(int point, String id) {
    return everywhere.isPresent()
        ? everywhere.get()
        : atPoint(
            point,
            bearing.stream()
                .filter(f -> f.level() != Finding.Level.POINT || f.subject().equals(id))
                .toList());
  }

  private OfferedItem atPoint(int point, List<Finding> here) {
    boolean usable = !verdict.isUnusableAt(point);
    boolean cappedHere = capped || cappedPoints.get(point) || verdict.isPartialAt(point);
    return new OfferedItem(
        provider(),
        item().isWhole(),
        usable,
        !usable || cappedHere,
        new ProvidedUse(
            provider().id(),
            item().componentTitle(),
            item().original(),
            !usable
                ? ProvidedUse.Standing.UNUSABLE
                : cappedHere ? ProvidedUse.Standing.CAPPED : ProvidedUse.Standing.USABLE,
            here,
            verdict.lower().isEmpty() ? List.of() : lower(verdict, point)),
        parametersToSet);
  }

  private static List<ProvidedUse> lower(ChainVerdict verdict, int point) {
    return verdict.lower().stream()
        .map(
            v ->
                new ProvidedUse(
                    v.provider().id(),
                    v.item().componentTitle(),
                    v.item().original(),
                    v.isBrokenFor(point)
                        ? ProvidedUse.Standing.UNUSABLE
                        : v.isPartialFor(point)
                            ? ProvidedUse.Standing.CAPPED
                            : ProvidedUse.Standing.USABLE,
                    v.findings(),
                    lower(v, point)))
        .toList();
  }
}
