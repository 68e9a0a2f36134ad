package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A provider of the system, and which decisions about it hold.
 *
 * @param provider the provider
 * @param own whether it belongs to the system's agency
 * @param authorizationState how its own authorization stands
 * @param why why that is not active; empty text if it is
 * @param authorizations its own authorizations in force
 * @param acceptance the agency's authorization of it in force
 * @param disapproval the disapproval in force
 * @param round the issue of the agency's last authorization of it that is over: what was done until
 *     then belongs to that
 */
record ProviderFacts(
    Provider provider,
    boolean own,
    AuthorizationState authorizationState,
    String why,
    List<Authorization> authorizations,
    Optional<Authorization> acceptance,
    Optional<Milestone> disapproval,
    Optional<LocalDate> round) {

  /** How a provider's own authorization stands. */
  enum AuthorizationState {
    NOT_STATED,
    ACTIVE,
    NOT_ACTIVE
  }

  /** The impact level it is authorized at. */
  Optional<ImpactLevel> level() {
    return authorizations.stream()
        .map(Authorization::levelInForce)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** The words for its level that are not understood. */
  Optional<String> unknownLevel() {
    return authorizations.stream().flatMap(record -> record.unknownLevel().stream()).findFirst();
  }

  Optional<CertificationClass> certificationClass() {
    return authorizations.stream()
        .map(Authorization::certificationClass)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
