package dev.heirloom.inheritance.result;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A finding: a lowering, a doubt or a contradiction, made once, where it belongs (SEMANTICS section
 * 3).
 *
 * <p>Its sentence is put together when it is asked for, unless it was kept in a file that has the
 * sentence alone.
 *
 * @param code what was found
 * @param level whether it belongs to a point, a control, a document or a system
 * @param subject the id of that point, control or system, or the name of that document
 * @param evidence where the documents say so
 * @param details what fills the code's sentence
 * @param kept the sentence as a file tells it that does not have the details; empty otherwise
 */
public record Finding(
    FindingCode code,
    Level level,
    String subject,
    List<Evidence> evidence,
    List<String> details,
    Optional<String> kept)
    implements Comparable<Finding> {

  /** What a finding belongs to. */
  public enum Level {
    /** A point. */
    POINT,
    /** A control. */
    CONTROL,
    /** A document. */
    DOCUMENT,
    /** A system. */
    SYSTEM
  }

  private static final Comparator<Iterable<String>> BY_DETAILS =
      Comparators.lexicographical(Comparator.<String>naturalOrder());

  /** Copies the lists. */
  public Finding {
    evidence = ImmutableList.copyOf(evidence);
    details = ImmutableList.copyOf(details);
  }

  /** Makes a finding whose details fill its code's sentence. */
  public Finding(
      FindingCode code,
      Level level,
      String subject,
      List<Evidence> evidence,
      List<String> details) {
    this(code, level, subject, evidence, details, Optional.empty());
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return code.severity();
  }

  /** Returns one sentence for a person. */
  public String message() {
    return kept.orElseGet(() -> code.sentence(details));
  }

  /**
   * Returns the sentence with its control or point before it, where it does not name that itself.
   */
  public String messageAtPlace() {
    String message = message();
    return isOfWholeDocument() || message.contains(subject) ? message : subject + ": " + message;
  }

  /** Returns whether it belongs to a document or a system as a whole, not to a control or point. */
  public boolean isOfWholeDocument() {
    return level == Level.DOCUMENT || level == Level.SYSTEM;
  }

  /** Orders by level, subject, code, details, sentence and evidence. */
  @Override
  public int compareTo(Finding other) {
    // Step by step: findings are sorted for every control of every determination.
    if (this == other) {
      return 0;
    }
    int order = level.compareTo(other.level);
    if (order == 0) {
      order = subject.compareTo(other.subject);
    }
    if (order == 0) {
      order = code.compareTo(other.code);
    }
    if (order == 0) {
      order = BY_DETAILS.compare(details, other.details);
    }
    if (order == 0) {
      order = kept.orElse("").compareTo(other.kept.orElse(""));
    }
    return order != 0 || evidence.equals(other.evidence)
        ? order
        : evidence.toString().compareTo(other.evidence.toString());
  }

  /** Returns code, subject and sentence in one line. */
  @Override
  public String toString() {
    return code + " " + subject + ": " + message();
  }
}
