package dev.heirloom.inheritance.internal.rules;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The impact level of the customer system: the caller's word, else the higher of what its agency's
 * records and its own document state (SEMANTICS section 5, row level).
 *
 * @param level the level; empty if not stated, or stated in words that are not understood
 * @param doubt what there is to report on it, if it is not understood or not stated
 */
public record NeededLevel(Optional<ImpactLevel> level, Optional<Finding> doubt) {

  private static final String SENSITIVITY =
      "/system-security-plan/system-characteristics/security-sensitivity-level";

  /** Returns the level of a customer system on a baseline. */
  public static NeededLevel of(Baseline baseline, Optional<CustomerSystem> customer) {
    if (baseline.level().isPresent()) {
      return new NeededLevel(baseline.level(), Optional.empty());
    }
    Optional<String> word = customer.flatMap(c -> c.claims().sensitivityLevel());
    Optional<ImpactLevel> level =
        Stream.concat(
                word.flatMap(ImpactLevel::parse).stream(),
                customer.flatMap(CustomerSystem::level).stream())
            .max(Comparator.naturalOrder());
    return new NeededLevel(
        level,
        level.isPresent()
            ? Optional.empty()
            : word.map(stated -> notUnderstood(customer.orElseThrow(), stated))
                .or(() -> Optional.of(notStated(baseline))));
  }

  private static Finding notUnderstood(CustomerSystem customer, String stated) {
    DocumentIdentity identity = customer.claims().identity();
    return Findings.document(
        FindingCode.LEVEL_NOT_UNDERSTOOD,
        Evidence.of(identity.name(), SENSITIVITY),
        identity.title(),
        stated.strip());
  }

  private static Finding notStated(Baseline baseline) {
    return Findings.document(
        FindingCode.LEVEL_NOT_STATED, Evidence.of(baseline.name(), ""), "the customer system");
  }

  boolean isNotUnderstood() {
    return doubt.map(Finding::code).filter(FindingCode.LEVEL_NOT_UNDERSTOOD::equals).isPresent();
  }

  /**
   * Returns whether an official accepts a provider at this level: at any, where it may be any of
   * them.
   */
  boolean isAcceptedBy(Acceptance acceptance) {
    Optional<ImpactLevel> enough = isNotUnderstood() ? Optional.of(ImpactLevel.HIGH) : level;
    return acceptance
        .acceptedLevel()
        .filter(accepted -> enough.isEmpty() || accepted.compareTo(enough.get()) >= 0)
        .isPresent();
  }
}
