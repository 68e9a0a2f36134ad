package dev.heirloom.inheritance.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.WithBuilder;
import java.util.List;

/**
 * The records a caller has: authorizations of systems, acceptances by the customer's agency, and
 * the rules that apply.
 *
 * @param records the authorizations, which go before what documents state, field by field
 * @param acceptances the acceptances by the customer's agency
 * @param regime the rules; {@link Regime#NONE} unless said
 */
@WithBuilder
public record Authorizations(
    List<Authorization> records, List<Acceptance> acceptances, Regime regime) {

  private static final Authorizations NONE = new Authorizations(List.of(), List.of(), Regime.NONE);

  /** Copies the lists. */
  public Authorizations {
    records = ImmutableList.copyOf(records);
    acceptances = ImmutableList.copyOf(acceptances);
    regime = regime == null ? Regime.NONE : regime;
  }

  /** Returns no records, and no rules that ask for any. */
  public static Authorizations none() {
    return NONE;
  }

  /** Returns these records alone. */
  public static Authorizations of(Authorization... records) {
    return new Authorizations(List.of(records), List.of(), Regime.NONE);
  }
}
