package dev.heirloom.inheritance.ato;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How records name systems, providers and agencies: without regard to case and spacing. */
final class RecordNames {

  private final Map<String, AgencySystem> systems = new HashMap<>();
  private final Map<String, Provider> providers = new HashMap<>();

  /** Indexes the names of what the records describe; of two with one name the first counts. */
  RecordNames(List<AgencySystem> described, List<Provider> known) {
    for (AgencySystem system : described) {
      systems.putIfAbsent(plain(system.id()), system);
      systems.putIfAbsent(plain(system.title()), system);
      system.identifiers().forEach(name -> systems.putIfAbsent(plain(name), system));
    }
    for (Provider provider : known) {
      providers.putIfAbsent(plain(provider.id()), provider);
      providers.putIfAbsent(plain(provider.title()), provider);
      provider.packageId().ifPresent(name -> providers.putIfAbsent(plain(name), provider));
      provider.identifiers().forEach(name -> providers.putIfAbsent(plain(name), provider));
    }
  }

  Optional<AgencySystem> system(String name) {
    return Optional.ofNullable(systems.get(plain(name)));
  }

  Optional<Provider> provider(String name) {
    return Optional.ofNullable(providers.get(plain(name)));
  }

  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = plain.length() > 0;
      } else {
        if (gap) {
          plain.append(' ');
          gap = false;
        }
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  static boolean same(String one, String other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  static boolean among(String name, List<String> names) {
    return names.stream().anyMatch(other -> same(name, other));
  }
}
