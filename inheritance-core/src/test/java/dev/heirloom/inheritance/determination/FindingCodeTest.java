package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.acceptance;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.Sentences;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.UnloadedImport;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.policy.PolicyBuilder;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.mapping.ControlMap;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every finding code is provoked, tells a whole sentence, has the effect that it says and leaves
 * other controls alone.
 */
class FindingCodeTest {

  private static final Policy NO_PRESUMPTION =
      PolicyBuilder.builder(Policy.standard()).presumption(Policy.Presumption.FALL_THROUGH).build();

  private static final Policy STRICT =
      PolicyBuilder.builder(NO_PRESUMPTION)
          .undecidedParameters(Policy.UndecidedParameters.CAP)
          .withoutAcceptance(Policy.WithoutAcceptance.UNUSABLE)
          .certificationClasses(Policy.CertificationClasses.CAP)
          .openRisks(Policy.OpenRisks.CAP)
          .build();

  private static World.SystemBuilder p() {
    return system("P").provides("control", "pl-11");
  }

  private static Baseline withParameter(Stricter stricter) {
    return Baseline.of(
        "b",
        List.of(
            new BaselineControl(
                new ControlId("ac-2.1"),
                "",
                "",
                "",
                false,
                List.of(
                    new StatementPart(
                        Optional.of("ac-2.1_smt"),
                        "statement",
                        Optional.empty(),
                        "",
                        List.of(new ParameterId("p1")),
                        List.of())),
                List.of(
                    new BaselineParameter(
                        new ParameterId("p1"),
                        List.of("30 days"),
                        List.of(),
                        Optional.of(stricter),
                        List.of(),
                        List.of())),
                List.of(),
                List.of()),
            BaselineControl.of("pl-11")));
  }

  /** On a baseline whose catalog is known, where a provider names its source. */
  private static Determination speaking(String address) {
    CatalogIdentity identity =
        new CatalogIdentity(
            Set.of(), Set.of("https://example.com/catalog.json"), Set.of(), Set.of());
    CatalogReference reference =
        new CatalogReference(
            CatalogReference.Reach.DOCUMENT,
            address,
            new CatalogIdentity(Set.of(), Set.of(address), Set.of(), Set.of()),
            Optional.empty(),
            Set.of(),
            Evidence.of("Q", "/import-profile"));
    return Determination.of(BASELINE.from(identity))
        .authorizations(Authorizations.of(World.active(p()), World.active(q())))
        .asOf(TODAY)
        .providers(
            p().offering(),
            OfferingBuilder.builder(q().offering()).addCatalogReferences(reference).build());
  }

  private static Example withParameter(String value) {
    World.SystemBuilder provider = p().provides("i", "ac-2.1");
    return new Example(
        "ac-2.1",
        determinationOn(
            withParameter(Stricter.SMALLER),
            value.isEmpty() ? provider : provider.sets("p1", value)),
        determinationOn(
            withParameter(Stricter.SMALLER), p().provides("i", "ac-2.1").sets("p1", "30 days")));
  }

  private static Determination determinationOn(Baseline baseline, World.SystemBuilder provider) {
    return Determination.of(baseline)
        .providers(provider.offering())
        .authorizations(Authorizations.of(World.active(provider)))
        .asOf(TODAY);
  }

  /**
   * What provokes a code, and the same without it.
   *
   * @param point where the code has its effect
   */
  record Example(String point, Determination with, Determination without) {

    Example(World.SystemBuilder with, World.SystemBuilder without) {
      this("ac-2.1", determination(with), determination(without));
    }

    Report report() {
      return with.report();
    }
  }

  private static World.SystemBuilder q() {
    return system("Q").provides("i", "ac-2.1");
  }

  private static World.SystemBuilder withStatus(String status) {
    return p().with("app", Optional.of(status), Optional.empty())
        .provides("i", "ac-2.1", "app", Extent.WHOLE, "implemented");
  }

  private static Example records(AuthorizationBuilder ofQ) {
    Determination of = determination(p(), q());
    return new Example(
        "ac-2.1", of.authorizations(Authorizations.of(World.active(p()), ofQ.build())), of);
  }

  private static Determination chain(World.SystemBuilder upper, World.SystemBuilder lower) {
    return determination(upper, lower).pairings(List.of(pair(upper, lower)));
  }

  private static World.SystemBuilder modified(World.SystemBuilder system, String instant) {
    return system.identity(
        DocumentIdentityBuilder.builder(system.claims().identity())
            .name(instant)
            .lastModified(Instant.parse(instant))
            .build());
  }

  /** A provider that speaks of another baseline, one map of whose collection brings it here. */
  private static World.SystemBuilder atSource() {
    return system("Q").provides("i", "in-2").provides("other", "in-4");
  }

  private static Example carried(ControlMap with, ControlMap without) {
    return new Example(
        "ac-2.1",
        carrying(MappingScenes.SOURCE, atSource(), with),
        carrying(MappingScenes.SOURCE, atSource(), without));
  }

  private static Determination carrying(
      Baseline source, World.SystemBuilder provider, ControlMap map) {
    return determination(p(), provider)
        .providers(
            p().offering(), provider.offering().through(MappingScenes.collection(map), source));
  }

  private static Map<FindingCode, Example> examples() {
    Map<FindingCode, Example> r = new EnumMap<>(FindingCode.class);
    World.SystemBuilder implemented = p().provides("i", "ac-2.1");
    r.put(
        FindingCode.NOT_IMPLEMENTED,
        new Example(p().provides("i", "ac-2.1", "planned"), implemented));
    r.put(
        FindingCode.PARTLY_IMPLEMENTED,
        new Example(p().provides("i", "ac-2.1", "partial"), implemented));
    r.put(
        FindingCode.STATE_NOT_UNDERSTOOD,
        new Example(p().provides("i", "ac-2.1", "waived"), implemented));
    r.put(
        FindingCode.NOT_OPERATIONAL,
        new Example(withStatus("disposition"), withStatus("operational")));
    r.put(
        FindingCode.STATUS_NOT_OPERATIONAL,
        new Example(withStatus("other"), withStatus("operational")));
    r.put(
        FindingCode.STATUS_NOT_UNDERSTOOD,
        new Example(withStatus("retired"), withStatus("operational")));
    r.put(
        FindingCode.UNKNOWN_COMPONENT,
        new Example(
            p().provides("i", "ac-2.1", "nobody", Extent.WHOLE, "implemented"), implemented));
    r.put(
        FindingCode.ALTERNATIVE_IMPLEMENTATION,
        new Example(p().provides("i", "ac-2.1", "alternative"), implemented));
    r.put(
        FindingCode.NOT_APPLICABLE_AT_PROVIDER,
        new Example(p().provides("i", "ac-2.1", "not-applicable"), implemented));
    r.put(
        FindingCode.STATE_NOT_STATED,
        new Example(p().provides("i", "ac-2.1", States.none()), implemented));
    r.put(
        FindingCode.STATE_CONTRADICTORY,
        new Example(p().provides("i", "ac-2.1", "implemented", "alternative"), implemented));
    r.put(
        FindingCode.PART_OF_POINT,
        new Example(
            "ac-2_smt.a",
            determination(p().provides("i", "ac-2_smt.a.1")),
            determination(p().provides("i", "ac-2_smt.a.1").provides("j", "ac-2_smt.a.2"))));
    r.put(FindingCode.AUTHORIZATION_NOT_ACTIVE, records(World.record(q()).revoked(TODAY)));
    r.put(
        FindingCode.AUTHORIZATION_NOT_STATED,
        new Example(
            "ac-2.1",
            determination(p(), q()).authorizations(Authorizations.of(World.active(p()))),
            determination(p(), q())));
    r.put(
        FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
        new Example(
            "ac-2.1",
            determination(p())
                .providers(
                    implemented
                        .offering()
                        .authorizedOn(
                            BASELINE.only(
                                new ControlId("ac-1"),
                                new ControlId("ac-2"),
                                new ControlId("pl-11")))),
            determination(p()).providers(implemented.offering().authorizedOn(BASELINE))));
    Determination rev5 =
        Determination.of(BASELINE.ofRevision("rev5"))
            .authorizations(Authorizations.of(World.active(p()), World.active(q())))
            .asOf(TODAY);
    r.put(
        FindingCode.REVISION_MISMATCH,
        new Example(
            "ac-2.1",
            rev5.providers(p().offering(), q().offering().ofRevision("rev4")),
            rev5.providers(p().offering(), q().offering().ofRevision("rev5"))));
    r.put(
        FindingCode.OTHER_CATALOG,
        new Example(
            "ac-2.1",
            speaking("https://example.com/pci/v4/catalog.json"),
            speaking("https://example.com/catalog.json")));
    r.put(
        FindingCode.SOURCE_NOT_KNOWN,
        new Example(
            "ac-2.1", speaking("somewhere.json"), speaking("https://example.com/catalog.json")));
    r.put(
        FindingCode.SCOPE_NOT_STATED,
        new Example(
            "ac-2.1",
            determination(implemented),
            determination(implemented).providers(implemented.offering().authorizedOn(BASELINE))));
    r.put(
        FindingCode.IMPORT_NOT_LOADED,
        new Example(
            "ac-2.1",
            determination(p(), q())
                .providers(
                    p().offering(),
                    OfferingBuilder.builder(q().offering())
                        .addUnloaded(
                            new UnloadedImport(
                                "store.json", "no such file", Evidence.of("Q", "/imports/0")))
                        .build()),
            determination(p(), q())));
    r.put(
        FindingCode.NOTHING_OFFERED,
        new Example("ac-2.1", determination(p(), system("Q")), determination(p())));
    r.put(
        FindingCode.EXCLUDED_BY_CONDITION,
        new Example(
            "ac-2.1",
            determination(implemented)
                .authorizations(
                    Authorizations.of(
                        World.record(p())
                            .level(ImpactLevel.HIGH)
                            .addConditions(Condition.excluding("no", "ac-2.1"))
                            .build())),
            determination(implemented)));
    World.SystemBuilder iaas = system("I").provides("lower", "ac-2.1");
    World.SystemBuilder partialIaas = system("I").provides("lower", "ac-2.1", "partial");
    World.SystemBuilder owing = system("I").provides("lower", "ac-2.1").leaves("r", "ac-2.1");
    World.SystemBuilder broken = p().inherits("missing", "ac-2.1").provides("i", "ac-2.1");
    World.SystemBuilder relying = p().inherits("lower", "ac-2.1").provides("i", "ac-2.1");
    r.put(
        FindingCode.CHAIN_BROKEN, new Example("ac-2.1", chain(broken, iaas), chain(relying, iaas)));
    r.put(
        FindingCode.CHAIN_PARTIAL,
        new Example("ac-2.1", chain(relying, partialIaas), chain(relying, iaas)));
    r.put(FindingCode.LOWER_DOCUMENT_NOT_GIVEN, new Example(broken, implemented));
    r.put(
        FindingCode.PRESUMED_SATISFIED,
        new Example("ac-2.1", chain(relying, owing), chain(relying, iaas)));
    r.put(
        FindingCode.ORPHANED_RESPONSIBILITY,
        new Example(
            "ac-2.1",
            chain(relying, owing).policy(NO_PRESUMPTION),
            chain(
                    p().inherits("lower", "ac-2.1")
                        .provides("i", "ac-2.1")
                        .satisfies("r", "ac-2.1"),
                    owing)
                .policy(NO_PRESUMPTION)));
    r.put(FindingCode.AUTHORIZED_BELOW_LEVEL, records(World.record(q()).level(ImpactLevel.LOW)));
    r.put(FindingCode.LEVEL_NOT_UNDERSTOOD, records(World.record(q()).unknownLevel("IL4")));
    r.put(FindingCode.LEVEL_NOT_STATED, records(World.record(q())));
    r.put(
        FindingCode.CERTIFICATION_CLASS,
        records(World.record(q()).certificationClass(CertificationClass.B)));
    r.put(FindingCode.PARAMETER_WEAKER, withParameter("60 days"));
    r.put(FindingCode.PARAMETER_UNDECIDED, withParameter("as needed"));
    r.put(FindingCode.PARAMETER_NOT_STATED, withParameter(""));
    r.put(
        FindingCode.ORGANIZATION_POLICY,
        new Example(
            "ac-1_smt.a",
            determination(p().provides("i", "ac-1")),
            determination(p().provides("i", "ac-1").sameOrganization())));
    List<Authorization> active = List.of(World.active(p()), World.active(q()));
    r.put(
        FindingCode.AWAITING_AGENCY_ACCEPTANCE,
        new Example(
            "ac-2.1",
            determination(p(), q())
                .authorizations(World.records(Regime.FEDRAMP, active, acceptance(p()).build())),
            determination(p(), q())
                .authorizations(
                    World.records(
                        Regime.FEDRAMP,
                        active,
                        acceptance(p()).build(),
                        acceptance(q()).build()))));
    r.put(
        FindingCode.UNKNOWN_STATEMENT,
        new Example(
            "ac-2_smt.a", determination(p().provides("i", "ac-2_smt.z")), determination(p())));
    r.put(FindingCode.UNKNOWN_CONTROL, new Example(p().provides("i", "total"), p()));
    r.put(
        FindingCode.CONTROL_NOT_IN_BASELINE,
        new Example(p().provides("i", "ac-3").provides("j", "AC-04"), p()));
    r.put(FindingCode.ID_SPELLING, new Example(p().provides("i", "AC-02 (01)"), implemented));
    r.put(
        FindingCode.DANGLING_REFERENCE,
        new Example(
            p().provides("i", "ac-2.1").leaves("r", "ac-2.1", "this", Optional.of(id("x"))),
            p().provides("i", "ac-2.1").leaves("r", "ac-2.1")));
    r.put(
        FindingCode.BOUND_ELSEWHERE,
        new Example(
            "ac-2_smt.b",
            determination(
                p().provides("i", "ac-2_smt.a")
                    .leaves("r", "ac-2_smt.b", "this", Optional.of(id("i")))),
            determination(p().provides("i", "ac-2_smt.a").leaves("r", "ac-2_smt.b"))));
    r.put(
        FindingCode.DUPLICATE_UUID,
        new Example(
            "ac-2_smt.a",
            determination(p().provides("i", "ac-2_smt.a").provides("i", "ac-2_smt.b")),
            determination(p().provides("i", "ac-2_smt.a").provides("j", "ac-2_smt.b"))));
    r.put(
        FindingCode.ORIGINATION_ONLY,
        new Example(
            "ac-2_smt.a",
            determination(p(), system("Q").says("ac-2", List.of("implemented"), "", "sp-system")),
            determination(p())));
    r.put(
        FindingCode.ORIGINATION_CONTRADICTORY,
        new Example(
            p().provides("i", "ac-2.1").says("ac-2.1", List.of(), "", "customer-configured"),
            implemented));
    r.put(
        FindingCode.INHERITANCE_NOT_STATED,
        new Example(
            p().provides("i", "ac-2.1", "this", Extent.UNSTATED, "implemented"), implemented));
    r.put(
        FindingCode.MATRIX_VALUE_NOT_UNDERSTOOD,
        new Example(
            p().provides("i", "ac-2.1")
                .doubts(Doubt.Kind.VALUE_NOT_UNDERSTOOD, Optional.of("ac-2.1"), "TBD"),
            implemented));
    r.put(
        FindingCode.COLUMNS_CONTRADICT,
        new Example(
            p().provides("i", "ac-2.1")
                .doubts(
                    Doubt.Kind.COLUMNS_CONTRADICT,
                    Optional.of("ac-2.1"),
                    "CRM, row 3, column D says shared, but CRM, row 3, column E says provider"),
            implemented));
    r.put(
        FindingCode.SUMMARY_CONTRADICTS,
        new Example(
            p().provides("i", "ac-2.1")
                .doubts(
                    Doubt.Kind.SUMMARY_CONTRADICTS, Optional.empty(), "it counts Shared 12, not 9"),
            implemented));
    World.SystemBuilder newer = modified(p(), "2026-02-02T00:00:00Z");
    r.put(
        FindingCode.CONFLICTING_DOCUMENTS,
        new Example(
            "ac-2.1",
            determination(modified(p().provides("i", "ac-2.1"), "2026-01-01T00:00:00Z"), newer),
            determination(newer)));
    r.put(
        FindingCode.STATE_WEAKER_ELSEWHERE,
        new Example(
            p().provides("i", "ac-2.1").does("ac-2.1", "planned"),
            p().provides("i", "ac-2.1").does("ac-2.1", "implemented")));
    r.put(
        FindingCode.STATE_OVERRULED,
        new Example(
            p().provides(
                    "i",
                    "ac-2.1",
                    new States(List.of("implemented"), List.of(), List.of("planned"))),
            p().provides("i", "ac-2.1")));
    r.put(
        FindingCode.SHARED_IDENTIFIER,
        new Example(
            "ac-2.1",
            determination(
                system("P").provides("control", "pl-11"),
                q().identifiedBy("cloud-1"),
                system("Q of 2026").identifiedBy("Cloud-1")),
            determination(system("P").provides("control", "pl-11"), q().identifiedBy("cloud-1"))));
    r.put(
        FindingCode.PROPERTY_NOT_READ,
        new Example(
            p().doubts(
                    Doubt.Kind.PROPERTY_NOT_READ,
                    Optional.empty(),
                    "\"inherited-uuid\" in \"https://example.com\""),
            p()));
    r.put(
        FindingCode.UNKNOWN_PARAMETER,
        new Example(
            "ac-2.1",
            determinationOn(
                withParameter(Stricter.SMALLER),
                p().provides("i", "ac-2.1").sets("ac-2.1_p9", "1")),
            determinationOn(withParameter(Stricter.SMALLER), p().provides("i", "ac-2.1"))));
    r.put(
        FindingCode.RECORD_NOT_USED,
        new Example(
            "ac-2.1",
            determination(p())
                .authorizations(
                    Authorizations.of(
                        World.active(p()), World.active(system("Q")), World.active(system("R")))),
            determination(p())));
    Determination listed =
        determination(p().provides("i", "ac-2_smt.a").provides("j", "ac-2_smt.b"));
    r.put(
        FindingCode.NOT_LISTED_AS_INHERITED,
        new Example(
            "ac-2_smt.b",
            listed.system(system("L").inherits("i", "ac-2").customer()),
            listed.system(system("L").customer())));
    r.put(
        FindingCode.MAPPED_ID_UNKNOWN,
        carried(
            map("m", "in-2 in-9", "equal-to", "ac-2.1"), map("m", "in-2", "equal-to", "ac-2.1")));
    ControlMap whole = map("m", "in-2", "superset-of", "ac-2.1");
    r.put(
        FindingCode.MAPPING_RELATION_NOT_UNDERSTOOD,
        carried(map("m", "in-2", "like", "ac-2.1"), map("m", "in-2", "no-relationship", "ac-2.1")));
    r.put(
        FindingCode.MAPPING_QUALIFIED,
        carried(MappingScenes.qualified(whole, "restricted"), whole));
    r.put(FindingCode.MAPPING_NOT_COMPLETE, carried(MappingScenes.covering(whole, "0.9"), whole));
    r.put(
        FindingCode.NOT_MAPPED,
        new Example(
            "ac-2.1",
            carrying(MappingScenes.SOURCE, atSource().leaves("r", "in-3_smt.a"), whole),
            carrying(MappingScenes.SOURCE, atSource(), whole)));
    World.SystemBuilder upper = p().provides("i", "ac-2.1");
    r.put(
        FindingCode.MAPPING_NOT_USED,
        new Example(
            "ac-2.1",
            chain(upper, atSource())
                .providers(
                    upper.offering(),
                    atSource()
                        .offering()
                        .through(MappingScenes.collection(whole), MappingScenes.SOURCE)),
            chain(upper, atSource())));
    r.put(
        FindingCode.TAILORING_WITHOUT_REMARKS,
        new Example(
            "ac-2_smt.a",
            determination(p())
                .system(system("L").says("ac-2", List.of("not-applicable"), "").customer()),
            determination(p()).system(system("L").customer())));
    r.putAll(EvidenceExamples.all());
    return r;
  }

  private static final Map<FindingCode, Example> EXAMPLES = examples();

  @Test
  void noCodeIsWithoutAnExample() {
    assertEquals(EnumSet.allOf(FindingCode.class), EXAMPLES.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void theCodeIsProvokedAndTellsAWholeSentence(FindingCode code) {
    Report report = EXAMPLES.get(code).report();
    assertTrue(finds(report, code), () -> code + " not among " + report.allFindings());
    for (Finding finding : report.allFindings()) {
      assertFalse(finding.message().contains("{"), finding::message);
      assertFalse(finding.message().contains("  "), finding::message);
      assertEquals("", Sentences.programming(finding.message()), finding::message);
      assertFalse(finding.evidence().isEmpty(), finding::toString);
      assertTrue(
          finding.toString().startsWith(finding.code() + " " + finding.subject()),
          finding::toString);
    }
    assertEquals("", Sentences.programming(code.meaning()), code::meaning);
    assertEquals("", Sentences.programming(code.remedy()), code::remedy);
    assertTrue(code.remedy().matches("[A-Z].*\\w\\."), code::remedy);
    assertFalse(finds(EXAMPLES.get(code).without().report(), code), code::toString);
  }

  private static boolean finds(Report report, FindingCode code) {
    return report.allFindings().stream().anyMatch(finding -> finding.code() == code);
  }

  @ParameterizedTest
  @EnumSource
  void theCodeLeavesEveryOtherControlAsItIs(FindingCode code) {
    Example example = EXAMPLES.get(code);
    Report without = example.without().report();
    int others = 0;
    for (ControlResult control : example.report().controls()) {
      if (control.point(example.point()).isEmpty()) {
        assertEquals(without.control(control.id()), Optional.of(control), code::toString);
        others++;
      }
    }
    assertEquals(without.controls().size() - 1, others);
    assertEquals(Status.FULLY_INHERITED, World.status(without, "pl-11"), code::toString);
  }

  @ParameterizedTest
  @EnumSource
  void theCodeHasTheEffectThatItSays(FindingCode code) {
    Example example = EXAMPLES.get(code);
    PointResult with = World.point(example.report(), example.point());
    PointResult without = World.point(example.without().report(), example.point());
    switch (code.effect()) {
      case UNUSABLE -> {
        lowered(with, without, Status.MUST_IMPLEMENT);
        assertEquals(Optional.of(Reason.NOT_USABLE), with.reason());
        assertEquals(ProvidedUse.Standing.UNUSABLE, with.provided().get(0).standing());
      }
      case CAP -> {
        lowered(with, without, Status.PARTIALLY_INHERITED);
        assertEquals(ProvidedUse.Standing.CAPPED, with.provided().get(0).standing());
      }
      case COUNTS_AS_PART -> {
        assertEquals(Status.PARTIALLY_INHERITED, with.declared());
        assertEquals(Status.PARTIALLY_INHERITED, with.status());
        assertEquals(Status.FULLY_INHERITED, without.status());
      }
      case ADDS_RESPONSIBILITY -> {
        lowered(with, without, Status.PARTIALLY_INHERITED);
        assertTrue(with.responsibilities().get(0).fellThrough());
      }
      case BY_POLICY -> {
        same(with, without);
        PointResult strictly = World.point(example.with().policy(STRICT).report(), example.point());
        assertTrue(strictly.isLowered(), strictly::toString);
      }
      case NONE, ENTRY_IGNORED -> same(with, without);
    }
  }

  private static void lowered(PointResult with, PointResult without, Status to) {
    assertEquals(Status.FULLY_INHERITED, without.status());
    assertEquals(Status.FULLY_INHERITED, with.declared());
    assertEquals(to, with.status());
  }

  private static void same(PointResult with, PointResult without) {
    assertEquals(without.status(), with.status());
    assertEquals(without.declared(), with.declared());
  }

  @Test
  void theMeaningOfEveryCodeIsALineOfItsOwn() {
    assertEquals(
        FindingCode.values().length,
        java.util.Arrays.stream(FindingCode.values()).map(FindingCode::meaning).distinct().count());
  }

  @Test
  void anOriginationNeverImpliesInheritanceAndStandsAtTheTop() {
    Report report = EXAMPLES.get(FindingCode.ORIGINATION_ONLY).report();
    assertEquals(FindingCode.ORIGINATION_ONLY, report.findings().get(0).code());
    assertEquals(Status.MUST_IMPLEMENT, World.status(report, "ac-2_smt.a"));
    assertEquals(Optional.of(Reason.NOTHING_EXPORTED), World.point(report, "ac-2_smt.a").reason());
  }

  @Test
  void controlsOutsideTheBaselineAreToldOnceForEachDocument() {
    Finding finding =
        finding(
            EXAMPLES.get(FindingCode.CONTROL_NOT_IN_BASELINE).report(),
            FindingCode.CONTROL_NOT_IN_BASELINE);
    assertEquals("P names 2 controls that are not in the baseline: ac-3, ac-4", finding.message());
  }

  @Test
  void whatAReaderDoubtsIsToldWhereItDoubtsIt() {
    Report report =
        determination(
                p().provides("i", "ac-2.1")
                    .doubts(Doubt.Kind.VALUE_NOT_UNDERSTOOD, Optional.of("ac-2.1"), "perhaps")
                    .doubts(Doubt.Kind.VALUE_NOT_UNDERSTOOD, Optional.of("ac-9"), "never")
                    .doubts(Doubt.Kind.SUMMARY_CONTRADICTS, Optional.empty(), "3 of 4"))
            .report();
    Finding value = finding(report, FindingCode.MATRIX_VALUE_NOT_UNDERSTOOD);
    assertEquals("ac-2.1", value.subject());
    assertTrue(value.message().contains("perhaps"), value::message);
    Finding summary = finding(report, FindingCode.SUMMARY_CONTRADICTS);
    assertEquals("P", summary.subject());
    assertTrue(summary.message().contains("3 of 4"), summary::message);
  }

  @Test
  void wordsThatDoNotSayWhatIsOfferedAreQuotedAndClearOnesAreNot() {
    for (List<String> unclear : List.of(List.of("mostly"), List.<String>of())) {
      World.SystemBuilder provider = p().provides("i", "ac-2.1").saysUnclearly("pl-11", unclear);
      List<String> messages =
          determination(provider).report().allFindings().stream()
              .filter(f -> f.code() == FindingCode.INHERITANCE_NOT_STATED)
              .map(Finding::message)
              .toList();
      assertEquals(unclear.size(), messages.size());
      assertTrue(
          messages.stream().allMatch(text -> text.contains("\"mostly\"")), messages::toString);
    }
  }

  @Test
  void aSpellingIsReadAndReported() {
    Report report = EXAMPLES.get(FindingCode.ID_SPELLING).report();
    assertEquals(Status.FULLY_INHERITED, World.status(report, "ac-2.1"));
    assertEquals(
        "P spells ids differently from the baseline (1): \"AC-02 (01)\" is read as ac-2.1",
        finding(report, FindingCode.ID_SPELLING).message());
  }

  @Test
  void aDocumentThatRefusesOrIsTheCustomersOwnIsNotOriginationOnly() {
    Report refusing =
        determination(
                system("Q").says("ac-2", List.of(), "", "sp-system").refuses("ac-2.1", "yours"))
            .report();
    assertFalse(codes(refusing).contains(FindingCode.ORIGINATION_ONLY), codes(refusing)::toString);
    Report own =
        determination(p())
            .system(system("L").says("ac-2", List.of(), "", "system-specific").customer())
            .report();
    assertFalse(codes(own).contains(FindingCode.ORIGINATION_ONLY), codes(own)::toString);
    Report originating =
        determination(
                system("Q").says("ac-2", List.of(), "", "sp-system").says("pl-11", List.of(), ""))
            .report();
    assertEquals(List.of(FindingCode.ORIGINATION_ONLY), codes(originating));
    Report silent = determination(system("Q").says("ac-2", List.of("implemented"), "")).report();
    assertEquals(List.of(FindingCode.NOTHING_OFFERED), codes(silent));
  }

  @Test
  void anOriginationContradictsOnlyAnExportAtItsPlaceThatImposesNothing() {
    for (String origin : List.of("customer-provided", "customer-configured")) {
      Report report =
          determination(p().provides("i", "ac-2.1").says("ac-2.1", List.of(), "", origin)).report();
      assertEquals(
          "ac-2.1", finding(report, FindingCode.ORIGINATION_CONTRADICTORY).subject(), origin);
    }
    for (World.SystemBuilder fine :
        List.of(
            p().provides("i", "ac-2.1").says("ac-2.1", List.of(), "", "sp-system"),
            p().provides("i", "ac-2.1")
                .leaves("r", "ac-2.1")
                .says("ac-2.1", List.of(), "", "customer-configured"),
            p().says("ac-2.1", List.of(), "", "customer-configured"),
            p().provides("i", "ac-2_smt.a")
                .says("ac-2_smt.b", List.of(), "", "customer-configured"))) {
      assertFalse(
          codes(determination(fine).report()).contains(FindingCode.ORIGINATION_CONTRADICTORY));
    }
  }
}
