package dev.heirloom.inheritance.internal.mapping;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.parameters.ParameterClaim;
import dev.heirloom.inheritance.internal.parameters.ParameterClaims;
import dev.heirloom.inheritance.offering.Offering;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a provider says, across a mapping, of the parameters that the target baseline pins: compared
 * through equal-to and equivalent-to alone, and where both sides know the parameter (SEMANTICS
 * section 12).
 */
public final class CarriedParameters {

  private final boolean otherBaseline;
  private final Map<Integer, List<ParameterClaim>> notStated = new HashMap<>();

  /** For each target control, what is compared for the items that such maps bring to it. */
  private final Map<Integer, Map<Integer, List<ParameterClaim>>> compared = new HashMap<>();

  /**
   * Compares what an offering says.
   *
   * @param claims what its document claims, matched to the source baseline
   */
  public CarriedParameters(Offering offering, CompiledClaims claims, CompiledMapping mapping) {
    Baseline target = mapping.target();
    this.otherBaseline =
        offering.authorizedOn().filter(own -> !own.asksTheSameAs(target)).isPresent();
    ParameterClaims across = ParameterClaims.across(offering, claims, mapping.source(), target);
    for (int position = 0; position < target.controls().size(); position++) {
      int[] from = mapping.sourceControls(position);
      BaselineControl control = target.controls().get(position);
      List<ParameterClaim> silent = from.length == 0 ? List.of() : across.notStated(control);
      if (silent.isEmpty()) {
        continue;
      }
      notStated.put(position, silent);
      Map<Integer, List<ParameterClaim>> byItem = new HashMap<>();
      for (int source : from) {
        List<ParameterClaim> general =
            across.on(control, mapping.source().controls().get(source).id());
        for (CompiledItem item : claims.at(source).items()) {
          byItem.put(item.ordinal(), across.of(item, control.id(), general));
        }
      }
      compared.put(position, byItem);
    }
  }

  /** Returns whether it is known to have been authorized on another baseline than the target. */
  public boolean otherBaseline() {
    return otherBaseline;
  }

  /**
   * Returns the claims that bear on an item at the target control at a position.
   *
   * @param comparable whether a map brings it there across which values are compared
   */
  public List<ParameterClaim> of(CompiledItem item, int control, boolean comparable) {
    return comparable
        ? compared.getOrDefault(control, Map.of()).getOrDefault(item.ordinal(), List.of())
        : notStated.getOrDefault(control, List.of());
  }
}
