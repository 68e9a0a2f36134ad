package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers that satisfied entries give to a responsibility at a point (SEMANTICS section 9,
 * Fulfilment): by uuid, wherever in the same control they stand; at the points of their place, or at
 * all where the responsibility counts when these do not meet; of several the weakest.
 */
final class Answers {

  private Fulfilment fulfilment = Fulfilment.OPEN;
  private List<Evidence> evidence = ImmutableList.of();

  /** Adds the answers among some entries to a responsibility that counts at some points. */
  void add(List<Entries.Satisfies> entries, Uuid responsibility, int[] counts, int point) {
    for (Entries.Satisfies entry : entries) {
      if (entry.source().responsibility().isPresent()
          && entry.source().responsibility().get().equals(responsibility)
          && (entry.reaches(point) || !meets(entry, counts))) {
        Optional<Fulfilment> given = fulfilmentOf(entry.state());
        if (given.isPresent()) {
          if (evidence.isEmpty()) {
            evidence = new ArrayList<>(1);
          }
          evidence.add(entry.source().source());
          fulfilment = weaker(fulfilment, given.get());
        }
      }
    }
  }

  /** Returns PLANNED or SATISFIED; OPEN if there is no answer. */
  Fulfilment fulfilment() {
    return fulfilment;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** Returns what a state says has been done; empty for not-applicable, which is no answer. */
  static Optional<Fulfilment> fulfilmentOf(Optional<ImplementationState> state) {
    if (state.isEmpty()) {
      return Optional.of(Fulfilment.SATISFIED);
    }
    return switch (state.get()) {
      case PLANNED, NOT_UNDERSTOOD, PARTIAL -> Optional.of(Fulfilment.PLANNED);
      case NOT_APPLICABLE -> Optional.empty();
      case ALTERNATIVE, IMPLEMENTED -> Optional.of(Fulfilment.SATISFIED);
    };
  }

  /** Returns the weaker of two answers; an open question is no answer. */
  static Fulfilment weaker(Fulfilment one, Fulfilment other) {
    return one == Fulfilment.PLANNED || other == Fulfilment.PLANNED
        ? Fulfilment.PLANNED
        : one == Fulfilment.SATISFIED || other == Fulfilment.SATISFIED
            ? Fulfilment.SATISFIED
            : Fulfilment.OPEN;
  }

  private static boolean meets(Entries.Satisfies entry, int[] counts) {
    for (int point : counts) {
      if (entry.reaches(point)) {
        return true;
      }
    }
    return false;
  }
}
