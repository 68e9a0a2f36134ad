package dev.heirloom.oscal.io.validation;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.DataFileException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of checking one document against rules.
 *
 * @param document the name of the document, as its places have it
 * @param rules the rules that were asked for, each id once, in the order of their files
 * @param results what does not hold and what could not be judged, in the order of the document;
 *     empty if all rules hold
 * @param isCutShort whether checking stopped at the limit of results, so that there may be more
 */
public record RuleReport(
    String document, List<RuleDescription> rules, List<RuleResult> results, boolean isCutShort) {

  /** Copies the lists. */
  public RuleReport {
    rules = ImmutableList.copyOf(rules);
    results = ImmutableList.copyOf(results);
  }

  /** Returns the results because of which the document is refused, in the order of the document. */
  public Stream<RuleResult> errors() {
    return results.stream().filter(RuleResult::isError);
  }

  /** Returns the places where a rule of this level does not hold, in the order of the document. */
  public Stream<RuleResult> of(RuleLevel level) {
    return results.stream()
        .filter(result -> result.kind() == RuleResult.Kind.DOES_NOT_HOLD)
        .filter(result -> result.level() == level);
  }

  /** Returns the results of one rule, in the order of the document; none if it holds. */
  public Stream<RuleResult> of(String rule) {
    return results.stream().filter(result -> result.rule().equals(rule));
  }

  /** Returns what could not be judged, in the order of the document. */
  public Stream<RuleResult> notJudged() {
    return results.stream().filter(result -> result.kind() == RuleResult.Kind.NOT_JUDGED);
  }

  /** Returns at how many places a rule of this level does not hold. */
  public long count(RuleLevel level) {
    return of(level).count();
  }

  /** Returns whether no rule of level error or critical is found not to hold. */
  public boolean isAccepted() {
    return errors().findAny().isEmpty();
  }

  /**
   * Returns this report.
   *
   * @throws DataFileException if the document is not accepted; it has all errors
   */
  public RuleReport orThrow() {
    if (isAccepted()) {
      return this;
    }
    throw new DataFileException(
        errors()
            .map(
                error ->
                    new DataFileException(
                        error.place(), error.rule() + ": " + error.message(), "Mend it there."))
            .toList());
  }

  /** Returns the name of the document, and how much there is to tell. */
  @Override
  public String toString() {
    return document
        + ": "
        + results.size()
        + " results of "
        + rules.size()
        + " rules, "
        + errors().count()
        + " of them errors";
  }
}
