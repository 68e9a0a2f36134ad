package dev.heirloom.oscal.io.rules;

import static dev.heirloom.oscal.io.rules.RuleTexts.catalog;
import static dev.heirloom.oscal.io.rules.RuleTexts.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules must not be able to do, tried. */
class ShutInRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unparsed-text('file:///etc/passwd')",
        "fn:unparsed-text-lines ('file:///etc/passwd')",
        "unparsed-text-available(:x:)('file:///etc/passwd')",
        "'file:///etc/passwd' ! unparsed-text#1(.)",
        "'file:///etc/passwd' => unparsed-text()",
        "function-lookup(xs:QName('fn:unparsed-text'), 1)('file:///etc/passwd')",
        "Q{http://www.w3.org/2005/xpath-functions}unparsed-text('file:///etc/passwd')",
        "environment-variable('PATH')",
        "available-environment-variables()",
        "collection('file:///etc')",
        "uri-collection('file:///etc')",
        "json-doc('file:///etc/passwd')",
        "parse-xml('&lt;a/&gt;')",
        "parse-xml-fragment('&lt;a/&gt;')",
        "transform(map{})",
        "load-xquery-module('x')",
        "trace(1)",
        "java:java.lang.System.exit(1)",
        "saxon:evaluate('1')",
        "system-property('java.home')",
      })
  void whatReachesOutIsRefusedByName(String expression) {
    DataFileException refused =
        assertThrows(
            DataFileException.class,
            () -> rules("/catalog", "<expect target=\".\" test=\"" + expression + "\"/>"));
    assertEquals(5, refused.place().line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare('a', 'b', 'http://saxon.sf.net/collation?class=java.util.ArrayList') = 1",
        "matches('a', 'a', ';j')",
        "recurse-depth(concat('unparsed-', 'text(\"/etc/passwd\")'))",
        "(1 to 2000000000) = 0",
        "let $a := 99999999999999999999, $b := $a * $a * $a * $a, $c := $b * $b * $b * $b, $d := $c * $c * $c * $c, $e := $d * $d * $d * $d, $f := $e * $e * $e * $e, $g := $f * $f * $f * $f, $h := $g * $g * $g * $g, $i := $h * $h * $h * $h, $j := $i * $i * $i * $i, $k := $j * $j * $j * $j return $k = 1",
        "sum(for $i in 1 to 10000000 return for $j in 1 to 10000000 return $j) = 1",
        "max((1 to 2000000000) ! (. + 1)) = 1",
        "let $f := function($g, $n) { if ($n = 0) then 1 else $g($g, $n - 1) + $g($g, $n - 1) } return $f($f, 60) = 1",
        "let $f := function($g) { $g($g) } return $f($f)",
        "fold-left(1 to 60, 3.3, function($a, $b) { $a * $a }) = 1",
        "let $a := xs:integer(string-join((1 to 2000) ! '9999999999')) return $a * $a * $a = 1",
        "map:size(fold-left(1 to 60, map{1:1}, function($a, $b) { map{1: $a, 2: $a} })?1) = 1",
        "matches('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+$')",
      })
  void whatWouldGoOnForEverIsStopped(String expression) {
    RuleReport report =
        rules(
                "/catalog",
                "<expect id='bad' target='.' test='"
                    + expression.replace("'", "&#39;")
                    + "'/>"
                    + "<expect id='good' target='.' test='false()'/>")
            .check(catalog("<control id='a-1'><title>One</title></control>"));
    List<RuleResult.Kind> kinds = report.of("bad").map(RuleResult::kind).toList();
    assertEquals(List.of(RuleResult.Kind.NOT_JUDGED), kinds, report.results()::toString);
    assertEquals(1, report.of("good").count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count((1 to 2000000000) ! .[. mod 2 = 3]) = 1 | more than 2013000 steps
          fold-left(1 to 60, 3, function($a, $b) { $a * $a }) = 1 | a number of more than 100000 bits
          string-length(fold-left(1 to 60, "xxxxxxxx", function($a, $b) { concat($a, $a) })) = 1 | a text of more than 4000000 characters
          array:size(array:flatten(fold-left(1 to 60, [1], function($a, $b) { [$a, $a] }))) = 1 | of more than 1000000 items
          some $i in 1 to 10000000000 satisfies $i = -1 | more values than can be counted
          """)
  void aRuleThatIsStoppedSaysByWhichLimitAndThatNoOptionRaisesIt(String expression, String limit) {
    RuleReport report =
        rules(
                "/catalog",
                "<expect id='bad' target='.' test='"
                    + expression
                    + "'/><expect id='good' target='.' test='false()'/>")
            .check(catalog("<control id='a-1'><title>One</title></control>"));
    String reason = report.notJudged().map(RuleResult::message).findFirst().orElse("");
    assertEquals(1, report.of("good").count());
    assertTrue(reason.contains(limit), reason);
    assertTrue(reason.contains(", a limit that is fixed; "), reason);
  }

  @Test
  void aTextThatIsMadeForARegularExpressionIsLookedAtForAWhileOnly() {
    RuleReport report =
        rules(
                "//control/title",
                "<matches id='slow' target='.' regex='(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[0-9]'/>")
            .check(catalog("<control id='a-1'><title>" + "x".repeat(200) + "</title></control>"));
    assertEquals(
        List.of(
            "Rule slow could not be judged: the regular expression (.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[0-9]"
                + " looks at a text more than 2000000 times, a limit that is fixed; write it so that"
                + " it tries fewer ways. Correct what stands here, or the rule."),
        report.of("slow").map(RuleResult::message).toList());
  }

  @Test
  void aFileOutsideTheFoldersIsNotThere(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path secret = Files.writeString(folder.resolve("secret.xml"), catalog(""));
    Path link = Files.createSymbolicLink(inside.resolve("link.xml"), secret);
    for (String address :
        List.of(secret.toUri().toString(), "../secret.xml", link.toUri().toString())) {
      RuleReport report =
          rules(
                  "/catalog",
                  "<expect id='seen' target='.' test=\"doc-available('"
                      + address
                      + "')\"/>"
                      + "<expect id='read' target='.' test=\"doc('"
                      + address
                      + "')/catalog\"/>")
              .reading(LocalDocuments.under(inside))
              .check(Files.writeString(inside.resolve("this.xml"), catalog("")));
      assertEquals(2, report.errors().count(), report.results()::toString);
      assertTrue(report.results().stream().noneMatch(one -> one.message().contains("Rules")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 idiv 0 = 1 | it divides by zero (FOAR0001)
          xs:integer(string(control[1]/title)) = 1 | a value that it reads has not the form that it asks for (FORG0001)
          control/title eq "One" | a value here is of another type than it counts on, or there are more or fewer (XPTY0004)
          error((), "no good") | it ends itself with the words "no good" (FOER0000)
          """)
  void aRuleThatIsNotJudgedSaysWhyInWordsOfTheField(String expression, String reason) {
    RuleReport report =
        rules("/catalog", "<expect id='r' target='.' test='" + expression + "'/>")
            .check(
                catalog(
                    "<control id='a-1'><title>One</title></control>"
                        + "<control id='a-2'><title>Two</title></control>"));
    assertEquals(
        List.of(
            "Rule r could not be judged: " + reason + ". Correct what stands here, or the rule."),
        report.notJudged().map(RuleResult::message).toList());
  }
}
