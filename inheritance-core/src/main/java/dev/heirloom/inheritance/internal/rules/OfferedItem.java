package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.oscal.model.ParameterId;
import java.util.List;

/**
 * A provided item at a point, with what the rules make of it there.
 *
 * @param isWhole whether its system offers the point wholly by it, as declared
 * @param caps whether it, usable or not, makes its system at most partial at the point
 * @param result the same as a report tells it
 * @param parametersToSet the parameters that the customer system has to bring to what the baseline
 *     asks for
 */
public record OfferedItem(
    CompiledProvider provider,
    boolean isWhole,
    boolean isUsable,
    boolean caps,
    ProvidedUse result,
    List<ParameterId> parametersToSet)
    implements PointRules.Offered {

  /** Returns these as a report tells them. */
  public static List<ProvidedUse> results(List<OfferedItem> provided) {
    ImmutableList.Builder<ProvidedUse> results =
        ImmutableList.builderWithExpectedSize(provided.size());
    for (OfferedItem item : provided) {
      results.add(item.result);
    }
    return results.build();
  }
}
