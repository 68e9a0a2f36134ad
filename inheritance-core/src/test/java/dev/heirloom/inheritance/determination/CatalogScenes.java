package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.offering.GivenDocuments.FOLDER;
import static dev.heirloom.inheritance.offering.GivenDocuments.catalog;
import static dev.heirloom.inheritance.offering.GivenDocuments.definition;
import static dev.heirloom.inheritance.offering.GivenDocuments.implementation;
import static dev.heirloom.inheritance.offering.GivenDocuments.loader;
import static dev.heirloom.inheritance.offering.GivenDocuments.plan;
import static dev.heirloom.inheritance.offering.GivenDocuments.requirement;
import static dev.heirloom.inheritance.offering.GivenDocuments.statement;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Scenes for catalogs, sources, imports and ids (SEMANTICS sections 5 and 9). */
final class CatalogScenes implements DecidingScenes {

  private static final String POINT = "ac-2.1";
  private static final String OURS = "https://example.com/sp800-53/rev5/catalog.json";

  /** What every provider of these scenes has, for nothing but its document is given. */
  private static final Set<FindingCode> NO_RECORD =
      EnumSet.of(
          FindingCode.AUTHORIZATION_NOT_STATED,
          FindingCode.LEVEL_NOT_STATED,
          FindingCode.SCOPE_NOT_STATED,
          FindingCode.STATE_NOT_STATED);

  /** A baseline whose title names a revision, and no publication that is known. */
  private static final Baseline HARBOUR =
      BASELINE.from(
          new CatalogIdentity(Set.of(), Set.of(), Set.of("Harbour Controls Revision 5"), Set.of()));

  private static final DocumentLoader STORE =
      loader(
          Map.of(
              "store.json",
              definition(2, List.of(), implementation(OURS, requirement(POINT, List.of("whole")))),
              "baseline.json",
              catalog(5, "Harbour Controls", "ac-1", "Policy")));

  @Override
  public Map<String, Scene> scenes() {
    Map<String, Scene> scenes = new HashMap<>();
    scenes.put("catalog-revision", CatalogScenes::ofRevision);
    scenes.put("import-profile", words -> ofPlan(words, HARBOUR));
    scenes.put("import-profile-on-unnamed", words -> ofPlan(words, BASELINE));
    scenes.put("source", CatalogScenes::ofSource);
    scenes.put("import-component-definition", words -> played(HARBOUR, definition(1, words)));
    scenes.put(
        "inheritance",
        words ->
            played(
                HARBOUR,
                definition(1, List.of(), implementation(OURS, requirement(POINT, words)))));
    scenes.put(
        "inheritance-with-statements",
        words ->
            played(
                HARBOUR,
                definition(
                    1,
                    List.of(),
                    implementation(
                        OURS,
                        requirement(
                            POINT, words, statement(11, "ac-2.1_smt.z", "of elsewhere"))))));
    scenes.put(
        "inheritance-of-export",
        words ->
            played(
                HARBOUR,
                Offering.of(
                    plan(OURS, words, POINT), "plan.json", FOLDER.resolve("plan.json"), STORE)));
    scenes.put("control-id", words -> ofPlace(Place.control(words.get(0))));
    scenes.put(
        "statement-id",
        words ->
            ofPlace(words.isEmpty() ? Place.control(POINT) : Place.statement(POINT, words.get(0))));
    return scenes;
  }

  private static Played ofRevision(List<String> words) {
    Offering offering = system("P").provides("i", POINT).offering();
    return played(HARBOUR, words.isEmpty() ? offering : offering.ofRevision(words.get(0)));
  }

  private static Played ofPlan(List<String> words, Baseline baseline) {
    return played(
        baseline,
        Offering.of(
            plan(reference(words), POINT), "plan.json", FOLDER.resolve("plan.json"), STORE));
  }

  private static Played ofSource(List<String> words) {
    return played(
        HARBOUR,
        definition(
            1,
            List.of(),
            implementation(reference(words), requirement(POINT, List.of("whole"))),
            implementation(OURS, requirement("pl-11", List.of("part")))));
  }

  /** A reference that OSCAL requires can be left empty alone. */
  private static String reference(List<String> words) {
    return words.isEmpty() ? "" : words.get(0);
  }

  private static Played ofPlace(Place place) {
    Baseline baseline =
        Baseline.of(
            "with other ids",
            BASELINE.controls().stream()
                .map(
                    control ->
                        control.id().value().equals(POINT)
                            ? BaselineControlBuilder.builder(control)
                                .otherIds(List.of("2542993d-0cc3-555c-9e37-9da8316381f2"))
                                .build()
                            : control)
                .toList());
    Offering offering = system("P").provides("i", POINT).offering();
    return played(
        baseline,
        OfferingBuilder.builder(offering)
            .claims(
                SystemClaimsBuilder.builder(offering.claims())
                    .provided(
                        List.of(
                            ProvidedItemBuilder.builder(offering.claims().provided().get(0))
                                .place(place)
                                .build()))
                    .build())
            .build());
  }

  private static Played played(Baseline baseline, ComponentDefinition definition) {
    return played(
        baseline, Offering.of(definition, "widget.json", FOLDER.resolve("widget.json"), STORE));
  }

  private static Played played(Baseline baseline, Offering offering) {
    return played(Determination.of(baseline).providers(offering).asOf(TODAY).report());
  }

  static Played played(Report report) {
    Set<String> codes = new TreeSet<>();
    for (Finding finding : report.allFindings()) {
      if (!NO_RECORD.contains(finding.code()) && !finding.subject().startsWith("pl-11")) {
        codes.add(finding.code().name());
      }
    }
    String result =
        switch (status(report, POINT)) {
          case FULLY_INHERITED -> "full";
          case PARTIALLY_INHERITED -> "part";
          case MUST_IMPLEMENT -> "own";
          case NOT_APPLICABLE -> "n/a";
        };
    return new Played(result, codes);
  }
}
