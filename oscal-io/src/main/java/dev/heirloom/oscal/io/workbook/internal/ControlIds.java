package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ids that a cell names: of controls, statements, requirements or practices, in the spellings
 * of SP 800-53, SP 800-171, CMMC, ISO/IEC 27001, the CSA's matrix and their like; several where it
 * lists them ({@code AC-2/3}, {@code AC-2(1), (3)}) or names a range ({@code AC-2 to AC-5}).
 *
 * @param ids the ids, each once and in order, spelled out
 * @param unreadable the parts of the cell that are none
 */
public record ControlIds(List<String> ids, List<String> unreadable) {

  private static final int MOST = 200;
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{1,2}[.][0-9]{10,30}");
  private static final int DIGITS = 15;
  private static final int LONGEST_CELL = 1_000;

  /** An id without what names an enhancement or a statement. */
  private static final String HEAD =
      "[A-Za-z]{2}\\.L\\d-(?:\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}|[A-Za-z]\\.\\d\\.[A-Za-z]{1,4})"
          + "|[A-Za-z]{2}\\.\\d\\.\\d{3}"
          + "|[A-Za-z]{2}\\.[A-Za-z]{2}-\\d{1,2}"
          + "|[A-Za-z]{3}-[A-Za-z]{2,4}-\\d{1,3}"
          + "|(?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-)"
          + "[A-Za-z](?:[A-Za-z]|&[A-Za-z]|[A-Za-z]{2,4})-\\d{1,4}(?!\\d)"
          + "|[A-Z]{1,3} ?\\d{1,2}(?:\\.\\d{1,2}){1,2}(?!\\d)|A\\.\\d{1,2}(?:\\.\\d{1,2}){1,2}"
          + "|[A-Z]{2} ?\\d{1,2}(?!\\d)"
          // Where OSCAL has it, an underscore stands before a digit.
          + "|_?\\d{1,2}(?:\\.(?!0\\b)\\d{1,3}){1,3}|_?\\d{2}\\.[a-z]{1,2}";

  /** What names an enhancement or a statement. */
  private static final String TAIL =
      "(?: ?\\((?! ?(?i:all|each|any|both|some|most|new) ?\\)) ?[0-9A-Za-z]{1,4}\\.? ?\\)|\\.\\d{1,2}(?![0-9A-Za-z])|-\\d{1,2}(?![0-9A-Za-z])"
          + "|\\.[a-z](?![A-Za-z])| ?[a-z]\\.?(?![0-9A-Za-z(.-]| [a-z]{2})|\\[[a-z]{1,2}\\])*"
          + "(?:_st?mt(?:\\.[A-Za-z0-9]+)*)?";

  private static final Pattern ID =
      Pattern.compile("(?<head>" + HEAD + ")(?<tail>(?:" + TAIL + "))");

  /** An id anywhere in a text. */
  static final Pattern MENTIONED = Pattern.compile("(?<![\\p{L}\\p{N}._&-])" + ID.pattern());

  private static final Pattern SPACED =
      Pattern.compile("(?<![\\p{L}\\p{N}])([A-Za-z]{2})(?: -|- | - )(?=\\d)");
  private static final Pattern WITHOUT_HYPHEN = Pattern.compile("([A-Za-z]{2}) ?(\\d{1,2})");
  private static final Pattern GROUP = Pattern.compile("\\(?([0-9A-Za-z]{1,4})\\)?\\.?");
  private static final Pattern TAIL_GROUP = Pattern.compile("[0-9]{1,4}|[A-Za-z]{1,4}");
  private static final Pattern TITLE = Pattern.compile("[ :-]+\\p{L}.*");

  /** What refers to a note that stands elsewhere and may limit what is said. */
  private static final Pattern NOTE = Pattern.compile("[ ]*[*\u2020\u2021#]+");

  private static final Pattern RAISED_DIGITS =
      Pattern.compile("[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]+");
  private static final Pattern NOT_A_TITLE =
      Pattern.compile(
          "(?i) ?(?:to|through|thru|-) ?[A-Z]{0,3}-?\\d.*|.*\\b[A-Z]{2} ?-? ?\\d.*|.*\\b(?:except|excluding|excl|without|not|other|only|partial|partly|all|enhancements?)\\b.*");
  private static final Pattern PUBLICATION =
      Pattern.compile(
          "(?i)^(?:(?:NIST|SP|ISO|CMMC|CCM|CSF|PCI(?: DSS)?|800-\\d+[A-Z]?|2700\\d|Annex|Control"
              + "|Requirement|Practice)(?: Rev\\.? ?\\d)?[: ]+)+(?=\\S)");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern ENHANCEMENT =
      Pattern.compile("(?i)(?<![ ,])[ ,]+(?:control )?(?:enhancement|enh\\.?) ?\\(?(\\d{1,2})\\)?");
  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?<![ ,])[ ,]+(?:part|item|statement|sub-?part) ?\\(?([a-z])\\)?(?![A-Za-z])");
  private static final Pattern SEPARATOR = Pattern.compile("[,;|\n/]|\\s+(?:and|&)\\s+|\\s\\+\\s");
  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*(?:\\.\\.+|\\bto\\b|\\bthrough\\b|\\bthru\\b| - )\\s*|-(?=[A-Za-z]{2}|\\()");
  private static final Pattern DASH = Pattern.compile("\\p{Pd}|\u2212");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d+)");

  /** Copies the lists. */
  public ControlIds {
    ids = ImmutableList.copyOf(ids);
    unreadable = ImmutableList.copyOf(unreadable);
  }

  /** Returns whether the cell names ids and nothing else. */
  public boolean isClear() {
    return !ids.isEmpty() && unreadable.isEmpty();
  }

  /** Reads a cell. */
  public static ControlIds of(String cell) {
    if (cell.length() > LONGEST_CELL) {
      return new ControlIds(List.of(), List.of(cell.substring(0, LONGEST_CELL)));
    }
    return new CellReading().read(LONG_NUMBER.matcher(cell).matches() ? shown(cell) : cell);
  }

  /** Programs keep 5.2 as 5.2000000000000002, and show what was written. */
  private static String shown(String number) {
    return new BigDecimal(number)
        .round(new MathContext(DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }

  private record Id(String head, List<String> tail) {

    /** Returns the id as NIST's form has it, or as it stands where it is of another. */
    @Override
    public String toString() {
      return tail.isEmpty() ? head : head + "(" + String.join(")(", tail) + ")";
    }

    /** Returns each enhancement of several behind one control: AC-2(1)(2) are two. */
    private Stream<Id> each() {
      return tail.size() > 1 && tail.stream().allMatch(ControlIds::isNumber)
          ? tail.stream().map(number -> new Id(head, List.of(number)))
          : Stream.of(this);
    }

    /** Returns the part of the tail that numbers an enhancement. */
    private List<String> enhancement() {
      return !tail.isEmpty() && isNumber(tail.get(0)) ? tail.subList(0, 1) : List.of();
    }
  }

  /** One cell's reading. */
  private static final class CellReading {
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> unreadable = new ArrayList<>();
    private Optional<Id> last = Optional.empty();
    private boolean inTitle;

    ControlIds read(String cell) {
      for (String part : SEPARATOR.split(plain(cell))) {
        String text = Header.plain(part);
        if (!text.isEmpty()) {
          readPart(text);
        }
      }
      return ids.size() > MOST
          ? new ControlIds(List.of(), List.of(cell))
          : new ControlIds(List.copyOf(ids), unreadable);
    }

    private void readPart(String text) {
      Optional<List<Id>> found = range(text).or(() -> one(text).map(List::of));
      if (found.isPresent()) {
        found.get().stream().flatMap(Id::each).forEach(id -> ids.add(id.toString()));
        last = Optional.of(found.get().get(found.get().size() - 1));
      } else if (!inTitle) {
        unreadable.add(text);
      }
    }

    /** Reads an id, or what continues the one before; a title may follow. */
    private Optional<Id> one(String text) {
      String plain = PUBLICATION.matcher(text).replaceFirst("");
      Matcher id = ID.matcher(plain);
      if (id.lookingAt()) {
        String rest = plain.substring(id.end());
        if (NOTE.matcher(rest).matches()) {
          unreadable.add(rest.strip());
          return Optional.of(id(id));
        }
        if (rest.isEmpty()
            || TITLE.matcher(rest).matches() && !NOT_A_TITLE.matcher(rest).matches()) {
          inTitle = !rest.isEmpty();
          return Optional.of(id(id));
        }
        return Optional.empty();
      }
      return last.flatMap(before -> continued(before, text));
    }

    private Optional<List<Id>> range(String text) {
      Matcher range = RANGE.matcher(text);
      if (!range.find()) {
        return Optional.empty();
      }
      boolean wasInTitle = inTitle;
      Optional<Id> from = one(text.substring(0, range.start()));
      boolean plain = !inTitle || wasInTitle;
      Optional<Id> to =
          from.flatMap(
              id -> {
                Optional<Id> before = last;
                last = from;
                Optional<Id> end = one(text.substring(range.end()));
                last = before;
                return end;
              });
      return plain && to.isPresent() ? between(from.get(), to.get()) : Optional.empty();
    }
  }

  /** Returns an id that was found in a text, spelled out. */
  static String spelled(Matcher mentioned) {
    return id(mentioned).toString();
  }

  /** Returns a text with marks of notes in the place of digits that are raised or lowered. */
  static String withNotes(String text) {
    return RAISED_DIGITS.matcher(text).replaceAll("*");
  }

  /** Returns a cell as it is compared. */
  static String plain(String cell) {
    String text =
        cell.strip()
            .lines()
            .map(line -> BLANKS.matcher(line).replaceAll(" ").strip())
            .collect(Collectors.joining("\n"))
            .replace("\n(", " (");
    text = DASH.matcher(withNotes(text)).replaceAll("-").replace("ISO/IEC", "ISO");
    text = SPACED.matcher(text).replaceAll("$1-");
    text = ENHANCEMENT.matcher(text).replaceAll("($1)");
    text = PART.matcher(text).replaceAll("($1)");
    return BRACKETS
        .matcher(text)
        .replaceAll(
            brackets ->
                Matcher.quoteReplacement(
                    "("
                        + brackets
                            .group(1)
                            .strip()
                            .replaceAll("\\s*,\\s*", "),(")
                            .replaceAll("(?<=\\w)\\s*-\\s*(?=\\w)", ")-(")
                        + ")"));
  }

  /** The id of a statement as catalogs have it stays as it is: a number in it is no enhancement. */
  private static Id id(Matcher found) {
    return found.group("tail").contains("_")
        ? new Id(found.group(), List.of())
        : new Id(head(found.group("head")), tail(found.group("tail")));
  }

  private static String head(String written) {
    Matcher spaced = WITHOUT_HYPHEN.matcher(written);
    return spaced.matches() ? spaced.group(1) + "-" + spaced.group(2) : written;
  }

  private static List<String> tail(String written) {
    List<String> groups = new ArrayList<>();
    Matcher group = TAIL_GROUP.matcher(written);
    while (group.find()) {
      groups.add(group.group());
    }
    return groups;
  }

  /** Reads {@code 3}, {@code (3)} or {@code b} after an id. */
  private static Optional<Id> continued(Id before, String text) {
    Matcher group = GROUP.matcher(text);
    if (!group.matches()) {
      return Optional.empty();
    }
    String name = group.group(1);
    boolean bracketed = text.startsWith("(");
    if (!isNumber(name)) {
      List<String> tail = new ArrayList<>(before.enhancement());
      tail.add(name);
      return name.length() == 1 ? Optional.of(new Id(before.head(), tail)) : Optional.empty();
    }
    if (bracketed) {
      return Optional.of(new Id(before.head(), List.of(name)));
    }
    return before.tail().isEmpty()
        ? Optional.of(new Id(withLastNumber(before.head(), name), List.of()))
        : Optional.empty();
  }

  private static Optional<List<Id>> between(Id from, Id to) {
    if (from.head().equalsIgnoreCase(to.head())
        && from.tail().size() == to.tail().size()
        && !from.tail().isEmpty()) {
      int step = from.tail().size() - 1;
      if (!from.tail().subList(0, step).equals(to.tail().subList(0, step))) {
        return Optional.empty();
      }
      return steps(from.tail().get(step), to.tail().get(step))
          .map(
              steps ->
                  steps.stream()
                      .map(
                          name -> {
                            List<String> tail = new ArrayList<>(from.tail().subList(0, step));
                            tail.add(name);
                            return new Id(from.head(), tail);
                          })
                      .toList());
    }
    Matcher first = LAST_NUMBER.matcher(from.head());
    Matcher end = LAST_NUMBER.matcher(to.head());
    if (!from.tail().isEmpty()
        || !to.tail().isEmpty()
        || !first.matches()
        || !end.matches()
        || !first.group(1).equalsIgnoreCase(end.group(1))) {
      return Optional.empty();
    }
    return steps(first.group(2), end.group(2))
        .map(steps -> steps.stream().map(n -> new Id(first.group(1) + n, List.of())).toList());
  }

  private static Optional<List<String>> steps(String from, String to) {
    List<String> steps = new ArrayList<>();
    if (isNumber(from) && isNumber(to)) {
      int end = Integer.parseInt(to);
      for (int n = Integer.parseInt(from); n <= end && steps.size() <= MOST; n++) {
        steps.add(String.valueOf(n));
      }
    } else if (from.length() == 1 && to.length() == 1 && !isNumber(from) && !isNumber(to)) {
      for (char c = from.charAt(0); c <= to.charAt(0); c++) {
        steps.add(String.valueOf(c));
      }
    }
    return steps.isEmpty() || steps.size() > MOST ? Optional.empty() : Optional.of(steps);
  }

  private static String withLastNumber(String head, String number) {
    Matcher last = LAST_NUMBER.matcher(head);
    return last.matches() ? last.group(1) + number : head;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
