package dev.heirloom.oscal.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Baselines: a small one made here, and FedRAMP's by the profiles beside the project. */
final class Baselines {

  private static final Map<String, Baseline> RESOLVED = new ConcurrentHashMap<>();

  private Baselines() {}

  /** AC-1 with two statements, AC-2 with three (one of them deeper), AC-2(1), AC-3 and SC-7. */
  static Baseline small() {
    return Baseline.of(
        "a small baseline",
        List.of(
            BaselineControl.of(
                "ac-1", StatementPart.item("ac-1_smt.a"), StatementPart.item("ac-1_smt.b")),
            BaselineControl.of(
                "ac-2",
                StatementPart.item("ac-2_smt.a", StatementPart.item("ac-2_smt.a.1")),
                StatementPart.item("ac-2_smt.b")),
            BaselineControl.of("ac-2.1"),
            BaselineControl.of("ac-3"),
            BaselineControl.of("sc-7")));
  }

  /** Returns a FedRAMP baseline by resolving its profile, or skips the test with a message. */
  static Baseline fedramp(String revision, String level) {
    SharedCrm.file("data/resolution/fedramp-" + revision);
    return RESOLVED.computeIfAbsent(revision + " " + level, key -> resolve(revision, level));
  }

  private static Baseline resolve(String revision, String level) {
    Path profile =
        SharedCrm.file(
            "data/resolution/fedramp-"
                + revision
                + "/"
                + level.toUpperCase(Locale.ROOT)
                + "_profile.json");
    Baseline baseline =
        Baseline.of(
                ProfileResolver.resolve(
                    OscalReader.strict().read(profile, Profile.class),
                    profile.toUri(),
                    LocalDocuments.under(profile.getParent()),
                    ResolutionOptions.of(
                        Uuid.of("7a3c1f0e-52d4-4b6a-9c8e-1d2f3a4b5c6d"),
                        new OscalDateTime("2026-11-21T09:30:00Z"))))
            .ofRevision(revision);
    Set<String> facts = new TreeSet<>();
    for (Map<String, String> fact : SharedCrm.csv("facts/sp800-53-" + revision + ".csv")) {
      if ("x".equals(fact.get("fedramp_" + level))) {
        String points = fact.get("statement_ids");
        facts.addAll(
            points.isEmpty() ? List.of(fact.get("control_id")) : List.of(points.split(" ")));
      }
    }
    assertEquals(
        facts,
        baseline.index().points().stream()
            .map(Point::id)
            .collect(Collectors.toCollection(TreeSet::new)));
    return baseline;
  }
}
