package dev.heirloom.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Two small catalogs, a provider that speaks of the one, and a table that maps it to the other: as
 * small as commands can be tried on.
 *
 * @param source the catalog that the provider speaks of
 * @param target the catalog that it is carried to
 * @param provider what the provider offers: ac-2 whole, ac-3 with a responsibility
 * @param table the table of the mapping
 */
record SmallMapping(Path source, Path target, Path provider, Path table) {

  private static final String METADATA =
      "\"metadata\": {\"title\": \"%s\", \"last-modified\": \"2026-01-01T00:00:00Z\","
          + " \"version\": \"1\", \"oscal-version\": \"1.1.3\"}";

  static SmallMapping in(Path folder) {
    return new SmallMapping(
        write(
            folder.resolve("source.json"),
            catalog(
                1,
                "Source",
                control("ac-2", "ac-2_smt.a", "ac-2_smt.b"),
                control("ac-2.1"),
                control("ac-3"))),
        write(
            folder.resolve("target.json"),
            catalog(2, "Target", control("_3.1.1"), control("_3.1.2"), control("_3.1.3"))),
        write(
            folder.resolve("provider.json"),
            """
            {"component-definition": {"uuid": "00000000-0000-4000-8000-000000000003", %s,
              "components": [{"uuid": "00000000-0000-4000-8000-000000000004", "type": "service",
                "title": "Cloud", "description": "Cloud", "control-implementations": [{
                  "uuid": "00000000-0000-4000-8000-000000000005", "source": "source.json",
                  "description": "D", "implemented-requirements": [
                    {"uuid": "00000000-0000-4000-8000-000000000006", "control-id": "ac-2",
                      "description": "D", "props": [%s]},
                    {"uuid": "00000000-0000-4000-8000-000000000007", "control-id": "ac-3",
                      "description": "D", "props": [%s, %s]}]}]}]}}
            """
                .formatted(
                    METADATA.formatted("Cloud"),
                    property("inheritance", "whole"),
                    property("inheritance", "whole"),
                    property("responsibility", "unbound"))),
        write(
            folder.resolve("table.csv"),
            "source,relation,target,rationale\nac-2,superset-of,3.1.1,[a] is AC-2.\nac-3,=,3.1.2,\n"));
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name, String value) {
    return "{\"name\": \"%s\", \"ns\": \"https://heirloom.dev/ns/oscal\", \"value\": \"%s\"}"
        .formatted(name, value);
  }

  private static String catalog(int number, String title, String... controls) {
    return "{\"catalog\": {\"uuid\": \"00000000-0000-4000-8000-00000000000%d\", %s, \"controls\": [%s]}}"
        .formatted(number, METADATA.formatted(title), String.join(", ", controls));
  }

  private static String control(String id, String... items) {
    StringBuilder parts = new StringBuilder();
    for (String item : items) {
      parts
          .append(parts.isEmpty() ? "" : ", ")
          .append("{\"id\": \"%s\", \"name\": \"item\", \"prose\": \"P\"}".formatted(item));
    }
    return "{\"id\": \"%s\", \"title\": \"%s\", \"parts\": [{\"id\": \"%s_smt\", \"name\": \"statement\"%s}]}"
        .formatted(
            id, id, id, parts.isEmpty() ? ", \"prose\": \"P\"" : ", \"parts\": [" + parts + "]");
  }

  /** Makes the mapping collection of the table, beside it. */
  Path mapping() {
    Path out = table.resolveSibling("mapping.json");
    CommandLineTester.Outcome outcome =
        CommandLineTester.run(
            "mapping", "import", table, "--source", source, "--target", target, "-o", out);
    if (outcome.status() != 0) {
      throw new AssertionError(outcome.err());
    }
    return out;
  }
}
