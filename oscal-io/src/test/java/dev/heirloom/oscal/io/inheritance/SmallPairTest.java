package dev.heirloom.oscal.io.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A small pair of leveraged and leveraging SSPs with the traits, and the slips, of the published
 * ones: a {@code satisfied} that names a provided item, statement ids of an old spelling, an item
 * that is planned beside one that is there, a policy control, and a responsibility with nothing
 * provided.
 */
class SmallPairTest {

  private static final String PROVIDER = "a1a1a1a1-0000-4000-8000-0000000000";
  private static final String CUSTOMER = "b2b2b2b2-0000-4000-8000-0000000000";

  /** The controls that the pair is about, and one that neither knows. */
  static Baseline baseline() {
    return Baseline.of(
        "the baseline of the small pair",
        List.of(
            BaselineControl.of(
                "ac-1", StatementPart.item("ac-1_smt.a"), StatementPart.item("ac-1_smt.b")),
            BaselineControl.of(
                "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
            BaselineControl.of("ac-2.1"),
            BaselineControl.of("pe-3"),
            BaselineControl.of("sc-7"),
            BaselineControl.of("si-4")));
  }

  static SystemSecurityPlan plan(String name) {
    try (InputStream stream =
        Objects.requireNonNull(SmallPairTest.class.getResourceAsStream(name + ".yaml"))) {
      return OscalReader.strict()
          .read(stream, URI.create("test:" + name), SystemSecurityPlan.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SystemSecurityPlan plan(String name, Format format) {
    return OscalReader.strict()
        .read(OscalWriter.pretty().toString(plan(name), format), SystemSecurityPlan.class);
  }

  private static Report report(Format format) {
    return Determination.of(baseline())
        .providers(Offering.of(plan("provider", format), "provider"))
        .system(CustomerSystem.of(plan("customer", format), "customer"))
        .asOf(LocalDate.of(2026, 3, 31))
        .report();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void givesTheSameStatusesFromEveryFormat(Format format) {
    assertEquals(
        """
        ac-1_smt.a declared FULLY_INHERITED effective PARTIALLY_INHERITED
          IMPLEMENT OPEN
        ac-1_smt.b declared MUST_IMPLEMENT effective MUST_IMPLEMENT
          NOTHING_EXPORTED
          IMPLEMENT OPEN
        ac-2_smt.a declared PARTIALLY_INHERITED effective PARTIALLY_INHERITED
          RESPONSIBILITY OPEN 22
          RESPONSIBILITY SATISFIED 24
        ac-2_smt.b declared MUST_IMPLEMENT effective MUST_IMPLEMENT
          NOTHING_EXPORTED
          IMPLEMENT OPEN
        ac-2.1 declared FULLY_INHERITED effective PARTIALLY_INHERITED
          IMPLEMENT OPEN
        pe-3 declared FULLY_INHERITED effective FULLY_INHERITED
        sc-7 declared MUST_IMPLEMENT effective MUST_IMPLEMENT
          RESPONSIBILITY_ONLY
          RESPONSIBILITY PLANNED 51
        si-4 declared MUST_IMPLEMENT effective MUST_IMPLEMENT
          NOT_ADDRESSED
          IMPLEMENT OPEN
        """,
        text(report(format)));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void reportsAReferenceToAnItemOfAnotherKindAndLeavesTheResponsibilityOpen(Format format) {
    Report report = report(format);
    List<Finding> dangling = of(report, FindingCode.DANGLING_REFERENCE);
    assertEquals(1, dangling.size());
    assertEquals("ac-2_smt.a", dangling.get(0).subject());
    assertEquals(
        "satisfied entry "
            + CUSTOMER
            + "22 names "
            + PROVIDER
            + "21 as a responsibility, but that is a provided item, so it satisfies nothing",
        dangling.get(0).message());
    assertEquals(
        "/system-security-plan/control-implementation/implemented-requirements/0/statements/0"
            + "/by-components/0/satisfied/0",
        dangling.get(0).evidence().get(0).location());
  }

  @Test
  void saysWhyEachResultIsLowerThanDeclared() {
    Report report = report(Format.JSON);
    assertEquals(Set.of("ac-1_smt.a"), bearing(report, FindingCode.ORGANIZATION_POLICY));
    assertEquals(Set.of("ac-2.1"), bearing(report, FindingCode.NOT_IMPLEMENTED));
    assertEquals(
        Set.of(
            "Provider of the small pair spells ids differently from the baseline (2):"
                + " \"ac-1_stmt.a\" is read as ac-1_smt.a, \"ac-2_stmt.a\" is read as ac-2_smt.a"),
        of(report, FindingCode.ID_SPELLING).stream()
            .map(Finding::message)
            .collect(Collectors.toSet()));
    assertEquals(1, of(report, FindingCode.NOT_LISTED_AS_INHERITED).size());
    // The customer's leveraged-authorization links to the provider and says since when it is
    // authorized.
    assertEquals(List.of(), of(report, FindingCode.AUTHORIZATION_NOT_STATED));
  }

  private static Set<String> bearing(Report report, FindingCode code) {
    return report.controls().stream()
        .flatMap(control -> control.points().stream())
        .filter(point -> point.bearing().stream().anyMatch(f -> f.code() == code))
        .map(PointResult::id)
        .collect(Collectors.toSet());
  }

  private static List<Finding> of(Report report, FindingCode code) {
    return report.allFindings().stream().filter(finding -> finding.code() == code).toList();
  }

  /**
   * The points in lines: declared, effective, why it is the customer's own, and what is left to do.
   */
  private static String text(Report report) {
    StringBuilder text = new StringBuilder();
    for (PointResult point :
        report.controls().stream().flatMap(control -> control.points().stream()).toList()) {
      text.append(point.id())
          .append(" declared ")
          .append(point.declared())
          .append(" effective ")
          .append(point.status())
          .append('\n');
      point.reason().ifPresent(reason -> text.append("  ").append(reason.name()).append('\n'));
      point
          .duties()
          .forEach(
              duty ->
                  text.append("  ")
                      .append(duty.kind())
                      .append(' ')
                      .append(duty.fulfilment())
                      .append(
                          duty.id().startsWith(PROVIDER)
                              ? " " + duty.id().substring(PROVIDER.length())
                              : "")
                      .append('\n'));
    }
    return text.toString();
  }
}
