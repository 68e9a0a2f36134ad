package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.mapping.ConfidenceScore;
import dev.heirloom.oscal.model.mapping.ConfidenceScoreBuilder;
import dev.heirloom.oscal.model.mapping.QualifierItem;
import dev.heirloom.oscal.model.mapping.QualifierItemBuilder;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and numbers of a mapping table, as OSCAL has them. */
final class CellWords {

  /** OSCAL's relations by the words, in plain letters, and signs that people write for them. */
  private static final Map<String, String> RELATIONS =
      ImmutableMap.<String, String>builder()
          .put("equalto", "equal-to")
          .put("equal", "equal-to")
          .put("equals", "equal-to")
          .put("=", "equal-to")
          .put("equivalentto", "equivalent-to")
          .put("equivalent", "equivalent-to")
          .put("\u2261", "equivalent-to")
          .put("subsetof", "subset-of")
          .put("subset", "subset-of")
          .put("\u2282", "subset-of")
          .put("\u2286", "subset-of")
          .put("supersetof", "superset-of")
          .put("superset", "superset-of")
          .put("\u2283", "superset-of")
          .put("\u2287", "superset-of")
          .put("intersectswith", "intersects-with")
          .put("intersects", "intersects-with")
          .put("\u2229", "intersects-with")
          .put("norelationship", "no-relationship")
          .put("norelation", "no-relationship")
          .put("notrelatedto", "no-relationship")
          .put("notrelated", "no-relationship")
          .put("none", "no-relationship")
          .buildOrThrow();

  /** What a relation can be, for a remedy. */
  static final String RELATION_NAMES =
      "equal-to, equivalent-to, subset-of, superset-of, intersects-with or no-relationship";

  private static final Set<String> MATCHING_RATIONALES =
      ImmutableSet.of("syntactic", "semantic", "functional");

  private static final Set<String> CATEGORIES =
      ImmutableSet.of("restricted", "addressable", "blocked");
  private static final Set<String> SUBJECTS = ImmutableSet.of("source", "target", "both");
  private static final Set<String> PREDICATES =
      ImmutableSet.of("has-requirement", "has-incompatibility");

  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,9})?)\\s*(%?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private CellWords() {}

  /** Returns the relation that a word means; empty if it means none. */
  static Optional<String> relation(String word) {
    return Optional.ofNullable(RELATIONS.get(WordSpelling.plain(word)));
  }

  /** Returns the matching rationale that a text is; empty if it is prose. */
  static Optional<String> matchingRationale(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT)).filter(MATCHING_RATIONALES::contains);
  }

  /** Returns a share, such as 0.9 or 90%; empty if the text is none from 0 to 1. */
  static Optional<BigDecimal> share(String text) {
    Matcher share = SHARE.matcher(text);
    if (!share.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(share.group(1).replace(',', '.'));
    return Optional.of(share.group(2).isEmpty() ? number : number.divide(HUNDRED))
        .filter(part -> part.compareTo(BigDecimal.ONE) <= 0);
  }

  /** Returns the confidence that a share or a word tells; empty if it is a number beyond 1. */
  static Optional<ConfidenceScore> confidence(String text) {
    Optional<BigDecimal> share = share(text);
    return share.isEmpty() && Character.isDigit(text.charAt(0))
        ? Optional.empty()
        : Optional.of(
            ConfidenceScoreBuilder.builder()
                .percentage(share)
                .category(share.isPresent() ? Optional.empty() : Optional.of(oneLine(text)))
                .build());
  }

  /** Returns a text as OSCAL's strings are: on one line. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Returns the qualifier that a text describes. */
  static QualifierItem qualifier(String text) {
    String category = "restricted";
    String subject = "both";
    String predicate = "has-requirement";
    String rest = text;
    while (true) {
      String[] words = rest.split("[\\s:]+", 2);
      String word = words[0].toLowerCase(Locale.ROOT);
      if (CATEGORIES.contains(word)) {
        category = word;
        predicate = word.equals("blocked") ? "has-incompatibility" : predicate;
      } else if (SUBJECTS.contains(word)) {
        subject = word;
      } else if (PREDICATES.contains(word)) {
        predicate = word;
      } else {
        break;
      }
      rest = words.length == 1 ? "" : words[1];
    }
    return QualifierItemBuilder.builder()
        .subject(subject)
        .predicate(predicate)
        .category(category)
        .description(MarkupMultiline.ofText(rest.isBlank() ? text : rest))
        .build();
  }
}
