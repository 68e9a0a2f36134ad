package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.evidence.Evidence;
import java.util.HashSet;
import java.util.Set;

/** The lines of an explanation, which tell each finding and each text once. */
final class ExplanationLines {

  /** More of what a provider offers than its beginning is read in its document. */
  private static final int BEGINNING = 240;

  private final StringBuilder text = new StringBuilder();
  private final Set<Finding> findings;
  private final Set<String> words;
  private final Set<String> places;

  ExplanationLines() {
    this(new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  private ExplanationLines(Set<Finding> findings, Set<String> words, Set<String> places) {
    this.findings = findings;
    this.words = words;
    this.places = places;
  }

  /** Returns other lines, which know what these have told and make it known to these. */
  ExplanationLines sameMemory() {
    return new ExplanationLines(findings, words, places);
  }

  String text() {
    return text.toString();
  }

  void append(String told) {
    text.append(told);
  }

  void line(int depth, String words) {
    text.append(words.isEmpty() ? "" : "  ".repeat(depth)).append(words).append('\n');
  }

  boolean isTold(Finding finding) {
    return findings.contains(finding);
  }

  /** Tells a finding, and where it is from as far as the rest of the explanation does not. */
  void tell(int depth, Finding finding, Set<Evidence> shown) {
    if (!isTold(finding)) {
      tellAlone(depth, finding);
      places(depth + 1, finding, shown);
    }
  }

  /** Tells a finding without where it is from. */
  void tellAlone(int depth, Finding finding) {
    if (findings.add(finding)) {
      line(
          depth,
          Explanation.words(finding.severity()) + " " + finding.code() + ": " + finding.message());
    }
  }

  void places(int depth, Finding finding, Set<Evidence> shown) {
    finding.evidence().stream()
        .filter(evidence -> !shown.contains(evidence))
        .forEach(evidence -> where(depth, evidence));
  }

  /**
   * Tells a place. A document, and a row of a workbook, is told once; what stands in a document has
   * its uuid there, which a row has not.
   */
  void where(int depth, Evidence evidence) {
    boolean isPointer = evidence.location().startsWith("/");
    boolean isNew = places.add(place(evidence));
    places.add(evidence.document());
    if (isNew || isPointer) {
      line(depth, "In " + (isPointer ? evidence.toString() : place(evidence)));
    }
  }

  static String place(Evidence evidence) {
    return evidence.document() + (evidence.location().isEmpty() ? "" : " " + evidence.location());
  }

  /** Returns a text on one line. */
  static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /** Quotes a text whole, or says that it was quoted. */
  void quote(int depth, String quoted) {
    String plain = plain(quoted);
    if (!plain.isEmpty()) {
      line(depth, words.add(plain) ? "\"" + plain + "\"" : "in the same words as above");
    }
  }

  /** Quotes the beginning of a text. */
  void beginning(int depth, String quoted) {
    String plain = plain(quoted);
    int end = BEGINNING - 3;
    if (plain.length() > BEGINNING) {
      end -= Character.isHighSurrogate(plain.charAt(end - 1)) ? 1 : 0;
      plain = plain.substring(0, end) + "...";
    }
    quote(depth, plain);
  }
}
