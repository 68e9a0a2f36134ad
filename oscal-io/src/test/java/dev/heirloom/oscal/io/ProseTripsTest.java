package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Sets;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose of whole documents on the way through the formats: words, equality and second trips. */
class ProseTripsTest {

  private static final Pattern WORD = Pattern.compile("[a-z]{5,}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| tool | usage |\n| --- | --- |\n| `last | grep admin` | prints logins |",
        "tool | usage\n---|---\naudit | daily | offline | remote\nempty | |",
        "Render {{ region }}, {{zone}} and {{ site.name }}; insert {{ insert: param, period }}.",
        "Read [2] and [guide][more].\n\n[2]: NISTIR\n[more]: https://example.org/guide 'Handbook'",
        "[Warning]: urgent\n\nAlways encrypt.\n\n[unused]: https://example.org/other",
        "Backups <!-- auditor: weekly --> exist.\n\n<!-- draft: confirm -->\n\n- items <!-- inner -->",
        "Type ` ` or `   ` or ` wide  gaps ` or `` `ticks` ``.",
        "<pre>\n<code>first  = second</code>\n</pre>\n\n```\nthird\n\n  fourth\n```\n\n~~~ shell\nfifth\n~~~",
        "[{{ insert: param, period }}](https://example.org/period) and [every {{ insert: param, period }} hours](#hours)",
        "<div class=\"boxed\">inside *strong*</div>\n\n<?target value?>\n\n![alternative [linked](source)](image)"
      })
  void keepEveryWordCompareEqualAndChangeNothingTheSecondTime(String prose) {
    String json =
        SmallCatalog.json(
            ", \"parts\": [{\"name\": \"item\", \"title\": \"Plain {{ title }} ` `\", \"prose\": "
                + JSONObject.quote(prose)
                + "}]");
    OscalDocument first = OscalReader.strict().read(json);
    for (Format other : List.of(Format.XML, Format.YAML)) {
      String there = write(first, other);
      OscalDocument second = OscalReader.strict().read(there);
      assertEquals(first, second, there);
      assertEquals(first.hashCode(), second.hashCode());
      assertEquals(Set.of(), Sets.difference(words(prose), words(there)), there);
      String back = write(second, Format.JSON);
      assertEquals(
          Set.of(), Sets.difference(words(prose), words(part(back).getString("prose"))), back);
      String thereAgain = write(OscalReader.strict().read(back), other);
      assertEquals(there, thereAgain);
      assertEquals(back, write(OscalReader.strict().read(thereAgain), Format.JSON));
    }
  }

  @Test
  void keepWhatAPartSaysBetweenItsBlocksAndNotWhatItSaysAroundThem() {
    OscalDocument read =
        OscalReader.strict()
            .read(
                SmallCatalog.xml(
                    "<part name=\"item\"><!-- before --><p>a</p><!-- one --><!-- two --><p>b</p>"
                        + "<!-- after --></part>"));
    assertEquals(
        "a\n\n<!-- one -->\n\n<!-- two -->\n\nb",
        part(write(read, Format.JSON)).getString("prose"));
    assertEquals(read, OscalReader.strict().read(write(read, Format.JSON)));
  }

  @Test
  void keepTheCommentsOfXmlAndEveryBlankOfCode() {
    String xml =
        SmallCatalog.xml(
            "<part name=\"item\"><title>a <!-- b --> c</title>"
                + "<ul><!-- d --><li>e <!-- f --> <code>  g</code></li></ul></part>");
    String json = write(OscalReader.strict().read(xml), Format.JSON);
    assertEquals(
        List.of("a <!-- b --> c", "- <p><!-- d -->e <!-- f --> <code>  g</code></p>"),
        Stream.of("title", "prose").map(part(json)::getString).toList());
    assertEquals(OscalReader.strict().read(xml), OscalReader.strict().read(json));
    String again = write(OscalReader.strict().read(json), Format.XML);
    assertEquals(json, write(OscalReader.strict().read(again), Format.JSON));
  }

  private static JSONObject part(String json) {
    return new JSONObject(json)
        .getJSONObject("catalog")
        .getJSONArray("controls")
        .getJSONObject(0)
        .getJSONArray("parts")
        .getJSONObject(0);
  }

  private static String write(OscalDocument document, Format format) {
    return OscalWriter.pretty().toString(document, format);
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
