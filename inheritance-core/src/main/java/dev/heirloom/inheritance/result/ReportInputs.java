package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a report was made from, so that it can be made again.
 *
 * @param asOf the date it speaks of
 * @param baseline the baseline's name
 * @param level the customer system's impact level; empty if not stated
 * @param system the customer system; empty if there was none
 * @param systems the systems below it
 * @param regime the rules that applied
 * @param policy the policy
 * @param documents which documents speak for the systems, those below in their order, the
 *     leveraging system's own last
 * @param keptInFormat the version of the form that the report was kept in, if that form does not
 *     hold the whole of a report: {@code 1} has no items, responsibilities, endings, policy and
 *     documents; empty for a whole report
 */
public record ReportInputs(
    LocalDate asOf,
    String baseline,
    Optional<ImpactLevel> level,
    Optional<SystemId> system,
    List<SystemInChain> systems,
    Regime regime,
    Policy policy,
    List<DocumentIdentity> documents,
    Optional<String> keptInFormat) {

  /** Copies the lists. */
  public ReportInputs {
    systems = ImmutableList.copyOf(systems);
    documents = ImmutableList.copyOf(documents);
  }

  /** Makes the inputs of a whole report whose documents are not known. */
  public ReportInputs(
      LocalDate asOf,
      String baseline,
      Optional<ImpactLevel> level,
      Optional<SystemId> system,
      List<SystemInChain> systems,
      Regime regime,
      Policy policy) {
    this(asOf, baseline, level, system, systems, regime, policy, List.of(), Optional.empty());
  }

  /**
   * Returns the customer system's name for people; empty if there was none, or its document is not
   * known.
   */
  public Optional<String> systemTitle() {
    return system.flatMap(
        id ->
            documents.stream()
                .filter(document -> document.systemId().equals(id))
                .map(DocumentIdentity::title)
                .reduce((first, last) -> last));
  }

  /** Returns the baseline, the date, the customer system and how many systems are below it. */
  @Override
  public String toString() {
    return baseline
        + " as of "
        + asOf
        + systemTitle().or(() -> system.map(SystemId::value)).map(name -> " for " + name).orElse("")
        + ", on "
        + systems.size()
        + (systems.size() == 1 ? " system" : " systems");
  }
}
