package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A cause of findings: the findings of one code that one document or system gives one reason for,
 * listed once with their number and places (SEMANTICS section 3).
 *
 * @param about the name of the document that gives the reason; names of several, with commas, where
 *     they give it together
 * @param findings what was found, in the order of the report; never empty
 */
public record Cause(String about, List<Finding> findings) {

  private static final int FEW = 3;

  private static final Comparator<Cause> MOST_SEVERE_FIRST =
      Comparator.comparing(Cause::severity)
          .reversed()
          .thenComparing(Cause::isOfWholeDocument, Comparator.reverseOrder())
          .thenComparing(Cause::code)
          .thenComparing(Cause::about)
          .thenComparing(cause -> cause.findings().get(0));

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no finding
   */
  public Cause {
    findings = ImmutableList.copyOf(findings);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a cause has at least one finding");
    }
  }

  /** Returns what was found. */
  public FindingCode code() {
    return findings.get(0).code();
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return code().severity();
  }

  /** Returns how often it was found. */
  public int count() {
    return findings.size();
  }

  /** Returns the first few of the findings: enough to find the cause, and to see what it does. */
  public List<Finding> few() {
    return findings.subList(0, Math.min(FEW, findings.size()));
  }

  /** Returns one sentence for a person: the finding's own, or what all of them mean. */
  public String message() {
    return count() == 1 ? findings.get(0).message() : code().meaning();
  }

  /**
   * Returns whether it is an error of a document or a system as a whole, and with it of the whole
   * report: such a cause stands at the top of every form.
   */
  public boolean isOfWholeReport() {
    return severity() == Severity.ERROR && isOfWholeDocument();
  }

  private boolean isOfWholeDocument() {
    return findings.get(0).isOfWholeDocument();
  }

  /** Returns code, number, document and sentence in one line. */
  @Override
  public String toString() {
    return code() + (count() == 1 ? "" : " (" + count() + ")") + " " + about + ": " + message();
  }

  /** What findings of one cause have in common. */
  private record Key(
      FindingCode code, boolean ofWholeDocument, String about, String system, List<String> told) {}

  /** Returns the causes of all findings of a report, the most severe first. */
  static List<Cause> of(Report report) {
    Map<String, String> documentOf = new HashMap<>();
    for (SystemInChain system : report.inputs().systems()) {
      documentOf.put(system.id().value(), system.document());
    }
    Map<Key, List<Finding>> byKey = new LinkedHashMap<>();
    for (Finding finding : report.allFindings()) {
      byKey.computeIfAbsent(key(finding, documentOf), key -> new ArrayList<>(1)).add(finding);
    }
    return byKey.entrySet().stream()
        .map(entry -> new Cause(entry.getKey().about(), entry.getValue()))
        .sorted(MOST_SEVERE_FIRST)
        .collect(ImmutableList.toImmutableList());
  }

  private static Key key(Finding finding, Map<String, String> documentOf) {
    return new Key(
        finding.code(),
        finding.isOfWholeDocument(),
        documents(finding, documentOf),
        finding.level() == Finding.Level.SYSTEM ? finding.subject() : "",
        told(finding));
  }

  private static String documents(Finding finding, Map<String, String> documentOf) {
    return finding.isOfWholeDocument()
        ? documentOf.getOrDefault(finding.subject(), finding.subject())
        : finding.evidence().stream()
            .map(Evidence::document)
            .distinct()
            .collect(Collectors.joining(", "));
  }

  /**
   * Returns the details that tell one cause in a document from another: what it says, not where.
   */
  private static List<String> told(Finding finding) {
    return switch (finding.code()) {
      case STATUS_NOT_UNDERSTOOD, STATUS_NOT_OPERATIONAL, NOT_OPERATIONAL -> finding.details();
      case STATE_NOT_UNDERSTOOD,
          INHERITANCE_NOT_STATED,
          UNKNOWN_COMPONENT,
          OUTSIDE_AUTHORIZATION_SCOPE,
          EXCLUDED_BY_CONDITION ->
          from(2, finding);
      case ORPHANED_RESPONSIBILITY,
          PRESUMED_SATISFIED,
          REVISION_MISMATCH,
          OTHER_CATALOG,
          SOURCE_NOT_KNOWN,
          IMPORT_NOT_LOADED ->
          from(1, finding);
      default -> List.of();
    };
  }

  private static List<String> from(int first, Finding finding) {
    List<String> details = finding.details();
    return details.subList(Math.min(first, details.size()), details.size());
  }
}
