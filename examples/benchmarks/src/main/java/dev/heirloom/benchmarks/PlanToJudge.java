package dev.heirloom.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FedRAMP's example of a security plan, with the profile that it imports where it says.
 *
 * @param folder the folder of all of it
 * @param file the plan
 * @param rules the files of FedRAMP's rules
 */
record PlanToJudge(Path folder, Path file, List<Path> rules) {

  /**
   * Returns the plan as FedRAMP publishes it, copied so that its profile can be read; empty if it
   * is not beside the project.
   */
  static Optional<PlanToJudge> find() {
    Path project = Documents.project();
    Path shared = project.resolveSibling("shared");
    Path published = shared.resolve("conformance/fedramp-constraints");
    if (!Files.isDirectory(published)) {
      return Optional.empty();
    }
    Path folder = project.resolve("examples/benchmarks/target/judging");
    Path plan = folder.resolve("content/ssp/xml/plan.xml");
    Path baselines = folder.resolve("baselines/xml");
    Path profiles = shared.resolve("data/resolution/fedramp-rev5");
    copy(
        Map.of(
            published.resolve("content/fedramp-ssp-example.oscal.xml"),
            plan,
            profiles.resolve("MODERATE_profile.xml"),
            baselines.resolve("FedRAMP_rev5_MODERATE-baseline_profile.xml"),
            profiles.resolve("catalog.xml"),
            baselines.resolve("catalog.xml")));
    return Optional.of(
        new PlanToJudge(
            folder,
            plan,
            List.of(
                published.resolve("oscal-external-constraints.xml"),
                published.resolve("fedramp-external-constraints.xml"),
                published.resolve("fedramp-external-allowed-values.xml"))));
  }

  private static void copy(Map<Path, Path> files) {
    files.forEach(
        (from, to) -> {
          try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
