package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.BASELINE;
import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingCommandTest {

  static final String REQUIREMENTS = "data/sp800-171-rev2-outline.json";
  static final String TABLE = "data/sp800-171-rev2-mapping.csv";
  static final String MAPPING = "data/sp800-53-rev4-to-sp800-171-rev2.json";

  @TempDir Path folder;

  private Outcome importing(String table, Object... more) throws IOException {
    Path file = Files.write(folder.resolve("facts.csv"), table.getBytes(StandardCharsets.UTF_8));
    SmallMapping small = SmallMapping.in(folder);
    Object[] all = {
      "mapping", "import", file, "--source", small.source(), "--target", small.target()
    };
    Object[] arguments = new Object[all.length + more.length];
    System.arraycopy(all, 0, arguments, 0, all.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return run(arguments);
  }

  private static List<ControlMap> maps(String collection) {
    return OscalReader.strict().read(collection, MappingCollection.class).mappings().get(0).maps();
  }

  @Test
  void aTableIsReadWhateverPartsItsValuesAndOrdersItsColumns() throws IOException {
    String commas =
        importing("source,relation,target,rationale\r\nAC-2(1),subset-of,3.1.1,why\r\n").out();
    assertEquals(1, maps(commas).size());
    for (String same :
        List.of(
            "\ufeffrationale;target;relation;source\nwhy;3.1.1;subset-of;ac-2.1\n",
            "Targets\tRelationship\tSource IDs\tRationale\n3.1.1\tsubset of\tAC-02 (01)\twhy\n",
            "Kept by the team\n\n\"target\",\"Relation\",\"source\",\"rationale\"\n3.1.1,\"Subset-Of\",\"AC-2 (1)\",why\n")) {
      Outcome outcome = importing(same);
      assertEquals(0, outcome.status(), outcome.err());
      assertEquals(commas, outcome.out());
      assertEquals("", outcome.err());
    }
  }

  @Test
  void theExampleMappingIsWhatItsTableMakesInEveryFolder() throws IOException {
    for (String file : List.of(BASELINE, "data/sp800-53-rev4-outline.json", REQUIREMENTS, TABLE)) {
      Files.copy(Path.of(file), folder.resolve(Path.of(file).getFileName()));
    }
    Path out = folder.resolve("out.json");
    Outcome outcome =
        run(
            "mapping",
            "import",
            folder.resolve("sp800-171-rev2-mapping.csv"),
            "--source",
            folder.resolve("fedramp-rev4-moderate.json"),
            "--target",
            folder.resolve("sp800-171-rev2-outline.json"),
            "-o",
            out);
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals(Files.readString(Path.of(MAPPING)), Files.readString(out));
  }

  @Test
  void everyMistakeOfATableIsToldAtOnceWithRowColumnAndRemedy() throws IOException {
    Outcome outcome =
        importing(
            "source,relation,target,coverage\nac-99,subset-of,3.1.1,\nac-3,wider,3.1.99,80\n");
    assertEquals(1, outcome.status());
    List<String> lines = outcome.err().lines().toList();
    assertEquals(4, lines.size(), outcome.err());
    assertTrue(
        lines.get(0).contains("facts.csv:2:1 table, row 2, column A (source): \"ac-99\" is not"),
        lines.get(0));
    assertTrue(
        lines.get(0).contains("Correct it, or name the baseline that has it."), lines.get(0));
    assertTrue(lines.get(1).contains("row 3, column C (target): \"3.1.99\""), lines.get(1));
    assertTrue(lines.get(2).contains("row 3, column B (relation): \"wider\""), lines.get(2));
    assertTrue(lines.get(3).contains("row 3, column D (coverage): \"80\""), lines.get(3));
    Outcome none = importing("id,relation,control\n");
    assertEquals(1, none.status());
    assertTrue(none.err().contains("Its first row is \"id | relation | control\""), none.err());
    assertTrue(none.err().contains("Name the columns so"), none.err());
    Outcome twice = importing("source,source,relation,target\n");
    assertTrue(twice.err().contains("Two columns are called source."), twice.err());
  }

  @Test
  void aColumnThatMayBeAMisspelledOneIsToldToBePassedOver() throws IOException {
    Outcome outcome = importing("source,relation,target,covrage\nac-3,superset-of,3.1.2,0.5\n");
    assertEquals(0, outcome.status());
    assertTrue(outcome.err().contains("passed over"), outcome.err());
    assertTrue(outcome.err().contains("covrage"), outcome.err());
  }

  @Test
  void wrongUsageEndsWithTwo() throws IOException {
    String table = "source,relation,target\nac-3,=,3.1.2\n";
    assertEquals(2, importing(table, "--status", "ready").status());
    assertEquals(2, importing(table, "-o", "mapping.txt").status());
    assertEquals(2, run("mapping", "import", TABLE, "--source", BASELINE).status());
    assertEquals(2, run("mapping").status());
    assertEquals(
        2,
        run(
                "mapping",
                "check",
                MAPPING,
                "--source",
                BASELINE,
                "--target",
                REQUIREMENTS,
                "--reversed",
                "--as-written")
            .status());
    assertEquals("draft", status(importing(table, "--status", "draft").out()));
  }

  private static String status(String collection) {
    return OscalReader.strict().read(collection, MappingCollection.class).provenance().status();
  }

  @Test
  void aCheckTellsWhatTheExampleMappingLeavesOutAndCarries() {
    Outcome text = run("mapping", "check", MAPPING, "--source", BASELINE, "--target", REQUIREMENTS);
    assertEquals(0, text.status(), text.err());
    for (String line :
        List.of(
            "superset-of           5               7               5               5",
            "intersects-with      94             274              94               0",
            "Left out of the source: 212 of 325 controls, and parts of 1.",
            "  mp-6 in part: mp-6_smt.b",
            "Left out of the target: 12 of 110 controls.",
            "Contradictory relations: none.",
            "Maps that are the reverse of each other: none.",
            "Ids that exist on no side: none.")) {
      assertTrue(text.out().contains(line + "\n"), text.out());
    }
  }

  @Test
  void aCheckIsToldToProgramsAsJson() {
    SmallMapping small = SmallMapping.in(folder);
    Outcome json = check(small, small.mapping(), "--format", "json", "--exit-code");
    assertEquals(0, json.status(), json.err());
    JSONObject form = new JSONObject(json.out());
    assertEquals(1, form.getJSONObject("leftOut").getJSONArray("source").length());
    assertEquals(
        "_3.1.3",
        form.getJSONObject("leftOut").getJSONArray("target").getJSONObject(0).getString("control"));
    assertEquals(4, form.getJSONObject("source").getInt("points"));
    assertEquals(
        "as-written", form.getJSONArray("mappings").getJSONObject(0).getString("direction"));
    JSONObject superset = form.getJSONArray("relations").getJSONObject(1);
    assertEquals("superset-of", superset.getString("relation"));
    assertEquals(2, superset.getInt("sourcePoints"));
  }

  private static Outcome check(SmallMapping small, Path mapping, Object... more) {
    Object[] all = {
      "mapping", "check", mapping, "--source", small.source(), "--target", small.target()
    };
    Object[] arguments = new Object[all.length + more.length];
    System.arraycopy(all, 0, arguments, 0, all.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return run(arguments);
  }

  @Test
  void aCheckReadsAMappingFromEitherSideAndRefusesADirectionThatItContradicts() {
    SmallMapping small = SmallMapping.in(folder);
    Path mapping = small.mapping();
    Outcome reversed =
        run(
            "mapping",
            "check",
            mapping,
            "--source",
            small.target(),
            "--target",
            small.source(),
            "--reversed");
    assertEquals(0, reversed.status(), reversed.err());
    assertTrue(reversed.out().contains("is read reversed."), reversed.out());
    assertTrue(reversed.out().contains("subset-of"), reversed.out());
    Outcome contradicted = check(small, mapping, "--reversed");
    assertEquals(1, contradicted.status());
    assertTrue(contradicted.err().contains("Leave the direction out"), contradicted.err());
    Outcome nowhere =
        run("mapping", "check", mapping, "--source", small.source(), "--target", small.source());
    assertTrue(nowhere.out().contains("A determination refuses it"), nowhere.out());
  }

  @Test
  void aCheckCanFailWhereThereIsSomethingToMend() throws IOException {
    Path out = folder.resolve("m.json");
    Outcome made =
        importing(
            "source,relation,target\nac-3,superset-of,3.1.2\nac-3,subset-of,3.1.2\n", "-o", out);
    assertEquals(0, made.status(), made.err());
    Outcome check = check(SmallMapping.in(folder), out, "--exit-code");
    assertEquals(1, check.status());
    assertTrue(check.out().contains("Contradictory relations: 1."), check.out());
    assertTrue(check.out().contains("ac-3 superset-of _3.1.2"), check.out());
  }

  @Test
  void veryManyIdsThatNameNothingAreToldInPartUnlessAllAreAskedFor(@TempDir Path made)
      throws IOException {
    SmallMapping small = SmallMapping.in(made);
    Path maps = made.resolve("maps.json");
    run(
        "mapping",
        "import",
        small.table(),
        "--source",
        small.source(),
        "--target",
        small.target(),
        "-o",
        maps);
    JSONObject collection = new JSONObject(Files.readString(maps));
    JSONArray sources = (JSONArray) collection.query("/mapping-collection/mappings/maps/0/sources");
    for (int i = 1; i <= 500; i++) {
      sources.put(new JSONObject(Map.of("type", "control", "id-ref", "no-" + i)));
    }
    Files.writeString(maps, collection.toString());
    List<Object> check =
        List.of("mapping", "check", maps, "--source", small.source(), "--target", small.target());

    String some = run(check.toArray()).out();
    String all = run(Stream.concat(check.stream(), Stream.of("--verbose")).toArray()).out();

    assertTrue(some.contains("no-200") && !some.contains("no-201"), some);
    assertTrue(some.replaceAll("\\s+", " ").contains("and 300 more, which --verbose tells"), some);
    assertTrue(some.contains("Ids that exist on no side: 500."), some);
    assertTrue(all.contains("no-500"), all);
  }
}
