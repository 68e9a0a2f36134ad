package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cell of ids may mean that can't be read, or only in half: {@code ac3}, {@code AC-3 up to
 * AC-5 (most)}, {@code Access Control}. Loose on purpose, for what comes of it only lowers.
 *
 * @param text the cell
 * @param spans the ids, and what lies between two of them
 * @param families the families, by their letters
 * @param all whether every control may be meant
 * @param above the ids of the row above, which are meant where nothing else is
 */
public record LooseIds(
    String text, List<Span> spans, Set<String> families, boolean all, List<String> above) {

  /** A cell with more ids than this may mean any. */
  private static final int MOST = 200;

  private static final int LONGEST = 20_000;

  private static final Pattern LOOSE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<family>[A-Za-z]{2})(?<joint>[ ._:-]{0,3})0*(?<number>\\d{1,3})(?!\\d)"
              + "(?: ?\\( ?0*(?<bracket>\\d{1,2}) ?\\)|[.-]0*(?<enhancement>\\d{1,2})(?![\\d.]))?");
  private static final Pattern NEXT =
      Pattern.compile(
          "\\s*(?:(?<range>to|through|thru|until|till|up to|-|\\.\\.+|~|>)|,|;|/|&|\\+|and|or|(?<=\\s))"
              + "\\s*-?\\(?0*(?<number>\\d{1,3})\\)?(?![\\d.])");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)\\b(?:to|through|thru|until|till|bis|hasta|tot|between)\\b|\\.\\.|\u2026|[~>\u2192:]"
              + "|(?<!\\p{L})-|-(?!\\p{L})|^-$");
  private static final Pattern ENHANCEMENTS =
      Pattern.compile("(?i)[(\\[*+]|\\benh|\\ball\\b|\\bevery\\b|\\bany\\b|\\beach\\b|\\bincl");
  private static final Pattern FAMILY =
      Pattern.compile("(?<![\\p{L}\\p{N}])([A-Z]{2})(?![\\p{L}\\p{N}])(?![ ._:-]{0,3}\\d)");
  private static final Pattern ONE_FAMILY =
      Pattern.compile(
          "(?i)(?:(?:all|entire|whole|every|the|family|control) ){0,4}([a-z]{2})"
              + "(?:[ _.:-]*(?:\\*|#|x{1,2}|n{1,2}|all|family|controls?|enhancements?|series)){0,4}");
  private static final Pattern ALL =
      Pattern.compile(
          "(?i)\\*|(?:all|any|every|everything|entire|whole)"
              + "(?: (?:the|of|above|below|security|privacy|controls?|families|practices|requirements"
              + "|baseline|catalog|and|enhancements?|them|these))*");

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:[t ].*)?|\\d{1,2}[- ]?[a-z]{3}(?:[- ]?\\d{2,4})?"
              + "|[a-z]{3}[- ]?\\d{2,4}|\\d{4,5}(?:\\.\\d+)?");

  /** The families of SP 800-53 and SP 800-171 by their names. */
  private static final Map<String, String> NAMES =
      ImmutableMap.<String, String>builder()
          .put("access control", "ac")
          .put("awareness and training", "at")
          .put("audit and accountability", "au")
          .put("assessment, authorization", "ca")
          .put("security assessment", "ca")
          .put("configuration management", "cm")
          .put("contingency planning", "cp")
          .put("identification and authentication", "ia")
          .put("incident response", "ir")
          .put("maintenance", "ma")
          .put("media protection", "mp")
          .put("physical and environmental protection", "pe")
          .put("physical protection", "pe")
          .put("planning", "pl")
          .put("program management", "pm")
          .put("personnel security", "ps")
          .put("pii processing and transparency", "pt")
          .put("personally identifiable information processing", "pt")
          .put("risk assessment", "ra")
          .put("system and services acquisition", "sa")
          .put("system and communications protection", "sc")
          .put("system and information integrity", "si")
          .put("supply chain risk management", "sr")
          .build();

  /** Two ids and all between them, or one id twice. */
  record Span(String from, String to, boolean enhancements) {

    boolean isRange() {
      return !from.equals(to);
    }

    @Override
    public String toString() {
      return from + (isRange() ? " to " + to : "");
    }
  }

  /** Copies the collections. */
  public LooseIds {
    spans = ImmutableList.copyOf(spans);
    families = ImmutableSet.copyOf(families);
    above = ImmutableList.copyOf(above);
  }

  /**
   * Reads a cell.
   *
   * @param above the ids of the row above; none if there is none
   */
  public static LooseIds of(String cell, List<String> above) {
    String text =
        ControlIds.plain(
                LookAlikes.latin(cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell))
            .replace('\n', ' ')
            .strip();
    List<FoundId> tokens = tokens(text);
    List<Span> spans = spans(text, tokens);
    Set<String> families = new LinkedHashSet<>();
    Matcher one = ONE_FAMILY.matcher(text);
    if (one.matches() && NAMES.containsValue(one.group(1).toLowerCase(Locale.ROOT))) {
      families.add(one.group(1).toLowerCase(Locale.ROOT));
    }
    FAMILY
        .matcher(text)
        .results()
        .limit(MOST)
        .map(family -> family.group(1).toLowerCase(Locale.ROOT))
        .filter(NAMES::containsValue)
        .forEach(families::add);
    if (tokens.isEmpty()) {
      String words = Header.normalize(text).replace("&", "and");
      NAMES.forEach(
          (name, family) -> {
            if (isPhraseOf(words, name)) {
              families.add(family);
            }
          });
    }
    boolean all = cell.length() > LONGEST || tokens.size() > MOST || ALL.matcher(text).matches();
    return new LooseIds(text, spans, families, all, above);
  }

  private static boolean isPhraseOf(String words, String name) {
    int at = words.indexOf(name);
    int end = at + name.length();
    return at >= 0
        && (at == 0 || !Character.isLetter(words.charAt(at - 1)))
        && (end == words.length() || !Character.isLetter(words.charAt(end)));
  }

  /** Returns whether the text itself names nothing. */
  public boolean isEmpty() {
    return spans.isEmpty() && families.isEmpty() && !all;
  }

  /** Returns whether it is a date or a number that a program may have made of an id: 3-Jan-01. */
  boolean isDate() {
    return isEmpty() && DATE.matcher(text).matches();
  }

  /** Returns what may be meant, in words. */
  public String words() {
    if (all) {
      return "all controls";
    }
    if (isDate()) {
      return "all controls whose ids are numbers";
    }
    List<String> words =
        isEmpty()
            ? above
            : Stream.concat(
                    spans.stream().map(Span::toString),
                    families.stream().map(family -> "all of " + family.toUpperCase(Locale.ROOT)))
                .toList();
    return words.stream().limit(10).collect(Collectors.joining(", "))
        + (words.size() > 10 ? ", ..." : "");
  }

  /** An id in the text, and where it stands. */
  private record FoundId(String id, int start, int end, boolean enhanced, String through) {}

  private static List<FoundId> tokens(String text) {
    List<FoundId> found = new ArrayList<>();
    Matcher clear = ControlIds.MENTIONED.matcher(text);
    while (clear.find() && found.size() <= MOST) {
      String id = ControlIds.spelled(clear);
      found.add(new FoundId(id, clear.start(), clear.end(), id.matches(".*\\(\\d.*"), id));
    }
    Matcher loose = LOOSE.matcher(text);
    for (int count = 0; loose.find() && count <= MOST; count++) {
      boolean isWord =
          loose.start() > 0
              && loose.group("joint").isBlank()
              && !loose.group("joint").isEmpty()
              && !loose.group("family").equals(loose.group("family").toUpperCase(Locale.ROOT));
      if (!isWord) {
        String head = loose.group("family").toUpperCase(Locale.ROOT) + "-" + loose.group("number");
        String bracket = loose.group("bracket");
        String behind = loose.group("enhancement");
        String enhancement = bracket == null ? behind : bracket;
        String id = enhancement == null ? head : head + "(" + enhancement + ")";
        found.add(
            new FoundId(
                id,
                loose.start(),
                loose.end(),
                enhancement != null,
                // A hyphen may stand for a range: AC-4-6.
                behind == null
                    ? id
                    : loose.group("family").toUpperCase(Locale.ROOT) + "-" + behind));
      }
    }
    found.sort(Comparator.comparingInt(FoundId::start));
    List<FoundId> tokens = new ArrayList<>();
    int end = 0;
    for (FoundId token : found) {
      if (token.start() >= end) {
        tokens.add(token);
        end = token.end();
      }
    }
    return tokens;
  }

  private static List<Span> spans(String text, List<FoundId> tokens) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      FoundId token = tokens.get(i);
      int end = i + 1 < tokens.size() ? tokens.get(i + 1).start() : text.length();
      String behind = text.substring(token.end(), end);
      boolean enhancements = !token.enhanced() && ENHANCEMENTS.matcher(behind).find();
      spans.add(new Span(token.id(), token.id(), enhancements));
      if (!token.through().equals(token.id())) {
        spans.add(new Span(head(token.id()), token.through(), false));
      }
      Matcher next = NEXT.matcher(behind);
      int at = 0;
      String last = head(token.id());
      while (next.region(at, behind.length()).lookingAt() && spans.size() <= MOST) {
        String number = withNumber(last, next.group("number"));
        spans.add(new Span(next.group("range") == null ? number : last, number, false));
        last = number;
        at = next.end();
      }
      if (i + 1 < tokens.size() && BETWEEN.matcher(behind.substring(at).strip()).find()) {
        spans.add(new Span(token.id(), tokens.get(i + 1).id(), true));
      }
    }
    return spans;
  }

  private static String head(String id) {
    int bracket = id.indexOf('(');
    return bracket < 0 ? id : id.substring(0, bracket);
  }

  private static String withNumber(String id, String number) {
    return id.replaceFirst("\\d+$", number);
  }
}
