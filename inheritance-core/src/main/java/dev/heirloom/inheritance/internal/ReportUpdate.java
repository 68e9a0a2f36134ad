package dev.heirloom.inheritance.internal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.internal.chain.ChainComparison;
import dev.heirloom.inheritance.internal.chain.CompiledCustomer;
import dev.heirloom.inheritance.internal.chain.CustomerChain;
import dev.heirloom.inheritance.internal.chain.LazyCustomer;
import dev.heirloom.inheritance.internal.chain.ProviderChains;
import dev.heirloom.inheritance.internal.claims.SomeControls;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A determination before and after something that it was made from changed: the controls on which
 * both can differ are determined anew, all others are as they were (SEMANTICS section 10, law 6).
 */
public final class ReportUpdate {

  private final Side before;
  private final Side after;
  private final boolean sameCustomer;

  /**
   * Whether all systems leverage each other and stand as they did: evidence may be about any entry
   * of a document that changed.
   */
  private final boolean standsAsItDid;

  private final SomeControls given;

  /**
   * A determination that is compared.
   *
   * @param kept its providers, and what was determined of them for other systems
   * @param customer the customer system; empty if there is none
   * @param chain the customer system on the providers, put together when it is asked for
   */
  public record Side(
      ProvidersEvaluations kept,
      LazyCustomer customer,
      Supplier<CustomerChain> chain,
      Evaluation.Terms rules) {

    ProviderChains providers() {
      return kept.chains();
    }
  }

  /**
   * What is evaluated of both sides.
   *
   * @param was the side before, evaluated when it is asked for
   * @param inputs what the report of the side before was made from
   * @param positions where they can differ, each a position in the baseline
   */
  private record Compared(
      Supplier<Evaluation> was, Supplier<ReportInputs> inputs, Evaluation is, BitSet positions) {}

  /**
   * Compares two determinations.
   *
   * @param ofProviders where what the providers say differs, found once for all customer systems
   */
  public ReportUpdate(Side before, Side after, SomeControls ofProviders) {
    this.before = before;
    this.after = after;
    this.sameCustomer = before.customer().system().equals(after.customer().system());
    this.standsAsItDid =
        sameCustomer
            && before.rules().equals(after.rules())
            && after.providers().providers().stream()
                .allMatch(provider -> provider.offering().original().evidence().isEmpty());
    this.given = sameCustomer ? ofProviders : withCustomers(ofProviders);
  }

  private SomeControls withCustomers(SomeControls ofProviders) {
    Baseline baseline = after.providers().baseline();
    BitSet positions =
        ChainComparison.ofCustomers(
            before.customer().system(), after.customer().system(), baseline);
    positions.or(ofProviders.positions());
    return SomeControls.of(baseline, positions);
  }

  /** Returns the controls on which they can differ, in the order of the baseline. */
  public Set<ControlId> controls() {
    Baseline baseline = after.providers().baseline();
    BitSet positions =
        compared().map(Compared::positions).orElseGet(() -> ChainComparison.all(baseline));
    return positions.stream()
        .mapToObj(baseline.controls()::get)
        .filter(control -> !control.withdrawn())
        .map(BaselineControl::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Joins what is determined anew with the report of the determination before.
   *
   * <p>A customer system whose own document changed is determined as a whole: to tell what there is
   * to report on the document, all of it is matched to the baseline, which is nearly all that a
   * determination costs.
   *
   * @throws IllegalArgumentException if that was made from something else
   */
  public Report report(Report kept) {
    if (!sameCustomer) {
      if (given.positions().cardinality() < after.providers().baseline().controls().size()) {
        Evaluation was = evaluation(before, cut(before, given));
        refuseOthers(kept, was.inputs());
        joined(kept.controls(), List.of());
      }
      return whole();
    }
    Optional<Compared> compared = compared();
    return compared.isEmpty() ? whole() : joined(kept, compared.get());
  }

  private Report whole() {
    return new Evaluation(after.chain().get(), after.rules(), after.kept()).report();
  }

  private static void refuseOthers(Report kept, ReportInputs madeFrom) {
    if (!kept.inputs().equals(madeFrom)) {
      throw new IllegalArgumentException(
          "the kept report was made from something else ("
              + kept.inputs()
              + ") than what changes ("
              + madeFrom
              + "): determine the system as a whole");
    }
  }

  private Report joined(Report kept, Compared compared) {
    refuseOthers(kept, compared.inputs().get());
    Evaluation is = compared.is();
    BitSet positions = compared.positions();
    Evaluation.EvaluatedControls part = is.part(positions);
    Set<Finding> findings = is.findings(part);
    List<Finding> others = new ArrayList<>(kept.findings());
    others.removeAll(findings);
    if (!others.isEmpty()) {
      Evaluation was = compared.was().get();
      Set<Finding> earlier = was.findings(was.part(positions));
      for (Finding finding : others) {
        if (!earlier.contains(finding)) {
          findings.add(finding);
        } else if (finding.level() == Finding.Level.DOCUMENT) {
          // What is said of a document may have been found on a control that did not change too.
          return whole();
        }
      }
    }
    return new Report(
        is.inputs(),
        joined(kept.controls(), part.controls()),
        ImmutableList.copyOf(findings),
        part.unmapped());
  }

  /** Puts controls in the place of what they were; both are in the order of the baseline. */
  private List<ControlResult> joined(List<ControlResult> kept, List<ControlResult> anew) {
    ImmutableList.Builder<ControlResult> all = ImmutableList.builderWithExpectedSize(kept.size());
    Iterator<ControlResult> left = kept.iterator();
    int next = 0;
    for (BaselineControl control : after.providers().baseline().controls()) {
      if (control.withdrawn()) {
        continue;
      }
      ControlResult known = left.hasNext() ? left.next() : null;
      if (known == null || !known.id().equals(control.id())) {
        throw otherControls(
            "at " + control.id() + " it has " + (known == null ? "none" : known.id()));
      }
      boolean isAnew = next < anew.size() && anew.get(next).id().equals(control.id());
      all.add(isAnew ? anew.get(next++) : known);
    }
    if (left.hasNext()) {
      throw otherControls("after the last it has " + left.next().id());
    }
    return all.build();
  }

  private static IllegalArgumentException otherControls(String where) {
    return new IllegalArgumentException(
        "the kept report has not the baseline's controls in the baseline's order ("
            + where
            + "): determine the system as a whole");
  }

  /** Evaluates both sides where they can differ; empty if that is everywhere. */
  private Optional<Compared> compared() {
    Baseline baseline = after.providers().baseline();
    SomeControls controls = given;
    while (controls.positions().cardinality() < baseline.controls().size()) {
      Compared compared = compared(controls);
      if (compared.positions().equals(controls.positions())) {
        return Optional.of(compared);
      }
      controls = SomeControls.of(baseline, compared.positions());
    }
    return Optional.empty();
  }

  private Compared compared(SomeControls controls) {
    Optional<CompiledCustomer> cut = sameCustomer ? cut(after, controls) : Optional.empty();
    Evaluation is = evaluation(after, cut);
    Supplier<Evaluation> was = Suppliers.memoize(() -> evaluation(before, cut));
    if (standsAsItDid && is.chain.providers() == after.providers()) {
      return new Compared(was, () -> is.inputs(before.providers()), is, controls.positions());
    }
    BitSet differing = (BitSet) controls.positions().clone();
    // Where the customer system is among those given there are other chains, without it.
    differing.or(ChainComparison.ofProviders(was.get().chain.providers(), is.chain.providers()));
    if (differing.cardinality() < after.providers().baseline().controls().size()) {
      differing.or(was.get().differing(is));
    }
    return new Compared(was, () -> was.get().inputs(), is, differing);
  }

  /**
   * A customer system says of a control the same whether or not its document speaks of others; but
   * what assessors found may be about an entry anywhere in it. One that was matched already as a
   * whole is not cut.
   */
  private Optional<CompiledCustomer> cut(Side side, SomeControls controls) {
    for (Side either : sameCustomer ? List.of(after, before) : List.of(side)) {
      if (either.customer().isCompiled()) {
        return either.customer().compiled();
      }
    }
    return side.customer()
        .system()
        .filter(system -> system.evidence().isEmpty())
        .map(
            system ->
                CompiledCustomer.of(
                    ChainComparison.only(system, controls), side.providers().baseline()));
  }

  private static Evaluation evaluation(Side side, Optional<CompiledCustomer> cut) {
    return new Evaluation(
        cut.isPresent() ? side.providers().connect(cut) : side.chain().get(),
        side.rules(),
        side.kept());
  }
}
