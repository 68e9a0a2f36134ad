package dev.heirloom.oscal.io.internal.saxon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.trans.UncheckedXPathException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Single calls that no watch between calls can end. */
class SingleCallTest {

  private static final String LONG = "string-join((1 to 10000) ! 'aaaaaaaaab')";

  static Stream<Arguments> endless() {
    String marks = "string-join(('a', (1 to 500000) ! codepoints-to-string((769, 807))))";
    return Stream.of(
        Arguments.of("matches(" + LONG + ", 'a[ab]*[cd]')", "looks at a text more than"),
        Arguments.of("replace(" + LONG + ", 'a[ab]*[cd]', 'd')", "looks at a text more than"),
        Arguments.of("count(tokenize(" + LONG + ", 'a[ab]*[cd]'))", "looks at a text more than"),
        Arguments.of(
            "count(analyze-string(" + LONG + ", 'a[ab]*[cd]'))", "looks at a text more than"),
        Arguments.of("contains(" + LONG + ", " + LONG + " || 'c')", "is looked for"),
        Arguments.of("substring-before(" + LONG + ", " + LONG + " || 'c')", "is looked for"),
        Arguments.of("contains('a', '" + "b".repeat(2_000) + "')", "is looked for"),
        Arguments.of("normalize-unicode(" + marks + ")", "marks on one letter"),
        Arguments.of("format-number(1, string-join((1 to 3000000) ! '0'))", "is written by"),
        Arguments.of("format-integer(1, string-join((1 to 3000000) ! '0'))", "is written by"),
        Arguments.of(
            "format-date(xs:date('2026-01-01'), '[Y,1000000000-1000000000]')",
            "more than 999 digits"),
        Arguments.of(
            "format-date(xs:date('2026-01-01'), '[Y,*-1000000000]')", "more than 999 digits"),
        Arguments.of("format-dateTime(current-dateTime(), '[f,1000000000]')", "more than 999"),
        Arguments.of("xs:integer(" + LONG.replaceAll("a|b", "9") + ")", "more than 10000 digits"),
        Arguments.of("xs:decimal(" + LONG.replaceAll("a|b", "9") + ")", "more than 10000 digits"),
        Arguments.of("1 + " + "9".repeat(20_000), "more than 10000 digits"),
        Arguments.of("apply(contains#2, ['a', 'b'])", "not handed on"),
        Arguments.of("contains(?, 'b')('a')", "not handed on"),
        Arguments.of("for-each('a', normalize-unicode#1)", "not handed on"),
        Arguments.of(
            "function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'contains'), 2)",
            "not handed on"));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void aCallThatWouldGoOnIsRefusedByName(String expression, String words) {
    SaxonApiException e = assertThrows(SaxonApiException.class, () -> evaluated(expression));

    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '!',
      value = {
        "contains('abc', 'b' || 'c') ~ true",
        "format-integer(7, '0' || '01') ~ 007",
        "format-date(xs:date('2026-01-02'), '[Y0001]-[M01]-[D01]') ~ 2026-01-02",
        "normalize-unicode(codepoints-to-string((101, 769))) ~ \u00e9",
        "format-number(-1234567, '#,0000;-#,0000') ~ -123,4567",
        "xs:integer('12') + 1 ~ 13",
        "string-length(replace(string-join(for $i in 1 to 100 return 'ab'), 'c', 'd')) ~ 200",
        "string-length(tokenize(string-join(for $i in 1 to 100 return 'ab'), 'c')) ~ 200",
        "tokenize(string-join(for $i in 1 to 40 return 'ab;'), ';')[3] || 'c' ~ abc",
        "replace(string-join(for $i in 1 to 40 return 'ab'), '^(a)(b).*$', '$2$1') ~ ba",
        "string-length(analyze-string(string-join(for $i in 1 to 40 return 'ab'), 'c')) ~ 80",
        "contains(string-join(for $i in 1 to 50 return 'xy') => replace('q', ''), 'yx') ~ true",
        "function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'count'), 1)((1, 2)) ~ 2",
      })
  void aCallWithinTheLimitsGivesWhatItGives(String expression, String value)
      throws SaxonApiException {
    assertEquals(value, evaluated(expression));
  }

  private static String evaluated(String expression) throws SaxonApiException {
    XPathCompiler compiler = new Processor(new WatchedConfiguration()).newXPathCompiler();
    try {
      return compiler.evaluateSingle(expression, null).getStringValue();
    } catch (UncheckedXPathException e) {
      throw new SaxonApiException(e.getXPathException());
    }
  }
}
