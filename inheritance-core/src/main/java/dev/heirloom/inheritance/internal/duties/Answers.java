package dev.heirloom.inheritance.internal.duties;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.common.internal.ShortLists;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.claims.CompiledSatisfiedEntry;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Optional;

/**
 * The answers that satisfied entries give to a responsibility at a point (SEMANTICS section 9): by
 * uuid, wherever in the same control they stand; at the points of their place, or at all where the
 * responsibility counts when these do not meet; of several the weakest.
 *
 * @param fulfilment DISPUTED, PLANNED or SATISFIED; OPEN if there is no answer
 * @param evidence where they stand
 */
record Answers(Fulfilment fulfilment, List<Evidence> evidence) {

  static final Answers NONE = new Answers(Fulfilment.OPEN, ImmutableList.of());

  /**
   * Returns these with the answers among some entries to a responsibility that counts at some
   * points.
   *
   * @param disputed whether an assessor was not satisfied with the system that answers
   */
  Answers and(
      List<CompiledSatisfiedEntry> entries,
      Uuid responsibility,
      int[] counts,
      int point,
      boolean disputed) {
    Fulfilment weakest = Fulfilment.OPEN;
    List<Evidence> more = ImmutableList.of();
    for (CompiledSatisfiedEntry entry : entries) {
      if (entry.original().responsibility().isPresent()
          && entry.original().responsibility().get().equals(responsibility)
          && (entry.reaches(point) || !meets(entry, counts))) {
        Optional<Fulfilment> given = fulfilmentOf(entry.state());
        if (given.isPresent()) {
          more = ShortLists.with(more, entry.original().evidence());
          weakest = weaker(weakest, given.get());
        }
      }
    }
    if (more.isEmpty()) {
      return this;
    }
    return new Answers(
        weaker(fulfilment, disputed(weakest, disputed)),
        evidence.isEmpty()
            ? more
            : ImmutableList.<Evidence>builder().addAll(evidence).addAll(more).build());
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

  /** Returns what is left of a fulfilment where an assessor may have disputed it. */
  static Fulfilment disputed(Fulfilment said, boolean disputed) {
    return disputed && said == Fulfilment.SATISFIED ? Fulfilment.DISPUTED : said;
  }

  /** Returns the weaker of two answers; an open question is no answer. */
  static Fulfilment weaker(Fulfilment one, Fulfilment other) {
    if (one == Fulfilment.DISPUTED || other == Fulfilment.DISPUTED) {
      return Fulfilment.DISPUTED;
    }
    return one == Fulfilment.PLANNED || other == Fulfilment.PLANNED
        ? Fulfilment.PLANNED
        : one == Fulfilment.SATISFIED || other == Fulfilment.SATISFIED
            ? Fulfilment.SATISFIED
            : Fulfilment.OPEN;
  }

  private static boolean meets(CompiledSatisfiedEntry entry, int[] counts) {
    for (int point : counts) {
      if (entry.reaches(point)) {
        return true;
      }
    }
    return false;
  }
}
