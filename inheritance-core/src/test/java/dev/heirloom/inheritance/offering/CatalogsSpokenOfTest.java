package dev.heirloom.inheritance.offering;

import static dev.heirloom.inheritance.offering.GivenDocuments.FOLDER;
import static dev.heirloom.inheritance.offering.GivenDocuments.capability;
import static dev.heirloom.inheritance.offering.GivenDocuments.catalog;
import static dev.heirloom.inheritance.offering.GivenDocuments.definition;
import static dev.heirloom.inheritance.offering.GivenDocuments.implementation;
import static dev.heirloom.inheritance.offering.GivenDocuments.loader;
import static dev.heirloom.inheritance.offering.GivenDocuments.plan;
import static dev.heirloom.inheritance.offering.GivenDocuments.profile;
import static dev.heirloom.inheritance.offering.GivenDocuments.requirement;
import static dev.heirloom.inheritance.offering.GivenDocuments.statement;
import static dev.heirloom.inheritance.offering.GivenDocuments.uuid;
import static dev.heirloom.inheritance.offering.GivenDocuments.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.EmptyBaselineException;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.Statement;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.profile.SelectControlsBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * SEMANTICS sections 5 and 9: which catalog an offering speaks of, and what its document refers to.
 */
class CatalogsSpokenOfTest {

  private static final Catalog HARBOUR =
      catalog(100, "Harbour Controls", "ac-2", "Accounts", "ac-3", "Enforcement", "ac-4", "Flow");
  private static final Baseline BASELINE = Baseline.of(HARBOUR, FOLDER.resolve("baseline.json"));
  private static final List<String> WHOLE = List.of("whole");

  private static Report report(Baseline baseline, Offering offering) {
    return Determination.of(baseline)
        .providers(offering)
        .asOf(LocalDate.parse("2026-11-28"))
        .report();
  }

  private static Offering offering(ComponentDefinition definition, DocumentLoader loader) {
    return Offering.of(definition, "widget.json", FOLDER.resolve("widget.json"), loader);
  }

  private static List<Finding> findings(Report report, FindingCode code) {
    return report.allFindings().stream().filter(finding -> finding.code() == code).toList();
  }

  private static Status status(Report report, String point) {
    return report.point(point).orElseThrow().status();
  }

  // Which catalog

  @Test
  void aCatalogOfTheSameRootIsTheSameWhateverItsTitleSays() {
    DocumentLoader loader =
        loader(
            Map.of(
                "other.json", catalog(100, "PCI Revision 9", "x-1", "Another"),
                "profile.json", profile("CIS Revision 4", "other.json")));
    for (String source : List.of("other.json", "profile.json")) {
      Report report =
          report(
              BASELINE,
              offering(
                  definition(1, List.of(), implementation(source, requirement("ac-3", WHOLE))),
                  loader));
      assertEquals(Status.FULLY_INHERITED, status(report, "ac-3"), source);
      assertEquals(List.of(), findings(report, FindingCode.SOURCE_NOT_KNOWN), source);
    }
  }

  @Test
  void aBaselineKnowsTheCatalogsBehindItsProfileAndAllThatItImports() {
    DocumentLoader loader =
        loader(Map.of("catalog.json", HARBOUR, "middle.json", profile("Middle", "catalog.json")));
    Baseline resolved =
        Baseline.of(
            ProfileResolver.resolve(
                profile("Top", "middle.json"),
                FOLDER.resolve("top.json"),
                loader,
                ResolutionOptions.of(uuid(1), new OscalDateTime("2026-01-02T00:00:00Z"))));
    assertEquals(Set.of(uuid(100)), resolved.identity().catalogs());
    assertEquals(Set.of("Top", "Middle", "Harbour Controls"), resolved.identity().titles());
    Report report =
        report(
            resolved,
            offering(
                definition(1, List.of(), implementation("middle.json", requirement("ac-3", WHOLE))),
                loader));
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-3"));
  }

  @Test
  void whatHasTheSameIdsAndOtherTitlesIsAnotherCatalogUnlessHalfOfThemAgree() {
    Map<String, Catalog> given =
        Map.of(
            "half.json", catalog(101, "Other", "ac-2", "accounts", "ac-3", "Cats", "ac-4", "Flow"),
            "few.json", catalog(102, "Other", "ac-2", "Accounts", "ac-3", "Cats", "ac-4", "Dogs"));
    Report half = report(BASELINE, named("half.json", loader(given)));
    assertEquals(Status.FULLY_INHERITED, status(half, "ac-3"));
    assertEquals(1, findings(half, FindingCode.SOURCE_NOT_KNOWN).size());
    Report few = report(BASELINE, named("few.json", loader(given)));
    assertEquals(Status.MUST_IMPLEMENT, status(few, "ac-2"));
    assertEquals(1, findings(few, FindingCode.OTHER_CATALOG).size());
  }

  @Test
  void equalRevisionsOfNoPublicationAreOfOneOnlyIfTheControlsAgree() {
    Baseline fifth =
        Baseline.of(
            catalog(103, "Harbour Controls Revision 5", "ac-2", "Accounts", "ac-3", "Doors"));
    Map<String, Catalog> given =
        Map.of(
            "other.json", catalog(104, "Acme Rules Revision 5", "ac-2", "Cats", "ac-3", "Dogs"),
            "edition.json",
                catalog(105, "Harbour, Revision 5", "ac-2", "Accounts", "ac-3", "Doors"));
    Report other = report(fifth, named("other.json", loader(given)));
    assertEquals(Status.MUST_IMPLEMENT, status(other, "ac-3"));
    assertEquals(1, findings(other, FindingCode.OTHER_CATALOG).size());
    Report edition = report(fifth, named("edition.json", loader(given)));
    assertEquals(Status.FULLY_INHERITED, status(edition, "ac-3"));
    assertEquals(List.of(), findings(edition, FindingCode.SOURCE_NOT_KNOWN));
  }

  @Test
  void aMismatchSaysWhichReferenceMakesItAndWhetherItIsOfAllThatIsOffered() {
    DocumentLoader loader =
        loader(
            Map.of(
                "few.json",
                catalog(102, "Other", "ac-2", "Birds", "ac-3", "Cats", "ac-4", "Dogs")));
    Offering whole =
        Offering.of(
            plan("few.json", "ac-2", "ac-3", "ac-4"),
            "ssp.json",
            FOLDER.resolve("ssp.json"),
            loader);
    Offering part = named("few.json", loader);
    Finding ofAll = findings(report(BASELINE, whole), FindingCode.OTHER_CATALOG).get(0);
    assertEquals(whole.systemId().value(), ofAll.subject());
    assertEquals(Finding.Level.SYSTEM, ofAll.level());
    Finding ofPart = findings(report(BASELINE, part), FindingCode.OTHER_CATALOG).get(0);
    assertEquals("widget.json", ofPart.subject());
    assertEquals(Finding.Level.DOCUMENT, ofPart.level());
    for (Finding finding : List.of(ofAll, ofPart)) {
      assertEquals(" (\"few.json\")", finding.details().get(3));
    }
    Baseline fifth =
        Baseline.of(catalog(103, "Harbour Controls Revision 5", "ac-2", "Birds", "ac-3", "Cats"));
    Finding said =
        findings(report(fifth, whole.ofRevision("rev4")), FindingCode.REVISION_MISMATCH).get(0);
    assertEquals(" (\"few.json\")", said.details().get(3), "the document's own reference");
    Finding unnamed =
        findings(report(fifth, part.ofRevision("rev4")), FindingCode.REVISION_MISMATCH).get(0);
    assertEquals("", unnamed.details().get(3), "no reference is of all the document");
    assertEquals("revision 5", said.details().get(2));
  }

  @Test
  void theBaselineOfTheAuthorizationSpeaksForADocumentAndAnImplementationForItself() {
    Catalog fifth =
        catalog(103, "Harbour Controls Revision 5", "ac-2", "Accounts", "ac-3", "Doors");
    Catalog fourth =
        catalog(104, "Harbour Controls Revision 4", "ac-2", "Accounts", "ac-3", "Doors");
    DocumentLoader loader = loader(Map.of("baseline.json", fifth));
    Baseline baseline = Baseline.of(fifth, FOLDER.resolve("baseline.json"));
    Offering plan =
        Offering.of(
            plan("baseline.json", "ac-2", "ac-3"), "ssp.json", FOLDER.resolve("ssp.json"), loader);
    Offering definition =
        offering(
            definition(1, List.of(), implementation("baseline.json", requirement("ac-3", WHOLE))),
            loader);
    FindingCode code = FindingCode.REVISION_MISMATCH;
    assertEquals(List.of(), findings(report(baseline, plan), code));
    assertEquals(
        1, findings(report(baseline, plan.authorizedOn(Baseline.of(fourth))), code).size());
    assertEquals(
        List.of(), findings(report(baseline, definition.authorizedOn(Baseline.of(fourth))), code));
  }

  @Test
  void aSourceThatIsNotKnownIsNamed() {
    Offering offering =
        offering(
            definition(
                1,
                List.of(),
                implementation("gone.json", requirement("ac-3", WHOLE)),
                implementation("away.json", requirement("ac-4", WHOLE))),
            loader(Map.of()));
    assertEquals(
        "it names \"away.json\", \"gone.json\"",
        findings(report(BASELINE, offering), FindingCode.SOURCE_NOT_KNOWN).get(0).details().get(1));
  }

  private static Offering named(String source, DocumentLoader loader) {
    return offering(
        definition(
            1,
            List.of(),
            implementation(
                source,
                requirement("ac-2", WHOLE),
                requirement("ac-3", WHOLE),
                requirement("AC-04", WHOLE))),
        loader);
  }

  @Test
  void aControlImplementationStandsForItselfAndWhatIsLeftOutCapsNothing() {
    ComponentDefinition both =
        definition(
            1,
            List.of(),
            implementation(
                "https://example.com/pci/catalog.json", requirement("ac-3", List.of("part"))),
            implementation("baseline.json", requirement("ac-3", WHOLE)),
            implementation("https://example.com/pci/catalog.json", requirement("ac-4", WHOLE)));
    Report report = report(BASELINE, offering(both, loader(Map.of("baseline.json", HARBOUR))));
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-3"));
    assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-4"));
    assertEquals(Reason.NOT_ADDRESSED, report.point("ac-4").orElseThrow().reason().orElseThrow());
    List<Finding> found = findings(report, FindingCode.OTHER_CATALOG);
    assertEquals(1, found.size(), "one cause is one finding");
    assertEquals(
        List.of(
            "/component-definition/components/0/control-implementations/0",
            "/component-definition/components/0/control-implementations/2"),
        found.get(0).evidence().stream().map(Evidence::location).toList());
  }

  @Test
  void theControlImplementationsOfCapabilitiesHaveSourcesToo() {
    ComponentDefinition capable =
        ComponentDefinitionBuilder.builder(definition(1, List.of()))
            .addCapabilities(
                capability(
                    implementation(
                        "https://example.com/csf/catalog.json", requirement("ac-3", WHOLE))))
            .build();
    Report report = report(BASELINE, offering(capable, loader(Map.of())));
    assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-3"));
    assertEquals(1, findings(report, FindingCode.OTHER_CATALOG).size());
  }

  @Test
  void aSourceInTheBackMatterIsKnownByItsTitleAndItsLinks() {
    Baseline rev5 = Baseline.of(catalog(100, "Harbour Controls Revision 5", "ac-3", "Enforcement"));
    ComponentDefinition definition =
        definition(
            1, List.of(), implementation("#" + uuid(60).value(), requirement("ac-3", WHOLE)));
    for (ComponentDefinition old :
        List.of(
            with(definition, 60, "NIST Special Publication 800-53 Revision 4"),
            with(
                definition, 60, "the catalog", "https://example.com/SP800-53/rev4/catalog.json"))) {
      Report report = report(rev5, offering(old, loader(Map.of())));
      assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-3"));
      assertEquals(1, findings(report, FindingCode.REVISION_MISMATCH).size());
    }
  }

  @Test
  void aPlanWhoseProfileIsOfAnotherRevisionIsUnusableAndItsItemsSayWhy() {
    Baseline rev5 = Baseline.of(catalog(100, "Harbour Controls Revision 5", "ac-3", "Enforcement"));
    DocumentLoader loader =
        loader(
            Map.of(
                "profile.json", profile("Harbour Controls Revision 4 Low", "rev4.json"),
                "rev4.json", catalog(90, "Harbour Controls Revision 4", "ac-3", "Enforcement")));
    Offering offering =
        Offering.of(plan("profile.json", "ac-3"), "plan.json", FOLDER.resolve("plan.json"), loader);
    Report report = report(rev5, offering);
    assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-3"));
    assertEquals(Status.FULLY_INHERITED, report.point("ac-3").orElseThrow().declared());
    assertTrue(
        report.point("ac-3").orElseThrow().provided().get(0).findings().stream()
            .anyMatch(finding -> finding.code() == FindingCode.REVISION_MISMATCH));
    assertEquals(
        Status.FULLY_INHERITED,
        status(report(rev5, offering.ofRevision("rev5")), "ac-3"),
        "the caller's word goes before the document's");
  }

  // On which baseline it was authorized

  @Test
  void theProfileThatAPlanImportsIsWhatItWasAuthorizedOn() {
    DocumentLoader loader =
        loader(Map.of("low.json", catalog(100, "Harbour Controls", "ac-2", "Accounts")));
    Offering offering =
        Offering.of(plan("low.json", "ac-3"), "plan.json", FOLDER.resolve("plan.json"), loader);
    Report report = report(BASELINE, offering);
    assertEquals(Status.MUST_IMPLEMENT, status(report, "ac-3"));
    assertEquals(1, findings(report, FindingCode.OUTSIDE_AUTHORIZATION_SCOPE).size());
    assertEquals(List.of(), findings(report, FindingCode.SCOPE_NOT_STATED));
    assertEquals(
        Status.FULLY_INHERITED, status(report(BASELINE, offering.authorizedOn(BASELINE)), "ac-3"));
    Report alone = report(BASELINE, Offering.of(plan("low.json", "ac-3"), "plan.json"));
    assertEquals(Status.FULLY_INHERITED, status(alone, "ac-3"));
    assertEquals(1, findings(alone, FindingCode.SCOPE_NOT_STATED).size());
  }

  // Statements

  @Test
  void theStatementsOfARequirementAreWhatItAddresses() {
    Offering offering =
        Offering.of(
            definition(
                1,
                List.of(),
                implementation(
                    "baseline.json",
                    requirement(
                        "ac-2", List.of(), statement(11, "ac-2_smt.a", "the statement's words")),
                    requirement(
                        "ac-3", List.of("part"), statement(12, "ac-3_smt.a", "more words")))),
            "widget.json");
    List<ProvidedItem> items = offering.claims().provided();
    assertEquals(
        List.of("ac-2_smt.a UNSTATED", "ac-3 PART", "ac-3_smt.a UNSTATED"),
        items.stream().map(item -> item.place() + " " + item.extent()).toList());
    assertEquals("the statement's words", items.get(0).text());
    assertEquals(
        List.of("ac-2_smt.a", "ac-3", "ac-3_smt.a"),
        offering.claims().requirements().stream().map(a -> a.place().toString()).toList());
  }

  @Test
  void aWordForHowMuchIsOfferedThatIsNotUnderstoodIsNeverBetterThanNoneOrAPart() {
    List<List<String>> said =
        List.of(
            List.of(),
            List.of("whole"),
            List.of("part"),
            List.of("refused"),
            List.of("not-addressed"),
            List.of("mostly"),
            List.of("whole", "mostly"),
            List.of("part", "mostly"),
            List.of("refused", "mostly"),
            List.of("not-addressed", "mostly"));
    int compared = 0;
    for (List<String> requirement : said) {
      for (List<String> statement : said) {
        for (boolean statements : List.of(true, false)) {
          Report with = stating(requirement, statement, statements);
          for (List<String> instead : List.of(List.<String>of(), List.of("part"))) {
            Report without =
                stating(replaced(requirement, instead), replaced(statement, instead), statements);
            for (String point : List.of("ac-2_smt.a", "ac-2_smt.b")) {
              compared++;
              assertFalse(
                  status(with, point).isBetterThan(status(without, point)),
                  () -> requirement + " " + statement + " than " + instead + " at " + point);
            }
          }
        }
      }
    }
    assertEquals(800, compared);
  }

  private static List<String> replaced(List<String> words, List<String> instead) {
    return words.stream()
        .flatMap(word -> word.equals("mostly") ? instead.stream() : Stream.of(word))
        .toList();
  }

  private static Report stating(
      List<String> requirement, List<String> statement, boolean statements) {
    Statement own = statement(11, "ac-2_smt.a", statement);
    return report(
        Baseline.of(
            "parts",
            List.of(
                BaselineControl.of(
                    "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")))),
        Offering.of(
            definition(
                1,
                List.of(),
                implementation(
                    "baseline.json",
                    statements
                        ? requirement("ac-2", requirement, own)
                        : requirement("ac-2", requirement))),
            "widget.json"));
  }

  // Imported component definitions

  @Test
  void importedComponentsBelongToTheDocumentOnceHoweverOftenAndInWhateverCircle() {
    ComponentDefinition store =
        definition(
            2,
            List.of("widget.json", "shelf.json", "deep/shelf.json"),
            implementation("baseline.json", requirement("ac-3", WHOLE)));
    ComponentDefinition shelf =
        definition(
            3, List.of("store.json"), implementation("baseline.json", requirement("ac-4", WHOLE)));
    ComponentDefinition widget = definition(1, List.of("store.json", "store.json"));
    Offering offering =
        offering(
            widget,
            loader(
                Map.of(
                    "widget.json", widget,
                    "store.json", store,
                    "shelf.json", shelf,
                    "deep/shelf.json", shelf,
                    "baseline.json", HARBOUR)));
    assertEquals(List.of(), offering.unloaded());
    assertEquals(3, offering.claims().components().size());
    assertEquals(
        List.of("store.json", "shelf.json"),
        offering.claims().provided().stream().map(item -> item.evidence().document()).toList());
    Report report = report(BASELINE, offering);
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-3"));
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-4"));
    assertEquals(List.of(), findings(report, FindingCode.DUPLICATE_UUID));
  }

  @Test
  void anImportedDefinitionIsCalledAsItLiesBesideTheDocumentElseAsItIsWritten() {
    ComponentDefinition shelf =
        definition(3, List.of(), implementation("baseline.json", requirement("ac-3", WHOLE)));
    ComponentDefinition elsewhere =
        definition(4, List.of(), implementation("baseline.json", requirement("ac-4", WHOLE)));
    ComponentDefinition widget =
        definition(1, List.of("deep/../deep/shelf.json", "https://example.org/far.json"));
    Offering offering =
        offering(
            widget,
            loader(
                Map.of(
                    "widget.json", widget,
                    "deep/shelf.json", shelf,
                    "https://example.org/far.json", elsewhere)));
    assertEquals(
        List.of("deep/shelf.json", "https://example.org/far.json"),
        offering.claims().provided().stream().map(item -> item.evidence().document()).toList());
  }

  @Test
  void theRevisionThatAnImplementationNamesIsPartOfWhatItRefersTo() {
    var plain = implementation("baseline.json", requirement("ac-3", WHOLE));
    var named =
        dev.heirloom.oscal.model.component.ControlImplementationBuilder.builder(plain)
            .addProps(
                PropertyBuilder.builder()
                    .ns(Vocabulary.NAMESPACE)
                    .name(Vocabulary.REVISION)
                    .value("rev4")
                    .build())
            .build();
    DocumentLoader loader = loader(Map.of("baseline.json", HARBOUR));
    List<CatalogReference> references =
        offering(definition(1, List.of(), plain, named), loader).catalogReferences();
    assertEquals(
        references
            .get(0)
            .identity()
            .and(new CatalogIdentity(Set.of(), Set.of(), Set.of(), Set.of("rev4"))),
        references.get(1).identity());
    assertNotEquals(references.get(0).identity(), references.get(1).identity());
  }

  @Test
  void whatCantBeImportedStandsAtTheTopWithTheReason() {
    DocumentLoader loader = loader(Map.of("baseline.json", HARBOUR));
    Offering offering =
        offering(
            definition(
                1,
                List.of("gone.json", "baseline.json", "#" + uuid(61).value()),
                implementation("baseline.json", requirement("ac-3", WHOLE))),
            loader);
    Report report = report(BASELINE, offering);
    assertEquals(Status.FULLY_INHERITED, status(report, "ac-3"));
    assertEquals(FindingCode.IMPORT_NOT_LOADED, report.findings().get(0).code());
    List<Finding> found = findings(report, FindingCode.IMPORT_NOT_LOADED);
    assertEquals(3, found.size());
    Finding catalog =
        found.stream()
            .filter(finding -> finding.message().contains("\"baseline.json\""))
            .findFirst()
            .orElseThrow();
    assertTrue(catalog.message().contains("it is a catalog"), catalog::message);
    assertEquals(
        "/component-definition/import-component-definitions/1",
        catalog.evidence().get(0).location());
  }

  // Nothing at all

  private static SystemSecurityPlan planWithoutExports() {
    SystemSecurityPlan plan = plan("profile.json", "ac-3");
    var requirement = plan.controlImplementation().implementedRequirements().get(0);
    return SystemSecurityPlanBuilder.builder(plan)
        .controlImplementation(
            ControlImplementationBuilder.builder(plan.controlImplementation())
                .implementedRequirements(
                    List.of(
                        ImplementedRequirementBuilder.builder(requirement)
                            .byComponents(List.of())
                            .build()))
                .build())
        .build();
  }

  @Test
  void aDocumentThatOffersNothingSaysSoWhateverTheBaseline() {
    for (Offering empty :
        List.of(
            Offering.of(definition(1, List.of()), "widget.json"),
            Offering.of(planWithoutExports(), "plan.json"))) {
      for (Baseline baseline :
          List.of(BASELINE, Baseline.of(catalog(9, "Another", "x-1", "Something")))) {
        Report report = report(baseline, empty);
        assertEquals(FindingCode.NOTHING_OFFERED, report.findings().get(0).code());
        assertEquals(List.of(), findings(report, FindingCode.SOURCE_NOT_KNOWN));
      }
    }
    Report other =
        report(
            Baseline.of(catalog(9, "Another", "x-1", "Something")),
            Offering.of(plan("profile.json", "ac-3"), "plan.json"));
    assertEquals(List.of(), findings(other, FindingCode.NOTHING_OFFERED));
  }

  @Test
  void aBaselineWithoutAControlIsRefusedWithTheSpellingThatIsMeant() {
    Profile capital =
        ProfileBuilder.builder(profile("Low", "catalog.json"))
            .imports(
                List.of(
                    ImportBuilder.builder()
                        .href("catalog.json")
                        .includeControls(
                            List.of(
                                SelectControlsBuilder.builder()
                                    .withIds(List.of(new ControlId("AC-02")))
                                    .build()))
                        .build()))
            .build();
    EmptyBaselineException refused =
        assertThrows(
            EmptyBaselineException.class,
            () ->
                Baseline.of(
                    ProfileResolver.resolve(
                        capital,
                        FOLDER.resolve("low.json"),
                        loader(Map.of("catalog.json", HARBOUR)),
                        ResolutionOptions.of(uuid(1), new OscalDateTime("2026-01-02T00:00:00Z")))));
    assertEquals("Low", refused.baseline());
    assertTrue(
        refused.getMessage().contains("no control AC-02 (is ac-2 meant?)"), refused::getMessage);
    assertFalse(refused.getMessage().contains("  "));
    assertThrows(EmptyBaselineException.class, () -> Baseline.of("none", List.of()));
    assertThrows(EmptyBaselineException.class, () -> Baseline.of(catalog(1, "Empty")));
  }
}
