package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.files.OscalFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each layout that is shipped reads a table of its kind. */
class ShippedLayoutTest {

  @TempDir private Path folder;

  private String read(ShippedLayout shipped, Baseline baseline, String csv) {
    Tables tables = new Tables(folder);
    Tables.Outcome outcome =
        tables.read(
            tables.write("table.csv", csv),
            baseline,
            shipped.layouts().toArray(new MatrixLayout[0]));
    assertTrue(
        outcome.codes().stream().noneMatch(code -> code.contains("NOT_UNDERSTOOD")),
        () -> outcome.notes().toString());
    return Tables.words(outcome);
  }

  @Test
  void fedrampsCrmWorksheet() {
    String table =
        """
        FedRAMP CRM Worksheet,,
        ,,
        Control ID,Can Be Inherited from CSP,Specific Inheritance and Customer Agency/CSP Responsibilities
        AC-02 (a),Partial,Both.
        AC-02 (b),Yes,Ours.
        AC-02 (01),No,Yours.
        AC-03,Yes,Ours.
        AC-04,,
        """;

    for (ShippedLayout layout :
        new ShippedLayout[] {ShippedLayout.FEDRAMP_REV4, ShippedLayout.FEDRAMP_REV5}) {
      assertEquals(
          "ac-2_smt.a part, ac-2_smt.b full, ac-3 full", read(layout, Tables.baseline(), table));
    }
  }

  @Test
  void theQuestionnaireOfTheCloudSecurityAlliance() {
    Baseline baseline =
        Tables.of("GRC-01", "GRC-02", "DCS-01", "IAM-01", "IAM-02", "LOG-01", "UEM-01");

    assertEquals(
        "GRC-01 full, DCS-01 full, IAM-01 part, LOG-01 full",
        read(
            ShippedLayout.CSA_CAIQ,
            baseline,
            """
            CAIQ v4,,,,,,
            Question ID,Question,CSP CAIQ Answer,SSRM Control Ownership,CSP Implementation Description (Optional/Recommended),CSC Responsibilities  (Optional/Recommended),CCM Control ID
            GRC-01.1,Is it so?,Yes,CSP-owned,We do.,,GRC-01
            GRC-01.2,Is it?,Yes,CSP-owned,We do.,,GRC-01
            GRC-02.1,Is it so?,Yes,CSP-owned,,,GRC-02
            GRC-02.2,Is it?,Yes,CSC-owned,,You do.,GRC-02
            DCS-01.1,Is it so?,Yes,3rd-party outsourced,,,DCS-01
            IAM-01.1,Is it so?,Yes,Shared CSP and CSC,We do.,You do.,IAM-01
            IAM-02.1,Is it so?,No,CSP-owned,Not yet.,,IAM-02
            LOG-01.1,Is it so?,Yes,Shared CSP and 3rd-party,,,LOG-01
            UEM-01.1,Is it so?,NA,CSC-owned,,,UEM-01
            """));
  }

  @Test
  void theCloudControlsMatrixWithAColumnOfOwnership() {
    assertEquals(
        "GRC-01 full, IAM-01 part, IAM-02 part, IAM-03 part, LOG-01 full",
        read(
            ShippedLayout.CSA_CCM,
            Tables.of("GRC-01", "AIS-01", "IAM-01", "IAM-02", "IAM-03", "LOG-01", "UEM-01"),
            """
            Control Domain,Control Title,Control ID,Control Ownership
            Audit,Policy,GRC-01,CSP-Owned
            Application,Policy,AIS-01,CSC-Owned
            Identity,Policy,IAM-01,Shared CSP and CSC
            Identity,Passwords,IAM-02,Shared (Independent)
            Identity,Inventory,IAM-03,Shared (Dependent)
            Logging,Policy,LOG-01,Third-party outsourced
            Endpoints,Policy,UEM-01,NA
            """));
  }

  @Test
  void columnsToMark() {
    assertEquals(
        "ac-3 full, ac-4 part",
        read(
            ShippedLayout.TICKS,
            Tables.baseline(),
            """
            Control ID,Provider,Customer
            AC-3,X,
            AC-4,X,X
            AC-5,,X
            """));
    assertEquals(
        "ac-3 full, ac-4 part",
        read(
            ShippedLayout.TICKS_SHARED,
            Tables.baseline(),
            """
            Control ID,Provider,Shared,Customer
            AC-3,\u2713,,
            AC-4,,\u2713,
            AC-5,,,\u2713
            """));
  }

  @Test
  void tablesOfRequirementsOfSp800171() {
    Baseline baseline = Tables.of("r3.1.1", "r3.1.2", "r3.5.3", "r3.10.1");
    assertEquals(
        "r3.1.1 part, r3.10.1 full",
        read(
            ShippedLayout.SP800_171,
            baseline,
            """
            Requirement,Title,Responsibility
            3.1.1,Limit access,Shared
            3.1.2,Limit transactions,OSC
            3.5.3,Several factors,Not Applicable
            3.10.1,Limit physical access,ESP
            """));
    assertEquals(
        "r3.1.1 part, r3.10.1 full",
        read(
            ShippedLayout.CMMC_LEVEL_2,
            baseline,
            """
            Practice ID,Practice,ESP,OSC
            AC.L2-3.1.1,Authorized access,X,X
            AC.L2-3.1.2,Transactions,,X
            PE.L2-3.10.1,Physical access,X,
            """));
  }

  /** What is declared of each point, and in which words. */
  private static Map<String, String> declared(Offering offering, Baseline baseline) {
    Map<String, String> declared = new TreeMap<>();
    Determination.of(baseline)
        .providers(offering)
        .asOf(Tables.DAY)
        .report()
        .points()
        .forEach(point -> declared.put(point.id(), words(point)));
    return declared;
  }

  private static String words(PointResult point) {
    return point.declared()
        + (point.declared() == Status.MUST_IMPLEMENT ? " " + point.reason() : "")
        + point.provided().stream().map(use -> use.item().text()).toList()
        + point.responsibilities().stream().map(use -> use.responsibility().text()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "paas-67f33a66, fedramp-rev4, fedramp-rev4/MODERATE",
    "pages-61904c76, fedramp-rev5, fedramp-rev5/LOW"
  })
  void fedrampsLayoutsReadRealWorkbooksAsTheyAreReadWithout(
      String workbook, String layout, String profile) {
    Path shared = Path.of("").toAbsolutePath();
    while (shared != null && !Files.isDirectory(shared.resolve("shared/data/crm"))) {
      shared = shared.getParent();
    }
    assumeTrue(shared != null, "skipped: no folder shared/data/crm beside the project");
    OscalFiles files = OscalFiles.under(shared.resolve("shared/data"));
    Baseline baseline = files.baseline("resolution/" + profile + "_profile.json");
    String file = "crm/" + workbook + ".xlsx";

    Map<String, String> found = declared(files.provider(file, baseline), baseline);

    assertTrue(found.values().stream().filter(words -> words.startsWith("FULLY")).count() > 90);
    assertEquals(found, declared(files.provider(file, baseline, files.layouts(layout)), baseline));
  }
}
