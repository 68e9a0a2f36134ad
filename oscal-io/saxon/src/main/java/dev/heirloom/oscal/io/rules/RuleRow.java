package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Optional;

/**
 * One constraint of OSCAL as a row of the project's own rule files states it (RULE-ROWS).
 *
 * @param kind what sort of constraint it is, in Metaschema's word
 * @param id its id
 * @param contexts the absolute paths of the nodes that it is stated for
 * @param details the other lines of the row: what a line says by the word it begins with, in order
 * @param line the line that it begins with
 */
record RuleRow(
    String kind,
    String id,
    List<String> contexts,
    ImmutableListMultimap<String, String> details,
    int line) {

  /** Copies the list. */
  RuleRow {
    contexts = ImmutableList.copyOf(contexts);
  }

  /** Returns what the one line of this word says; empty if there is none. */
  Optional<String> detail(String word) {
    return details.get(word).stream().findFirst();
  }

  /** Returns the nodes that are judged, seen from a context. */
  String target() {
    return detail("target").orElse(".");
  }

  /** Returns whether another document is needed to judge it whole. */
  boolean needsOtherDocuments() {
    return target().contains("doc(");
  }
}
