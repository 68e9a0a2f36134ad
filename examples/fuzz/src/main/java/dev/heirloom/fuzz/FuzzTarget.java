package dev.heirloom.fuzz;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.export.CustomerPlan;
import dev.heirloom.inheritance.export.ExportOptions;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.matrix.LayoutFile;
import dev.heirloom.oscal.io.report.ReportJson;
import dev.heirloom.oscal.io.rules.Rules;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A reader that is fed, from the file to what comes of it. Whatever it throws is a finding: a file
 * is read or refused by one of the exceptions that {@link OscalFiles} names, and what was read is
 * written and read back the same.
 */
enum FuzzTarget {
  OSCAL_JSON("oscal-io/src/test/resources/dev/heirloom/oscal/io/*valid/*.json") {
    @Override
    void feed(OscalFiles files, String file) {
      trips(files, file);
    }
  },

  OSCAL_XML("oscal-io/src/test/resources/dev/heirloom/oscal/io/*valid/*.xml") {
    @Override
    void feed(OscalFiles files, String file) {
      trips(files, file);
    }
  },

  OSCAL_YAML("oscal-io/src/test/resources/dev/heirloom/oscal/io/*valid/*.yaml") {
    @Override
    void feed(OscalFiles files, String file) {
      trips(files, file);
    }
  },

  /** The sheet of a workbook, as XML: bytes of a zip would all be refused as damaged. */
  WORKBOOK("examples/fuzz/seeds/workbook/*.xml") {
    @Override
    byte[] file(byte[] sheet) {
      return SheetWorkbook.of(sheet);
    }

    @Override
    void feed(OscalFiles files, String file) {
      files.examineProvider(file, BASELINE);
      files.examineMatrices(file);
    }
  },

  TABLE("examples/matrices/*.csv", "examples/data/*.csv") {
    @Override
    void feed(OscalFiles files, String file) {
      files.examineProvider(file, BASELINE);
      files.examineMatrices(file);
    }
  },

  LAYOUT(
      "oscal-io/src/main/resources/dev/heirloom/oscal/io/matrix/*.yaml",
      "examples/matrices/*.yaml") {
    @Override
    void feed(OscalFiles files, String file) {
      files
          .examineLayouts(file)
          .value()
          .ifPresent(layouts -> same(layouts, LayoutFile.read(LayoutFile.yaml(layouts))));
    }
  },

  RECORDS("examples/data/*.yaml") {
    @Override
    void feed(OscalFiles files, String file) {
      Optional<String> records = files.examineRecords(file).value().map(AuthorizationFile::toJson);
      if (records.isPresent()) {
        byte[] written = records.get().getBytes(StandardCharsets.UTF_8);
        same(
            records.get(),
            AuthorizationFile.read(new ByteArrayInputStream(written), file).toJson());
      }
    }
  },

  FEDRAMP("examples/fuzz/seeds/fedramp/*.json") {
    @Override
    void feed(OscalFiles files, String file) {
      files.examineEvidence(file);
      files.examineChanges(file);
      files.examineRules(file);
      files.examineProducts(file);
      files.examineAgencyAtos(file);
    }
  },

  REPORT("oscal-io/src/test/resources/dev/heirloom/oscal/io/report/*.json") {
    @Override
    void feed(OscalFiles files, String file) {
      Optional<Report> report = files.examineReport(file).value();
      if (report.isPresent()) {
        same(report.get(), ReportJson.read(ReportJson.write(report.get())));
        HtmlReport.standard().write(report.get());
      }
    }
  },

  STYLESHEET("examples/fuzz/seeds/stylesheet/*.xsl") {
    @Override
    void feed(OscalFiles files, String file) {
      try {
        HtmlReport.with(FuzzedFile.in(file)).write(SMALL);
      } catch (DataFileException e) {
        // refused, as it may be
        return;
      }
    }
  },

  RULES("examples/fuzz/seeds/rules/*.xml") {
    @Override
    void feed(OscalFiles files, String file) {
      try {
        Rules.read(FuzzedFile.in(file)).reading(files.documents()).check(SMALL_PLAN);
      } catch (DataFileException e) {
        // refused, as it may be
        return;
      }
    }
  },

  /** OSCAL's own rules, and what a document says of others. */
  CHECKED(
      "oscal-io/src/test/resources/dev/heirloom/oscal/io/*valid/*.json",
      "oscal-io/src/test/resources/dev/heirloom/oscal/io/*valid/*.xml",
      "oscal-io/src/test/resources/dev/heirloom/oscal/io/*valid/*.yaml") {
    @Override
    void feed(OscalFiles files, String file) {
      files.examineConsistency(file);
      try {
        Rules.oscal().reading(files.documents()).check(FuzzedFile.in(file));
      } catch (OscalReadException | OscalLimitException e) {
        // refused, as it may be
        return;
      }
    }
  },

  RESOLUTION(
      "oscal-io/src/test/resources/dev/heirloom/oscal/io/resolution/*-profile.*",
      "oscal-io/src/test/resources/dev/heirloom/oscal/io/valid/profile*.json") {
    @Override
    void feed(OscalFiles files, String file) {
      if (files.examineDocument(file, Profile.class).value().isPresent()) {
        files.examineResolved(file, RESOLUTION_OPTIONS);
        files.examineBaseline(file);
      }
    }
  },

  DETERMINATION_TO_PAGE("oscal-io/src/test/resources/dev/heirloom/oscal/io/inheritance/*.yaml") {
    @Override
    void feed(OscalFiles files, String file) {
      Optional<Offering> offering = files.examineProvider(file, BASELINE).value();
      Optional<CustomerSystem> system = files.examineSystem(file).value();
      if (offering.isPresent()) {
        Determination determination =
            Determination.of(BASELINE).providers(offering.get()).asOf(DAY);
        Report report = system.map(determination::system).orElse(determination).report();
        same(report, ReportJson.read(ReportJson.write(report)));
        HtmlReport.standard().write(report);
      }
    }
  };

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private static final Baseline BASELINE =
      Baseline.of(
          "Five controls",
          List.of(
              BaselineControl.of(
                  "ac-1", StatementPart.item("ac-1_smt.a"), StatementPart.item("ac-1_smt.b")),
              BaselineControl.of(
                  "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
              BaselineControl.of("ac-2.1"),
              BaselineControl.of("pe-3"),
              BaselineControl.of("sc-7")));

  private static final Report SMALL = Determination.of(BASELINE).asOf(DAY).report();

  private static final SystemSecurityPlan SMALL_PLAN =
      CustomerPlan.of(
              new CustomerPlan.Subject("Small", "small", "profile.json"),
              SMALL,
              new CustomerPlan.Inputs(BASELINE, List.of(), Authorizations.none()),
              new ExportOptions(
                  Uuid.of("11111111-2222-4333-8444-555555555556"),
                  OscalDateTime.of(OffsetDateTime.parse("2026-03-31T12:00:00Z")),
                  "1"))
          .plan();

  private static final ResolutionOptions RESOLUTION_OPTIONS =
      ResolutionOptions.of(
          Uuid.of("11111111-2222-4333-8444-555555555555"),
          OscalDateTime.of(OffsetDateTime.parse("2026-03-31T12:00:00Z")));

  private final ImmutableList<String> seeds;

  FuzzTarget(String... seeds) {
    this.seeds = ImmutableList.copyOf(seeds);
  }

  /** Returns which of the project's own files the fuzzer begins with, as globs. */
  List<String> seeds() {
    return seeds;
  }

  /** Returns the file that the fuzzer's bytes make. */
  byte[] file(byte[] bytes) {
    return bytes;
  }

  /** Reads a file, and takes what was read as far as it goes. */
  abstract void feed(OscalFiles files, String file);

  private static void trips(OscalFiles files, String file) {
    Optional<OscalDocument> document = files.examineDocument(file, OscalDocument.class).value();
    for (Format format : Format.values()) {
      document.ifPresent(
          read ->
              same(
                  read,
                  OscalReader.strict()
                      .read(OscalWriter.compact().toString(read, format), OscalDocument.class)));
    }
  }

  private static void same(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(expected + " came back as " + actual);
    }
  }
}
