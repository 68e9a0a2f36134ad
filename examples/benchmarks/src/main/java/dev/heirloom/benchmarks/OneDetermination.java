package dev.heirloom.benchmarks;

import dev.heirloom.examples.ExampleDocuments;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.reference.Reference;
import dev.heirloom.inheritance.reference.World;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Determining the example's grants portal on FedRAMP Moderate, with the baseline, the offerings and
 * the system's document compiled, as a tool keeps them.
 */
@State(Scope.Benchmark)
public class OneDetermination extends Timed {

  private final Baseline baseline = ExampleDocuments.fedrampModerate();
  private final CustomerSystem system = ExampleDocuments.grantsPortal();
  private final Authorizations records = ExampleDocuments.authorizations().authorizations();
  private final List<Offering> one = List.of(ExampleDocuments.cloudGov());
  private final List<Offering> chain =
      List.of(
          ExampleDocuments.cloudGov(),
          ExampleDocuments.graniteInfrastructure(),
          ExampleDocuments.agencyCommonControls());
  private final Baseline family = incidentResponse(baseline);
  private final Determination alone =
      Determination.of(baseline).providers(one).authorizations(records).asOf(ExampleDocuments.DAY);
  private final Determination onOne = determination(baseline, one);
  private final Determination onChain = determination(baseline, chain);
  private final Determination onCarried =
      determination(
          baseline,
          List.of(
              ExampleDocuments.cloudGov()
                  .through(SameControls.mapping(baseline), baseline, MappingDirection.AS_WRITTEN)));
  private final Determination familyOnChain = determination(family, chain);
  private final World world =
      new World(
          family,
          chain,
          Optional.of(system),
          List.of(),
          records,
          ExampleDocuments.DAY,
          Policy.standard());

  private Determination determination(Baseline controls, List<Offering> offerings) {
    return Determination.of(controls)
        .providers(offerings)
        .system(system)
        .authorizations(records)
        .asOf(ExampleDocuments.DAY);
  }

  private static Baseline incidentResponse(Baseline whole) {
    return whole.only(
        whole.controls().stream()
            .map(BaselineControl::id)
            .filter(id -> id.value().startsWith("ir-"))
            .toArray(ControlId[]::new));
  }

  /** What one provider offers to anyone, without a system. */
  @Benchmark
  public Object providerAlone() {
    return alone.report();
  }

  /** On one provider. */
  @Benchmark
  public Object oneProvider() {
    return onOne.report();
  }

  /** On one provider, each control of which a mapping carries to the same control as a superset. */
  @Benchmark
  public Object carried() {
    return onCarried.report();
  }

  /** On a platform on an infrastructure, beside common controls. */
  @Benchmark
  public Object chain() {
    return onChain.report();
  }

  /** The same, with the system's document matched to the baseline each time. */
  @Benchmark
  public Object chainAnew() {
    return onChain.system(system).report();
  }

  /** The controls of one family, on the same chain. */
  @Benchmark
  public Object family() {
    return familyOnChain.report();
  }

  /** The same controls, with the reference implementation: slow and obvious, too slow for more. */
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  @Measurement(iterations = 1, time = 1)
  public Object reference() {
    return Reference.conclude(world);
  }
}
