package dev.heirloom.oscal.io.html;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.testkit.SmallWorld;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.VisibleText;
import dev.heirloom.oscal.model.ControlId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

  private static final String HEAD =
      "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
          + " xmlns:r='https://heirloom.dev/ns/report'>";
  private static final String TAIL = "</xsl:stylesheet>";

  @TempDir Path folder;

  @Test
  void aWriterGetsThePage() throws IOException {
    Report report = SmallWorld.report("planned");
    HtmlReport own =
        HtmlReport.with(HEAD + "<xsl:template match='/'>one</xsl:template>" + TAIL, "own.xsl");
    StringWriter page = new StringWriter();
    StringWriter ofOwn = new StringWriter();

    HtmlReport.standard().write(report, page);
    own.write(report, ofOwn);

    assertEquals(HtmlReport.standard().write(report), page.toString());
    assertEquals(own.write(report), ofOwn.toString());
  }

  @Test
  void aFullDiskIsNoFaultOfTheStylesheet() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    IOException e =
        assertThrows(
            IOException.class,
            () -> HtmlReport.standard().write(SmallWorld.report("planned"), full));

    assertEquals("No space left on device", e.getMessage());
  }

  @Test
  void theSameReportGivesTheSamePage() {
    String page = HtmlReport.standard().write(SmallWorld.report("planned"));

    assertEquals(page, HtmlReport.standard().write(SmallWorld.report("planned")));
    assertTrue(page.startsWith("<!DOCTYPE HTML>"), page.substring(0, 40));
    assertTrue(page.contains("<meta charset=\"utf-8\">"));
  }

  @Test
  void thePageSaysWhoImplementsWhatAndWhatIsLeft() {
    String page = HtmlReport.standard().write(SmallWorld.report("planned"));

    assertTrue(page.contains("Who implements the 3 controls"), page);
    assertTrue(
        page.contains(
            "aria-label=\"0 fully inherited, 1 partially inherited, 2 to implement, 0 not applicable\""),
        page);
    assertTrue(page.contains("data-count=\"open\">4</strong>"), page);
    assertTrue(page.contains("name the account managers"));
    assertTrue(page.contains("<details class=\"control\" id=\"control-ac-2\""));
    assertTrue(page.contains("NOT_IMPLEMENTED"));
  }

  @Test
  void theFirstScreenSaysWhatAnAuthorizingOfficialAsksFirst() {
    String page = HtmlReport.standard().write(SmallWorld.report("planned"));
    String first = page.substring(page.indexOf("<header>"), page.indexOf("<section id=\"chain\""));

    assertTrue(first.contains("<h1>A system on provider.json</h1>"), first);
    assertTrue(first.contains("<dt>Impact level</dt><dd>moderate</dd>"), first);
    assertTrue(
        first.contains("<dd>provider.json <span class=\"mark not-on-record\">no authorization"),
        first);
    assertTrue(first.contains("1 control is worth less than the documents declare."), first);
    assertTrue(first.contains("pe-3 of provider.json is planned, not implemented"), first);
    assertTrue(first.contains("PE Physical and Environmental Protection</a>: 1 of 1"), first);
    assertTrue(first.contains("What these documents can’t tell"), first);
    assertTrue(first.contains("no plan of it was given"), first);
    assertTrue(first.contains("no impact level of provider.json is stated"), first);
  }

  @Test
  void theWordsOfADocumentStandOnceAndUuidsAndPointersAreForTools() {
    String page = HtmlReport.standard().write(SmallWorld.report("planned"));
    String shown = page.replaceAll("<script>.*</script>", "").replaceAll("<[^>]*>", " ");

    assertEquals(1, page.split("name the account managers", -1).length - 1);
    assertFalse(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-").matcher(shown).find(), shown);
    assertFalse(shown.contains("/component-definition"), shown);
  }

  @Test
  void aRefusalStandsInTheProvidersOwnWords() {
    Evidence evidence =
        Evidence.of("matrix.xlsx", "CRM Worksheet, row 8, column B; CIS Worksheet, row 6");
    Remark refusal =
        new Remark(
            Remark.Kind.REFUSED,
            new SystemId(SmallWorld.uuid(2).value()),
            "Each agency names its own managers.",
            evidence);

    String page = HtmlReport.standard().write(refused(refusal));

    assertTrue(page.contains("<blockquote>Each agency names its own managers."), page);
    assertTrue(page.contains(">CRM Worksheet, row 8</span>"), page);
  }

  @Test
  void aFindingOfADocumentMayStandAtSeveralPlacesOfIt() {
    Report report = SmallWorld.report("planned");
    Finding finding =
        new Finding(
            FindingCode.MAPPED_ID_UNKNOWN,
            Finding.Level.DOCUMENT,
            "mapping.json",
            List.of(
                Evidence.of("mapping.json", "/mapping-collection/mappings/0/maps/0"),
                Evidence.of("mapping.json", "/mapping-collection/mappings/0/maps/1")),
            List.of("A mapping", "to", "B", "1", "zz-9"));

    String page =
        HtmlReport.standard()
            .write(new Report(report.inputs(), report.controls(), List.of(finding)));

    assertTrue(page.contains("MAPPED_ID_UNKNOWN"), page);
    assertTrue(page.contains("/mapping-collection/mappings/0/maps/0 and 1 more"), page);
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhereAndEveryIdIsThereOnce() {
    String page = HtmlReport.standard().write(SmallWorld.report("planned"));
    List<String> ids = found(page, " id=\"([^\"]+)\"");
    List<String> links = found(page, "href=\"#([^\"]+)\"");

    assertTrue(links.size() > 10, links.toString());
    assertEquals(ids.size(), ids.stream().distinct().count());
    assertAll(links.stream().map(link -> () -> assertTrue(ids.contains(link), link)));
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    String page = HtmlReport.standard().write(HostileWorld.report());

    assertEquals(List.of("data:,"), found(page, "<link[^>]* href=\"([^\"]*)\""));
    assertEquals(
        List.of(),
        found(
            page,
            "<(?!a |link )[a-z]+(?: [a-z-]+=\"[^\"]*\")*? (?:src|href|action)=\"?([^\" >]*)"));
    assertEquals(1, found(page, "(<script>)").size());
    assertEquals(1, found(page, "(<style>)").size());
    assertFalse(page.contains("<img"), "markup from a document");
    assertFalse(page.contains("<script>alert"), "script from a document");
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertTrue(
        page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));
  }

  @Test
  void headingsGoDownOneLevelAtATimeAndTablesHaveHeaders() {
    String page = HtmlReport.standard().write(SmallWorld.report("planned"));
    int last = 1;
    List<String> headings = found(page, "<h([1-6])[ >]");

    assertEquals("1", headings.get(0));
    for (String heading : headings.subList(1, headings.size())) {
      int level = Integer.parseInt(heading);
      assertTrue(level > 1 && level <= last + 1, "h" + level + " after h" + last);
      last = level;
    }
    assertEquals(found(page, "(<table )").size(), found(page, "(<caption )").size());
    assertTrue(found(page, "(<th scope=\"row\">)").size() >= 7);
  }

  @Test
  void aUserMayHandInAStylesheet() throws IOException {
    Path file = folder.resolve("own.xsl");
    Files.writeString(
        file,
        HEAD
            + "<xsl:output method='text'/><xsl:template match='/'><xsl:value-of"
            + " select=\"count(//r:control[@status='MUST_IMPLEMENT'])\"/></xsl:template>"
            + TAIL);

    assertEquals("2", HtmlReport.with(file).write(SmallWorld.report("planned")));
  }

  @Test
  void aStylesheetMayChangeAPartOfTheLibrarysOwn() {
    String own =
        HEAD
            + "<xsl:import href='"
            + HtmlReport.STANDARD
            + "'/><xsl:template match='r:inputs'><p>Office of Small Grants</p></xsl:template>"
            + TAIL;

    String page = HtmlReport.with(own, "own.xsl").write(SmallWorld.report("planned"));

    assertTrue(page.contains(">Office of Small Grants</p>"));
    assertTrue(page.contains("Who implements the 3 controls"));
  }

  @Test
  void aStylesheetReachesNothingButTheReport() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "<secret>hidden</secret>");
    String address = secret.toUri().toString();
    Stream<String> attempts =
        Stream.of(
            "<xsl:template match='/'><xsl:copy-of select=\"doc('"
                + address
                + "')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:copy-of select=\"document('"
                + address
                + "')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:value-of select=\"unparsed-text('"
                + address
                + "')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:value-of select=\"unparsed-text-lines('"
                + address
                + "')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:copy-of select=\"collection('"
                + folder.toUri()
                + "')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:value-of select=\"uri-collection('"
                + folder.toUri()
                + "')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:value-of select=\"json-doc('"
                + address
                + "')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:source-document href='"
                + address
                + "'><xsl:copy-of select='.'/></xsl:source-document></xsl:template>",
            "<xsl:template match='/'><xsl:result-document href='"
                + folder.resolve("written.xml").toUri()
                + "'><a/></xsl:result-document></xsl:template>",
            "<xsl:template match='/'><xsl:value-of select=\"Q{java:java.lang.System}getenv('HOME')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:copy-of select=\"transform(map{'stylesheet-location':'"
                + address
                + "','source-node':.})?output\"/></xsl:template>",
            "<xsl:import href='" + address + "'/>",
            "<xsl:include href='" + address + "'/>");

    List<String> results =
        attempts
            .map(
                attempt -> {
                  DataFileException e =
                      assertThrows(
                          DataFileException.class,
                          () ->
                              HtmlReport.with(HEAD + attempt + TAIL, "own.xsl")
                                  .write(SmallWorld.report("planned")),
                          attempt);
                  assertTrue(e.getMessage().startsWith("own.xsl:"), e.getMessage());
                  assertFalse(e.getMessage().contains("hidden"), e.getMessage());
                  return e.getMessage();
                })
            .toList();

    assertEquals(13, results.size());
    assertFalse(Files.exists(folder.resolve("written.xml")));
  }

  /** Whatever is named as a class would be made, and making it can write files. */
  public static final class Trap {
    static int made;

    public Trap() {
      made++;
    }
  }

  @Test
  void aStylesheetMakesNoObjectOfAClassThatItNames() {
    String trap = Trap.class.getName();
    String collation = "http://saxon.sf.net/collation?class=" + trap;
    Stream<String> attempts =
        Stream.of(
            "<xsl:template match='/'>"
                + "<xsl:value-of select=\"compare('a', 'b', '"
                + collation
                + "')\"/></xsl:template>",
            "<xsl:template match='/'><xsl:for-each select='*'><xsl:sort collation='"
                + collation
                + "'/></xsl:for-each></xsl:template>",
            "<xsl:key name='k' match='*' use='.' collation='"
                + collation
                + "'/><xsl:template match='/'><xsl:value-of select=\"key('k', 'a')\"/></xsl:template>",
            "<xsl:template match='/' default-collation='"
                + collation
                + "'><xsl:value-of select=\"'a' lt 'b'\"/></xsl:template>",
            "<xsl:output xmlns:q='urn:q' method='q:" + trap + "'/><xsl:template match='/'/>",
            "<xsl:template match='/'><xsl:value-of select=\"serialize(., map{'method': xs:QName('q:"
                + trap
                + "')})\" xmlns:q='urn:q' xmlns:xs='http://www.w3.org/2001/XMLSchema'/></xsl:template>");

    long refused =
        attempts
            .peek(
                attempt ->
                    assertThrows(
                        DataFileException.class,
                        () ->
                            HtmlReport.with(HEAD + attempt + TAIL, "own.xsl")
                                .write(SmallWorld.report("planned")),
                        attempt))
            .count();

    assertEquals(6, refused);
    assertEquals(0, Trap.made);
  }

  @Test
  void aStylesheetMayUseTheCollationsOfTheW3c() {
    String own =
        HEAD
            + "<xsl:output method='text'/><xsl:template match='/'><xsl:value-of"
            + " select=\"compare('a', 'A', 'http://www.w3.org/2005/xpath-functions/collation/html-ascii-case-insensitive'),"
            + " compare('a', 'A', 'http://www.w3.org/2013/collation/UCA?strength=primary')\"/></xsl:template>"
            + TAIL;

    assertEquals("0 0", HtmlReport.with(own, "own.xsl").write(SmallWorld.report("planned")));
  }

  @Test
  void aStylesheetSeesNoEnvironmentAndNoPropertiesOfTheMachine() {
    String own =
        HEAD
            + "<xsl:output method='text'/><xsl:template match='/'>[<xsl:value-of"
            + " select=\"available-environment-variables(), environment-variable('PATH'), system-property('user.home')\"/>]</xsl:template>"
            + TAIL;

    assertEquals(
        "[]", HtmlReport.with(own, "own.xsl").write(SmallWorld.report("planned")).replace(" ", ""));
  }

  @Test
  void whatAStylesheetTracesReachesNoTerminal() {
    String inner =
        "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + "<xsl:template name='m'><xsl:message>steered</xsl:message><xsl:value-of"
            + " select='trace(&quot;steered&quot;)'/></xsl:template></xsl:stylesheet>";
    String own =
        HEAD
            + "<xsl:output method='text'/><xsl:template match='/'><xsl:variable name='inner'>"
            + inner.replace("&", "&amp;").replace("<", "&lt;")
            + "</xsl:variable><xsl:value-of select=\"trace('steered'), transform(map{"
            + "'stylesheet-text': string($inner), 'initial-template': QName('', 'm')})?output\"/>"
            + "</xsl:template>"
            + TAIL;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertEquals(
          "steered steered", HtmlReport.with(own, "own.xsl").write(SmallWorld.report("planned")));
    } finally {
      System.setErr(before);
    }

    assertFalse(bytes.toString(StandardCharsets.UTF_8).contains("steered"));
  }

  @Test
  void aStylesheetThatCallsItselfWithoutEndIsRefused() {
    String deep =
        "<xsl:function name='r:f' as='item()'><xsl:param name='n'/><xsl:sequence"
            + " select='1 + r:f($n + 1)'/></xsl:function><xsl:template match='/'><xsl:value-of"
            + " select='r:f(1)'/></xsl:template>";

    DataFileException e =
        assertThrows(
            DataFileException.class,
            () ->
                HtmlReport.with(HEAD + deep + TAIL, "deep.xsl")
                    .write(SmallWorld.report("planned")));

    assertTrue(e.getMessage().contains("nested function calls"), e.getMessage());
  }

  @Test
  void aStylesheetWithADocumentTypeIsRefused() {
    String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + HEAD + TAIL;

    DataFileException e =
        assertThrows(DataFileException.class, () -> HtmlReport.with(bomb, "bomb.xsl"));

    assertTrue(e.getMessage().contains("DOCTYPE"), e.getMessage());
  }

  @Test
  void whatIsNoStylesheetIsRefusedWithItsLine() {
    DataFileException e =
        assertThrows(
            DataFileException.class,
            () -> HtmlReport.with(HEAD + "\n<xsl:template match='('/>" + TAIL, "own.xsl"));

    assertEquals(2, e.place().line());
    assertTrue(e.remedy().contains("XSLT 3.0"), e.remedy());
    assertThrows(DataFileException.class, () -> HtmlReport.with("", "empty.xsl"));
    assertThrows(DataFileException.class, () -> HtmlReport.with(folder.resolve("none.xsl")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "]]> <![CDATA[ x ]]> <!-- y --> <?z?> &amp; &lt; &#0; &nbsp;",
        "{{ insert: param, ac-2_prm_1 }} {$x} ${y} %s {0} #{z}",
        "# head\n\n| a | b |\n|---|---|\n| `c` | **d** |\n\n[l](javascript:x) ![i](u)",
        "bell\u0007 null\u0000 half\uD800 other\uFFFE tab\t feed\f",
        "right\u202Eto left\u202C zero\u200B\u2060 mark\uFEFF whole\uD83D\uDE80",
        "csi\u009b2J tag\uDB40\uDC41 selector\uFE0F isolate\u2067 line\u2028 own\uE000",
        "=cmd|' /C calc'!A0",
        "\"double\" 'single' \u2018curly\u2019 back\\slash",
        "   line one\r\nline two\rline three\n\n\nline four   ",
        ""
      })
  void whatDocumentsContainIsNeitherMarkupNorScriptNorStyle(String text) {
    String page = HtmlReport.standard().write(HostileWorld.report(text));

    assertEquals(1, page.split("<script", -1).length - 1, "scripts");
    assertEquals(1, page.split("<style", -1).length - 1, "styles");
    assertFalse(page.contains("<img"), "markup from a document");
    assertFalse(page.contains("<!-- y"), "a comment from a document");
    assertFalse(page.contains("javascript:x\""), "a link from a document");
    assertSame(page, VisibleText.of(page), "characters that nobody sees");
  }

  /** Returns a report of one control that a provider refuses to offer. */
  private static Report refused(Remark refusal) {
    PointResult point =
        new PointResult(
            "ac-1",
            "",
            Status.MUST_IMPLEMENT,
            Status.MUST_IMPLEMENT,
            Optional.of(Reason.REFUSED),
            List.of(refusal),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    ControlResult control =
        new ControlResult(
            new ControlId("ac-1"),
            "ac",
            "Policy and Procedures",
            Status.MUST_IMPLEMENT,
            Status.MUST_IMPLEMENT,
            List.of(point),
            List.of(),
            List.of());
    return new Report(SmallWorld.report("planned").inputs(), List.of(control), List.of());
  }

  private static List<String> found(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }
}
