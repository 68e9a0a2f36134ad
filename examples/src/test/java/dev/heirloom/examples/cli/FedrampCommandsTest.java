package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.CLOUD_GOV;
import static dev.heirloom.examples.cli.CommandLineTester.determineAll;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.examples.data.OfficialSchema;
import dev.heirloom.oscal.io.FileSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FedRAMP's documents of 2026 on the command line. */
class FedrampCommandsTest {

  private static final String CATALOG = "data/sp800-53-rev4-outline.json";

  private static final String RULES =
      """
      {'info': {'version': '2026.07.14.01'},
       'FRR': {'FRC': {'FRC-CSF-BSL': {'varies_by_class': {
         'b': {'rev5_controls_list': {'AC': ['AC-01', 'AC-02 (02)', 'AC-07']}},
         'c': {'rev5_controls_list': {'AC': ['AC-01', 'AC-99']}}}}}},
       'CTL': {'AC': {
         'AC-07': {'guidance': ['Ask NIST.'],
                   'parameters': [{'parameterId': 'ac-7_prm_1', 'value': 'three'},
                                  {'parameterId': 'ac-07_odp.99', 'value': 'none'}]},
         'AC-08': {'guidance': ['Of another control.']}}},
       'KSI': {'IAM': {'indicators': {
         'KSI-IAM-ELP': {'name': 'Least', 'controls': ['ac-2', 'zz-9']},
         'KSI-IAM-NON': {'name': 'None', 'controls': []}}}}}
      """;

  private static final String PRODUCTS =
      """
      {'metadata': {'export_timestamp': '2023-06-01T00:00:00Z'}, 'products': [
        {'id': 'F1600000002', 'csp': 'Oak', 'cso': 'Oak Cloud', 'auth_type': 'Rev5',
         'auth_path': 'JAB', 'impact_level': 'Moderate', 'public_status': 'FedRAMP Authorized',
         'internal_status': 'Authorized', 'auth_date': '2017-02-01T05:00:00.000Z'},
        {'id': 'F1600000003', 'csp': 'Elm', 'cso': 'Elm Cloud', 'auth_path': 'Agency',
         'impact_level': 'Moderate', 'public_status': 'FedRAMP In Process',
         'internal_status': 'Agency Review', 'auth_date': ''}]}
      """;

  private static final String ATOS =
      """
      {'metadata': {'export_timestamp': '2023-06-01T00:00:00Z'}, 'data': {'atos': [
        {'uuid': 'u-1', 'product_id': 'F1600000002', 'agency_id': '22-001', 'is_reuse': false,
         'ato_date': '2017-02-01T05:00:00.000Z', 'exp_date': '', 'is_active': false,
         'authorizing_official': 'N/A (P-ATO)', 'termination_date': '', 'termination_reason': ''},
        {'uuid': 'u-2', 'product_id': 'F1600000002', 'agency_id': '22-002', 'is_reuse': false,
         'ato_date': '2021-02-01T05:00:00.000Z', 'exp_date': '2026-02-01T05:00:00.000Z',
         'is_active': true, 'authorizing_official': 'Pat Oak', 'termination_date': '',
         'termination_reason': '', 'log_reason': 'Updated ATO - Alternate Agency'}]}}
      """;

  @TempDir Path folder;

  private Path file(String name, String json) {
    try {
      return Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JSONObject json(String name) {
    try {
      return new JSONObject(Files.readString(folder.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path shared(String file) {
    Path above = Path.of("").toAbsolutePath();
    while (above != null && !Files.isDirectory(above.resolve("shared/data"))) {
      above = above.getParent();
    }
    assumeTrue(above != null, "skipped: no folder shared/data beside the project");
    Path found = above.resolve("shared/data").resolve(file);
    assumeTrue(Files.exists(found), "skipped: " + found + " is absent");
    return found;
  }

  private Outcome baseline(Path rules, Object catalog, String of, String out) {
    return run(
        "fedramp",
        "baseline",
        "--rules",
        rules,
        "--class",
        of,
        "--catalog",
        catalog,
        "-o",
        folder.resolve(out));
  }

  private static List<String> controls(JSONObject group) {
    List<String> ids = new ArrayList<>();
    for (String key : List.of("groups", "controls")) {
      JSONArray below = group.optJSONArray(key);
      for (int i = 0; below != null && i < below.length(); i++) {
        if (key.equals("controls")) {
          ids.add(below.getJSONObject(i).getString("id"));
        }
        ids.addAll(controls(below.getJSONObject(i)));
      }
    }
    return ids;
  }

  private List<String> resolved(String profile, Path... allowed) {
    List<Object> words = new ArrayList<>(List.of("resolve", folder.resolve(profile)));
    for (Path more : allowed) {
      words.addAll(List.of("--allow", more));
    }
    words.addAll(List.of("-o", folder.resolve("resolved.json")));
    Outcome outcome = run(words.toArray());
    assertEquals(0, outcome.status(), outcome.err());
    return controls(json("resolved.json").getJSONObject("catalog"));
  }

  @Test
  void aBaselineHasTheControlsParametersAndGuidanceOfItsClass() throws IOException {
    Outcome outcome = baseline(file("rules.json", RULES), CATALOG, "b", "b.json");

    assertEquals(0, outcome.status(), outcome.err());
    assertTrue(outcome.err().contains("ac-07_odp.99"), outcome.err());
    JSONObject profile = json("b.json");
    assertEquals(List.of(), OfficialSchema.problems(profile));
    assertEquals(
        List.of("ac-1", "ac-2.2", "ac-7"), resolved("b.json", Path.of("data").toAbsolutePath()));
    String whole = profile.toString();
    assertTrue(whole.contains("\"ac-7_prm_1\"") && whole.contains("\"three\""), whole);
    assertTrue(whole.contains("Ask NIST.") && !whole.contains("Of another control."), whole);
  }

  @Test
  void aClassThatTheRulesDoNotListOrTheCatalogLacksAControlOfIsRefused() {
    Path rules = file("rules.json", RULES);

    Outcome notListed = baseline(rules, CATALOG, "d", "d.json");
    Outcome lacking = baseline(rules, CATALOG, "C", "c.json");

    assertEquals(1, notListed.status());
    assertTrue(notListed.err().contains("no controls for class D"), notListed.err());
    assertEquals(1, lacking.status());
    assertTrue(lacking.err().contains("AC-99"), lacking.err());
    assertFalse(Files.exists(folder.resolve("c.json")));
    assertEquals(2, run("fedramp").status());
    assertEquals(2, run("fedramp", "baseline", "--rules", rules).status());
  }

  @Test
  void thePublishedBaselinesHave155322And409Controls() throws IOException {
    Path rules = shared("fedramp-2026/fedramp-consolidated-rules.json");
    Path catalog = shared("resolution/nist-rev5/catalog.json");
    List<Integer> sizes = new ArrayList<>();
    for (String of : List.of("B", "C", "D")) {
      assertEquals(0, baseline(rules, catalog, of, of + ".json").status());
      assertEquals(List.of(), OfficialSchema.problems(json(of + ".json")));
      List<String> ids = resolved(of + ".json", catalog.getParent());
      assertEquals(ids.size(), new TreeSet<>(ids).size());
      sizes.add(ids.size());
    }

    assertEquals(List.of(155, 322, 409), sizes);
  }

  @Test
  void indicatorsMapToTheirControlsAndNeverWholly() {
    Outcome outcome =
        run(
            "fedramp",
            "indicators",
            "--rules",
            file("rules.json", RULES),
            "--catalog",
            CATALOG,
            "-o",
            folder.resolve("k.json"));

    assertEquals(0, outcome.status(), outcome.err());
    assertTrue(
        outcome.err().contains("KSI-IAM-NON") && outcome.err().contains("zz-9"), outcome.err());
    String collection = json("k.json").toString();
    assertTrue(collection.contains("\"intersects-with\""), collection);
    assertTrue(collection.contains("\"KSI-IAM-ELP\"") && collection.contains("\"ac-2\""));
    assertEquals(0, run("validate", folder.resolve("k.json")).status());
  }

  private Outcome records(Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "records",
                "from-marketplace",
                "--products",
                file("products.json", PRODUCTS),
                "--atos",
                file("atos.json", ATOS)));
    words.addAll(List.of(more));
    return run(words.toArray());
  }

  @Test
  void recordsOfTheMarketplaceReadBackAndAPathIsComputedFromThem() {
    Path records = folder.resolve("records.yaml");
    Outcome written =
        records(
            "--package",
            "F1600000002",
            "--package",
            "F1600000003",
            "--agency",
            "22-002",
            "-o",
            records);
    Path systems =
        file(
            "systems.json",
            "{'format-version': '1', 'agency': '22-002', 'systems': [{'id': 'forms', 'providers':"
                + " ['F1600000002', 'F1600000003']}]}");
    Outcome path =
        run(
            "path",
            "--authorizations",
            records,
            "--authorizations",
            systems,
            "--system",
            "forms",
            "--as-of",
            "2023-06-30");

    assertEquals(0, written.status(), written.err());
    assertTrue(written.err().contains("took the place of the Joint Authorization Board"));
    assertTrue(written.err().contains("\"FedRAMP In Process\""), written.err());
    assertFalse(written.err().contains("Pat Oak"), written.err());
    assertEquals(0, path.status(), path.err());
    assertTrue(path.out().contains("Oak Cloud") && path.out().contains("Elm Cloud"), path.out());
    assertTrue(path.out().contains("issued on 2021-02-01"), path.out());
  }

  @Test
  void aPackageOfNeitherListIsRefused() {
    Outcome unknown = records("--package", "F1600000002A");

    assertEquals(1, unknown.status());
    assertTrue(unknown.err().contains("F1600000002A"), unknown.err());
    assertEquals(2, records().status());
  }

  @Test
  void aChangeTellsTheSystemsControlsAndPointsToLookAtAgain() {
    Path report = folder.resolve("report.json");
    assertEquals(0, determineAll("--format", "json", "-o", report).status());
    Outcome other =
        run(
            "determine",
            "--baseline",
            "data/fedramp-rev4-moderate.json",
            "--provider",
            CLOUD_GOV,
            "--format",
            "json",
            "-o",
            folder.resolve("other.json"));
    assertEquals(0, other.status(), other.err());
    Object[] named = {
      "affected",
      "--change",
      "data/cloud-gov-change.json",
      "--report",
      report,
      "--report",
      folder.resolve("other.json"),
      "--package",
      "F1607067912"
    };

    Outcome certain = run(named);
    Outcome another =
        run(
            "affected",
            "--change",
            "data/cloud-gov-change.json",
            "--report",
            report,
            "--package",
            "FR2600000009");
    Outcome uncertain =
        run(
            "affected",
            "--change",
            "data/cloud-gov-change.json",
            "--report",
            report,
            "--format",
            "json");

    assertEquals(
        """
        2 of 2 systems to look at again.

        Grants portal: 1 control to look at again, in the report on FedRAMP Rev 4
          Moderate, in outline as of 2023-06-30
          au-4 (au-4 fully inherited)
            - The point rests on cloud.gov, which announces a transformative change from
              2023-09-01 on ("Audit records are no longer kept for customers"), which
              names "AU-4".
        """,
        certain.out().substring(0, certain.out().indexOf("\nthe customers")));
    assertTrue(another.out().startsWith("0 of 1 systems"), another.out());
    assertEquals("", WrittenForm.problems(FileSchema.CHANGE_IMPACT, uncertain.out()));
    JSONObject maybe = new JSONObject(uncertain.out());
    JSONObject reason =
        maybe
            .getJSONArray("systems")
            .getJSONObject(0)
            .getJSONArray("controls")
            .getJSONObject(0)
            .getJSONArray("points")
            .getJSONObject(0)
            .getJSONArray("reasons")
            .getJSONObject(0);
    assertFalse(reason.getBoolean("certain"));
    assertEquals("transformative", reason.getString("kind"));
    assertTrue(reason.getString("sentence").contains("may be the provider"), reason.toString());
    assertEquals(2, run("affected", "--report", report).status());
  }
}
