package dev.heirloom.benchmarks;

import dev.heirloom.examples.ExampleDocuments;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.Redetermination;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A system whose provider has a new version, in which ten controls are implemented in part alone:
 * determined as a whole, and only where it can differ, with the report that was kept.
 */
@State(Scope.Benchmark)
public class Redetermining extends Timed {

  private static final int CHANGED_CONTROLS = 10;

  private final CustomerSystem system = ExampleDocuments.grantsPortal();
  private final Determination before = on(ExampleDocuments.cloudGov());
  private final Determination after = on(nextVersion(ExampleDocuments.cloudGov()));
  private final Redetermination change = Redetermination.between(before, after);
  private final Report kept = before.system(system).report();

  /** Checks that both ways lead to one report. */
  public Redetermining() {
    if (!whole().equals(whereItDiffers()) || whole().equals(kept)) {
      throw new IllegalStateException("The two ways differ, or the new version changes nothing.");
    }
  }

  private static Determination on(Offering cloud) {
    return Determination.of(ExampleDocuments.fedrampModerate())
        .providers(
            cloud,
            ExampleDocuments.graniteInfrastructure(),
            ExampleDocuments.agencyCommonControls())
        .authorizations(ExampleDocuments.authorizations().authorizations())
        .asOf(ExampleDocuments.DAY);
  }

  private static Offering nextVersion(Offering cloud) {
    Set<String> changed = new HashSet<>();
    List<ProvidedItem> items = new ArrayList<>();
    for (ProvidedItem item : cloud.claims().provided()) {
      String control = item.place().control();
      boolean isChanged =
          changed.contains(control) || changed.size() < CHANGED_CONTROLS && changed.add(control);
      items.add(
          isChanged
              ? ProvidedItemBuilder.builder(item).states(States.of("partial")).build()
              : item);
    }
    return OfferingBuilder.builder(cloud)
        .claims(SystemClaimsBuilder.builder(cloud.claims()).provided(items).build())
        .build();
  }

  /** The new report, determined as a whole. */
  @Benchmark
  public final Object whole() {
    return after.system(system).report();
  }

  /** The new report, determined where it can differ and joined with the one that was kept. */
  @Benchmark
  public final Object whereItDiffers() {
    return change.system(system).report(kept);
  }
}
