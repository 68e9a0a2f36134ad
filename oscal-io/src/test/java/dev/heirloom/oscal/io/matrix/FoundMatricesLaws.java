package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.WorkbookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tables in random layouts, and what their makers meant by them (SEMANTICS section 11). */
class FoundMatricesLaws {

  private static final List<String> CONTROLS =
      List.of("ac-2", "ac-2.1", "ac-3", "ac-4", "ac-5", "ac-6", "sc-7");

  /** Who acts, as a maker means it. */
  private enum Meant {
    PROVIDER("full"),
    SHARED("part"),
    CUSTOMER(""),
    NOT_APPLICABLE(""),
    BLANK("");

    private final String offered;

    Meant(String offered) {
      this.offered = offered;
    }
  }

  /** How a maker lays a table out. */
  private record Layout(
      int idStyle,
      String idHeader,
      String valueHeader,
      boolean ticks,
      boolean words,
      boolean twoLines,
      char separator,
      boolean title,
      long order) {}

  @Provide
  Arbitrary<Map<String, Meant>> meanings() {
    return Arbitraries.of(Meant.values())
        .list()
        .ofSize(CONTROLS.size())
        .filter(meant -> meant.stream().anyMatch(m -> m != Meant.BLANK))
        .map(
            meant -> {
              Map<String, Meant> meanings = new LinkedHashMap<>();
              for (int i = 0; i < CONTROLS.size(); i++) {
                meanings.put(CONTROLS.get(i), meant.get(i));
              }
              return meanings;
            });
  }

  @Provide
  Arbitrary<Layout> layouts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(
                "Control ID", "Control", "Control #", "NIST 800-53 Control", "Requirement ID"),
            Arbitraries.of(
                "Responsibility",
                "Responsibility Type",
                "Control Owner",
                "Responsible Party",
                "SSRM Control Ownership",
                "Implemented by"),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(',', ';', '\t'),
            Combinators.combine(Arbitraries.of(true, false), Arbitraries.longs())
                .as((title, order) -> Map.entry(title, order)))
        .as(
            (style, id, value, ticks, words, twoLines, separator, rest) ->
                new Layout(
                    style,
                    id,
                    value,
                    ticks,
                    words || !ticks,
                    twoLines,
                    separator,
                    rest.getKey(),
                    rest.getValue()));
  }

  @Property(tries = 60)
  @Label("A table in any layout is read as its maker meant it.")
  void anyTableIsReadAsItsMakerMeantIt(
      @ForAll("meanings") Map<String, Meant> meanings, @ForAll("layouts") Layout layout) {
    String table = table(meanings, layout);

    assertEquals(expected(meanings), offered(table), table);
  }

  @Property(tries = 20)
  @Label("Words that nobody understands never give a better result than leaving them out.")
  void aWordThatIsNotUnderstoodIsNeverGoodNews(
      @ForAll("meanings") Map<String, Meant> meanings,
      @ForAll("layouts") Layout layout,
      @ForAll int chosen) {
    String control = CONTROLS.get(Math.floorMod(chosen, CONTROLS.size()));
    Layout words =
        new Layout(
            layout.idStyle(),
            layout.idHeader(),
            layout.valueHeader(),
            false,
            true,
            false,
            layout.separator(),
            layout.title(),
            layout.order());
    String table =
        table(meanings, words)
            + words.separator()
            + spelled(control, words)
            + words.separator()
            + "Somebody"
            + words.separator()
            + "\n";
    Map<String, Meant> without = new LinkedHashMap<>(meanings);
    without.put(control, Meant.BLANK);

    assertEquals(expected(without), offered(table), table);
  }

  @Property(tries = 30)
  @Label("A table with a cell in words that nobody understands gives no better result anywhere.")
  void aGarbledCellNeverMakesATableBetter(
      @ForAll("meanings") Map<String, Meant> meanings,
      @ForAll("layouts") Layout layout,
      @ForAll Random random) {
    String table = table(meanings, layout);
    Map<String, String> before = tables(table).offered();
    List<String> lines = new ArrayList<>(table.lines().toList());
    int line = (layout.title() ? 2 : 0) + random.nextInt(lines.size() - (layout.title() ? 2 : 0));
    String separator = String.valueOf(layout.separator());
    String[] cells = lines.get(line).split(Pattern.quote(separator), -1);
    List<String> garbled = List.of("Somebody", "X (users)", "TBD", "?", "Yes*", "see below");
    // Its first column is of names.
    cells[1 + random.nextInt(cells.length - 1)] = garbled.get(random.nextInt(garbled.size()));
    lines.set(line, String.join(separator, cells));
    String changed = String.join("\n", lines) + "\n";

    Map<String, String> after;
    try {
      after = tables(changed).offered();
    } catch (WorkbookException e) {
      return;
    }
    after.forEach(
        (point, offered) ->
            assertTrue(
                before.containsKey(point)
                    && (offered.equals("part") || before.get(point).equals("full")),
                () -> point + " is offered better in\n" + changed + "than in\n" + table));
  }

  @Property(tries = 30)
  @Label("A table made of noise is read or refused, and never takes long or fails otherwise.")
  void noiseIsReadOrRefused(@ForAll Random random) {
    StringBuilder noise = new StringBuilder("Control ID,Responsibility\n");
    List<String> bits =
        List.of(
            "AC-2",
            "Customer",
            "X",
            ",",
            ",",
            "\n",
            "(",
            ")",
            "/",
            " to ",
            "-",
            "\"\"",
            "Legend:",
            "3.1.1",
            "Shared",
            " (AWS)",
            "9999",
            "\u00a0",
            "=1+1",
            "Control ID");
    for (int i = 0; i < 400; i++) {
      noise.append(bits.get(random.nextInt(bits.size())));
    }
    try {
      tables(noise.toString());
    } catch (WorkbookException e) {
      // Several matrices are listed as a person names them to choose one: with their folder.
      assertTrue(e.getMessage().contains("table.csv"), e::getMessage);
    }
  }

  private static String expected(Map<String, Meant> meanings) {
    List<String> words = new ArrayList<>();
    meanings.forEach(
        (control, meant) -> {
          if (!meant.offered.isEmpty()) {
            for (String point :
                control.equals("ac-2") ? List.of("ac-2_smt.a", "ac-2_smt.b") : List.of(control)) {
              words.add(point + " " + meant.offered);
            }
          }
        });
    return String.join(", ", words);
  }

  private static String offered(String table) {
    return Tables.words(tables(table));
  }

  private static Tables.Outcome tables(String table) {
    try {
      Path folder = Files.createTempDirectory("matrix");
      try {
        Tables tables = new Tables(folder);
        return tables.read(
            tables.write("table.csv", table.getBytes(StandardCharsets.UTF_8)), Tables.baseline());
      } finally {
        Files.deleteIfExists(folder.resolve("table.csv"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(Map<String, Meant> meanings, Layout layout) {
    String s = String.valueOf(layout.separator());
    StringBuilder table = new StringBuilder();
    if (layout.title()) {
      table.append("Widget Cloud - Shared Responsibility Matrix\n\n");
    }
    String ticks = s + "Provider" + s + "Customer" + s + "Not Applicable";
    String words = layout.words() ? s + layout.valueHeader() : "";
    if (layout.ticks() && layout.twoLines()) {
      table.append("Name").append(s).append(layout.idHeader()).append(words).append(s);
      table.append("Who acts").append(s).append(s).append(s).append("Notes\n");
      table.append(s).append(layout.words() ? s : "").append(ticks).append('\n');
    } else {
      table.append("Name").append(s).append(layout.idHeader()).append(words);
      table.append(layout.ticks() ? ticks : "").append(s).append("Notes\n");
    }
    List<String> order = new ArrayList<>(meanings.keySet());
    Collections.shuffle(order, new Random(layout.order()));
    for (String control : order) {
      Meant meant = meanings.get(control);
      table.append("a name").append(s).append(spelled(control, layout));
      if (layout.words()) {
        table.append(s).append(word(meant, layout));
      }
      if (layout.ticks()) {
        boolean shared = meant == Meant.SHARED;
        table.append(s).append(meant == Meant.PROVIDER || shared ? "X" : "");
        table.append(s).append(meant == Meant.CUSTOMER || shared ? "X" : "");
        table.append(s).append(meant == Meant.NOT_APPLICABLE ? "X" : "");
      }
      table.append(s).append("a note\n");
    }
    return table.toString();
  }

  private static String word(Meant meant, Layout layout) {
    return switch (meant) {
      case PROVIDER -> layout.title() ? "Widget" : "Service Provider";
      case SHARED -> "Hybrid";
      case CUSTOMER -> "Customer Responsibility";
      case NOT_APPLICABLE -> "n/a";
      case BLANK -> "";
    };
  }

  private static String spelled(String control, Layout layout) {
    String family = control.substring(0, 2);
    String[] numbers = control.substring(3).split("\\.");
    String number = numbers[0];
    String padded = number.length() < 2 ? "0" + number : number;
    String enhancement = numbers.length > 1 ? numbers[1] : "";
    return switch (layout.idStyle()) {
      case 0 -> family.toUpperCase(Locale.ROOT) + "-" + number + bracketed("(", enhancement);
      case 1 -> family.toUpperCase(Locale.ROOT) + "-" + padded + bracketed("(0", enhancement);
      case 2 -> family.toUpperCase(Locale.ROOT) + "-" + number + bracketed(" (", enhancement);
      case 3 -> control;
      case 4 ->
          family.toUpperCase(Locale.ROOT) + "-" + padded + bracketed(" (0", enhancement) + " ";
      default ->
          family.toUpperCase(Locale.ROOT)
              + "-"
              + number
              + bracketed("(", enhancement)
              + " Its Title";
    };
  }

  private static String bracketed(String opening, String enhancement) {
    return enhancement.isEmpty() ? "" : opening + enhancement + ")";
  }
}
