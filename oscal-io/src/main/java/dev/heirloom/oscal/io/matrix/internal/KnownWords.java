package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.io.matrix.MatrixLayout;
import dev.heirloom.oscal.io.matrix.MatrixLayout.LowerProvider;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.WhoActs.Who;
import dev.heirloom.oscal.io.workbook.internal.Header;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for who acts that need no layout (SEMANTICS section 11), and the names of parties that
 * a table gives beside them.
 *
 * @param parties who acts where a name stands, by the name as {@link #plain} gives it
 */
record KnownWords(Map<String, WhoActs> parties) {

  private static final Set<String> CUSTOMER =
      ImmutableSet.of(
          "customer",
          "cust",
          "cloud customer",
          "cloud service customer",
          "csc",
          "cloud consumer",
          "consumer",
          "subscriber",
          "tenant",
          "client",
          "agency",
          "customer agency",
          "federal agency",
          "mission owner",
          "mission partner",
          "organization",
          "organisation",
          "user organization",
          "end user",
          "user",
          "user entity",
          "licensee",
          "osa",
          "osc",
          "osa/osc",
          "organization seeking assessment",
          "organization seeking certification",
          "system owner",
          "application owner",
          "government",
          "gov");

  private static final Set<String> PROVIDER =
      ImmutableSet.of(
          "provider",
          "vendor",
          "csp",
          "cloud service provider",
          "cloud provider",
          "service provider",
          "external service provider",
          "esp",
          "managed service provider",
          "msp",
          "mssp",
          "managed security service provider",
          "app vendor",
          "application vendor",
          "application provider",
          "software vendor",
          "solution provider",
          "saas provider",
          "paas provider",
          "iaas provider",
          "saas",
          "paas",
          "iaas",
          "platform provider",
          "hosting provider",
          "infrastructure provider",
          "supplier");

  /** The words that say that what they name stands below the provider whose matrix it is. */
  private static final Set<String> BELOW =
      ImmutableSet.of(
          "inherited",
          "fully inherited",
          "inherit",
          "csp",
          "cloud service provider",
          "cloud provider",
          "iaas",
          "iaas provider",
          "paas provider",
          "paas",
          "infrastructure",
          "infrastructure provider",
          "hosting provider",
          "cloud",
          "underlying csp",
          "underlying");

  private static final Set<String> INHERITED =
      ImmutableSet.of("inherited", "fully inherited", "inherit");
  private static final Set<String> SHARED =
      ImmutableSet.of(
          "shared",
          "share",
          "hybrid",
          "partial",
          "partially",
          "partially inherited",
          "partly",
          "partly inherited",
          "joint",
          "jointly",
          "both",
          "co-managed");
  private static final Set<String> NOT_APPLICABLE =
      ImmutableSet.of("n/a", "na", "not applicable", "out of scope", "not in scope");

  private static final Pattern ENDING =
      Pattern.compile(
          "[ -]+(?:responsibility|responsibilities|responsible|owned|only|managed|provided|operated"
              + "|control|controls|responsible party)$");
  private static final CharMatcher QUOTES = CharMatcher.anyOf("\"'");
  private static final CharMatcher MARKS = QUOTES.or(CharMatcher.anyOf(".:!"));
  private static final Pattern BRACKETS = Pattern.compile("([^()]+?) ?\\(([^()]+)\\)");
  private static final Pattern SHARED_BY =
      Pattern.compile(
          "(?:shared|joint|hybrid)(?: responsibility)?[ :,-]+(?:(?:between|by|with) )?(.+)");
  private static final Pattern FROM =
      Pattern.compile("(?:fully )?inherit(?:ed|s)? ?(?:from|by|via|through|[:-]) ?(?:the )?(.+)");
  private static final Splitter TOGETHER = Splitter.on(Pattern.compile(" ?[/&+,;] ?| and | with "));
  private static final String ARTICLE = "the ";
  private static final int LONGEST = 80;

  /** Words without names. */
  static final KnownWords ALONE = new KnownWords(Map.of());

  /** Returns the words that a layout and its parties add to those that are known. */
  static KnownWords of(MatrixLayout layout) {
    Map<String, WhoActs> words = new LinkedHashMap<>();
    layout.provider().ifPresent(name -> words.put(KnownWords.plain(name), WhoActs.PROVIDER));
    layout.lower().stream()
        .map(LowerProvider::name)
        .forEach(name -> words.put(KnownWords.plain(name), WhoActs.inheritedFrom(name)));
    layout
        .value()
        .ifPresent(
            value ->
                value.words().forEach((word, acts) -> words.put(KnownWords.plain(word), acts)));
    return new KnownWords(words);
  }

  /** Returns a word as it is compared. */
  static String plain(String text) {
    return QUOTES.trimLeadingFrom(MARKS.trimTrailingFrom(Header.normalize(text))).strip();
  }

  /** Returns who acts by a value or the header of a tick column; empty if it is not understood. */
  Optional<WhoActs> find(String text) {
    String word = plain(text);
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    return single(word).or(() -> from(word)).or(() -> bracketed(word)).or(() -> together(word));
  }

  /** Returns whether a word names the customer, the provider or both, whoever these are. */
  static boolean isKnown(String text) {
    return ALONE.find(text).isPresent();
  }

  static boolean isCustomer(String text) {
    return ALONE.find(text).filter(acts -> acts.who() == Who.CUSTOMER).isPresent();
  }

  static boolean isProvider(String text) {
    return PROVIDER.contains(bare(plain(text)));
  }

  /** Returns whether what stands in brackets behind a word is the name of a lower provider. */
  static boolean standsBelow(String text) {
    return BELOW.contains(bare(plain(text)));
  }

  private Optional<WhoActs> single(String word) {
    WhoActs named = parties.get(word);
    if (named != null) {
      return Optional.of(named);
    }
    String bare = bare(word);
    if (CUSTOMER.contains(bare)) {
      return Optional.of(WhoActs.CUSTOMER);
    }
    if (SHARED.contains(word) || SHARED.contains(bare)) {
      return Optional.of(WhoActs.SHARED);
    }
    if (PROVIDER.contains(bare) || INHERITED.contains(bare)) {
      return Optional.of(WhoActs.PROVIDER);
    }
    return NOT_APPLICABLE.contains(word)
        ? Optional.of(WhoActs.NOT_APPLICABLE)
        : Optional.ofNullable(parties.get(bare));
  }

  private static String bare(String word) {
    String bare = word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word;
    for (Matcher ending = ENDING.matcher(bare); ending.find(); ending = ENDING.matcher(bare)) {
      bare = bare.substring(0, ending.start());
    }
    return bare;
  }

  private Optional<WhoActs> from(String word) {
    Matcher from = FROM.matcher(word);
    return from.matches() ? below(from.group(1)) : Optional.empty();
  }

  /** Who is inherited from is the provider, where it is called so, or someone below. */
  private Optional<WhoActs> below(String names) {
    Set<String> lower = new LinkedHashSet<>();
    for (String name : TOGETHER.split(names)) {
      WhoActs named = single(name).orElse(null);
      if (named == null || named.who() != Who.PROVIDER) {
        return Optional.empty();
      }
      lower.addAll(named.lower());
    }
    return Optional.of(new WhoActs(Who.PROVIDER, List.copyOf(lower)));
  }

  private Optional<WhoActs> bracketed(String word) {
    Matcher brackets = BRACKETS.matcher(word);
    if (!brackets.matches()) {
      return Optional.empty();
    }
    String within = brackets.group(2).strip();
    Optional<WhoActs> before = single(brackets.group(1).strip());
    Optional<WhoActs> inside = single(within).or(() -> together(within));
    if (before.isEmpty()) {
      return inside.filter(acts -> acts.equals(WhoActs.PROVIDER) && isProvider(within));
    }
    return switch (before.get().who()) {
      case PROVIDER -> inside.isEmpty() ? Optional.empty() : inside;
      case SHARED ->
          Optional.of(new WhoActs(Who.SHARED, inside.map(WhoActs::lower).orElse(List.of())));
      case CUSTOMER, NOT_APPLICABLE -> before;
    };
  }

  private Optional<WhoActs> together(String word) {
    Matcher shared = SHARED_BY.matcher(word);
    if (shared.matches()) {
      List<String> lower =
          TOGETHER
              .splitToStream(shared.group(1))
              .flatMap(name -> single(name).stream())
              .flatMap(acts -> acts.lower().stream())
              .distinct()
              .toList();
      return Optional.of(new WhoActs(Who.SHARED, lower));
    }
    List<String> names = TOGETHER.splitToList(word);
    if (names.size() < 2) {
      return Optional.empty();
    }
    Optional<WhoActs> all = Optional.empty();
    for (String name : names) {
      Optional<WhoActs> one = single(name);
      if (one.isEmpty() || one.get().who() == Who.NOT_APPLICABLE) {
        return Optional.empty();
      }
      all =
          Optional.of(
              all.map(before -> ActingParties.together(before, one.get())).orElse(one.get()));
    }
    return all;
  }
}
