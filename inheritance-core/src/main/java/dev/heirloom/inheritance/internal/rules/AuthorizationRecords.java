package dev.heirloom.inheritance.internal.rules;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.LeveragedRecords;
import java.util.ArrayList;
import java.util.List;

/**
 * What is on record of the authorization of a system: by the caller, else by the provider itself,
 * else by any system above it (SEMANTICS section 5).
 */
final class AuthorizationRecords {

  private AuthorizationRecords() {}

  /**
   * Returns the records of a system, each completed field by field by those that come after; also
   * what states a level and no date, which is no record.
   */
  static List<Authorization> of(CompiledProvider provider, AuthorizationStatus.Question question) {
    List<Authorization> callers = new ArrayList<>();
    for (Authorization record : question.authorizations().records()) {
      if (provider.claims().claims().identity().isSubject(record.subject())) {
        callers.add(record);
      }
    }
    List<Authorization> said = new ArrayList<>(provider.saidAbove());
    question
        .customer()
        .ifPresent(
            customer -> said.addAll(LeveragedRecords.of(customer.claims(), provider.claims())));
    return eachOnce(
        complete(
            eachOnce(callers),
            complete(provider.offering().original().authorization().stream().toList(), said)));
  }

  private static List<Authorization> eachOnce(List<Authorization> records) {
    return records.size() < 2 ? records : records.stream().distinct().toList();
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
