package dev.heirloom.examples.cli;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.html.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A member of a kind of hostile input, how it is handed over, and words of what must come of it;
 * long for it lists every kind here.
 *
 * <p>{@link HostileCases} runs all in one small process.
 */
enum HostileCase {
  A_COLLATION_THAT_NAMES_A_CLASS("may not be used") {
    @Override
    String run(Path folder) throws IOException {
      return determined(
          folder,
          "--format",
          "html",
          "--stylesheet",
          text(
              folder,
              "collation.xsl",
              stylesheet(
                  "<xsl:sequence select=\"sort(('b', 'a'),"
                      + " 'http://saxon.sf.net/collation?class=java.util.logging.FileHandler')\"/>")));
    }
  },

  A_WORKBOOK_OF_ANSWERS_TIMES_ROWS("--limit max-cells=") {
    @Override
    String run(Path folder) throws IOException {
      String header =
          "<row r='1'>"
              + cell("Control ID")
              + cell("Can Be Inherited from CSP").repeat(2_500)
              + "</row>";
      String rows = "<row>" + cell("AC-1") + "</row>";
      return imported(
          folder, workbook("", "<sheetData>" + header + rows.repeat(1_000) + "</sheetData>"));
    }
  },

  A_WORKBOOK_OF_HIDDEN_COLUMNS("There is nothing") {
    @Override
    String run(Path folder) throws IOException {
      String hidden = "<col min='1' max='16384' hidden='1'/>".repeat(20_000);
      return imported(folder, workbook("", "<cols>" + hidden + "</cols><sheetData/>"));
    }
  },

  A_WORKBOOK_WHOSE_CELLS_SHARE_ONE_LONG_TEXT("more text than a sixteenth") {
    @Override
    String run(Path folder) throws IOException {
      String row = "<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>";
      return imported(
          folder, workbook("x".repeat(30_000), "<sheetData>" + row.repeat(1_000) + "</sheetData>"));
    }
  },

  A_WORKBOOK_OF_MERGED_CELLS_THAT_OVERLAP("that says who acts was found") {
    @Override
    String run(Path folder) throws IOException {
      String header = "<row r='1'>" + cell("Control") + cell("Note").repeat(2_000) + "</row>";
      String rows = ("<row>" + cell("AC-1") + "</row>").repeat(5);
      String merges = "<mergeCell ref='A1:XFD1'/>".repeat(20_000);
      return imported(
          folder,
          workbook(
              "",
              "<sheetData>"
                  + header
                  + rows
                  + "</sheetData><mergeCells>"
                  + merges
                  + "</mergeCells>"));
    }
  },

  A_TABLE_OF_A_THOUSAND_COLUMNS("--limit max-matrices=") {
    @Override
    String run(Path folder) throws IOException {
      return imported(
          folder,
          text(
              folder,
              "wide.csv",
              "Control,"
                  + "Provider,Customer,".repeat(500)
                  + "\n"
                  + ("AC-1," + "x,".repeat(1_000) + "\n").repeat(150)));
    }
  },

  A_TABLE_WITH_A_QUOTE_WITHOUT_END("") {
    @Override
    String run(Path folder) throws IOException {
      return imported(
          folder, text(folder, "open.csv", "Control,Provider\nAC-1,\"" + "a\n".repeat(500_000)));
    }
  },

  A_TABLE_WITH_A_WORD_OF_DOTS("") {
    @Override
    String run(Path folder) throws IOException {
      return imported(
          folder,
          text(
              folder,
              "dots.csv",
              "Control,Responsible\nAC-1," + ".".repeat(30_000) + "x\nAC-2,Customer\n"));
    }
  },

  A_MAPPING_TABLE_OF_MISTAKES("more problems") {
    @Override
    String run(Path folder) throws IOException {
      return said(
          "mapping",
          "import",
          text(
              folder,
              "facts.csv",
              "source,relation,target\n" + lines(20_000, i -> "zz-" + i + ",equal,yy-" + i + "\n")),
          "--source",
          catalog(folder),
          "--target",
          catalog(folder),
          "-o",
          folder.resolve("mapping.json"));
    }
  },

  A_MAPPING_OF_LARGE_MAPS("There may be more pairs") {
    @Override
    String run(Path folder) throws IOException {
      Path out = folder.resolve("check.txt");
      String said =
          said(
              "mapping",
              "check",
              largeMaps(folder),
              "--source",
              controls(folder, "here"),
              "--target",
              controls(folder, "there"),
              "-o",
              out);
      return said
          + Files.readAllLines(out).stream()
              .filter(line -> line.startsWith("There"))
              .collect(Collectors.joining());
    }
  },

  A_PROVIDER_THROUGH_LARGE_MAPS("more than the limit of 2,000,000") {
    @Override
    String run(Path folder) throws IOException {
      return said(
          "determine",
          "--baseline",
          controls(folder, "there"),
          "--provider",
          provider(folder, implementation("here.json", 0)),
          "--through",
          largeMaps(folder),
          "--in",
          controls(folder, "here"));
    }
  },

  A_PROVIDER_THROUGH_A_MAP_FROM_ONE_CONTROL_TO_MANY("more than the limit of 100,000") {
    @Override
    String run(Path folder) throws IOException {
      return said(
          "determine",
          "--baseline",
          controls(folder, "there"),
          "--provider",
          provider(folder, requirements("here.json", "here-0", 2_000, "d")),
          "--through",
          collection(folder, map(0, "equal-to", items("here", 0, 1), items("there", 0, 700))),
          "--in",
          controls(folder, "here"));
    }
  },

  A_CONTROL_OF_MANY_REQUIREMENTS("20,000 entries at the points of one control") {
    @Override
    String run(Path folder) throws IOException {
      return ofRequirements(folder, 5_000, "d", "json");
    }
  },

  A_CONTROL_OF_AS_MANY_REQUIREMENTS_AS_ARE_ALLOWED("0 ") {
    @Override
    String run(Path folder) throws IOException {
      return ofRequirements(folder, 1_250, "d", "json");
    }
  },

  A_PAGE_OF_AS_MANY_REQUIREMENTS_AS_ARE_ALLOWED("0 ") {
    @Override
    String run(Path folder) throws IOException {
      return ofRequirements(folder, 1_250, "d", "html");
    }
  },

  A_LONG_TEXT_AMONG_REQUIREMENTS("0 ") {
    @Override
    String run(Path folder) throws IOException {
      return ofRequirements(folder, 20, "d".repeat(3_000_000), "json");
    }
  },

  RECORDS_OF_LONG_KEYS("There is no field") {
    @Override
    String run(Path folder) throws IOException {
      return determined(
          folder,
          "--authorizations",
          text(
              folder,
              "keys.json",
              "{\"" + "k".repeat(40_000) + "\":[" + "0,".repeat(100_000) + "0]}"));
    }
  },

  RECORDS_OF_MANY_VALUES("--limit max-nodes=") {
    @Override
    String run(Path folder) throws IOException {
      return determined(
          folder,
          "--authorizations",
          text(folder, "many.yaml", "agency: [" + "a,".repeat(600_000) + "a]"));
    }
  },

  RECORDS_IN_ANOTHER_ENCODING("It is not text in UTF-8") {
    @Override
    String run(Path folder) throws IOException {
      Path file = folder.resolve("latin.yaml");
      Files.write(file, "agency: B\u00fcro\n".getBytes(StandardCharsets.ISO_8859_1));
      return determined(folder, "--authorizations", file);
    }
  },

  A_REPORT_OF_ALIASES("--limit max-alias-nodes=") {
    @Override
    String run(Path folder) throws IOException {
      String bomb =
          "x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n"
              + IntStream.range(1, 12)
                  .mapToObj(i -> "x%d: &x%d [%s]\n".formatted(i, i, repeated("*x" + (i - 1), 10)))
                  .collect(Collectors.joining());
      String file = text(folder, "aliases.yaml", bomb);
      return said("diff", file, file);
    }
  },

  A_DOCUMENT_OF_ALIASES("--limit max-alias-nodes=") {
    @Override
    String run(Path folder) throws IOException {
      String bomb =
          "catalog:\n  x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n"
              + IntStream.range(1, 12)
                  .mapToObj(i -> "  x%d: &x%d [%s]\n".formatted(i, i, repeated("*x" + (i - 1), 10)))
                  .collect(Collectors.joining());
      return said("validate", text(folder, "bomb.yaml", bomb));
    }
  },

  AN_ADDRESS_OF_DOT_SEGMENTS("prof.json") {
    @Override
    String run(Path folder) throws IOException {
      return resolved(folder, "{\"href\": \"" + "./".repeat(1_000_000) + "x.json\"}");
    }
  },

  A_NUMBER_OF_MILLIONS_OF_DIGITS("/start") {
    @Override
    String run(Path folder) throws IOException {
      return said(
          "validate",
          text(
              folder,
              "number.yaml",
              "component-definition: {components: [{protocols: [{port-ranges: [{start: "
                  + "9".repeat(2_000_000)
                  + "}]}]}]}"));
    }
  },

  A_PROFILE_OF_EQUAL_IDS("") {
    @Override
    String run(Path folder) throws IOException {
      return resolved(
          folder,
          "{\"href\": \"catalog.json\", \"include-controls\": [{\"with-ids\": ["
              + repeated("\"zz-9\"", 100_000)
              + "]}]}");
    }
  },

  A_PROFILE_OF_GLOBS("") {
    @Override
    String run(Path folder) throws IOException {
      return resolved(
          folder,
          "{\"href\": \"catalog.json\", \"include-controls\": [{\"matching\": ["
              + repeated("{\"pattern\": \"*a*a*a*a*a*a*a*b\"}", 10_000)
              + "]}]}");
    }
  },

  A_PROFILE_OF_EQUAL_PARAMETERS("") {
    @Override
    String run(Path folder) throws IOException {
      return resolved(
          folder,
          "{\"href\": \"catalog.json\", \"include-all\": {}}",
          ", \"modify\": {\"set-parameters\": ["
              + repeated("{\"param-id\": \"ac-1_prm_1\", \"values\": [\"1\"]}", 20_000)
              + "]}");
    }
  },

  A_PROFILE_OF_PRODUCTS("--limit max-selected-controls=") {
    @Override
    String run(Path folder) throws IOException {
      return resolved(
          folder,
          "{\"href\": \"catalog.json\", \"include-all\": {}}",
          ", \"merge\": {\"custom\": {\"groups\": ["
              + repeated(
                  "{\"title\": \"g\", \"insert-controls\": ["
                      + repeated("{\"include-all\": {}}", 400)
                      + "]}",
                  300)
              + "]}}");
    }
  },

  A_PROFILE_OF_COPIES_OF_A_LARGE_CONTROL("--limit max-selected-characters=") {
    @Override
    String run(Path folder) throws IOException {
      text(
          folder,
          "large.json",
          catalogText(
              "\"parts\": [{\"name\": \"statement\", \"prose\": \"%s\"}]"
                  .formatted("word ".repeat(100_000))));
      return resolved(
          folder,
          "{\"href\": \"large.json\", \"include-all\": {}}",
          ", \"merge\": {\"custom\": {\"insert-controls\": ["
              + repeated("{\"include-all\": {}}", 5_000)
              + "]}}");
    }
  },

  A_PROFILE_OF_INSERTIONS("look at controls more than") {
    @Override
    String run(Path folder) throws IOException {
      controls(folder, "many");
      return resolved(
          folder,
          "{\"href\": \"many.json\", \"include-all\": {}}",
          ", \"merge\": {\"custom\": {\"insert-controls\": ["
              + repeated("{\"include-controls\": [{\"with-ids\": [\"many-1\"]}]}", 20_000)
              + "]}}");
    }
  },

  A_PROFILE_OF_REMOVES("") {
    @Override
    String run(Path folder) throws IOException {
      String profile =
          text(
              folder,
              "removes.json",
              "{\"profile\": {%s, \"imports\": [{\"href\": \"parts.json\", \"include-all\": {}}], \"modify\": {\"alters\": [{\"control-id\": \"ac-1\", \"removes\": [%s]}]}}}"
                  .formatted(
                      HEAD,
                      lines(
                          50_000, i -> (i == 0 ? "" : ",") + "{\"by-id\": \"x%d\"}".formatted(i))));
      text(
          folder,
          "parts.json",
          catalogText(
              "\"parts\": [%s]"
                  .formatted(
                      lines(
                          10_000,
                          i ->
                              (i == 0 ? "" : ",")
                                  + "{\"id\": \"i%d\", \"name\": \"p\"}".formatted(i)))));
      return said("resolve", profile, "-o", folder.resolve("resolved.json"));
    }
  },

  A_PLAN_OF_MANY_POINTS_OF_ONE_CONTROL("") {
    @Override
    String run(Path folder) throws IOException {
      String statements =
          lines(
              1_500,
              i ->
                  (i == 0 ? "" : ",")
                      + "{\"statement-id\": \"ac-1_smt.x%d\", \"uuid\": \"%s\"}"
                          .formatted(i, uuid(i)));
      return said(
          "export",
          "ssp",
          "--baseline",
          catalog(folder),
          "--provider",
          provider(folder),
          "--system",
          plan(folder, statements),
          "-o",
          folder.resolve("plan-out.json"));
    }
  },

  A_PROVIDER_OF_THOUSANDS_OF_REFERENCES_TO_ONE_LARGE_FILE("") {
    @Override
    String run(Path folder) throws IOException {
      String controls =
          lines(
              2_000,
              i -> (i == 0 ? "" : ",") + "{\"id\": \"ac-%d\", \"title\": \"t\"}".formatted(i));
      text(
          folder,
          "large.json",
          "{\"catalog\": {%s, \"controls\": [%s]}}".formatted(HEAD, controls));
      return said(
          "determine",
          "--baseline",
          catalog(folder),
          "--provider",
          provider(
              folder, lines(2_000, i -> (i == 0 ? "" : ",") + implementation("large.json", i))));
    }
  },

  PROSE_NESTED_WITHOUT_END("/prose") {
    @Override
    String run(Path folder) throws IOException {
      return said(
          "validate",
          text(
              folder,
              "prose.json",
              catalogText(
                  "\"parts\": [{\"name\": \"a\", \"prose\": \"%s\"}]"
                      .formatted("> ".repeat(5_000) + "x"))));
    }
  },

  PROSE_OF_FORMATTING_ALONE("the limit is 200000") {
    @Override
    String run(Path folder) throws IOException {
      return said(
          "validate",
          text(
              folder,
              "marks.json",
              catalogText(
                  "\"parts\": [{\"name\": \"a\", \"prose\": \"%s\"}]"
                      .formatted("*a* ".repeat(700_000)))));
    }
  },

  A_DEFINITION_OF_THOUSANDS_OF_REFERENCES_TO_ONE_LARGE_FILE("valid") {
    @Override
    String run(Path folder) throws IOException {
      text(
          folder,
          "large.json",
          "{\"catalog\": {%s, \"controls\": [%s]}}"
              .formatted(
                  HEAD,
                  lines(
                      2_000,
                      i ->
                          (i == 0 ? "" : ",")
                              + "{\"id\": \"ac-%d\", \"title\": \"t\"}".formatted(i))));
      return said(
          "validate",
          provider(
              folder, lines(2_000, i -> (i == 0 ? "" : ",") + implementation("large.json", i))));
    }
  },

  A_TITLE_THAT_STEERS_THE_TERMINAL("\\u001b[2J") {
    @Override
    String run(Path folder) throws IOException {
      return said("validate", text(folder, "escape.json", "{\"catalog\": {\"\\u001b[2J\": 1}}"));
    }
  },

  A_TITLE_OF_ONE_LONG_WORD("ac 1") {
    @Override
    String run(Path folder) throws IOException {
      String provider = provider(folder);
      String catalog =
          text(
              folder,
              "title.json",
              catalogText("\"class\": \"c\"").replace("\"P\"", '"' + "T".repeat(2_000_000) + '"'));
      return said("determine", "--baseline", catalog, "--provider", provider).substring(0, 1_000);
    }
  },

  FEDRAMPS_LIST_OF_MANY_VALUES("--limit max-nodes=") {
    @Override
    String run(Path folder) throws IOException {
      return said(
          "affected",
          "--report",
          text(folder, "no-report.json", "{}"),
          "--change",
          text(folder, "scn.json", "{\"impactedControls\": [" + "1,".repeat(1_100_000) + "1]}"));
    }
  },

  A_PIPE("It is a pipe or a device") {
    @Override
    String run(Path folder) throws IOException {
      Path pipe = folder.resolve("pipe.json");
      try {
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) {
          return words();
        }
      } catch (IOException e) {
        return words();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return said("validate", pipe);
    }
  },

  A_STYLESHEET_WITHOUT_END("runs for longer than 0.2 seconds") {
    @Override
    String run(Path folder) {
      String endless =
          stylesheet(
              "<xsl:sequence select='sum(for $a in 1 to 100000000, $b in 1 to 100000000 return $a * $b)'/>");
      try {
        return HtmlReport.with(endless, "endless.xsl")
            .withMaxTime(Duration.ofMillis(200))
            .write(
                Determination.of(Baseline.of("One", List.of(BaselineControl.of("ac-1"))))
                    .asOf(LocalDate.of(2026, 3, 31))
                    .report());
      } catch (DataFileException e) {
        return e.getMessage();
      }
    }
  };

  private final String words;

  HostileCase(String words) {
    this.words = words;
  }

  /** Returns what the outcome must contain. */
  String words() {
    return words;
  }

  /** Hands the input over; returns what the command line says, or the exception. */
  abstract String run(Path folder) throws IOException;

  /** Hands a file over as its name says that it is meant; returns what the command line says. */
  static String handedOver(Path file, Path folder) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.startsWith("records.")) {
      return determined(folder, "--authorizations", file);
    }
    if (name.startsWith("report.")) {
      return said("diff", file, file);
    }
    if (name.endsWith(".xsl")) {
      return determined(folder, "--format", "html", "--stylesheet", file);
    }
    return name.endsWith(".xlsx") ? imported(folder, file) : said("validate", file);
  }

  private static String said(Object... arguments) {
    Outcome outcome = CommandLineTester.run(arguments);
    return outcome.status() + " " + outcome.out() + outcome.err();
  }

  private static String determined(Path folder, Object... more) throws IOException {
    Object[] first = {"determine", "--baseline", catalog(folder), "--provider", provider(folder)};
    Object[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return said(all);
  }

  private static String ofRequirements(Path folder, int count, String text, String format)
      throws IOException {
    return said(
        "determine",
        "--baseline",
        catalog(folder),
        "--provider",
        provider(folder, requirements("catalog.json", "ac-1", count, text)),
        "-o",
        folder.resolve("report." + format));
  }

  private static String imported(Path folder, Object file) throws IOException {
    return said(
        "crm", "import", file, "--baseline", catalog(folder), "-o", folder.resolve("out.json"));
  }

  private static String imported(Path folder, byte[] workbook) throws IOException {
    return imported(folder, Files.write(folder.resolve("book.xlsx"), workbook));
  }

  private static String resolved(Path folder, String imports) throws IOException {
    return resolved(folder, imports, "");
  }

  private static String resolved(Path folder, String imports, String more) throws IOException {
    catalog(folder);
    String profile = "{\"profile\": {%s, \"imports\": [%s]%s}}".formatted(HEAD, imports, more);
    return said(
        "resolve", text(folder, "prof.json", profile), "-o", folder.resolve("resolved.json"));
  }

  private static String text(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String repeated(String text, int times) {
    return String.join(",", Collections.nCopies(times, text));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static String uuid(int number) {
    return "%08x-0000-4000-8000-000000000000".formatted(number);
  }

  private static final String HEAD =
      "\"uuid\": \"c1c1c1c1-0000-4000-8000-000000000001\", \"metadata\": {\"title\": \"t\","
          + " \"last-modified\": \"2026-01-01T00:00:00Z\", \"version\": \"1\","
          + " \"oscal-version\": \"1.1.3\"}";

  private static String catalogText(String ofControl) {
    return "{\"catalog\": {%s, \"controls\": [{\"id\": \"ac-1\", \"title\": \"P\", %s}]}}"
        .formatted(HEAD, ofControl);
  }

  private static String catalog(Path folder) throws IOException {
    return text(
        folder,
        "catalog.json",
        catalogText(
            "\"params\": [{\"id\": \"ac-1_prm_1\"}], \"parts\": [{\"id\": \"ac-1_smt\","
                + " \"name\": \"statement\", \"parts\": [{\"id\": \"ac-1_smt.a\", \"name\":"
                + " \"item\"}, {\"id\": \"ac-1_smt.b\", \"name\": \"item\"}]}]"));
  }

  private static String controls(Path folder, String name) throws IOException {
    return text(
        folder,
        name + ".json",
        "{\"catalog\": {%s, \"controls\": [%s]}}"
            .formatted(
                HEAD,
                lines(
                    700,
                    i ->
                        (i == 0 ? "" : ",")
                            + "{\"id\": \"%s-%d\", \"title\": \"t\"}".formatted(name, i))));
  }

  /** Returns maps that differ in one id each, so that each is compared with each. */
  private static String largeMaps(Path folder) throws IOException {
    String maps =
        lines(
            30,
            i ->
                (i == 0 ? "" : ",")
                    + map(
                        i,
                        i % 2 == 0 ? "equal-to" : "no-relationship",
                        items("here", i, 600),
                        items("there", i, 600)));
    return collection(folder, maps);
  }

  private static String map(int number, String relation, String sources, String targets) {
    return "{\"uuid\": \"%s\", \"relationship\": \"%s\", \"sources\": [%s], \"targets\": [%s]}"
        .formatted(uuid(100 + number), relation, sources, targets);
  }

  private static String collection(Path folder, String maps) throws IOException {
    return text(
        folder,
        "maps.json",
        ("{\"mapping-collection\": {%s, \"provenance\": {\"method\": \"human\","
                + " \"matching-rationale\": \"semantic\", \"status\": \"complete\","
                + " \"mapping-description\": \"d\"}, \"mappings\": [{\"uuid\": \"%s\","
                + " \"source-resource\": {\"type\": \"catalog\", \"href\": \"here.json\"},"
                + " \"target-resource\": {\"type\": \"catalog\", \"href\": \"there.json\"},"
                + " \"maps\": [%s]}]}}")
            .formatted(HEAD, uuid(99), maps));
  }

  private static String items(String name, int first, int count) {
    return lines(
        count,
        i ->
            (i == 0 ? "" : ",")
                + "{\"type\": \"control\", \"id-ref\": \"%s-%d\"}".formatted(name, first + i));
  }

  private static String provider(Path folder) throws IOException {
    return provider(folder, implementation("catalog.json", 0));
  }

  private static String provider(Path folder, String implementations) throws IOException {
    return text(
        folder,
        "provider.json",
        ("{\"component-definition\": {%s, \"components\": [{\"uuid\": \"%s\", \"type\": \"service\","
                + " \"title\": \"t\", \"description\": \"d\", \"control-implementations\": [%s]}]}}")
            .formatted(HEAD, uuid(1_000_000), implementations));
  }

  private static String implementation(String source, int number) {
    return ("{\"uuid\": \"%s\", \"source\": \"%s\", \"description\": \"d\","
            + " \"implemented-requirements\": [{\"uuid\": \"%s\", \"control-id\": \"ac-1\","
            + " \"description\": \"d\"}]}")
        .formatted(uuid(2 * number), source, uuid(2 * number + 1));
  }

  private static String requirements(String source, String control, int count, String text) {
    return ("{\"uuid\": \"%s\", \"source\": \"%s\", \"description\": \"d\","
            + " \"implemented-requirements\": [%s]}")
        .formatted(
            uuid(0),
            source,
            lines(
                count,
                i ->
                    (i == 0 ? "" : ",")
                        + "{\"uuid\": \"%s\", \"control-id\": \"%s\", \"description\": \"%s\"}"
                            .formatted(uuid(i + 1), control, i == 0 ? text : "d")));
  }

  private static String plan(Path folder, String statements) throws IOException {
    return text(
        folder,
        "plan.json",
        ("{\"system-security-plan\": {%s, \"import-profile\": {\"href\": \"catalog.json\"},"
                + " \"system-characteristics\": {\"system-ids\": [{\"id\": \"s\"}],"
                + " \"system-name\": \"s\", \"description\": \"d\","
                + " \"security-sensitivity-level\": \"moderate\", \"system-information\":"
                + " {\"information-types\": [{\"title\": \"t\", \"description\": \"d\"}]},"
                + " \"status\": {\"state\": \"operational\"}, \"authorization-boundary\":"
                + " {\"description\": \"d\"}}, \"system-implementation\": {\"users\": [{\"uuid\":"
                + " \"%s\"}], \"components\": [{\"uuid\": \"%s\", \"type\": \"this-system\","
                + " \"title\": \"t\", \"description\": \"d\", \"status\": {\"state\":"
                + " \"operational\"}}]}, \"control-implementation\": {\"description\": \"d\","
                + " \"implemented-requirements\": [{\"uuid\": \"%s\", \"control-id\": \"ac-1\","
                + " \"statements\": [%s]}]}}}")
            .formatted(HEAD, uuid(10), uuid(11), uuid(12), statements));
  }

  private static String stylesheet(String body) {
    return "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
        + "<xsl:output method='text'/><xsl:template match='/'>"
        + body
        + "</xsl:template></xsl:stylesheet>";
  }

  private static String cell(String text) {
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  private static byte[] workbook(String shared, String sheet) throws IOException {
    String main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    String types = "xmlns='http://schemas.openxmlformats.org/package/2006/content-types'";
    String of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String links =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    String link = "<Relationship Id='%s' Type='" + of + "/%s' Target='%s'/>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part :
          Map.of(
                  "[Content_Types].xml", "<Types " + types + "/>",
                  "_rels/.rels",
                      links
                          + link.formatted("a", "officeDocument", "xl/workbook.xml")
                          + "</Relationships>",
                  "xl/workbook.xml",
                      "<workbook "
                          + main
                          + " xmlns:r='"
                          + of
                          + "'><sheets><sheet name='S' sheetId='1' r:id='a'/></sheets></workbook>",
                  "xl/_rels/workbook.xml.rels",
                      links
                          + link.formatted("a", "worksheet", "sheet.xml")
                          + link.formatted("b", "sharedStrings", "shared.xml")
                          + "</Relationships>",
                  "xl/shared.xml", "<sst " + main + "><si><t>" + shared + "</t></si></sst>",
                  "xl/sheet.xml", "<worksheet " + main + ">" + sheet + "</worksheet>")
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
