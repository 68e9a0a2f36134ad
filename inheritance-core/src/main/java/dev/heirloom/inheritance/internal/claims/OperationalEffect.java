package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.OperationalStatus;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the operational status of a system, or of a component, makes of the items that it offers
 * (SEMANTICS section 5, row operational).
 *
 * @param unusable whether nothing can be inherited from it
 * @param capped whether it is stated in a word that is not understood
 * @param findings what there is to report on it
 */
public record OperationalEffect(boolean unusable, boolean capped, List<Finding> findings) {

  /** That nothing is wrong with it. */
  static final OperationalEffect NORMAL = new OperationalEffect(false, false, List.of());

  private static final String STATUS = "/system-security-plan/system-characteristics/status";

  /**
   * Returns what a system's own status makes of all that it offers: its plan's, and that of the
   * component that is the system as a whole.
   */
  public static OperationalEffect of(SystemClaims claims, String title) {
    OperationalEffect whole =
        of(claims.components().stream().filter(Component::isThisSystem).toList(), title);
    if (claims.status().isEmpty()) {
      return whole;
    }
    Evidence evidence = Evidence.of(claims.identity().name(), STATUS);
    return of(
            claims.status().get(),
            (code, details) ->
                new Finding(
                    code,
                    Finding.Level.SYSTEM,
                    claims.systemId().value(),
                    List.of(evidence),
                    ImmutableList.<String>builder().add(title).add(details).build()))
        .and(whole);
  }

  /**
   * Returns what the statuses of a component make of its items.
   *
   * @param entries the components of one uuid, of which the least favourable counts
   */
  static OperationalEffect of(Collection<Component> entries, String title) {
    OperationalEffect all = NORMAL;
    for (Component component : entries) {
      String name = "component \"" + component.title() + "\" of " + title;
      Reporter reporter =
          (code, details) ->
              Findings.document(
                  code,
                  component.evidence(),
                  ImmutableList.<String>builder()
                      .add(name)
                      .add(details)
                      .build()
                      .toArray(String[]::new));
      if (component.status().isPresent()) {
        all = all.and(of(component.status().get(), reporter));
      }
      if (!component.isPlaced()) {
        all =
            all.and(
                notUnderstood(
                    "implementation-point",
                    component.implementationPoint().orElseThrow(),
                    reporter));
      }
    }
    return all;
  }

  /**
   * Makes a finding where a status stands, from a code and what fills its sentence after the name.
   */
  private interface Reporter {
    Finding report(FindingCode code, String... details);
  }

  private static OperationalEffect of(String word, Reporter reporter) {
    Optional<OperationalStatus> status = OperationalStatus.parse(word);
    if (status.isEmpty()) {
      return NORMAL;
    }
    return switch (status.get()) {
      case UNDER_DEVELOPMENT, DISPOSITION ->
          new OperationalEffect(
              true, false, List.of(reporter.report(FindingCode.NOT_OPERATIONAL, word.strip())));
      case NOT_UNDERSTOOD -> notUnderstood("status", word, reporter);
      case UNDER_MAJOR_MODIFICATION, OTHER ->
          new OperationalEffect(
              false,
              false,
              List.of(reporter.report(FindingCode.STATUS_NOT_OPERATIONAL, word.strip())));
      case OPERATIONAL -> NORMAL;
    };
  }

  private static OperationalEffect notUnderstood(String field, String word, Reporter reporter) {
    return new OperationalEffect(
        false,
        true,
        List.of(reporter.report(FindingCode.STATUS_NOT_UNDERSTOOD, field, word.strip())));
  }

  /** Returns what both make of what is offered. */
  private OperationalEffect and(OperationalEffect other) {
    if (this == NORMAL || other == NORMAL) {
      return this == NORMAL ? other : this;
    }
    List<Finding> both = new ArrayList<>(findings);
    both.addAll(other.findings());
    return new OperationalEffect(
        unusable || other.unusable(), capped || other.capped(), Findings.inOrder(both));
  }
}
