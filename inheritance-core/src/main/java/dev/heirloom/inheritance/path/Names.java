package dev.heirloom.inheritance.path;

import java.util.List;
import java.util.Locale;

/** How records name systems, providers and agencies: without regard to case and spacing. */
final class Names {

  private Names() {}

  static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  static boolean among(String name, List<String> names) {
    return names.stream().anyMatch(other -> same(name, other));
  }
}
