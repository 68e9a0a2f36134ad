package dev.heirloom.oscal.io.fedramp;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.io.fedramp.FedrampFinding.Code;
import dev.heirloom.oscal.io.internal.plain.PlainTolerance;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is noted on a document while its values are read, one by one. */
final class FormNotes implements PlainTolerance.Problems {

  private static final int LONGEST_QUOTE = 60;

  /** The register writes days as midnight in Washington. */
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  private static final Set<String> TRUE = Set.of("true", "yes");

  private static final Set<String> FALSE = Set.of("false", "no");

  private final String document;
  private final List<FedrampFinding> findings = new ArrayList<>();
  private final Map<String, Integer> unknownKeys = new TreeMap<>();

  FormNotes(String document) {
    this.document = document;
  }

  String document() {
    return document;
  }

  List<FedrampFinding> findings() {
    return findings;
  }

  void add(Code code, PlainValue at, String message) {
    findings.add(new FedrampFinding(code, at.place(), message));
  }

  Evidence at(PlainValue value) {
    return Evidence.of(document, value.place().path());
  }

  @Override
  public void otherKind(PlainValue value) {
    add(
        Code.OTHER_KIND,
        value,
        "There is " + words(value) + " here, which is of another kind than belongs here.");
  }

  @Override
  public void notAList(PlainValue value) {
    add(Code.NOT_A_LIST, value, "A list belongs here; the one value was read as a list of it.");
  }

  @Override
  public void unknownKey(String key) {
    unknownKeys.merge(key, 1, Integer::sum);
  }

  /** Notes that a key was read after all. */
  void known(String key) {
    unknownKeys.remove(key);
  }

  /** Says which keys of a document were passed over. */
  void keysOf(PlainValue whole) {
    if (!unknownKeys.isEmpty()) {
      add(
          Code.KEYS_NOT_KNOWN,
          whole,
          "FedRAMP's schema does not have these keys, which were passed over: "
              + unknownKeys.entrySet().stream()
                  .map(
                      entry ->
                          quoted(entry.getKey())
                              + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " times)"))
                  .collect(Collectors.joining(", "))
              + ".");
      unknownKeys.clear();
    }
  }

  /** Returns a text without the blanks around it; empty for what is none, or blank. */
  Optional<String> text(Optional<PlainValue> value) {
    if (value.isPresent() && !value.get().isText()) {
      otherKind(value.get());
      return Optional.empty();
    }
    return value.map(PlainValue::text).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Returns a text, whose absence is noted. */
  Optional<String> required(Optional<PlainValue> value, String key, PlainValue owner) {
    Optional<String> text = text(value);
    if (text.isEmpty()) {
      missing(key, owner);
    }
    return text;
  }

  void missing(String key, PlainValue owner) {
    add(Code.MISSING, owner, "\"" + key + "\" is missing here, or blank.");
  }

  /** Returns whether something holds; empty for blank text and what is neither. */
  Optional<Boolean> truth(Optional<PlainValue> value) {
    if (value.isEmpty() || value.get().isObject() || value.get().isList()) {
      value.ifPresent(this::otherKind);
      return Optional.empty();
    }
    String word = value.get().text().strip().toLowerCase(Locale.ROOT);
    if (TRUE.contains(word) || FALSE.contains(word)) {
      return Optional.of(TRUE.contains(word));
    }
    if (!word.isEmpty()) {
      otherKind(value.get());
    }
    return Optional.empty();
  }

  /** Returns whether the register or the list was tried out with a row of this id. */
  static boolean isTest(String id) {
    return id.toUpperCase(Locale.ROOT).startsWith("FAKE");
  }

  /** Returns the texts of a list. */
  List<String> texts(List<PlainValue> values) {
    return values.stream().flatMap(value -> text(Optional.of(value)).stream()).toList();
  }

  /** Returns a day; a time is the day it was in Washington. */
  Optional<LocalDate> day(Optional<PlainValue> value) {
    Optional<String> text = text(value);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.get().contains("T")
              ? OffsetDateTime.parse(text.get()).atZoneSameInstant(WASHINGTON).toLocalDate()
              : LocalDate.parse(text.get()));
    } catch (DateTimeException e) {
      add(
          Code.DATE_NOT_UNDERSTOOD,
          value.orElseThrow(),
          quoted(text.get()) + " can't be read as a day, so none is known.");
      return Optional.empty();
    }
  }

  /** Returns an address of the web. */
  Optional<String> address(Optional<PlainValue> value) {
    Optional<String> text = text(value);
    if (text.isPresent() && !isOfTheWeb(text.get())) {
      add(Code.ADDRESS_NOT_KEPT, value.orElseThrow(), "This is no address of the web.");
      return Optional.empty();
    }
    return text;
  }

  private static boolean isOfTheWeb(String text) {
    try {
      URI address = URI.create(text);
      return ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String words(PlainValue value) {
    return value.isObject() || value.isList() ? value.words() : quoted(value.text());
  }

  /** Returns a text as a message quotes it: never whole if it is long, never an address of mail. */
  static String quoted(String text) {
    if (text.contains("@")) {
      return "a text with an address of mail";
    }
    String line = text.replaceAll("\\s+", " ");
    return "\""
        + (line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…")
        + "\"";
  }
}
