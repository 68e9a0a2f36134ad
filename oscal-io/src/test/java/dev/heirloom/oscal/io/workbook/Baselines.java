package dev.heirloom.oscal.io.workbook;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Baselines: a small one made here, and FedRAMP's by the facts beside the project. */
final class Baselines {

  private Baselines() {}

  /** AC-1 with two statements, AC-2 with three (one of them deeper), AC-2(1), AC-3 and SC-7. */
  static Baseline small() {
    return Baseline.of("a small baseline", List.of(
        BaselineControl.of("ac-1", StatementPart.item("ac-1_smt.a"), StatementPart.item("ac-1_smt.b")),
        BaselineControl.of("ac-2", StatementPart.item("ac-2_smt.a", StatementPart.item("ac-2_smt.a.1")), StatementPart.item("ac-2_smt.b")),
        BaselineControl.of("ac-2.1"),
        BaselineControl.of("ac-3"),
        BaselineControl.of("sc-7")));
  }

  /** Returns a FedRAMP baseline, or skips the test with a message. */
  static Baseline fedramp(String revision, String level) {
    List<BaselineControl> controls = new ArrayList<>();
    for (Map<String, String> fact : SharedCrm.csv("facts/sp800-53-" + revision + ".csv")) {
      if ("x".equals(fact.get("fedramp_" + level))) {
        controls.add(BaselineControl.of(fact.get("control_id"), Stream.of(fact.get("statement_ids").split(" "))
            .filter(id -> !id.isEmpty()).map(StatementPart::item).toArray(StatementPart[]::new)));
      }
    }
    return Baseline.of("FedRAMP " + revision + " " + level, controls).ofRevision(revision);
  }
}
