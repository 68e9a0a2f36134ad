package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.internal.claims.ClaimsByControl;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.SomeControls;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * On which controls of a baseline two chains can differ, each a position in the baseline: on those
 * of which a document says something else, and on all where something else changed.
 *
 * <p>What is not known to concern single controls is taken to concern all of them: a field that is
 * added to a document's claims makes more controls differ, never fewer.
 */
public final class ChainComparison {

  private ChainComparison() {}

  /** Returns where what providers say differs, whoever leverages them. */
  public static BitSet ofProviders(ProviderChains before, ProviderChains after) {
    if (before == after) {
      return new BitSet();
    }
    if (!isAlikeInGeneral(before, after)) {
      return all(after.baseline());
    }
    BitSet positions = ofClaims(before, after);
    for (int i = 0; i < after.providers().size(); i++) {
      CarriedProvider was = before.carried().get(before.providers().get(i));
      CarriedProvider is = after.carried().get(after.providers().get(i));
      if (was == null || is == null) {
        continue;
      }
      if (!isAlikeInGeneral(was.source(), is.source())) {
        return all(after.baseline());
      }
      BitSet there = ofClaims(was.source(), is.source());
      for (int control = 0; control < after.baseline().controls().size(); control++) {
        for (int from : is.mapping().sourceControls(control)) {
          if (there.get(from)) {
            positions.set(control);
          }
        }
      }
    }
    return positions;
  }

  /** Returns where what customer systems say of themselves differs. */
  public static BitSet ofCustomers(
      Optional<CustomerSystem> before, Optional<CustomerSystem> after, Baseline baseline) {
    if (before.equals(after)) {
      return new BitSet();
    }
    if (before.isEmpty()
        || after.isEmpty()
        || !general(before.get()).equals(general(after.get()))) {
      return all(baseline);
    }
    Set<ControlId> controls =
        new TreeSet<>(
            ClaimsByControl.of(before.get().claims(), baseline)
                .differing(ClaimsByControl.of(after.get().claims(), baseline)));
    for (BaselineControl control : baseline.controls()) {
      if (!tailored(before.get(), control.id(), baseline)
          .equals(tailored(after.get(), control.id(), baseline))) {
        controls.add(control.id());
      }
    }
    return positions(controls, baseline);
  }

  /**
   * Returns a customer system with what it and its caller say of some controls alone, which has the
   * same results there.
   */
  public static CustomerSystem only(CustomerSystem system, SomeControls controls) {
    return CustomerSystemBuilder.builder(system)
        .claims(ClaimsByControl.only(system.claims(), controls))
        .build();
  }

  /** Returns whether two customer systems on their chains leverage the same providers. */
  public static boolean leverageAlike(CustomerChain before, CustomerChain after) {
    return directs(before).equals(directs(after));
  }

  private static List<List<Integer>> directs(CustomerChain chain) {
    List<List<Integer>> directs = new ArrayList<>();
    directs.add(chain.directs().stream().map(direct -> direct.provider().position()).toList());
    for (SourceChain source : chain.sources()) {
      directs.add(
          source.directProviders().stream().map(direct -> direct.provider().position()).toList());
    }
    return directs;
  }

  /** Returns where any provider says anything: nowhere else do records, dates and policies bear. */
  public static BitSet addressed(ProviderChains chains) {
    BitSet positions = new BitSet();
    for (CompiledProvider provider : chains.providers()) {
      CarriedProvider carried = chains.carried().get(provider);
      for (int i = 0; i < chains.baseline().controls().size(); i++) {
        if (provider.claims().at(i) != ControlEntries.NONE
            || carried != null && carried.mapping().sourceControls(i).length > 0) {
          positions.set(i);
        }
      }
    }
    return positions;
  }

  /** Returns all positions of a baseline. */
  public static BitSet all(Baseline baseline) {
    BitSet all = new BitSet();
    all.set(0, baseline.controls().size());
    return all;
  }

  private static BitSet positions(Set<ControlId> controls, Baseline baseline) {
    BitSet positions = new BitSet();
    for (int i = 0; i < baseline.controls().size(); i++) {
      if (controls.contains(baseline.controls().get(i).id())) {
        positions.set(i);
      }
    }
    return positions;
  }

  private static BitSet ofClaims(ProviderChains before, ProviderChains after) {
    BitSet positions = new BitSet();
    for (int i = 0; i < after.providers().size(); i++) {
      CompiledProvider was = before.providers().get(i);
      CompiledProvider is = after.providers().get(i);
      if (!was.claims().claims().equals(is.claims().claims())) {
        positions.or(
            positions(
                ClaimsByControl.of(was.claims().claims(), before.baseline())
                    .differing(ClaimsByControl.of(is.claims().claims(), after.baseline())),
                after.baseline()));
      }
    }
    return positions;
  }

  private static boolean isAlikeInGeneral(ProviderChains before, ProviderChains after) {
    if (!before.baseline().equals(after.baseline())
        || !before.pairings().equals(after.pairings())
        || before.providers().size() != after.providers().size()) {
      return false;
    }
    for (int i = 0; i < after.providers().size(); i++) {
      if (!isAlikeInGeneral(before.providers().get(i), after.providers().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlikeInGeneral(CompiledProvider before, CompiledProvider after) {
    return before.offering().mismatch().equals(after.offering().mismatch())
        && positions(before.lower().keySet()).equals(positions(after.lower().keySet()))
        && before.saidAbove().equals(after.saidAbove())
        && general(before.offering()).equals(general(after.offering()));
  }

  private static List<Integer> positions(Collection<CompiledProvider> providers) {
    return providers.stream().map(CompiledProvider::position).toList();
  }

  /**
   * What references to catalogs make of an offering is compared by their effect, for each lists the
   * controls that it speaks for; but whether evidence is about a plan, they tell.
   */
  private static Offering general(CompiledOffering offering) {
    return OfferingBuilder.builder(offering.original())
        .claims(ClaimsByControl.general(offering.claims().claims()))
        .catalogReferences(
            offering.original().evidence().isEmpty()
                ? List.of()
                : offering.original().catalogReferences())
        .build();
  }

  private static CustomerSystem general(CustomerSystem system) {
    return CustomerSystemBuilder.builder(system)
        .claims(ClaimsByControl.general(system.claims()))
        .tailoredOut(List.of())
        .build();
  }

  private static List<Tailoring> tailored(
      CustomerSystem system, ControlId control, Baseline baseline) {
    return system.tailoredOut().stream()
        .filter(
            out ->
                baseline
                    .index()
                    .find(out.id())
                    .filter(place -> place.control().equals(control))
                    .isPresent())
        .toList();
  }
}
