package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.CompiledResponsibility;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Set;

/**
 * What the systems below a customer system offer and leave for a control where some of its
 * providers are carried: their own entries where they speak of its baseline, and those that maps
 * carry to the control (SEMANTICS section 12: the customer answers at the target's control).
 */
final class CarriedEntries implements LowerEntries {

  private final Set<CompiledProvider> speaking;
  private final List<CarriedProvider> carried;
  private final ImmutableMap<ControlId, Integer> positions;

  /**
   * Finds entries.
   *
   * @param speaking those that speak of the customer system's baseline
   */
  CarriedEntries(
      ProviderChains providers, Set<CompiledProvider> speaking, List<CarriedProvider> carried) {
    this.speaking = ImmutableSet.copyOf(speaking);
    this.carried = ImmutableList.copyOf(carried);
    ImmutableMap.Builder<ControlId, Integer> all = ImmutableMap.builder();
    for (int i = 0; i < providers.baseline().controls().size(); i++) {
      all.put(providers.baseline().controls().get(i).id(), i);
    }
    this.positions = all.buildOrThrow();
  }

  @Override
  public ControlEntries of(CompiledProvider provider, ControlId control) {
    ControlEntries own =
        speaking.contains(provider) ? OWN.of(provider, control) : ControlEntries.NONE;
    Integer position = positions.get(control);
    if (position == null) {
      return own;
    }
    ImmutableList.Builder<CompiledItem> items = ImmutableList.builder();
    ImmutableList.Builder<CompiledResponsibility> responsibilities = ImmutableList.builder();
    items.addAll(own.items());
    responsibilities.addAll(own.responsibilities());
    for (CarriedProvider through : carried) {
      if (through.chain().contains(through.source().providers().get(provider.position()))) {
        ControlEntries there =
            through.entries(through.source().providers().get(provider.position()), position);
        items.addAll(there.items());
        responsibilities.addAll(there.responsibilities());
      }
    }
    return ControlEntries.of(items.build(), responsibilities.build());
  }
}
