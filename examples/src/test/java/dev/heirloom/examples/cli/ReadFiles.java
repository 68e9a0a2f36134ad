package dev.heirloom.examples.cli;

import static dev.heirloom.examples.cli.CommandLineTester.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.examples.cli.CommandLineTester.Outcome;
import dev.heirloom.oscal.io.files.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A file of each kind that is read, and each command that reads one. */
final class ReadFiles {

  private static final String B = " --baseline {target}";

  private static final String ALL = "determine" + B + " --provider {provider}";

  /** Each option and argument that takes a file to read: what is wanted, and a command with it. */
  static final Map<String, WantedFile> COMMANDS =
      Map.ofEntries(
          Map.entry("determine --baseline ? --provider {provider}", WantedFile.BASELINE),
          Map.entry("determine" + B + " --provider ?", WantedFile.PROVIDER),
          Map.entry(ALL + " --system ?", WantedFile.SYSTEM),
          Map.entry(ALL + " --through ? --in {source}", WantedFile.MAPPING),
          Map.entry(ALL + " --through {mapping} --in ?", WantedFile.BASELINE),
          Map.entry(ALL + " --layout ?", WantedFile.LAYOUT),
          Map.entry(ALL + " --evidence ?", WantedFile.EVIDENCE),
          Map.entry(ALL + " --authorizations ?", WantedFile.RECORDS),
          Map.entry(ALL + " --policy ?", WantedFile.POLICY),
          Map.entry("report ?", WantedFile.REPORT),
          Map.entry("diff ? {report}", WantedFile.REPORT),
          Map.entry("diff {report} ?", WantedFile.REPORT),
          Map.entry(
              "diff --old-provider ? --new-provider {provider} --report {report}" + B,
              WantedFile.PROVIDER),
          Map.entry(
              "diff --old-provider {provider} --new-provider ? --report {report}" + B,
              WantedFile.PROVIDER),
          Map.entry(
              "diff --old-provider {provider} --new-provider {provider} --report ?" + B,
              WantedFile.REPORT),
          Map.entry("resolve ?", WantedFile.PROFILE),
          Map.entry("mapping check ? --source {source} --target {target}", WantedFile.MAPPING),
          Map.entry(
              "mapping import {table} --source ? --target {target} -o out.json", WantedFile.SIDE),
          Map.entry(
              "mapping import {table} --source {source} --target ? -o out.json", WantedFile.SIDE),
          Map.entry(
              "mapping import ? --source {source} --target {target} -o out.json", WantedFile.FACTS),
          Map.entry("matrix describe ?", WantedFile.MATRIX),
          Map.entry("crm import ?" + B + " -o out.json", WantedFile.MATRIX),
          Map.entry("affected --change ? --report {report}", WantedFile.CHANGES),
          Map.entry("affected --change {changes} --report ?", WantedFile.REPORT),
          Map.entry("affected --change {changes} --report {report} --rules ?", WantedFile.RULES),
          Map.entry("path --authorizations ? --system s", WantedFile.RECORDS),
          Map.entry("path --authorizations {records} --overview ? --system s", WantedFile.OVERVIEW),
          Map.entry(
              "records from-marketplace --products ? --atos {atos} --package P -o out.yaml",
              WantedFile.PRODUCTS),
          Map.entry(
              "records from-marketplace --products {products} --atos ? --package P -o out.yaml",
              WantedFile.AGENCY_ATOS),
          Map.entry(
              "fedramp baseline --class C --rules ? --catalog {source} -o out.json",
              WantedFile.RULES),
          Map.entry("export filtered --system ? -o out.json", WantedFile.SYSTEM),
          Map.entry(
              "export poam --poam ?" + B + " --provider {provider} -o out.json",
              WantedFile.PLAN_OF_ACTION),
          Map.entry(
              "export assessment-plan --assessment-plan ? --system {system}"
                  + B
                  + " --provider {provider} -o out.json",
              WantedFile.ASSESSMENT_PLAN));

  private final Path folder;
  private final SmallMapping small;
  private final Map<FileKind, List<Path>> files = new EnumMap<>(FileKind.class);

  private ReadFiles(Path folder) throws IOException {
    this.folder = folder;
    this.small = SmallMapping.in(folder);
    Path mapping = folder.resolve("mapping.json");
    Outcome made =
        run(
            "mapping",
            "import",
            small.table(),
            "--source",
            small.source(),
            "--target",
            small.target(),
            "-o",
            mapping);
    assertEquals(0, made.status(), made.err());
    Path report = folder.resolve("report.json");
    made =
        run(
            "determine",
            "--baseline",
            small.target(),
            "--provider",
            small.provider(),
            "-o",
            report);
    assertEquals(0, made.status(), made.err());
    put(FileKind.CATALOG, small.target());
    put(FileKind.COMPONENT_DEFINITION, small.provider());
    put(FileKind.MAPPING_COLLECTION, mapping);
    put(FileKind.REPORT, report);
    put(FileKind.WORKBOOK, small.table());
    for (FileKind kind :
        List.of(
            FileKind.PROFILE,
            FileKind.SYSTEM_SECURITY_PLAN,
            FileKind.ASSESSMENT_PLAN,
            FileKind.ASSESSMENT_RESULTS,
            FileKind.PLAN_OF_ACTION_AND_MILESTONES)) {
      String root = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      write(kind, root + ".json", "{\"" + root + "\": {\"uuid\": \"u\"}}");
    }
    write(FileKind.CATALOG, "catalog.yaml", "# A catalog\ncatalog:\n  uuid: u\n");
    write(
        FileKind.CATALOG,
        "catalog.xml",
        "<?xml version=\"1.0\"?>\n<!-- <profile> -->\n<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"u\"/>");
    write(
        FileKind.SYSTEM_SECURITY_PLAN,
        "plan.xml",
        "<system-security-plan xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\"u\"/>");
    write(FileKind.RECORDS, "records.yaml", "format-version: \"1\"\nagency: A\n");
    write(FileKind.POLICY, "policy.yaml", "format-version: \"1\"\npresumption: fall-through\n");
    write(FileKind.MATRIX_LAYOUT, "layout.yaml", "ids: [Control]\nvalue: {column: Who}\n");
    write(FileKind.ATO_PATH, "path.json", "{\"format-version\": \"1\", \"steps\": []}");
    write(
        FileKind.DIFFERENCE, "diff.json", "{\"format-version\": \"1\", \"from\": {}, \"to\": {}}");
    write(FileKind.CHANGE_IMPACT, "impact.json", "{\"format-version\": \"1\", \"untouched\": []}");
    write(FileKind.OVERVIEW, "overview.json", "{\"serviceIdentification\": {}}");
    write(FileKind.DECISIONS, "decisions.json", "{\"securityControls\": []}");
    write(FileKind.CHANGES, "changes.json", "{\"changeType\": \"Adaptive\"}");
    write(FileKind.RULES, "rules.json", "{\"CTL\": {}}");
    write(FileKind.PRODUCTS, "products.json", "[{\"csp\": \"C\", \"cso\": \"O\", \"id\": \"P\"}]");
    write(
        FileKind.AGENCY_ATOS,
        "atos.json",
        "[{\"product_id\": \"P\", \"ato_date\": \"2026-01-01\"}]");
    assertEquals(Set.of(FileKind.values()), files.keySet());
  }

  /** Writes one of each kind into a folder. */
  static ReadFiles in(Path folder) {
    try {
      return new ReadFiles(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(FileKind kind, String name, String text) throws IOException {
    put(kind, Files.writeString(folder.resolve(name), text));
  }

  private void put(FileKind kind, Path file) {
    files.computeIfAbsent(kind, key -> new ArrayList<>()).add(file);
  }

  /** Returns them all. */
  Map<FileKind, List<Path>> all() {
    return files;
  }

  /** Returns the words of a command, with a file in the place of its question mark. */
  Object[] arguments(String command, Path given) {
    return Arrays.stream(command.split(" "))
        .map(
            word ->
                switch (word) {
                  case "?" -> given.toString();
                  case "{source}" -> small.source().toString();
                  case "{target}" -> small.target().toString();
                  case "{provider}" -> small.provider().toString();
                  case "{table}" -> small.table().toString();
                  case "{mapping}" -> first(FileKind.MAPPING_COLLECTION);
                  case "{report}" -> first(FileKind.REPORT);
                  case "{records}" -> first(FileKind.RECORDS);
                  case "{changes}" -> first(FileKind.CHANGES);
                  case "{rules}" -> first(FileKind.RULES);
                  case "{products}" -> first(FileKind.PRODUCTS);
                  case "{atos}" -> first(FileKind.AGENCY_ATOS);
                  case "{system}" -> first(FileKind.SYSTEM_SECURITY_PLAN);
                  default -> word.startsWith("out.") ? folder.resolve(word).toString() : word;
                })
        .toArray();
  }

  private String first(FileKind kind) {
    return one(kind).toString();
  }

  /** Returns one of a kind. */
  Path one(FileKind kind) {
    return files.get(kind).get(0);
  }
}
