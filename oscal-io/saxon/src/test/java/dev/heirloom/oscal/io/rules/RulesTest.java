package dev.heirloom.oscal.io.rules;

import static dev.heirloom.oscal.io.rules.RuleTexts.catalog;
import static dev.heirloom.oscal.io.rules.RuleTexts.rules;
import static dev.heirloom.oscal.io.rules.RuleTexts.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {

  private static final String CONTROLS =
      """
      <control id="a-1"><title>One</title>
        <prop name="kind" value="soft"/><link href="#a-2"/></control>
      <control id="a-2"><title>Two</title>
        <prop name="kind" value="hard"/><prop name="kind" value="hard"/><link href="#a-9"/></control>
      """;

  private static List<String> check(String constraints) {
    return told(rules("/catalog/control", constraints).check(catalog(CONTROLS)));
  }

  @Test
  void anExpectationIsToldWhereItsTestIsNotTrue() {
    assertEquals(
        List.of("one-prop /catalog/control[2]"),
        check("<expect id='one-prop' target='.' test='count(prop) = 1'/>"));
  }

  @Test
  void whatIsNoProseOfOscalIsJudgedByItsWords() {
    String json =
        """
        {"catalog": {"uuid": "11111111-2222-4333-8444-555555555555", "metadata": {
          "title": "Two\\nlines", "last-modified": "2026-03-31T12:00:00Z", "version": "1",
          "oscal-version": "1.2.2"}}}""";
    assertEquals(
        List.of(),
        told(rules("//metadata", "<expect test=\"starts-with(title, 'Two')\"/>").check(json)));
    assertEquals(
        1, told(rules("//metadata", "<expect test=\"title = 'One'\"/>").check(json)).size());
  }

  @Test
  void aReportIsToldWhereItsTestIsTrue() {
    RuleReport report =
        rules("//control", "<report id='hard' target='prop' test=\"@value = 'hard'\"/>")
            .check(catalog(CONTROLS));
    assertEquals(
        List.of("hard /catalog/control[2]/prop[1]", "hard /catalog/control[2]/prop[2]"),
        told(report));
    assertTrue(report.isAccepted());
    assertEquals(2, report.count(RuleLevel.INFORMATIONAL));
  }

  @Test
  void rulesOnOneValueDecideTogether() {
    String soft =
        "<allowed-values id='soft' target='prop/@value'><enum value='soft'>s</enum></allowed-values>";
    String hard = soft.replace("soft", "hard");
    assertEquals(
        List.of(
            "soft /catalog/control[2]/prop[1]/@value", "soft /catalog/control[2]/prop[2]/@value"),
        check(soft));
    assertEquals(List.of(), check(soft + hard));
    assertEquals(List.of(), check(soft.replace("target", "allow-other='yes' target")));
    assertEquals(
        List.of("hard /catalog/control[1]/prop[1]/@value"),
        check(soft + hard.replace("target", "extensible='none' target")));
  }

  @Test
  void aKeyHasToBeInItsIndexWhereverThatStands() {
    assertEquals(
        List.of("links /catalog/control[2]/link[1]"),
        check(
            """
            <index-has-key id='links' name='controls' target='link'>
              <key-field target='@href' pattern='#(.+)'/>
            </index-has-key>
            <index name='controls' target='.'><key-field target='@id'/></index>
            """));
  }

  @Test
  void whatIsUniqueIsNotThereTwice() {
    assertEquals(
        List.of("once /catalog/control[2]/prop[2]"),
        check(
            "<is-unique id='once' target='prop'><key-field target='@name'/>"
                + "<key-field target='@value'/></is-unique>"));
  }

  @Test
  void countsAreWithinTheirBounds() {
    assertEquals(
        List.of("few /catalog/control[2]"),
        check("<has-cardinality id='few' target='prop' max-occurs='1'/>"));
    assertEquals(
        List.of("many /catalog/control[1]"),
        check("<has-cardinality id='many' target='prop' min-occurs='2'/>"));
  }

  @Test
  void aTextMatchesAsAWhole() {
    assertEquals(
        List.of("form /catalog/control[1]/@id", "form /catalog/control[2]/@id"),
        check("<matches id='form' target='@id' regex='[a-z]'/>"));
    assertEquals(List.of(), check("<matches id='form' target='@id' regex='[a-z]-[0-9]'/>"));
    assertEquals(
        List.of("type /catalog/control[1]/@id", "type /catalog/control[2]/@id"),
        check("<matches id='type' target='@id' datatype='uuid'/>"));
  }

  @Test
  void variablesAreThoseOfTheNodeAndOfThoseAround() {
    Rules rules =
        Rules.read(
            """
            <metaschema-meta-constraints xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
              <context>
                <metapath target="/catalog"/>
                <constraints><let var="all" expression="control/@id"/></constraints>
                <context>
                  <metapath target="control"/>
                  <constraints>
                    <let var="led" expression="link/@href ! substring-after(., '#')"/>
                    <expect id="leads" target="." test="$led = $all">
                      <message>{@id} leads to {$led}, not to one of {{ {$all} }}.</message>
                    </expect>
                  </constraints>
                </context>
              </context>
            </metaschema-meta-constraints>
            """,
            "own.xml");
    RuleReport report = rules.check(catalog(CONTROLS));
    assertEquals(
        List.of("a-2 leads to a-9, not to one of { a-1 a-2 }."),
        report.results().stream().map(RuleResult::message).toList());
    DataFileException refused = assertThrows(DataFileException.class, report::orThrow);
    assertEquals(report.results().get(0).place(), refused.place());
  }

  @Test
  void everyFormatIsJudgedAsItsXml() {
    Rules rules =
        rules(
            "//control",
            "<expect id='soft' target='prop' test=\"@value = 'soft'\"/>"
                + "<expect id='two' target='title' test=\". = 'One'\"/>");
    var document = OscalReader.strict().read(catalog(CONTROLS));
    RuleReport json = rules.check(OscalWriter.pretty().toString(document, Format.JSON));
    RuleReport yaml = rules.check(OscalWriter.pretty().toString(document, Format.YAML));
    List<String> pointers =
        List.of(
            "two /catalog/controls/1/title",
            "soft /catalog/controls/1/props/0",
            "soft /catalog/controls/1/props/1");
    assertEquals(pointers, told(json));
    assertEquals(pointers, told(yaml));
    assertEquals(
        List.of(
            "two /catalog/control[2]/title[1]",
            "soft /catalog/control[2]/prop[1]",
            "soft /catalog/control[2]/prop[2]"),
        told(rules.check(document)));
    assertEquals(
        List.of("two /catalog/controls/1/title"),
        told(
            rules("//control", "<expect id='two' target='title' test=\". = 'One'\"/>")
                .check(OscalWriter.compact().toString(document, Format.JSON))));
  }

  @Test
  void proseIsTheSameInEveryFormat() {
    Rules rules =
        rules(
            "//part",
            "<expect id='prose' target='.' test=\"p = 'Keep it safe, always.' and p/em = 'safe' and"
                + " .//insert/@id-ref = 'a-1_prm_1'\"/>");
    String xml =
        catalog(
            "<control id='a-1'><title>One</title><param id='a-1_prm_1'><label>x</label></param>"
                + "<part name='statement'><p>Keep it <em>safe</em>, always.</p>"
                + "<p>Do <insert type='param' id-ref='a-1_prm_1'/>.</p></part></control>");
    assertEquals(List.of(), told(rules.check(xml)));
    assertEquals(
        List.of(),
        told(
            rules.check(
                OscalWriter.pretty().toString(OscalReader.strict().read(xml), Format.JSON))));
  }

  @Test
  void anAttributeInJsonHasItsOwnPlace() {
    RuleResult result =
        rules("//control", "<matches id='form' target='@id' regex='b.*'/>")
            .check("{\"catalog\":\n{\"controls\": [\n{\"title\": \"x\",\n  \"id\": \"a-1\"}]}}")
            .results()
            .get(0);
    assertEquals("/catalog/controls/0/id", result.place().path());
    assertEquals(4, result.place().line());
  }

  @Test
  void aDocumentThatLacksWhatOscalRequiresIsJudged() {
    assertEquals(
        List.of("dated /catalog"),
        told(
            rules("/catalog", "<expect id='dated' target='.' test='metadata/last-modified'/>")
                .check("<catalog xmlns='http://csrc.nist.gov/ns/oscal/1.0'/>")));
  }

  @Test
  void whatIsNoDocumentIsRefusedWithItsPlace() {
    Rules none = Rules.none();
    assertThrows(OscalReadException.class, () -> none.check("<html/>"));
    assertThrows(OscalReadException.class, () -> none.check("[1]"));
    OscalReadException cut =
        assertThrows(OscalReadException.class, () -> none.check("{\"catalog\":\n {"));
    assertEquals(2, cut.place().line());
  }

  @Test
  void aRuleThatFailsIsToldAndTheOthersAreChecked() {
    RuleReport report =
        rules(
                "/catalog",
                "<expect id='fails' target='.' test=\"xs:integer(@uuid) = 1\"/>"
                    + "<expect id='holds-not' target='.' test='control'/>")
            .check(catalog(""));
    assertEquals(List.of("fails? /catalog", "holds-not /catalog"), told(report));
    assertEquals(1, report.errors().count());
  }

  @Test
  void referencesLeadToMappedFilesAndNothingIsFetched(@TempDir Path folder) throws IOException {
    Path other = Files.writeString(folder.resolve("other.xml"), catalog(CONTROLS));
    Rules rules =
        rules(
            "/catalog",
            "<expect id='there' target='.' test=\"doc-available('https://example.com/c/other.xml')\"/>"
                + "<expect id='two' target='.' test=\"count(doc('https://example.com/c/other.xml')//control) = 2\"/>"
                + "<expect id='near' target='.' test=\"doc(resolve-uri('other.xml'))/catalog\"/>"
                + "<expect id='gone' target='.' test=\"doc-available('gone.xml')\"/>");
    URI base = folder.resolve("this.xml").toUri();
    assertEquals(
        List.of("there? /catalog", "two? /catalog", "near /catalog", "gone /catalog"),
        told(rules.check(stream(catalog("")), base)));
    Rules reading =
        rules.reading(LocalDocuments.under(folder).mapping("https://example.com/c/", folder));
    assertEquals(List.of("gone /catalog"), told(reading.check(stream(catalog("")), base)));
    assertEquals(
        List.of("far /catalog"),
        told(
            rules(
                    "/catalog",
                    "<expect id='far' target='.' test=\"doc-available('" + other.toUri() + "')\"/>")
                .check(catalog(""))));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aProfileResolvesToItsCatalog(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("catalog.xml"), catalog(CONTROLS));
    Files.writeString(
        folder.resolve("profile.xml"),
        """
        <profile xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="5f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d90">
          <metadata><title>P</title><last-modified>2026-01-01T00:00:00Z</last-modified>
            <version>1</version><oscal-version>1.1.3</oscal-version></metadata>
          <import href="catalog.xml"><include-controls><with-id>a-2</with-id></include-controls></import>
        </profile>
        """);
    Rules rules =
        rules(
                "/catalog",
                "<expect id='resolved' target='.' test=\"resolve-profile(doc('profile.xml'))/catalog//control/@id"
                    + " = 'a-2' and not(resolve-profile(doc('profile.xml'))//control/@id = 'a-1')\"/>"
                    + "<expect id='followed' target='.' test=\"count(recurse-depth('doc(resolve-uri(import/@href))/*')) = 0\"/>")
            .reading(LocalDocuments.under(folder));
    assertEquals(
        List.of(), told(rules.check(stream(catalog("")), folder.resolve("this.xml").toUri())));
  }

  @Test
  void rulesAreSharedByThreads() {
    Rules rules =
        Rules.oscal()
            .and(rules("//control", "<expect id='e' target='prop' test=\"@value='soft'\"/>"));
    List<String> alone = told(rules.check(catalog(CONTROLS)));
    assertTrue(alone.contains("e /catalog/control[2]/prop[1]"), alone::toString);
    assertEquals(
        1,
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> told(rules.check(catalog(CONTROLS))))
            .distinct()
            .count());
  }

  @Test
  void oscalsOwnRulesTellWhatIsPlanted() {
    List<String> planted = told(Rules.oscal().check(catalog(CONTROLS)));
    assertTrue(
        planted.contains("oscal-control-prop-name /catalog/control[1]/prop[1]/@name"),
        planted::toString);
    assertTrue(Rules.oscal().descriptions().size() > 250);
  }

  @Test
  void wordsOfMetaschemaThatXpathLacksMeanWhatTheyMean() {
    assertEquals(
        List.of(),
        told(
            rules(
                    "/catalog/control",
                    "<expect target='prop' test=\"has-oscal-namespace('http://csrc.nist.gov/ns/oscal')\"/>"
                        + "<expect target='.' test=\"/prop/@name = 'kind'\"/>"
                        + "<expect target='.' test=\"/catalog/control\"/>"
                        + "<expect target='.' test=\"meta:integer('3') = 3 and ('a','b')[. = 'b'] = 'b' and count((1 to 9)[. mod 2 = 0]) = 4\"/>"
                        + "<expect target='.' test=\"mp:base64-decode-text('YQ==') = 'a'\"/>"
                        + "<expect target='/catalog/metadata/last-modified' test='. &lt;= current-dateTime()'/>")
                .check(catalog(CONTROLS))));
  }

  @Test
  void noNumberOfWarningsHidesAnError() {
    Rules rules =
        rules(
            "/catalog",
            "<expect id='doubt' level='WARNING' target='control' test='false()'/>"
                + "<expect id='wrong' level='ERROR' target='control[last()]' test='false()'/>");

    RuleReport report =
        rules.check(catalog("<control id='a'><title>T</title></control>".repeat(10_001)));

    assertTrue(report.isCutShort());
    assertEquals(10_000, report.count(RuleLevel.WARNING));
    assertEquals(1, report.count(RuleLevel.ERROR));
    assertFalse(report.isAccepted());
  }
}
