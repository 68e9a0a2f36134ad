package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
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
  private final Optional<AtPoint> everywhere;

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
            : Optional.of(new AtPoint(this, item().first(), bearing));
  }

  /** Returns the provider that offers the item. */
  CompiledProvider provider() {
    return verdict.provider();
  }

  /** Returns the item. */
  public CompiledItem item() {
    return verdict.item();
  }

  /** Returns the parameters that the customer system has to bring to what the baseline asks for. */
  public List<ParameterId> parametersToSet() {
    return parametersToSet;
  }

  /**
   * The verdict at one point: the same at every point unless something concerns some of them alone.
   */
  public static final class AtPoint implements PointRules.Offered {
    private final DirectVerdict of;
    private final boolean usable;
    private final boolean capped;
    private final ProvidedUse result;

    private AtPoint(DirectVerdict of, int point, List<Finding> bearing) {
      this.of = of;
      this.usable = !of.verdict.isUnusableAt(point);
      this.capped = of.capped || of.cappedPoints.get(point) || of.verdict.isPartialAt(point);
      this.result =
          new ProvidedUse(
              of.provider().id(),
              of.item().componentTitle(),
              of.item().source(),
              !usable
                  ? ProvidedUse.Standing.UNUSABLE
                  : capped ? ProvidedUse.Standing.CAPPED : ProvidedUse.Standing.USABLE,
              bearing,
              of.verdict.lower().isEmpty() ? List.of() : lower(of.verdict, point));
    }

    /** Returns the verdict on the item wherever it reaches. */
    public DirectVerdict verdict() {
      return of;
    }

    @Override
    public CompiledProvider provider() {
      return of.provider();
    }

    @Override
    public boolean isWhole() {
      return of.item().isWhole();
    }

    @Override
    public boolean isUsable() {
      return usable;
    }

    @Override
    public boolean caps() {
      return !usable || capped;
    }

    /** Returns these as a report tells them. */
    public static List<ProvidedUse> results(List<AtPoint> provided) {
      ImmutableList.Builder<ProvidedUse> results =
          ImmutableList.builderWithExpectedSize(provided.size());
      for (AtPoint at : provided) {
        results.add(at.result);
      }
      return results.build();
    }

    private static List<ProvidedUse> lower(ChainVerdict verdict, int point) {
      return verdict.lower().stream()
          .map(
              v ->
                  new ProvidedUse(
                      v.provider().id(),
                      v.item().componentTitle(),
                      v.item().source(),
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

  /**
   * Returns the verdict at one point.
   *
   * @param point the position of the point
   * @param id its id: what was found at other points does not bear on it
   */
  public AtPoint at(int point, String id) {
    return everywhere.isPresent()
        ? everywhere.get()
        : new AtPoint(
            this,
            point,
            bearing.stream()
                .filter(f -> f.level() != Finding.Level.POINT || f.subject().equals(id))
                .toList());
  }
}
