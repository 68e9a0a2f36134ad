package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.AssessmentObjective;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.BaselineParameterBuilder;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated baselines: few controls, with parameters that are pinned or not. */
public final class BaselineArbitraries {

  static final List<String> VALUES =
      List.of(
          "30 days",
          "thirty (30)  Days",
          "60 days",
          "14 days",
          "as needed",
          "when risk asks for it",
          "Thirty days");

  static final List<ParameterId> PARAMETERS =
      List.of("ac-2_prm_1", "ac-2_prm_2", "ac-2_prm_3", "ac-1_prm_1", "ac-2.1_prm_1").stream()
          .map(ParameterId::new)
          .toList();

  private static final Map<String, List<ParameterId>> OTHER_IDS =
      Map.of(
          "ac-2_prm_1", List.of(new ParameterId("ac-02_odp.01")),
          // The own id of another parameter means that one.
          "ac-2_prm_2", List.of(new ParameterId("ac-02_odp.02"), new ParameterId("ac-2_prm_3")));

  private BaselineArbitraries() {}

  private static StatementPart part(String id, List<String> inserts, StatementPart... parts) {
    String label = id.substring(id.lastIndexOf('.') + 1) + ".";
    return new StatementPart(
        Optional.of(id),
        "item",
        id.contains("_fr") ? Optional.empty() : Optional.of(label),
        "",
        inserts.stream().map(ParameterId::new).toList(),
        List.of(parts));
  }

  private static final Map<String, StatementPart> STATEMENTS = new LinkedHashMap<>();

  static {
    STATEMENTS.put(
        "ac-2",
        StatementPart.statement(
            "ac-2_smt",
            part("ac-2_smt.a", List.of("ac-2_prm_1")),
            part(
                "ac-2_smt.b",
                List.of(),
                part("ac-2_smt.b.1", List.of("ac-2_prm_2")),
                part("ac-2_smt.b.2", List.of()),
                part("ac-2_smt.b_fr", List.of())),
            part("ac-2_fr", List.of(), part("ac-2_fr_smt.1", List.of()))));
    STATEMENTS.put(
        "ac-1",
        StatementPart.statement(
            "ac-1_smt",
            part(
                "ac-1_smt.a",
                List.of(),
                part(
                    "ac-1_smt.a.1",
                    List.of("ac-1_prm_1"),
                    part("ac-1_smt.a.1.x", List.of()),
                    part("ac-1_smt.a.1.y", List.of()))),
            new StatementPart(
                Optional.empty(), "item", Optional.of("b."), "", List.of(), List.of())));
    STATEMENTS.put(
        "ac-2.1",
        new StatementPart(
            Optional.of("ac-2.1_smt"),
            "statement",
            Optional.empty(),
            "",
            List.of(new ParameterId("ac-2.1_prm_1")),
            List.of()));
    STATEMENTS.put("pl-11", StatementPart.statement("pl-11_smt", part("pl-11_fr", List.of())));
    STATEMENTS.put("ac-3", StatementPart.statement("ac-3_smt", part("ac-3_smt.a", List.of())));
  }

  private static final Map<String, List<String>> PARAMETERS_OF =
      Map.of(
          "ac-2", List.of("ac-2_prm_1", "ac-2_prm_2", "ac-2_prm_3"),
          "ac-1", List.of("ac-1_prm_1"),
          "ac-2.1", List.of("ac-2.1_prm_1"),
          "pl-11", List.of(),
          "ac-3", List.of());

  private static final Map<String, List<AssessmentObjective>> OBJECTIVES =
      Map.of(
          "ac-2",
          List.of(
              new AssessmentObjective(
                  "ac-2_obj.a", Optional.of("AC-2(b)"), List.of("ac-2_smt.a", "ac-2_smt.z")),
              new AssessmentObjective("ac-2_obj.b-1", Optional.of("AC-2(b)[1]"), List.of()),
              new AssessmentObjective("ac-2_obj", Optional.empty(), List.of())),
          "pl-11",
          List.of(new AssessmentObjective("pl-11_obj", Optional.of("PL-11"), List.of())));

  private record Pin(int value, boolean constraint, int stricter) {}

  private static BaselineParameter parameter(String id, Optional<Pin> pin) {
    return new BaselineParameter(
        new ParameterId(id),
        pin.filter(p -> !p.constraint()).map(p -> List.of(VALUES.get(p.value()))).orElse(List.of()),
        pin.filter(Pin::constraint).map(p -> List.of(VALUES.get(p.value()))).orElse(List.of()),
        pin.filter(p -> p.stricter() > 0)
            .map(p -> p.stricter() == 1 ? Stricter.SMALLER : Stricter.LARGER),
        id.equals("ac-2_prm_2") ? List.of(new ParameterId("ac-2_prm_3")) : List.of(),
        OTHER_IDS.getOrDefault(id, List.of()));
  }

  private static BaselineControl control(String id, Map<String, Optional<Pin>> pins) {
    return new BaselineControl(
        new ControlId(id),
        "",
        "",
        "Title of " + id,
        id.equals("ac-3"),
        List.of(STATEMENTS.get(id)),
        PARAMETERS_OF.get(id).stream()
            .map(p -> parameter(p, pins.getOrDefault(p, Optional.empty())))
            .toList(),
        List.of(),
        OBJECTIVES.getOrDefault(id, List.of()),
        List.of());
  }

  /** Baselines of one to five controls, in any order. */
  public static Arbitrary<Baseline> baselines() {
    Arbitrary<List<String>> controls =
        Arbitraries.of(List.copyOf(STATEMENTS.keySet()))
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(5);
    Arbitrary<Map<String, Optional<Pin>>> pins =
        pin()
            .list()
            .ofSize(PARAMETERS.size())
            .map(
                list -> {
                  Map<String, Optional<Pin>> map = new HashMap<>();
                  for (int i = 0; i < list.size(); i++) {
                    map.put(PARAMETERS.get(i).value(), list.get(i));
                  }
                  return map;
                });
    return Combinators.combine(
            controls, pins, level(), Arbitraries.of(0, 0, 1, 2), CatalogArbitraries.catalogs())
        .as(
            (ids, pinned, level, revision, catalogs) -> {
              Baseline baseline =
                  Baseline.of("baseline", ids.stream().map(id -> control(id, pinned)).toList())
                      .from(catalogs);
              Baseline levelled = level.map(baseline::at).orElse(baseline);
              return revision == 0 ? levelled : levelled.ofRevision("rev" + (3 + revision));
            });
  }

  private static Arbitrary<Optional<Pin>> pin() {
    Arbitrary<Pin> pin =
        Combinators.combine(
                Arbitraries.integers().between(0, VALUES.size() - 1),
                Arbitraries.of(false, true),
                Arbitraries.integers().between(0, 2))
            .as(Pin::new);
    return Choices.maybe(pin, 0.5);
  }

  /** A baseline of an issue of the catalog that has parameters under other ids, and knows ours. */
  static Baseline ofAnotherIssue(Baseline baseline) {
    Map<String, String> renamed = Map.of("ac-2_prm_1", "ac-02_odp.01", "ac-1_prm_1", "ac-1_odp");
    return Baseline.of(
        "another issue",
        baseline.controls().stream()
            .map(
                control ->
                    BaselineControlBuilder.builder(control)
                        .parameters(
                            control.parameters().stream()
                                .map(
                                    p ->
                                        renamed.containsKey(p.id().value())
                                            ? BaselineParameterBuilder.builder(p)
                                                .id(new ParameterId(renamed.get(p.id().value())))
                                                .otherIds(List.of(p.id()))
                                                .build()
                                            : p)
                                .toList())
                        .build())
            .toList());
  }

  static Arbitrary<Optional<ImpactLevel>> level() {
    return Choices.maybe(
        Arbitraries.of(ImpactLevel.MODERATE, ImpactLevel.HIGH, ImpactLevel.LOW), 0.3);
  }
}
