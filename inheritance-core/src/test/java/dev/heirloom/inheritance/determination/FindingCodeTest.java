package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.acceptance;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.finding;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.records;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.authorization.Authorizations;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every finding code is provoked, tells a whole sentence, and leaves other controls alone. */
class FindingCodeTest {

  private static final Policy NO_PRESUMPTION =
      PolicyBuilder.builder(Policy.standard()).presumption(Policy.Presumption.FALL_THROUGH).build();

  private static World.SystemBuilder p() {
    return system("P").provides("control", "pl-11");
  }

  private static Baseline withParameter(Stricter stricter) {
    return Baseline.of(
        "b",
        List.of(
            new BaselineControl(
                new ControlId("ac-2.1"), "", "", "", false,
                List.of(
                    new StatementPart(
                        Optional.of("ac-2.1_smt"), "statement", Optional.empty(), "",
                        List.of(new ParameterId("p1")), List.of())),
                List.of(
                    new BaselineParameter(
                        new ParameterId("p1"), List.of("30 days"), List.of(), Optional.of(stricter), List.of(), List.of())),
                List.of()),
            BaselineControl.of("pl-11")));
  }

  private static Report withParameter(String value) {
    World.SystemBuilder provider = p().provides("i", "ac-2.1");
    return determinationOn(
        withParameter(Stricter.SMALLER), value.isEmpty() ? provider : provider.sets("p1", value));
  }

  private static Report determinationOn(Baseline baseline, World.SystemBuilder provider) {
    return Determination.of(baseline)
        .providers(provider.offering())
        .authorizations(Authorizations.of(World.active(provider)))
        .asOf(TODAY)
        .report();
  }

  private static Map<FindingCode, Report> provoked() {
    Map<FindingCode, Report> r = new EnumMap<>(FindingCode.class);
    r.put(FindingCode.NOT_IMPLEMENTED, determination(p().provides("i", "ac-2.1", "planned")).report());
    r.put(FindingCode.PARTLY_IMPLEMENTED, determination(p().provides("i", "ac-2.1", "partial")).report());
    r.put(FindingCode.ALTERNATIVE_IMPLEMENTATION, determination(p().provides("i", "ac-2.1", "alternative")).report());
    r.put(FindingCode.NOT_APPLICABLE_AT_PROVIDER, determination(p().provides("i", "ac-2.1", "not-applicable")).report());
    r.put(FindingCode.STATE_NOT_STATED, determination(p().provides("i", "ac-2.1", States.none())).report());
    r.put(FindingCode.STATE_CONTRADICTORY, determination(p().provides("i", "ac-2.1", "implemented", "alternative")).report());
    r.put(FindingCode.PART_OF_POINT, determination(p().provides("i", "ac-2_smt.a.1")).report());
    World.SystemBuilder gone = system("Q").provides("i", "ac-2.1");
    r.put(
        FindingCode.AUTHORIZATION_NOT_ACTIVE,
        determination(p(), gone)
            .authorizations(
                Authorizations.of(World.active(p()), World.record(gone).revoked(TODAY).build()))
            .report());
    r.put(
        FindingCode.AUTHORIZATION_NOT_STATED,
        determination(p(), gone).authorizations(Authorizations.of(World.active(p()))).report());
    r.put(
        FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
        determination(p())
            .providers(p().provides("i", "ac-2.1").offering().authorizedOn(BASELINE.only(new ControlId("pl-11"))))
            .report());
    r.put(
        FindingCode.REVISION_MISMATCH,
        Determination.of(BASELINE.ofRevision("rev5"))
            .providers(p().offering(), system("Q").offering().ofRevision("rev4"))
            .asOf(TODAY)
            .report());
    r.put(
        FindingCode.EXCLUDED_BY_CONDITION,
        determination(p().provides("i", "ac-2.1"))
            .authorizations(
                Authorizations.of(World.record(p()).addConditions(Condition.excluding("no", "ac-2.1")).build()))
            .report());
    World.SystemBuilder iaas = system("I").provides("lower", "ac-2.1", "partial").leaves("r", "ac-2.1");
    World.SystemBuilder broken = p().inherits("missing", "ac-2.1").provides("i", "ac-2.1");
    World.SystemBuilder partial = p().inherits("lower", "ac-2.1").provides("i", "ac-2.1");
    r.put(FindingCode.CHAIN_BROKEN, determination(broken, iaas).pairings(List.of(pair(broken, iaas))).report());
    r.put(FindingCode.CHAIN_PARTIAL, determination(partial, iaas).pairings(List.of(pair(partial, iaas))).report());
    r.put(FindingCode.LOWER_DOCUMENT_NOT_GIVEN, determination(broken).report());
    r.put(FindingCode.PRESUMED_SATISFIED, determination(partial, iaas).pairings(List.of(pair(partial, iaas))).report());
    r.put(
        FindingCode.ORPHANED_RESPONSIBILITY,
        determination(partial, iaas).pairings(List.of(pair(partial, iaas))).policy(NO_PRESUMPTION).report());
    r.put(
        FindingCode.AUTHORIZED_BELOW_LEVEL,
        determination(p(), gone)
            .authorizations(
                Authorizations.of(World.active(p()), World.record(gone).level(ImpactLevel.LOW).build()))
            .report());
    r.put(
        FindingCode.CERTIFICATION_CLASS,
        determination(p(), gone)
            .authorizations(
                Authorizations.of(
                    World.active(p()), World.record(gone).certificationClass(CertificationClass.B).build()))
            .report());
    r.put(FindingCode.PARAMETER_WEAKER, withParameter("60 days"));
    r.put(FindingCode.PARAMETER_UNDECIDED, withParameter("as needed"));
    r.put(FindingCode.PARAMETER_NOT_STATED, withParameter(""));
    r.put(FindingCode.ORGANIZATION_POLICY, determination(p().provides("i", "ac-1")).report());
    r.put(
        FindingCode.AWAITING_AGENCY_ACCEPTANCE,
        determination(p(), gone)
            .authorizations(
                records(
                    Regime.FEDRAMP, List.of(World.active(p()), World.active(gone)), acceptance(p()).build()))
            .report());
    r.put(FindingCode.UNKNOWN_STATEMENT, determination(p().provides("i", "ac-2_smt.z")).report());
    r.put(FindingCode.UNKNOWN_CONTROL, determination(p().provides("i", "total")).report());
    r.put(FindingCode.CONTROL_NOT_IN_BASELINE, determination(p().provides("i", "ac-3").provides("j", "AC-04")).report());
    r.put(FindingCode.ID_SPELLING, determination(p().provides("i", "AC-02 (01)")).report());
    r.put(FindingCode.DANGLING_REFERENCE, determination(p().leaves("r", "ac-2.1", "this", Optional.of(id("x")))).report());
    r.put(
        FindingCode.BOUND_ELSEWHERE,
        determination(p().provides("i", "ac-2_smt.a").leaves("r", "ac-2_smt.b", "this", Optional.of(id("i")))).report());
    r.put(FindingCode.DUPLICATE_UUID, determination(p().provides("i", "ac-2_smt.a").provides("i", "ac-2_smt.b")).report());
    r.put(FindingCode.ORIGINATION_ONLY, determination(p(), system("Q").says("ac-2", List.of("implemented"), "", "sp-system")).report());
    r.put(
        FindingCode.ORIGINATION_CONTRADICTORY,
        determination(p().provides("i", "ac-2.1").says("ac-2.1", List.of(), "", "customer-configured")).report());
    r.put(
        FindingCode.INHERITANCE_NOT_STATED,
        determination(p().provides("i", "ac-2.1", "this", Extent.UNSTATED, "implemented")).report());
    r.put(FindingCode.CONFLICTING_DOCUMENTS, determination(p(), p().provides("i", "ac-2.1")).report());
    r.put(
        FindingCode.NOT_LISTED_AS_INHERITED,
        determination(p().provides("i", "ac-2_smt.a").provides("j", "ac-2_smt.b"))
            .system(system("L").inherits("i", "ac-2").customer())
            .report());
    r.put(
        FindingCode.TAILORING_WITHOUT_REMARKS,
        determination(p()).system(system("L").says("ac-2", List.of("not-applicable"), "").customer()).report());
    return r;
  }

  private static final Map<FindingCode, Report> PROVOKED = provoked();

  @Test
  void noCodeIsWithoutAnExample() {
    assertEquals(EnumSet.allOf(FindingCode.class), PROVOKED.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void theCodeIsProvokedTellsAWholeSentenceAndLeavesTheOtherControlAlone(FindingCode code) {
    Report report = PROVOKED.get(code);
    assertTrue(codes(report).contains(code), () -> code + " not among " + report.allFindings());
    for (Finding finding : report.allFindings()) {
      assertFalse(finding.message().contains("{"), finding::message);
      assertFalse(finding.message().contains("  "), finding::message);
      assertFalse(finding.evidence().isEmpty(), finding::toString);
      assertTrue(finding.toString().startsWith(finding.code() + " " + finding.subject()), finding::toString);
    }
    if (code != FindingCode.REVISION_MISMATCH) {
      assertEquals(Status.FULLY_INHERITED, World.status(report, "pl-11"), code::toString);
    }
  }

  @Test
  void theMeaningOfEveryCodeIsALineOfItsOwn() {
    assertEquals(
        FindingCode.values().length,
        java.util.Arrays.stream(FindingCode.values()).map(FindingCode::meaning).distinct().count());
  }

  @Test
  void anOriginationNeverImpliesInheritanceAndStandsAtTheTop() {
    Report report = PROVOKED.get(FindingCode.ORIGINATION_ONLY);
    assertEquals(FindingCode.ORIGINATION_ONLY, report.findings().get(0).code());
    assertEquals(Status.MUST_IMPLEMENT, World.status(report, "ac-2_smt.a"));
    assertEquals(Optional.of(Reason.NOTHING_EXPORTED), World.point(report, "ac-2_smt.a").reason());
  }

  @Test
  void controlsOutsideTheBaselineAreToldOnceForEachDocument() {
    Finding finding =
        finding(PROVOKED.get(FindingCode.CONTROL_NOT_IN_BASELINE), FindingCode.CONTROL_NOT_IN_BASELINE);
    assertEquals("P names 2 controls that are not in the baseline: ac-3, ac-4", finding.message());
  }

  @Test
  void aSpellingIsReadAndReported() {
    Report report = PROVOKED.get(FindingCode.ID_SPELLING);
    assertEquals(Status.FULLY_INHERITED, World.status(report, "ac-2.1"));
    assertEquals("AC-02 (01) is read as ac-2.1", finding(report, FindingCode.ID_SPELLING).message());
  }
}
