package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a report all of whose texts try to be more than text, as a browser shows it. */
class HostilePageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The fields of a kept report that take any text. */
  private static final Set<String> TEXTS =
      Set.of(
          "about",
          "addresses",
          "baseline",
          "by",
          "component",
          "details",
          "document",
          "family",
          "id",
          "label",
          "leverages",
          "location",
          "message",
          "name",
          "path",
          "provenance",
          "severity",
          "subject",
          "system",
          "system-identifiers",
          "system-title",
          "text",
          "title",
          "version");

  /** What a page is made of, and whether its own parts work. */
  private static final String PARTS =
      """
      (() => {
        const all = [...document.querySelectorAll('*')];
        const attributes = all.flatMap(e => [...e.attributes]);
        const form = document.getElementById('filter');
        const search = document.getElementById('search');
        const shown = document.getElementById('shown');
        const open = () => document.querySelectorAll('details.control[open]').length;
        const parts = {};
        parts.elements = [...new Set(all.map(e => e.namespaceURI + ' ' + e.tagName))].sort();
        parts.attributes = [...new Set(attributes.map(a => a.name))].sort();
        parts.foreign = attributes.filter(a => /^(href|src|action|style|on.*)$/.test(a.name)
            && !/^(#|data:,$|https:..heirloom.dev.findings.html#[A-Z_]+$)/.test(a.value)).map(a => a.value);
        parts.own = [document.scripts.length, document.styleSheets.length, document.forms.length,
            frames.length, document.querySelectorAll('body > *').length].join(' ');
        parts.requests = performance.getEntriesByType('resource').length;
        parts.hit = typeof hit;
        parts.dead = [...document.querySelectorAll('a[href^="#"]')]
            .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash);
        document.getElementById('open-all').click();
        parts.opened = open();
        document.getElementById('close-all').click();
        parts.closed = open();
        parts.shown = shown.textContent;
        search.value = 'no such control';
        form.dispatchEvent(new Event('input'));
        parts.searched = shown.textContent;
        search.value = '';
        form.dispatchEvent(new Event('input'));
        const link = document.querySelector('.work a[href^="#point-"]');
        link.click();
        parts.led = document.getElementById(decodeURIComponent(link.hash.slice(1))).closest('details').open;
        return JSON.stringify(parts);
      })()""";

  @TempDir static Path folder;

  private static @Nullable Chromium browser;

  @BeforeAll
  static void openABrowser() throws IOException, InterruptedException {
    Optional<Path> installed = Chromium.installed();
    assumeTrue(installed.isPresent(), "no Chromium is installed: apt-get install chromium");
    browser = Chromium.start(installed.get(), folder);
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Chromium browser() {
    return Objects.requireNonNull(browser);
  }

  private static List<String> hostileTexts() throws IOException {
    try (InputStream in = HostilePageTest.class.getResourceAsStream("hostile-texts.json")) {
      ImmutableList.Builder<String> texts = ImmutableList.builder();
      JSON.readTree(in).forEach(text -> texts.add(text.textValue()));
      for (String many : List.of("<", "&", "\"", "<div>", "</div>", "x")) {
        texts.add(many.repeat(10_000));
      }
      return texts.build();
    }
  }

  /** Puts a text before those that a report has, the same one before equal ones. */
  private static final class HostileReport {

    private final List<String> texts;
    private final Set<String> controls = new HashSet<>();
    private final Map<String, String> put = new HashMap<>();

    HostileReport(List<String> texts) {
      this.texts = texts;
    }

    Report of(Report report) throws IOException {
      JsonNode json = JSON.readTree(ReportJson.write(report));
      json.get("controls").forEach(control -> controls.add(control.get("id").textValue()));
      putInto(json, "");
      assertEquals(Set.copyOf(texts), Set.copyOf(put.values()), "every text is somewhere");
      return ReportJson.read(JSON.writeValueAsString(json));
    }

    private JsonNode putInto(JsonNode node, String field) {
      if (node instanceof ObjectNode object) {
        object
            .properties()
            .forEach(
                property -> property.setValue(putInto(property.getValue(), property.getKey())));
      } else if (node instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, putInto(array.get(i), field));
        }
      } else if (node.isTextual()
          && TEXTS.contains(field)
          // An id of a control is a token, and a component's uuid is one.
          && !controls.contains(node.textValue())
          && !(field.equals("component") && node.textValue().length() == 36)) {
        String was = node.textValue();
        String text = put.computeIfAbsent(was, first -> texts.get(put.size() % texts.size()));
        return new TextNode(text + was);
      }
      return node;
    }
  }

  private static Map<String, Object> parts(String name, Report report)
      throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve(name), HtmlReport.standard().write(report));
    browser().open(page.toUri().toString(), 1280, 900);
    Map<String, Object> parts = new TreeMap<>();
    browser().press("Tab");
    parts.put("first", browser().evaluate("document.activeElement.textContent"));
    JSON.readTree(browser().evaluate(PARTS))
        .properties()
        .forEach(part -> parts.put(part.getKey(), part.getValue().toString()));
    assertEquals(List.of(), browser().console());
    return parts;
  }

  @Test
  void aPageHasNothingOfWhatItsReportSaysButText() throws IOException, InterruptedException {
    Report report = PageInBrowserTest.report();
    Report few =
        new Report(
            report.inputs(),
            report.controls().subList(0, 60),
            report.findings(),
            report.unmapped());
    List<String> texts = hostileTexts();

    assertEquals(
        parts("as-it-is.html", few), parts("hostile.html", new HostileReport(texts).of(few)));

    assertEquals(
        "true", browser().evaluate("document.body.textContent.includes('<script>hit=1</script>')"));
  }

  @Test
  void anAddressThatIsNoneLeadsNowhere() throws IOException, InterruptedException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"), HtmlReport.standard().write(PageInBrowserTest.report()));
    browser().open(page.toUri() + "#%", 1280, 900);

    assertEquals(List.of(), browser().console());
    assertEquals(
        "325 of 325 controls shown",
        browser().evaluate("document.getElementById('shown').textContent"));
  }
}
