package dev.heirloom.oscal.io.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import dev.heirloom.inheritance.testkit.documents.OscalArbitraries;
import dev.heirloom.inheritance.testkit.documents.WorldDocuments;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.report.ReportJson;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * SEMANTICS section 10, law 14: the same documents read as JSON, YAML or XML give the same report.
 */
class FormatLaws {

  /** The systems of a world as documents, which a law reads in the formats it likes. */
  private record Documents(
      World world, List<SystemSecurityPlan> providers, Optional<SystemSecurityPlan> customer) {

    static Documents of(World world, MarkupMultiline prose) {
      return new Documents(
          world,
          world.offerings().stream().map(o -> WorldDocuments.plan(o.claims(), prose)).toList(),
          world.system().map(system -> WorldDocuments.plan(system.claims(), prose)));
    }

    Report report(UnaryOperator<SystemSecurityPlan> reading) {
      List<Offering> offerings = new ArrayList<>();
      for (SystemSecurityPlan plan : providers) {
        offerings.add(Offering.of(reading.apply(plan), "provider " + offerings.size()));
      }
      Determination determination =
          Determination.of(world.baseline())
              .providers(offerings)
              .authorizations(world.authorizations())
              .asOf(world.asOf());
      return customer
          .map(plan -> determination.system(CustomerSystem.of(reading.apply(plan), "customer")))
          .orElse(determination)
          .report();
    }
  }

  private static SystemSecurityPlan read(SystemSecurityPlan plan, Format format) {
    return OscalReader.strict()
        .read(OscalWriter.compact().toString(plan, format), SystemSecurityPlan.class);
  }

  @Provide
  Arbitrary<World> worlds() {
    // OSCAL has no plan without any requirement.
    return InheritanceArbitraries.worlds()
        .filter(
            world ->
                Stream.concat(
                        world.offerings().stream().map(Offering::claims),
                        world.system().stream().map(CustomerSystem::claims))
                    .noneMatch(FormatLaws::isSilent));
  }

  private static boolean isSilent(SystemClaims claims) {
    return claims.provided().isEmpty()
        && claims.responsibilities().isEmpty()
        && claims.inherited().isEmpty()
        && claims.satisfied().isEmpty();
  }

  @Provide
  Arbitrary<MarkupMultiline> prose() {
    return OscalArbitraries.multilines();
  }

  @Provide
  Arbitrary<List<Format>> formats() {
    return Arbitraries.of(Format.class).list().ofSize(4);
  }

  @Property(tries = 60)
  @Label("Law 14: The same document in JSON, YAML or XML gives the same report.")
  void law14EveryFormatGivesTheSameReport(
      @ForAll("worlds") World world, @ForAll("prose") MarkupMultiline prose) {
    Documents documents = Documents.of(world, prose);
    Report expected = documents.report(plan -> plan);
    for (Format format : Format.values()) {
      Report report = documents.report(plan -> read(plan, format));
      assertEquals(expected, report, format.toString());
      assertEquals(ReportJson.write(expected), ReportJson.write(report), format.toString());
      for (var control : expected.controls()) {
        assertEquals(expected.explain(control.id()), report.explain(control.id()));
      }
    }
    Statistics.label("something is inherited")
        .collect(expected.pointCounts().full() + expected.pointCounts().partial() > 0)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 25));
  }

  @Property(tries = 60)
  @Label("Law 14: The same document in JSON, YAML or XML gives the same report.")
  void law14DocumentsOfDifferentFormatsGiveTheReportOfTheSame(
      @ForAll("worlds") World world,
      @ForAll("prose") MarkupMultiline prose,
      @ForAll("formats") List<Format> formats) {
    Documents documents = Documents.of(world, prose);
    int[] next = {0};
    assertEquals(
        documents.report(plan -> plan),
        documents.report(plan -> read(plan, formats.get(next[0]++))),
        formats.toString());
  }

  /** Without this, plans that lost what the systems claim would satisfy the laws above. */
  @Property(tries = 60)
  void whatIsWrittenGivesTheResultsOfWhatWasClaimed(
      @ForAll("worlds") World world, @ForAll Format format) {
    assertEquals(
        results(world.report()),
        results(
            Documents.of(world, MarkupMultiline.ofText("text"))
                .report(plan -> read(plan, format))));
  }

  private static Map<String, String> results(Report report) {
    Map<String, String> results = new LinkedHashMap<>();
    report.controls().stream()
        .flatMap(control -> control.points().stream())
        .forEach(point -> results.put(point.id(), result(point)));
    return results;
  }

  private static String result(PointResult point) {
    return point.declared()
        + " "
        + point.status()
        + " "
        + point.duties().stream()
            // A document's by-components also say what the customer does itself, which the claims
            // do not.
            .map(
                duty ->
                    duty.kind() == Duty.Kind.IMPLEMENT
                        ? duty.id()
                        : duty.kind() + " " + duty.id() + " " + duty.fulfilment())
            .sorted()
            .toList();
  }
}
