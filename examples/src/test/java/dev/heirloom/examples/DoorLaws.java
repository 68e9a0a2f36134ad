package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.examples.cli.Heirloom;
import dev.heirloom.examples.cli.Surroundings;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencyRecordsBuilder;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import dev.heirloom.inheritance.testkit.documents.WorldDocuments;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.report.ReportJson;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * SEMANTICS section 10, law 17: the same files give the same report through every door. JShell's is
 * held to it where the lessons are run.
 */
class DoorLaws {

  private static final String AGENCY = "Office of Doors";

  /**
   * What an agency has on record beside authorizations.
   *
   * @param own which providers are its own
   * @param level the level that the records give the system
   * @param regime the rules
   */
  record Agency(List<String> own, Optional<ImpactLevel> level, Regime regime) {}

  /** The files that a report is made from, by name. */
  private record Laid(
      Path folder,
      String baseline,
      List<String> providers,
      Optional<String> system,
      LocalDate day) {

    /** Puts the values together that a program makes itself of the documents it reads. */
    Report byValues() {
      LocalDocuments documents = LocalDocuments.under(folder);
      Path catalog = folder.resolve(baseline);
      Baseline required =
          Baseline.of(OscalReader.strict().read(catalog, Catalog.class), catalog.toUri());
      List<Offering> offerings = new ArrayList<>();
      for (String provider : providers) {
        Path file = folder.resolve(provider);
        offerings.add(Offering.of(plan(provider), provider, file.toUri(), documents));
      }
      Determination determination =
          Determination.of(required)
              .providers(offerings)
              .authorizations(AuthorizationFile.read(folder.resolve("records.json")))
              .asOf(day);
      return system
          .map(file -> determination.system(CustomerSystem.of(plan(file), file)))
          .orElse(determination)
          .report();
    }

    private SystemSecurityPlan plan(String file) {
      return OscalReader.strict().read(folder.resolve(file), SystemSecurityPlan.class);
    }

    Report byFiles() {
      OscalFiles files = OscalFiles.under(folder);
      Baseline required = files.baseline(baseline);
      Determination determination =
          Determination.of(required)
              .providers(providers.stream().map(file -> files.provider(file, required)).toList())
              .authorizations(files.records("records.json"))
              .asOf(day);
      return system
          .map(file -> determination.system(files.system(file)))
          .orElse(determination)
          .report();
    }

    String byCommand() {
      List<String> line = new ArrayList<>(List.of("determine", "--format", "json"));
      line.addAll(List.of("--baseline", folder.resolve(baseline).toString()));
      providers.forEach(
          file -> line.addAll(List.of("--provider", folder.resolve(file).toString())));
      system.ifPresent(file -> line.addAll(List.of("--system", folder.resolve(file).toString())));
      line.addAll(List.of("--authorizations", folder.resolve("records.json").toString()));
      line.addAll(List.of("--as-of", day.toString()));
      return command(line);
    }
  }

  private static String command(List<String> line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Heirloom.run(
            new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                80,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                () -> Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10")),
            line.toArray(String[]::new));
    assertEquals(0, status, err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
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
                    .noneMatch(DoorLaws::isSilent));
  }

  private static boolean isSilent(SystemClaims claims) {
    return claims.provided().isEmpty()
        && claims.responsibilities().isEmpty()
        && claims.inherited().isEmpty()
        && claims.satisfied().isEmpty();
  }

  @Provide
  Arbitrary<Agency> agencies() {
    return Combinators.combine(
            Arbitraries.of("system-0.json", "SYSTEM-1.JSON", "nobody")
                .list()
                .uniqueElements()
                .ofMaxSize(2),
            Arbitraries.of(ImpactLevel.class).optional(),
            Arbitraries.of(Regime.class))
        .as(Agency::new);
  }

  @Property(tries = 60)
  @Label(
      "Law 17: The same files give the same report through every door: values put "
          + "together by a program, `OscalFiles`, the command line, JShell.")
  void law17TheSameFilesGiveTheSameReportThroughEveryDoor(
      @ForAll("worlds") World world,
      @ForAll("agencies") Agency agency,
      @ForAll Format format,
      @ForAll boolean imported)
      throws IOException {
    Path folder = Files.createTempDirectory("doors");
    try {
      Laid files = lay(world, agency, format, imported, folder);
      Report report = files.byValues();
      String expected = ReportJson.write(report);

      assertEquals(expected, ReportJson.write(files.byFiles()));
      assertEquals(expected, files.byCommand());
      Statistics.label("an own provider")
          .collect(report.inputs().systems().stream().anyMatch(SystemInChain::sameOrganization))
          .coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
      Statistics.label("a level")
          .collect(report.inputs().level().isPresent())
          .coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
    } finally {
      try (Stream<Path> laid = Files.list(folder)) {
        for (Path file : laid.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** Writes a world; the baseline is what the plans import if they are to find it. */
  private static Laid lay(World world, Agency agency, Format format, boolean imported, Path folder)
      throws IOException {
    MarkupMultiline prose = MarkupMultiline.ofText("It is so.");
    String baseline = imported ? "profile.json" : "baseline.json";
    write(WorldDocuments.catalog(world.baseline()), format, folder.resolve(baseline));
    List<String> providers = new ArrayList<>();
    for (Offering offering : world.offerings()) {
      String name = offering.claims().identity().name();
      write(WorldDocuments.plan(offering.claims(), prose), format, folder.resolve(name));
      providers.add(name);
    }
    Optional<String> system = world.system().map(l -> l.claims().identity().name());
    if (system.isPresent()) {
      write(
          WorldDocuments.plan(world.system().orElseThrow().claims(), prose),
          format,
          folder.resolve(system.get()));
    }
    AgencyRecords records =
        AgencyRecordsBuilder.builder(AgencyRecords.none())
            .systems(system.map(name -> drawn(name, agency.level())).stream().toList())
            .authorizations(world.authorizations().records())
            .regimes(List.of(agency.regime()))
            .build();
    Files.writeString(
        folder.resolve("records.json"),
        new AuthorizationFile(records, Optional.of(AGENCY), agency.own()).toJson());
    return new Laid(folder, baseline, providers, system, world.asOf());
  }

  private static AgencySystem drawn(String name, Optional<ImpactLevel> level) {
    return new AgencySystem(
        name,
        name,
        AGENCY,
        level,
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        List.of(),
        Evidence.of("records.json", ""));
  }

  private static void write(OscalDocument document, Format format, Path file) {
    OscalWriter.pretty().write(document, format, file);
  }

  @Example
  @Label(
      "Law 17: The same files give the same report through every door: values put "
          + "together by a program, `OscalFiles`, the command line, JShell.")
  void law17TheExampleDataGiveTheSameReportThroughEveryDoor() {
    Path folder = Path.of("data");
    OscalFiles files = OscalFiles.under(folder);
    Baseline baseline = files.baseline("fedramp-rev4-moderate.json");
    List<String> providers =
        List.of(
            "cloud-gov-2023-03.json", "granite-infrastructure.json", "agency-common-controls.json");
    String expected =
        ReportJson.write(
            Determination.of(baseline)
                .providers(providers.stream().map(file -> files.provider(file, baseline)).toList())
                .system(files.system("grants-portal.json"))
                .authorizations(files.records("authorizations.yaml"))
                .asOf(ExampleDocuments.DAY)
                .report());

    assertEquals(expected, ReportJson.write(MainJob.report()));
    List<String> line = new ArrayList<>(List.of("determine", "--format", "json"));
    line.addAll(List.of("--baseline", "data/fedramp-rev4-moderate.json"));
    providers.forEach(file -> line.addAll(List.of("--provider", "data/" + file)));
    line.addAll(List.of("--system", "data/grants-portal.json"));
    line.addAll(List.of("--authorizations", "data/authorizations.yaml"));
    line.addAll(List.of("--as-of", ExampleDocuments.DAY.toString()));
    assertEquals(expected, command(line));
  }
}
