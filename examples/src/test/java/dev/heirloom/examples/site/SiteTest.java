package dev.heirloom.examples.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.io.FileSchema;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The site hangs together: what its pages lead to is there, and nothing comes from elsewhere. */
class SiteTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]*)\"");
  private static final Pattern LOADED =
      Pattern.compile(
          "<(?:link|script|img|iframe|object|embed|source)[^>]* (?:href|src)=\"([^\"]*)\"");
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");

  private static final Map<String, String> PAGES = new HashMap<>();
  private static final Set<String> FILES = new HashSet<>();

  @BeforeAll
  static void make() throws IOException {
    Site.files(Path.of("").toAbsolutePath().getParent())
        .forEach(
            (file, content) -> {
              FILES.add(file);
              if (file.endsWith(".html")) {
                PAGES.put(file, new String(content, UTF_8));
              }
            });
  }

  private static Stream<String> found(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> found.group(1));
  }

  @Test
  void everyLinkLeadsToAFileAndAPlaceThatAreThere() {
    List<String> dead = new ArrayList<>();
    int seen = 0;
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      for (String link : found(LINK, page.getValue()).toList()) {
        seen++;
        URI address = URI.create(link.replace("&amp;", "&"));
        String file = address.getPath().isEmpty() ? page.getKey() : address.getPath();
        if (address.isAbsolute()) {
          assertEquals("https", address.getScheme(), link);
          continue;
        }
        boolean isThere =
            FILES.contains(file)
                && (address.getFragment() == null
                    || PAGES.get(file).contains(" id=\"" + address.getFragment() + "\""));
        if (!isThere) {
          dead.add(page.getKey() + ": " + link);
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(seen > 500, seen + " links");
  }

  @Test
  void noPlaceOfAPageHasTheNameOfAnother() {
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      List<String> ids = found(ID, page.getValue()).toList();
      assertEquals(ids.size(), Set.copyOf(ids).size(), page.getKey());
    }
  }

  @Test
  void everyFindingHasItsPlaceWithWhatToDo() {
    for (FindingCode code : FindingCode.values()) {
      String file = code.page().getPath().substring(1);
      String place = PAGES.get(file).split(" id=\"" + code.page().getFragment() + "\"", 2)[1];
      String entry = place.split("<h[23]", 2)[0].replace("&#39;", "'").replace("&quot;", "\"");
      assertTrue(entry.contains(code.remedy()), entry);
    }
  }

  @Test
  void everySchemaIsAtItsAddress() {
    for (FileSchema schema : FileSchema.values()) {
      assertTrue(FILES.contains(schema.address().toString().substring(Site.HOME.length())));
      assertTrue(
          PAGES.get("formats.html").contains("href=\"" + schema.address().getPath().substring(1)));
    }
  }

  @Test
  void noPageLoadsAnythingFromElsewhereOrRunsAScript() {
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      assertEquals(
          Set.of("site.css", "data:,"),
          Set.copyOf(found(LOADED, page.getValue()).toList()),
          page.getKey());
      assertTrue(!page.getValue().contains("<script"), page.getKey());
    }
  }

  @Test
  void everyPageIsInTheMenuOfEveryOther() {
    for (String page : PAGES.values()) {
      Set<String> links = Set.copyOf(found(LINK, page).toList());
      assertTrue(links.containsAll(PAGES.keySet()), page);
      assertEquals(2, page.split("aria-current", -1).length, page);
    }
  }

  /** The contrast that WCAG 2.2 asks of text at AA, on both grounds and in both schemes. */
  @Test
  void everyColourOfTextStandsOutFromEveryGround() throws IOException {
    String[] schemes =
        Files.readString(Path.of("site/site.css")).split("prefers-color-scheme: dark");
    assertEquals(2, schemes.length);
    for (String scheme : schemes) {
      Map<String, Double> light = new HashMap<>();
      COLOUR
          .matcher(scheme)
          .results()
          .forEach(found -> light.put(found.group(1), luminance(found)));
      for (String text : List.of("ink", "soft", "link")) {
        for (String ground : List.of("ground", "tint")) {
          assertContrast(4.5, light, text, ground);
        }
      }
      assertContrast(4.5, light, "on-mark", "mark");
      assertContrast(3, light, "focus", "ground");
    }
  }

  private static void assertContrast(double least, Map<String, Double> light, String a, String b) {
    double one = light.get(a);
    double other = light.get(b);
    double ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertTrue(ratio >= least, a + " on " + b + ": " + ratio);
  }

  private static double luminance(MatchResult colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.group(2).substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
