package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.oscal.model.ParameterId;
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
  private final List<Finding> bearing;
  private final List<ParameterId> parametersToSet;
  private final Optional<AtPoint> everywhere;

  DirectVerdict(
      ChainVerdict verdict,
      boolean capped,
      List<Finding> bearing,
      List<ParameterId> parametersToSet) {
    this.verdict = verdict;
    this.capped = capped;
    this.bearing = bearing;
    this.parametersToSet = parametersToSet;
    this.everywhere =
        verdict.differsByPoint() ? Optional.empty() : Optional.of(atPoint(item().first()));
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

  /** The verdict at one point: the same at every point unless a condition excludes some. */
  public static final class AtPoint implements PointRules.Offered {
    private final DirectVerdict of;
    private final boolean usable;
    private final ProvidedUse result;

    private AtPoint(DirectVerdict of, boolean usable, int point) {
      this.of = of;
      this.usable = usable;
      this.result =
          new ProvidedUse(
              of.provider().id(),
              of.item().componentTitle(),
              of.item().source(),
              !usable
                  ? ProvidedUse.Standing.UNUSABLE
                  : of.capped ? ProvidedUse.Standing.CAPPED : ProvidedUse.Standing.USABLE,
              of.bearing,
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
      return !usable || of.capped;
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
                          : v.partial() ? ProvidedUse.Standing.CAPPED : ProvidedUse.Standing.USABLE,
                      v.findings(),
                      lower(v, point)))
          .toList();
    }
  }

  /** Returns the verdict at one point. */
  public AtPoint at(int point) {
    return everywhere.isPresent() ? everywhere.get() : atPoint(point);
  }

  private AtPoint atPoint(int point) {
    return new AtPoint(this, !verdict.isUnusableAt(point), point);
  }
}
