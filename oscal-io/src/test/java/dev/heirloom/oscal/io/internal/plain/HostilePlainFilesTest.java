package dev.heirloom.oscal.io.internal.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Records, policies, layouts and reports that are made to exhaust their reader, or to mislead it.
 */
class HostilePlainFilesTest {

  private static PlainValue read(String text) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> PlainReader.read(text, "file", ReadOptions.strict()));
  }

  @Test
  void longKeysDoNotMultiplyByTheValuesUnderThem() {
    String key = "k".repeat(40_000);
    StringBuilder json = new StringBuilder("{\"").append(key).append("\":[0");
    for (int i = 1; i < 50_000; i++) {
      json.append(",").append(i);
    }

    PlainValue value = read(json.append("]}").toString());

    assertEquals("/" + key + "/49999", value.required(key).items().get(49_999).place().path());
    DataFileException e = assertThrows(DataFileException.class, () -> value.required(key).text());
    assertTrue(e.getMessage().length() < 1_000, () -> e.getMessage().length() + " characters");
  }

  @Test
  void aBombOfAliasesIsRefusedWithItsPlace() {
    StringBuilder yaml = new StringBuilder("x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
    for (int i = 1; i < 9; i++) {
      yaml.append("x").append(i).append(": &x").append(i).append(" [");
      yaml.append(("*x" + (i - 1) + ",").repeat(9)).append("*x").append(i - 1).append("]\n");
    }

    OscalLimitException e = assertThrows(OscalLimitException.class, () -> read(yaml.toString()));

    assertTrue(e.getMessage().contains("withMaxAliasNodes"), e.getMessage());
    assertTrue(e.getMessage().contains(" /x"), e.getMessage());
  }

  @Test
  void aliasesWithinTheLimitRepeatWhatTheyName() {
    PlainValue value = read("a: &a [x, y]\nb: *a\n");

    assertEquals("y", value.list("b").get(1).text());
    assertEquals("/b/1", value.list("b").get(1).place().path());
  }

  @Test
  void aTextThatIsLongerThanTheLimitIsRefused() {
    ReadOptions options = ReadOptions.strict().withMaxTextLength(10);
    for (String text : new String[] {"{\"a\": \"aaaaaaaaaaa\"}", "a: aaaaaaaaaaa"}) {
      OscalLimitException e =
          assertThrows(
              OscalLimitException.class, () -> PlainReader.read(text, "file", options), text);

      assertTrue(e.getMessage().contains("withMaxTextLength"), e.getMessage());
      assertTrue(e.getMessage().contains(" /a"), e.getMessage());
    }
  }

  @Test
  void whatIsNotUtf8IsRefusedAtItsFirstWrongByte() {
    byte[] latin1 = "agency: A\ntitle: B\u00fcro\n".getBytes(StandardCharsets.ISO_8859_1);

    DataFileException e =
        assertThrows(
            DataFileException.class,
            () ->
                PlainReader.read(
                    new ByteArrayInputStream(latin1), "records.yaml", ReadOptions.strict()));

    assertEquals("records.yaml:2:9: It is not text in UTF-8. Save it as UTF-8.", e.getMessage());
  }

  @Test
  void yamlIsRefusedAtTheFirstValueBeyondTheLimitAndNotWhenAllAreRead() {
    String rest = "[,]".repeat(100_000);

    OscalLimitException e =
        assertThrows(
            OscalLimitException.class,
            () ->
                PlainReader.read(
                    "a: [b, c, d" + rest, "file", ReadOptions.strict().withMaxNodes(4)));

    assertEquals("file:1:11 /a/2", e.place().toString());
  }

  @Test
  void anAliasOfWhatIsNotMarkedOrNotOverIsRefusedAtItsPlace() {
    for (String yaml : new String[] {"a: *b\n", "a: &b [x, *b]\n"}) {
      DataFileException e = assertThrows(DataFileException.class, () -> read(yaml), yaml);

      assertTrue(e.getMessage().contains("is marked \"&b\""), e.getMessage());
    }
  }

  @Test
  void aSecondDocumentIsRefused() {
    DataFileException e = assertThrows(DataFileException.class, () -> read("a: b\n---\nc: d\n"));

    assertEquals(
        "file:2:1: A second YAML document follows the first. Put it into a file of its own.",
        e.getMessage());
  }
}
