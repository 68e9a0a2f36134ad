package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.SystemClaims;
import java.util.ArrayList;
import java.util.List;

/**
 * What is on record of the authorization of a system: by the caller, else by the provider itself, else by
 * any system above it (SEMANTICS section 5, Authorization record).
 */
final class KnownRecords {

  private KnownRecords() {}

  /**
   * Returns the records of a system, each completed field by field by those that come after; also what
   * states a level and no date, which is no record.
   */
  static List<Authorization> of(CompiledSystem system, Standing.Question question) {
    List<Authorization> callers =
        question.authorizations().records().stream()
            .filter(r -> isSubject(r.subject(), system))
            .distinct()
            .toList();
    List<Authorization> said = new ArrayList<>(system.saidAbove);
    question.customer().ifPresent(customer -> said.addAll(saidBy(customer.claims(), system)));
    return complete(callers, complete(system.offering.authorization().stream().toList(), said)).stream()
        .distinct()
        .toList();
  }

  /** Returns what the leveraged authorizations of a system above say of one below. */
  static List<Authorization> saidBy(SystemClaims upper, CompiledSystem lower) {
    ImmutableList.Builder<Authorization> said = ImmutableList.builder();
    for (LeveragedAuthorization leveraged : upper.leveragedAuthorizations()) {
      if (Leverage.isAbout(upper, leveraged, lower.claims)) {
        said.add(
            AuthorizationBuilder.builder()
                .id(leveraged.uuid().value())
                .subject(lower.id().value())
                .issued(leveraged.dateAuthorized())
                .level(leveraged.level())
                .unknownLevel(leveraged.unknownLevel())
                .source(leveraged.source())
                .build());
      }
    }
    return said.build();
  }

  /** Returns whether a record or an acceptance that names its subject so is about a system. */
  static boolean isSubject(String subject, CompiledSystem system) {
    return system.claims.claims().identity().isNamed(subject);
  }

  private static List<Authorization> complete(
      List<Authorization> first, List<Authorization> others) {
    if (first.isEmpty() || others.isEmpty()) {
      return first.isEmpty() ? others : first;
    }
    List<Authorization> completed = new ArrayList<>();
    for (Authorization record : first) {
      for (Authorization other : others) {
        completed.add(record.completedBy(other));
      }
    }
    return completed;
  }
}
