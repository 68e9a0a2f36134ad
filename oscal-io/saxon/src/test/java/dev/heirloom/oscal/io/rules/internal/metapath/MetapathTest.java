package dev.heirloom.oscal.io.rules.internal.metapath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetapathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /catalog/metadata           | /catalog/metadata
          count(/location) > 1        | count(location) > 1
          /location                   | location
          a /location                 | a /location
          /*/metadata                 | /*/metadata
          //*/location                | //*/location
          2 * /location               | 2 * location
          /(catalog,profile)/back-matter | /(catalog,profile)/back-matter
          metadata/revision           | metadata/revisions/revision
          metadata/revisions/revision | metadata/revisions/revision
          .//revision                 | .//revision
          doc(@href)                  | heirloom:doc(@href)
          'doc(@href)'                | 'doc(@href)'
          mp:recurse-depth('a')       | heirloom:recurse-depth('a')
          if (a) then b else c        | if (a) then b else c
          meta:date-time(.)           | xs:dateTime(.)
          """)
  void whatXpathLacksIsTranslated(String expression, String xpath) throws Exception {
    assertEquals(xpath, Metapath.of(expression, Map.of()).xpath());
  }

  @Test
  void variablesAndInnerExpressionsAreKnown() throws Exception {
    Metapath path = Metapath.of("for $a in $b return recurse-depth('doc(x)')[$c]", Map.of());
    assertEquals(Set.of("a", "b", "c"), path.variables());
    assertEquals(List.of("doc(x)"), path.inner());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'a
          (: a
          $
          unparsed-text('x')
          fn:unparsed-text#1
          """)
  void whatCanNotBeReadIsRefused(String expression) {
    assertThrows(MetapathException.class, () -> Metapath.of(expression, Map.of()));
  }

  @Test
  void aPrefixStandsForWhatItIsBoundTo() throws Exception {
    Map<String, String> prefixes =
        Map.of(
            "o", "http://csrc.nist.gov/ns/oscal/1.0",
            "f", "http://csrc.nist.gov/ns/metaschema/metapath-functions",
            "x", "https://example.com/");
    assertEquals(
        "/catalog/part/@oscal:id/fn:count(prop) + heirloom:recurse-depth('a')",
        Metapath.of("/o:catalog/o:part/@o:id/f:count(prop) + f:recurse-depth('a')", prefixes)
            .xpath());
    MetapathException refused =
        assertThrows(MetapathException.class, () -> Metapath.of("x:part", prefixes));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("'x:part' is a name of https://"));
  }
}
