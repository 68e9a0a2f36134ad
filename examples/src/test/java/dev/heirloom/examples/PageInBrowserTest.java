package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.heirloom.examples.site.Site;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.html.HtmlReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the example, as a browser shows it. */
class PageInBrowserTest {

  private static final Report REPORT = report();

  /** Asks axe-core for what is not as WCAG 2.2 asks at AA. */
  private static final String VIOLATIONS =
      """
      axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
        .then(found => JSON.stringify(found.violations.map(v => v.id + ': ' + v.nodes[0].html)))
      """;

  @TempDir static Path folder;

  private static @Nullable Chromium browser;
  private static String address = "";

  @BeforeAll
  static void openABrowser() throws IOException, InterruptedException {
    Optional<Path> installed = Chromium.installed();
    assumeTrue(installed.isPresent(), "no Chromium is installed: apt-get install chromium");
    browser = Chromium.start(installed.get(), folder);
    address = file("report.html", HtmlReport.standard().write(REPORT));
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

  @AfterEach
  void takeLightBack() throws IOException, InterruptedException {
    browser().prefer("light");
  }

  private static String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toUri().toString();
  }

  @Test
  void thePageCountsWhatTheReportCountsAndTheConsoleIsSilent()
      throws IOException, InterruptedException {
    browser().open(address, 1280, 900);

    assertEquals(List.of(), browser().console());
    String page = document();
    Counts counts = REPORT.controlCounts();
    assertEquals(325, counts.total());
    for (Status status : Status.values()) {
      assertEquals(
          counts.of(status),
          count(page, "<details class=\"control\"[^>]* data-status=\"" + status + "\""),
          "controls " + status);
      assertEquals(
          String.valueOf(counts.of(status)),
          first(page, "<li data-count=\"" + status + "\">.*?<strong>(\\d+)</strong>"),
          "legend " + status);
    }
    assertEquals(row(REPORT.controlCounts()), row(page, "controls"));
    assertEquals(row(REPORT.declaredControlCounts()), row(page, "declared-controls"));
    assertEquals(row(REPORT.pointCounts()), row(page, "points"));
    assertEquals(row(REPORT.declaredPointCounts()), row(page, "declared-points"));
    assertEquals(
        REPORT.pointCounts().total(),
        Pattern.compile(" data-points=\"(\\d+)\"")
            .matcher(page)
            .results()
            .mapToInt(match -> Integer.parseInt(match.group(1)))
            .sum());
    assertEquals(
        String.valueOf(REPORT.openDuties().size()),
        first(page, "<strong data-count=\"open\">(\\d+)</strong>"));
    assertTrue(page.contains(REPORT.causes().size() + " findings"), "number of findings");
    assertEquals(
        "325 of 325 controls shown",
        first(page, "<output id=\"shown\"[^>]*>([^<]*)</output>"),
        "the script of the page ran");
    assertFalse(page.contains("<form id=\"filter\" hidden"), "the filter is offered");
  }

  @Test
  void aLinkToAPointOpensIt() throws IOException, InterruptedException {
    browser().open(address + "#point-ac-2_smt.b", 390, 844);

    assertEquals(List.of(), browser().console());
    assertEquals(
        "1", browser().evaluate("document.querySelectorAll('details.control[open]').length"));
    assertEquals("true", browser().evaluate("document.getElementById('control-ac-2').open"));
    String top = "document.getElementById('point-ac-2_smt.b').getBoundingClientRect().top";
    assertEquals("true", browser().evaluate(top + " >= 0 && " + top + " < 844"));
  }

  @Test
  void onAPhoneNothingIsWiderThanTheWindow() throws IOException, InterruptedException {
    browser().open(address, 390, 844);
    browser().evaluate("document.getElementById('open-all').click()");

    assertEquals("true", browser().evaluate("document.documentElement.scrollWidth <= innerWidth"));
    assertEquals(
        "true",
        browser()
            .evaluate("document.querySelector('svg.bar').getBoundingClientRect().bottom < 844"),
        "the answer is on the first screen");
  }

  @Test
  void whatIsSearchedForIsShownAndCounted() throws IOException, InterruptedException {
    browser().open(address, 1280, 900);
    browser()
        .evaluate(
            "(document.getElementById('in-family').value = 'pe',"
                + " document.getElementById('filter').dispatchEvent(new Event('input')))");

    int expected = REPORT.families().get("pe").size();
    assertEquals(
        expected + " of 325 controls shown",
        browser().evaluate("document.getElementById('shown').textContent"));
    assertEquals(
        String.valueOf(expected),
        browser().evaluate("document.querySelectorAll('details.control:not([hidden])').length"));
    browser().evaluate("location.hash = 'control-ac-2'");
    assertEquals(
        "true",
        browser()
            .evaluate(
                "(reveal => !reveal.closest('[hidden]'))(document.getElementById('control-ac-2'))"),
        "a link leads to what the filter had hidden");
  }

  @Test
  void theKeyboardReachesTheControlsFirstAndShowsWhereItIs()
      throws IOException, InterruptedException {
    browser().open(address, 1280, 900);
    browser().press("Tab");

    assertEquals("Skip to the controls", browser().evaluate("document.activeElement.textContent"));
    assertEquals(
        "true", browser().evaluate("document.activeElement.getBoundingClientRect().left >= 0"));
    browser().evaluate("document.querySelector('#control-ac-2 > summary').focus()");
    browser().press("Enter");
    assertEquals("true", browser().evaluate("document.getElementById('control-ac-2').open"));
    browser().press("Tab");
    assertEquals(
        "3px", browser().evaluate("getComputedStyle(document.activeElement).outlineWidth"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void allTextStandsOutFromItsGround(String scheme) throws IOException, InterruptedException {
    browser().prefer(scheme);
    browser().open(address + "#control-ac-2", 1280, 900);

    String faint =
        browser()
            .evaluate(
                """
                (() => {
                  const light = c => { const v = c / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
                  const of = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number); return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b); };
                  const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!c.endsWith(', 0)')) return c; } return 'rgb(255, 255, 255)'; };
                  const faint = [];
                  let seen = 0;
                  for (const e of document.querySelectorAll('body *')) {
                    if (e.closest('svg, script') || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                    seen++;
                    const [a, b] = [of(getComputedStyle(e).color), of(ground(e))].sort();
                    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) faint.push(e.tagName + '.' + e.className);
                  }
                  return seen < 1000 ? 'only ' + seen : faint.join(' ');
                })()""");

    assertEquals("", faint);
  }

  @Test
  void onPaperItIsASummaryOfAtMostTwelveNumberedPages() throws IOException, InterruptedException {
    browser().open(address, 1280, 900);

    int pages = browser().pagesOnPaper();
    assertTrue(pages >= 4 && pages <= 12, pages + " pages");
    String style = browser().evaluate("document.querySelector('style').textContent");
    assertTrue(style.contains("@bottom-right { content: counter(page) "), "numbers of pages");
    browser().emulate("print");
    try {
      assertEquals(
          "none",
          browser().evaluate("getComputedStyle(document.getElementById('filter')).display"));
    } finally {
      browser().emulate("");
    }
  }

  @Test
  void thePageIsSmall() {
    int size = HtmlReport.standard().write(REPORT).getBytes(StandardCharsets.UTF_8).length;

    int controls = REPORT.controls().size();
    assertTrue(size / controls < 800_000 / 410, size + " bytes of " + controls + " controls");
  }

  @Test
  void theNavigationStaysInSightAndHidesNoTarget() throws IOException, InterruptedException {
    browser().open(address + "#findings", 390, 844);

    String bottom = "document.querySelector('nav').getBoundingClientRect().bottom";
    assertEquals(
        "0", browser().evaluate("document.querySelector('nav').getBoundingClientRect().top"));
    assertEquals(
        "true",
        browser()
            .evaluate(
                "document.getElementById('findings').getBoundingClientRect().top >= " + bottom));
  }

  @Test
  void ticksAreKeptBySystem() throws IOException, InterruptedException {
    Optional<SystemId> portal = REPORT.inputs().system();
    browser().open(few(portal, ExampleDocuments.DAY), 1280, 900);
    browser().evaluate("document.querySelector('input[data-key]').click()");

    browser().open(few(portal, ExampleDocuments.DAY.plusDays(1)), 1280, 900);
    assertEquals("true", browser().evaluate("document.querySelector('input[data-key]').checked"));
    browser().open(few(Optional.of(new SystemId("another")), ExampleDocuments.DAY), 1280, 900);
    assertEquals(
        "0", browser().evaluate("document.querySelectorAll('input[data-key]:checked').length"));
  }

  @Test
  void theWordsOfAResponsibilityAreReadAtItsControlToo() throws IOException, InterruptedException {
    browser().open(address + "#control-ac-2", 1280, 900);

    assertEquals(
        "0", browser().evaluate("document.querySelectorAll('#control-ac-2 a.words').length"));
    assertTrue(
        browser()
            .evaluate("document.querySelector('#control-ac-2').textContent")
            .contains("Do for your own system what AC-2(g) asks for beyond the platform."));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void axeFindsNothingAgainstWcag22Aa(int width) throws IOException, InterruptedException {
    Optional<String> axe = axe();
    assumeTrue(axe.isPresent(), "axe-core is not on the class path of the tests");
    browser()
        .open(few(REPORT.inputs().system(), ExampleDocuments.DAY) + "#control-ac-2", width, 900);
    browser().evaluate("(() => {" + axe.get() + "})()");

    assertEquals("[]", browser().await(VIOLATIONS));
  }

  @Test
  void theWebSiteIsReadOnAPhoneAndInTheDarkToo() throws IOException, InterruptedException {
    Optional<String> axe = axe();
    assumeTrue(axe.isPresent(), "axe-core is not on the class path of the tests");
    Path site = folder.resolve("site");
    Site.main(new String[] {Path.of("").toAbsolutePath().getParent().toString(), site.toString()});
    for (String page : List.of("getting-started.html", "formats.html")) {
      boolean isPhone = page.equals("getting-started.html");
      browser().prefer(isPhone ? "light" : "dark");
      browser().open(site.resolve(page).toUri().toString(), isPhone ? 390 : 1280, 844);

      assertEquals(List.of(), browser().console(), page);
      assertEquals(
          "true", browser().evaluate("document.documentElement.scrollWidth <= innerWidth"), page);
      browser().evaluate("(() => {" + axe.get() + "})()");
      assertEquals("[]", browser().await(VIOLATIONS), page);
    }
  }

  @Test
  void fromAServerThePageAsksForNothingElse() throws IOException, InterruptedException {
    byte[] page = HtmlReport.standard().write(REPORT).getBytes(StandardCharsets.UTF_8);
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      browser().open("http://127.0.0.1:" + server.getAddress().getPort() + "/report", 1280, 900);

      assertEquals(List.of(), browser().console());
      assertEquals(List.of("/report"), asked);
      assertEquals(
          "325 of 325 controls shown",
          browser().evaluate("document.getElementById('shown').textContent"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aPageThatIsNotSilentIsHeard() throws IOException, InterruptedException {
    browser()
        .open(
            file(
                "loud.html", "<!doctype html><title>loud</title><script>undefined.loud()</script>"),
            390,
            844);

    assertFalse(browser().console().isEmpty());
  }

  private static String document() throws IOException, InterruptedException {
    return browser().evaluate("document.documentElement.outerHTML");
  }

  /** Returns the report of the example. */
  static Report report() {
    return Determination.of(ExampleDocuments.fedrampModerate())
        .providers(
            ExampleDocuments.cloudGov(),
            ExampleDocuments.graniteInfrastructure(),
            ExampleDocuments.agencyCommonControls())
        .system(ExampleDocuments.grantsPortal())
        .authorizations(ExampleDocuments.authorizations().authorizations())
        .asOf(ExampleDocuments.DAY)
        .report();
  }

  /** Returns the address of a page with the first few controls, for a system and of a day. */
  private static String few(Optional<SystemId> system, LocalDate day) throws IOException {
    ReportInputs inputs = REPORT.inputs();
    Report report =
        new Report(
            new ReportInputs(
                day,
                inputs.baseline(),
                inputs.level(),
                system,
                inputs.systems(),
                inputs.regime(),
                inputs.policy(),
                inputs.documents(),
                inputs.keptInFormat()),
            REPORT.controls().subList(0, 8),
            REPORT.findings(),
            REPORT.unmapped());
    return file(
        "few-" + system.map(SystemId::value).orElse("") + "-" + day + ".html",
        HtmlReport.standard().write(report));
  }

  /** Returns the script of axe-core, which a test dependency brings; empty if it is missing. */
  private static Optional<String> axe() throws IOException {
    try (InputStream in =
        PageInBrowserTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<String> row(Counts counts) {
    return List.of(
        String.valueOf(counts.full()),
        String.valueOf(counts.partial()),
        String.valueOf(counts.own()),
        String.valueOf(counts.notApplicable()),
        String.valueOf(counts.total()));
  }

  private static List<String> row(String page, String name) {
    String row = first(page, "<tr[^>]* data-row=\"" + name + "\">(.*?)</tr>");
    return Pattern.compile("<td class=\"n\">(\\d+)</td>")
        .matcher(row)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static int count(String page, String pattern) {
    return (int) Pattern.compile(pattern).matcher(page).results().count();
  }

  private static String first(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }
}
