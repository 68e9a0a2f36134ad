package dev.heirloom.oscal.io.rules;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads the project's own rule files: texts of which a line that is not indented begins a row, or
 * with {@code at} names where the rows below it apply (RULE-ROWS).
 */
final class RuleRows {

  /** The files of OSCAL's constraints, each named as the module that states them. */
  static final ImmutableList<String> MODULES =
      ImmutableList.of(
          "metadata",
          "control-common",
          "catalog",
          "profile",
          "implementation-common",
          "component-definition",
          "system-security-plan",
          "mapping-collection",
          "assessment-common",
          "assessment-plan",
          "assessment-results",
          "plan-of-action-and-milestones");

  private static final ImmutableSet<String> KINDS =
      ImmutableSet.of(
          "allowed-values",
          "expect",
          "has-cardinality",
          "index",
          "index-has-key",
          "is-unique",
          "matches");

  private static final ImmutableSet<String> WORDS =
      ImmutableSet.of(
          "since",
          "level",
          "target",
          "test",
          "name",
          "key",
          "min",
          "max",
          "datatype",
          "regex",
          "other",
          "values",
          "differs",
          "message");

  private final List<RuleRow> rows = new ArrayList<>();
  private final List<String> contexts = new ArrayList<>();
  private boolean inContexts;
  private int number;
  private String head = "";
  private int headLine;
  private ImmutableListMultimap.Builder<String, String> details = ImmutableListMultimap.builder();

  private RuleRows() {}

  /** Returns the rows of the constraints of one of OSCAL's modules, in the order of its file. */
  static ImmutableList<RuleRow> oscal(String module) {
    return read(text("oscal/" + module + ".rules"));
  }

  /**
   * Returns the rows of a text.
   *
   * @throws IllegalArgumentException if a line is not as rows are written; it says which
   */
  static ImmutableList<RuleRow> read(String text) {
    RuleRows reading = new RuleRows();
    for (String line : Splitter.on('\n').split(text)) {
      reading.number++;
      if (!line.isBlank() && !line.startsWith("#") && !reading.takes(line)) {
        throw new IllegalArgumentException(
            "line " + reading.number + " is no line of a row: " + line);
      }
    }
    reading.endRow();
    return ImmutableList.copyOf(reading.rows);
  }

  private boolean takes(String line) {
    int blank = line.strip().indexOf(' ');
    if (blank < 0) {
      return false;
    }
    String word = line.strip().substring(0, blank);
    String rest = line.strip().substring(blank + 1).strip();
    if (line.startsWith("  ")) {
      details.put(word, rest);
      return !head.isEmpty() && WORDS.contains(word);
    }
    endRow();
    if (word.equals("at")) {
      if (!inContexts) {
        contexts.clear();
      }
      inContexts = true;
      return contexts.add(rest);
    }
    inContexts = false;
    head = word + " " + rest;
    headLine = number;
    return KINDS.contains(word) && !contexts.isEmpty();
  }

  private void endRow() {
    if (!head.isEmpty()) {
      int blank = head.indexOf(' ');
      rows.add(
          new RuleRow(
              head.substring(0, blank),
              head.substring(blank + 1),
              contexts,
              details.build(),
              headLine));
      head = "";
      details = ImmutableListMultimap.builder();
    }
  }

  private static String text(String name) {
    try (InputStream in = Objects.requireNonNull(RuleRows.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
