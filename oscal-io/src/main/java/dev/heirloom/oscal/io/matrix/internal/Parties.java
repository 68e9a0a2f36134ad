package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.WhoActs.Who;
import dev.heirloom.oscal.io.workbook.internal.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parties that a table names beside the words that are known: a name is the provider's, or that
 * of a lower provider, only if title, legend or header says so (SEMANTICS section 11).
 */
final class Parties {

  private static final Pattern NAMED = Pattern.compile("([^()]+?) ?\\(([^()]+)\\)");
  private static final Pattern EXPLAINED = Pattern.compile("([^=:]{1,60}?) ?(?:=|:| - ) ?(.+)");
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "\\b(?:dod|dow|dhs|gov|government|federal|state|army|navy|air force|usaf|agency|department|ministry)\\b");
  private static final String BELOW_IN_TITLE =
      "(?:hosted (?:on|in|by)|running on|deployed (?:on|in)|on top of|built on|on|in|via|over|within|atop) (?:the )?";
  private static final String CUSTOMERS_BEHIND =
      "(?:'s)? (?:customers?|tenants?|agencies|users?|clients?|subscribers?|mission)\\b";
  private static final String CUSTOMER_BEFORE =
      "(?<!\\b(?:customer|client|tenant|agency|organization|osc|osa|prepared for|consumer)\\W{1,3})";

  /** Words of titles that name nobody. */
  private static final Set<String> NOT_NAMES =
      Set.of(
          "yes",
          "no",
          "none",
          "full",
          "tbd",
          "all",
          "other",
          "common",
          "system",
          "systems",
          "control",
          "controls",
          "security",
          "cloud",
          "low",
          "moderate",
          "high",
          "service",
          "services",
          "platform",
          "application",
          "implementation",
          "matrix",
          "responsibility",
          "framework",
          "compliance",
          "nist",
          "fedramp",
          "cmmc",
          "iso",
          "csa",
          "ccm",
          "crm",
          "level",
          "type",
          "required",
          "inherited",
          "x");

  /** What says how something is done, so that it is part of no name. */
  private static final Pattern LIMITS =
      Pattern.compile(
          "\\b(?:customers?|tenants?|clients?|consumers?|users?|subscribers?|shared?|sharing|hybrid|joint(?:ly)?"
              + "|partial(?:ly)?|partly|both|not|no|non|never|except(?:ion|ions)?|excluding|excl|excludes|unless"
              + "|if|when|where|until|only|some|most|mostly|with|without|see|note|notes|below|above|tbd|tbc|pending"
              + "|planned|limited|conditions?|conditional|optional|configures?|configured|config|requires?|needs?)\\b");

  private static final Pattern OBLIGES =
      Pattern.compile(
          "(?<!\\bno )\\b(?:customers?|tenants?|clients?|agency)\\b(?![^.;]*\\b(?:not|no|nothing|none)\\b)"
              + "[^.;]*\\b(?:must|shall|needs?|has to|have to|configures?|responsible|performs?|does)\\b");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final int LONGEST = 40;

  private final List<String> titles;
  private final List<String> legend;
  private final Map<String, WhoActs> named = new LinkedHashMap<>();
  private final Set<String> byTitle = new LinkedHashSet<>();
  private final Map<String, String> spelled = new LinkedHashMap<>();

  /**
   * @param titles what stands above the table, and how its sheet is called
   * @param legend what a legend lists
   */
  Parties(List<String> titles, List<String> legend) {
    this.titles = titles.stream().map(Header::normalize).toList();
    this.legend = legend;
    for (String entry : legend) {
      readLegend(entry);
    }
    Stream.concat(titles.stream(), legend.stream()).forEach(this::readObligation);
  }

  /** A word for the provider that is explained by what the customer has to do means both. */
  private void readObligation(String entry) {
    Matcher explained = EXPLAINED.matcher(Header.normalize(entry));
    if (explained.matches() && OBLIGES.matcher(explained.group(2)).find()) {
      words()
          .find(explained.group(1))
          .filter(acts -> acts.who() == Who.PROVIDER)
          .ifPresent(acts -> named.put(KnownWords.plain(explained.group(1)), WhoActs.SHARED));
    }
  }

  /** Returns the words with the names that are known so far. */
  KnownWords words() {
    return new KnownWords(named);
  }

  /** Returns the name of the provider as it is spelled; empty if none was told. */
  Optional<String> provider() {
    return named.entrySet().stream()
        .filter(name -> name.getValue().equals(WhoActs.PROVIDER))
        .map(name -> spelled.get(name.getKey()))
        .findFirst();
  }

  /** Returns the names of the lower providers as they are spelled. */
  List<String> lower() {
    return named.values().stream().flatMap(acts -> acts.lower().stream()).distinct().toList();
  }

  /**
   * Learns a name that stands where a party does: as a value, or as the header of a tick column.
   *
   * @param header the lines of the header that it stands below, or is
   */
  void learn(String text, List<String> header) {
    if (words().find(text).isPresent()) {
      return;
    }
    String word = KnownWords.plain(text);
    Matcher brackets = NAMED.matcher(Header.plain(text));
    if (brackets.matches()) {
      String before = brackets.group(1).strip();
      String within = brackets.group(2).strip();
      if (!isName(within) || KnownWords.isKnown(within)) {
        return;
      }
      if (KnownWords.isProvider(before) || KnownWords.standsBelow(before)) {
        add(
            within,
            isProvider(within) || !KnownWords.standsBelow(before)
                ? WhoActs.PROVIDER
                : below(within));
      }
      return;
    }
    Matcher from = Pattern.compile("(?i)inherited from (?:the )?(.+)").matcher(Header.plain(text));
    if (from.matches() && isName(from.group(1)) && !KnownWords.isKnown(from.group(1))) {
      add(from.group(1), isProvider(from.group(1)) ? WhoActs.PROVIDER : below(from.group(1)));
      return;
    }
    if (!isName(word)) {
      return;
    }
    if (header.stream().anyMatch(line -> isListed(word, line))) {
      add(Header.plain(text), WhoActs.PROVIDER);
    } else if (isProvider(word)) {
      addByTitle(word, text);
    } else if (isBelow(word)) {
      add(Header.plain(text), below(Header.plain(text)));
    }
  }

  /** Takes a name for the provider's, where it can be nobody else's. */
  void addProvider(String text) {
    add(Header.plain(text), WhoActs.PROVIDER);
  }

  /** Of two names in titles one may be the customer's, and nothing tells which. */
  private void addByTitle(String word, String text) {
    Set<String> told = new LinkedHashSet<>(byTitle);
    named.forEach(
        (name, acts) -> {
          if (acts.equals(WhoActs.PROVIDER)) {
            told.add(name);
          }
        });
    List<String> others =
        told.stream()
            .filter(other -> !other.contains(word) && !word.contains(other))
            .filter(other -> !isShort(other, word) && !isShort(word, other))
            .toList();
    byTitle.add(word);
    if (others.isEmpty()) {
      add(Header.plain(text), WhoActs.PROVIDER);
    } else {
      others.stream().filter(byTitle::contains).forEach(named::remove);
    }
  }

  /** Returns whether one name is made of the first letters of the other. */
  private static boolean isShort(String one, String other) {
    StringBuilder letters = new StringBuilder();
    for (String part : other.split("[ -]+")) {
      letters.append(part, 0, Math.min(1, part.length()));
    }
    return letters.toString().equals(one);
  }

  private void add(String name, WhoActs acts) {
    String word = KnownWords.plain(name);
    named.putIfAbsent(word, acts);
    spelled.putIfAbsent(word, name);
  }

  private static WhoActs below(String name) {
    return new WhoActs(Who.PROVIDER, List.of(name));
  }

  private void readLegend(String entry) {
    Matcher brackets = NAMED.matcher(Header.plain(entry));
    if (brackets.matches()) {
      String before = brackets.group(1).strip();
      if (isName(before)
          && !KnownWords.isKnown(before)
          && KnownWords.isProvider(brackets.group(2))) {
        add(before, WhoActs.PROVIDER);
      }
      return;
    }
    Matcher explained = EXPLAINED.matcher(Header.plain(entry));
    if (explained.matches()) {
      String name = explained.group(1).strip();
      if (isName(name) && !KnownWords.isKnown(name) && KnownWords.isProvider(explained.group(2))) {
        add(name, WhoActs.PROVIDER);
      }
    }
  }

  /** Returns whether a text may be a name at all: a word or a few, not of a government. */
  private static boolean isName(String text) {
    String word = KnownWords.plain(text);
    return word.length() > 1
        && word.length() <= LONGEST
        && word.chars().filter(c -> c == ' ').count() < 5
        && word.chars().anyMatch(Character::isLetter)
        && !NOT_NAMES.contains(word)
        && !LIMITS.matcher(word).find()
        && !GOVERNMENT.matcher(word).find();
  }

  /** Returns whether a title or the legend says that a name is that of the provider. */
  private boolean isProvider(String name) {
    WhoActs known = named.get(KnownWords.plain(name));
    if (known != null) {
      return known.equals(WhoActs.PROVIDER);
    }
    String word = Pattern.quote(KnownWords.plain(name));
    Pattern plain =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + CUSTOMER_BEFORE
                + word
                + "(?![\\p{L}\\p{N}])(?!"
                + CUSTOMERS_BEHIND
                + ")");
    Pattern notBelow =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + BELOW_IN_TITLE + word + "(?![\\p{L}\\p{N}])");
    return titles.stream()
            .map(title -> IN_BRACKETS.matcher(title).replaceAll(" "))
            .anyMatch(title -> plain.matcher(title).find() && !notBelow.matcher(title).find())
        || provider().isEmpty() && unknownInLegend().equals(List.of(KnownWords.plain(name)));
  }

  private List<String> unknownInLegend() {
    return legend.stream()
        .filter(entry -> words().find(entry).isEmpty())
        .map(KnownWords::plain)
        .distinct()
        .toList();
  }

  /** Returns whether a title says that a name is that of a lower provider. */
  private boolean isBelow(String name) {
    String word = "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])";
    Pattern bracketed = Pattern.compile("[(\\[][^()\\[\\]]*" + word + "[^()\\[\\]]*[)\\]]");
    Pattern on = Pattern.compile("(?<![\\p{L}\\p{N}])" + BELOW_IN_TITLE + word);
    return titles.stream()
        .anyMatch(title -> bracketed.matcher(title).find() || on.matcher(title).find());
  }

  /** Returns whether a header lists a name among parties: {@code Customer / Shared / Azure}. */
  private static boolean isListed(String name, String header) {
    List<String> listed = new ArrayList<>();
    for (String part : Header.normalize(header).split(" ?[/|,;:()] ?| or ")) {
      listed.add(KnownWords.plain(part));
    }
    return listed.contains(name) && listed.stream().anyMatch(KnownWords::isCustomer);
  }
}
