package dev.heirloom.inheritance.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The spellings of the field (SEMANTICS section 9, Ids), written out instead of parsed. */
final class Spellings {

  /** Looked up over and over: for each id of each document, at each control. */
  private static final Map<String, List<String>> OF_CONTROLS = new ConcurrentHashMap<>();

  private Spellings() {}

  /**
   * Returns the ways in which documents spell a control's id such as {@code ac-2.1}, its own first.
   */
  static List<String> ofControl(String id) {
    return OF_CONTROLS.computeIfAbsent(id, Spellings::spell);
  }

  private static List<String> spell(String id) {
    String[] family = id.split("-");
    String[] number = family[1].split("\\.");
    Set<String> all = new LinkedHashSet<>();
    all.add(id);
    for (String name : List.of(family[0], family[0].toUpperCase(Locale.ROOT))) {
      for (String base : List.of(number[0], two(number[0]))) {
        if (number.length == 1) {
          all.add(name + "-" + base);
          all.add(name + "-" + base + " ");
        } else {
          for (String enhancement : List.of(number[1], two(number[1]))) {
            all.add(name + "-" + base + "." + enhancement);
            all.add(name + "-" + base + "(" + enhancement + ")");
            all.add(name + "-" + base + " (" + enhancement + ")");
            all.add(name + "-" + base + " (" + enhancement + ") ");
          }
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Returns the ways in which documents spell a part's id such as {@code ac-2_smt.a}, its own
   * first.
   */
  static List<String> ofPart(String control, String part) {
    List<String> all = new ArrayList<>(List.of(part));
    String root = control + "_smt";
    if (part.equals(root)) {
      all.add(control + "_stmt");
    } else if (part.startsWith(root + ".") && !part.contains("_fr")) {
      String[] path = part.substring(root.length() + 1).split("\\.");
      all.add(control + "_stmt." + String.join(".", path));
      String brackets = "(" + String.join(")(", path) + ")";
      for (String spelled : ofControl(control)) {
        all.add(spelled.strip() + brackets);
        all.add(spelled.strip() + " " + brackets);
      }
    }
    return List.copyOf(new LinkedHashSet<>(all));
  }

  private static String two(String number) {
    return number.length() < 2 ? "0" + number : number;
  }
}
