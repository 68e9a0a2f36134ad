package dev.heirloom.examples.data;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;

class ExampleDataTest {

  private static final Path DATA = Path.of("data");

  @Test
  void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
    Map<String, String> generated = ExampleData.documents(Path.of("").toAbsolutePath());

    assertEquals(7, generated.size());
    for (Map.Entry<String, String> document : generated.entrySet()) {
      assertEquals(
          document.getValue(),
          Files.readString(DATA.resolve(document.getKey())),
          document.getKey());
    }
  }

  @Test
  void everyDocumentIsValidAgainstTheOfficialSchema() throws IOException {
    Map<String, List<String>> problems = new TreeMap<>();
    try (Stream<Path> files = Files.list(DATA)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JSONObject document = new JSONObject(new JSONTokener(Files.newBufferedReader(file)));
        String model = document.keys().next();
        if (OfficialSchema.covers(model)) {
          problems.put(file.getFileName().toString(), OfficialSchema.problems(document));
        }
      }
    }

    assertEquals(7, problems.size());
    assertAll(
        problems.entrySet().stream()
            .map(found -> () -> assertEquals(List.of(), found.getValue(), found.getKey())));
  }

  @Test
  void theFactsAreThoseOfThePublications() throws IOException {
    Facts facts = Facts.read(Path.of("").toAbsolutePath());
    Map<String, Long> answers =
        facts.cloudGov().values().stream()
            .collect(Collectors.groupingBy(Facts.CrmRow::inheritable, Collectors.counting()));

    assertEquals(922, facts.controls().size());
    assertEquals(
        325, facts.controls().values().stream().filter(Facts.Control::fedrampModerate).count());
    assertEquals(Map.of("yes", 124L, "partial", 142L, "no", 350L), answers);
    assertTrue(
        facts.constraints().keySet().stream()
            .allMatch(
                parameter ->
                    facts.controls().values().stream()
                        .anyMatch(
                            control ->
                                control.fedrampModerate()
                                    && control.parameters().contains(parameter))));
  }
}
