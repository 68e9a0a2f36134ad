package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.export.CarriedOffering;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import java.nio.file.Path;
import java.util.Optional;

/** What a provider offers through a mapping, as a component definition on the baseline. */
final class CarriedComponent {

  private CarriedComponent() {}

  /**
   * Determines a carried provider alone and makes a component definition of the result.
   *
   * @param out the file to write, which the address of the baseline is relative to
   * @param namespace the seed of the UUIDs; empty for one made of the provider's and the mapping's
   */
  static ComponentDefinition of(
      Offering carried,
      Loading.LoadedBaseline baseline,
      Path out,
      Optional<Uuid> namespace,
      Loading loading,
      Surroundings surroundings) {
    surroundings.progress("Determining");
    Report report =
        Determination.of(baseline.baseline())
            .providers(carried)
            .policy(loading.within(Policy.standard()))
            .asOf(surroundings.today())
            .report();
    surroundings.progressDone();
    if (!report.unmapped().isEmpty()) {
      surroundings
          .notes()
          .did(
              "No map carries "
                  + report.unmapped().size()
                  + " responsibilities to the baseline: the remarks of the component list them.");
    }
    long presumed =
        report.points().filter(point -> point.duties().stream().anyMatch(point::isOfMap)).count();
    if (presumed > 0) {
      surroundings
          .notes()
          .did(
              (presumed == 1 ? "1 point is" : presumed + " points are")
                  + " whole by the word of a map, for the customer to confirm:"
                  + " what is provided there says so.");
    }
    ExportOptions options =
        ExportCommand.options(Optional.of(namespace.orElseGet(() -> seed(carried))), surroundings);
    return CarriedOffering.of(
        report, carried, ExportCommand.address(baseline.file(), out), options);
  }

  private static Uuid seed(Offering carried) {
    return Uuid.named(
        carried.through().orElseThrow().mapping().collection().uuid(), carried.systemId().value());
  }
}
