package dev.heirloom.oscal.io.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {

  @Test
  void aRuleIsDescribedAsItsAuthorDoes() {
    Rules rules =
        RuleTexts.rules(
            "/catalog",
            """
            <expect id="first" level="WARNING" target="." test="true()">
              <formal-name>First</formal-name>
              <description>What it <b>asks</b>
                for.</description>
              <prop namespace="https://docs.oasis-open.org/sarif/sarif/v2.1.0" name="help-url" value="https://example.com/first"/>
              <remarks><p>More.</p></remarks>
            </expect>
            <expect target="." test="true()"/>
            """);
    assertEquals(
        new RuleDescription(
            "first",
            RuleLevel.WARNING,
            "First",
            Optional.of("What it asks for."),
            Optional.of("https://example.com/first")),
        rules.descriptions().get(0));
    assertEquals("expect-line-12", rules.descriptions().get(1).id());
    assertEquals(RuleLevel.ERROR, rules.descriptions().get(1).level());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <expect target="." test="1 +"/>               | can't be used: it is not written as expressions are
          <expect target=".[" test="1"/>                | can't be used
          <expect target="." test="$unknown"/>          | can't be used: it names a variable that is not there
          <expect target="." test="no-such(.)"/>        | The function 'no-such'
          <expect target="." test="recurse-depth('((')"/> | can't be used
          <expect target="."/>                          | has no 'test'
          <expect test="1" tset="2"/>                   | can't have an attribute 'tset'
          <expect test="1"><enum value="x"/></expect>   | 'enum' can't stand in 'expect'
          <exspect test="1"/>                           | There is no kind of constraint 'exspect'
          <expect test="1" level="LOUD"/>               | 'LOUD' is no level
          <matches target="."/>                         | neither 'regex' nor 'datatype'
          <matches target="." regex="("/>               | The regular expression
          <matches target="." datatype="colour"/>       | none of Metaschema's data types
          <index name="i" target="."/>                  | has no 'key-field'
          <allowed-values allow-other="no"/>            | has no 'target'
          <allowed-values target="." allow-other="x"/>  | 'x' is no value of 'allow-other'
          <has-cardinality target="." min-occurs="-1"/> | is no number
          <expect test="1"><message>{1 +}</message></expect> | can't be used
          <let var="v" expression=")"/>                 | can't be used: it is not written as expressions are
          <expect test="(a) union (-b)"/>               | can't be used
          """)
  void aBrokenRuleIsAnErrorWithItsPlace(String constraint, String problem) {
    DataFileException error =
        assertThrows(
            DataFileException.class,
            () -> RuleTexts.rules("/catalog", constraint.strip() + "\n<expect test='1'/>"));
    assertTrue(String.valueOf(error.getMessage()).contains(problem), error.getMessage());
    for (String words : List.of("XPath syntax", "expression tree", "Saxon", "Watched")) {
      assertFalse(String.valueOf(error.getMessage()).contains(words), error.getMessage());
    }
    assertEquals("own.xml", error.place().document());
    assertEquals(5, error.place().line());
  }

  @Test
  void whatIsNotWellFormedIsRefusedWhereverItBreaks() {
    String rules =
        """
        <metaschema-meta-constraints xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
          <context><metapath target="/catalog"/><constraints>
            <expect id="titled" target="metadata" test="exists(title)"><message>No title</message></expect>
          </constraints></context>
        </metaschema-meta-constraints>""";
    int refused = 0;
    for (int at = 1; at < rules.length(); at++) {
      for (String broken :
          List.of(rules.substring(0, at), insert(rules, at, "<"), insert(rules, at, "&"))) {
        assertThrows(DataFileException.class, () -> Rules.read(broken, "own.xml"), broken);
        refused++;
      }
    }
    assertEquals(3 * (rules.length() - 1), refused);
  }

  private static String insert(String text, int at, String more) {
    return text.substring(0, at) + more + text.substring(at);
  }

  @Test
  void whatIsNoFileOfRulesIsRefused() {
    assertThrows(DataFileException.class, () -> Rules.read("<a/>", "own.xml"));
    assertThrows(DataFileException.class, () -> Rules.read("{}", "own.xml"));
    assertThrows(
        DataFileException.class,
        () ->
            Rules.read(
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "own.xml"));
    assertThrows(DataFileException.class, () -> Rules.read(Path.of("no-such-file.xml")));
  }

  private static final String IMPORTING =
      """
      <metaschema-meta-constraints xmlns="http://csrc.nist.gov/ns/oscal/metaschema/1.0">
        <import href="%s"/>
        <namespace-binding prefix="o" uri="http://csrc.nist.gov/ns/oscal/1.0"/>
        <context><metapath target="/o:catalog"/>
          <constraints><expect id="importing" target="o:metadata" test="o:none"/></constraints>
        </context>
      </metaschema-meta-constraints>
      """;

  @Test
  void importedFilesAreReadOnceEach(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one.xml");
    Files.writeString(one, IMPORTING.formatted("sub/two.xml"));
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(
        folder.resolve("sub/two.xml"),
        IMPORTING.formatted("../one.xml").replace("importing", "imported"));
    RuleReport report = Rules.read(one).check(RuleTexts.catalog(""));
    assertEquals(
        List.of("imported /catalog/metadata[1]", "importing /catalog/metadata[1]"),
        RuleTexts.told(report));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com/rules.xml | nothing is fetched  | --map PREFIX=FOLDER
          ../outside.xml                | that may be read    | --allow DIR
          missing.xml                   | that may be read    | --allow DIR
          file:///etc/passwd            | that may be read    | --allow DIR
          ../outside.xml#rules          | that may be read    | --allow DIR
          file:outside.xml              | that may be read    | --allow DIR
          file://host/outside.xml       | that may be read    | --allow DIR
          one two.xml                   | is no address       | Correct it
          """)
  void anImportThatLeadsOutIsRefusedByName(
      String address, String problem, String remedy, @TempDir Path folder) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(folder.resolve("outside.xml"), RuleTexts.file("/catalog", ""));
    Path one = Files.writeString(inside.resolve("one.xml"), IMPORTING.formatted(address));
    DataFileException refused = assertThrows(DataFileException.class, () -> Rules.read(one));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(problem) && message.contains(remedy), message);
    assertEquals(2, refused.place().line());
  }

  @Test
  void anImportIsTakenFromWhereItIsMapped(@TempDir Path folder) throws IOException {
    Path saved = Files.createDirectory(folder.resolve("saved"));
    Files.writeString(
        saved.resolve("two.xml"),
        RuleTexts.file("/catalog", "<expect id='imported' target='.' test='none'/>"));
    Path one = folder.resolve("one.xml");
    Files.writeString(one, IMPORTING.formatted("https://example.com/two.xml"));
    Rules rules = Rules.read(one, LocalDocuments.none().mapping("https://example.com/", saved));
    assertEquals(2, rules.descriptions().size());
  }

  @Test
  void aPrefixIsBoundOnceAndToWhatDocumentsHave() {
    String file = IMPORTING.replace("<import href=\"%s\"/>", "");
    assertThrows(
        DataFileException.class, () -> Rules.read(file.replace("/oscal/1.0", "/other"), "own.xml"));
    DataFileException twice =
        assertThrows(
            DataFileException.class,
            () ->
                Rules.read(
                    file.replace(
                        "<context>",
                        "<namespace-binding prefix='o' uri='https://example.com/'/><context>"),
                    "own.xml"));
    assertTrue(String.valueOf(twice.getMessage()).contains("bound twice"));
    DataFileException nowhere =
        assertThrows(
            DataFileException.class, () -> Rules.read(IMPORTING.formatted("a.xml"), "own.xml"));
    assertTrue(String.valueOf(nowhere.getMessage()).contains("these rules stand in none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"((x))", "not(x)", "a[x]", "-(x)"})
  void whatIsNestedTooDeeplyIsAnErrorWithItsPlace(String nesting) {
    int at = nesting.indexOf('x');
    String deep =
        nesting.substring(0, at).repeat(9_000) + "x" + nesting.substring(at + 1).repeat(9_000);
    DataFileException refused =
        assertThrows(
            DataFileException.class,
            () -> RuleTexts.rules("/catalog", "<expect target='.' test='" + deep + "'/>"));
    assertTrue(String.valueOf(refused.getMessage()).contains("nested deeper"));
    assertEquals(5, refused.place().line());
  }

  @Test
  void aNumberIsNoBook() {
    DataFileException refused =
        assertThrows(
            DataFileException.class,
            () ->
                RuleTexts.rules(
                    "/catalog", "<expect target='.' test='" + "9".repeat(2_000) + " = 1'/>"));
    assertTrue(String.valueOf(refused.getMessage()).contains("more digits than 1000"));
  }
}
