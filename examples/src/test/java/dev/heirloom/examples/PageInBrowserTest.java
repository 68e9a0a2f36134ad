package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.heirloom.inheritance.determination.Counts;
import dev.heirloom.inheritance.determination.Determination;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.determination.Status;
import dev.heirloom.oscal.io.html.HtmlReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the example, as a browser shows it. */
class PageInBrowserTest {

  @TempDir Path folder;

  private Chromium browser;

  @BeforeEach
  void find_a_browser() {
    Optional<Chromium> installed = Chromium.installed();
    assumeTrue(installed.isPresent(), "no Chromium is installed: apt-get install chromium");
    browser = installed.get();
  }

  @Test
  void the_page_counts_what_the_report_counts_and_the_console_is_silent()
      throws IOException, InterruptedException {
    Report report = report();
    Path file = folder.resolve("report.html");
    Files.writeString(file, HtmlReport.standard().write(report));

    Chromium.Visit visit = browser.open(file.toUri().toString(), 1280, 900, folder);

    assertEquals(List.of(), visit.console());
    String page = visit.document();
    Counts counts = report.controlCounts();
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
    assertEquals(row(report.controlCounts()), row(page, "controls"));
    assertEquals(row(report.declaredControlCounts()), row(page, "declared-controls"));
    assertEquals(row(report.pointCounts()), row(page, "points"));
    assertEquals(row(report.declaredPointCounts()), row(page, "declared-points"));
    assertEquals(report.pointCounts().total(), count(page, "<section class=\"point\""));
    assertEquals(
        String.valueOf(report.openDuties().size()),
        first(page, "<strong data-count=\"open\">(\\d+)</strong>"));
    assertTrue(page.contains(report.allFindings().size() + " findings"), "number of findings");
    assertEquals(
        "325 of 325 controls shown",
        first(page, "<output id=\"shown\"[^>]*>([^<]*)</output>"),
        "the script of the page ran");
    assertFalse(page.contains("<form id=\"filter\" hidden"), "the filter is offered");
  }

  @Test
  void a_link_to_a_point_opens_it() throws IOException, InterruptedException {
    Path file = folder.resolve("report.html");
    Files.writeString(file, HtmlReport.standard().write(report()));

    Chromium.Visit visit = browser.open(file.toUri() + "#point-ac-2_smt.b", 390, 844, folder);

    assertEquals(List.of(), visit.console());
    assertEquals(1, count(visit.document(), "<details class=\"control\"[^>]* open=\"\""));
    assertEquals(
        1, count(visit.document(), "<details class=\"control\" id=\"control-ac-2\"[^>]* open=\"\""));
  }

  @Test
  void from_a_server_the_page_asks_for_nothing_else() throws IOException, InterruptedException {
    byte[] page = HtmlReport.standard().write(report()).getBytes(StandardCharsets.UTF_8);
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
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/report";
      Chromium.Visit visit = browser.open(address, 1280, 900, folder);

      assertEquals(List.of(), visit.console());
      assertEquals(List.of("/report"), asked);
      assertTrue(visit.document().contains("325 of 325 controls shown"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_page_that_is_not_silent_is_heard() throws IOException, InterruptedException {
    Path file = folder.resolve("loud.html");
    Files.writeString(file, "<!doctype html><title>loud</title><script>undefined.loud()</script>");

    assertFalse(browser.open(file.toUri().toString(), 390, 844, folder).console().isEmpty());
  }

  private static Report report() {
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
