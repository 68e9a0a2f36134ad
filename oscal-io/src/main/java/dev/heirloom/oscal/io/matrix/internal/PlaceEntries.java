package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.WhoActs.Who;
import dev.heirloom.oscal.io.workbook.MatrixText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a matrix that speak of one place of a baseline, of which the least favourable counts
 * (SEMANTICS section 11).
 *
 * @param entries the rows for the place, or for the whole control that it belongs to; none if none
 *     is seen that answers
 * @param inPart the rows for less than the place: what they leave to the customer makes it shared
 */
record PlaceEntries(List<MatrixEntry> entries, List<MatrixEntry> inPart) {

  /** Copies the lists. */
  PlaceEntries {
    boolean answered = entries.stream().anyMatch(entry -> !entry.hidden() && entry.isAnswer());
    entries =
        entries.stream()
            .filter(entry -> answered || !entry.hidden())
            .collect(ImmutableList.toImmutableList());
    inPart = ImmutableList.copyOf(inPart);
  }

  /** Returns who acts; empty if no row says so, or one not understandably. */
  Optional<WhoActs> acts() {
    if (entries.stream().anyMatch(entry -> !entry.notUnderstood().isEmpty())) {
      return Optional.empty();
    }
    Optional<WhoActs> acts =
        entries.stream()
            .flatMap(entry -> entry.acts().stream())
            .reduce(ActingParties::lessFavourable);
    return acts.map(
        all ->
            inPart.stream().map(PlaceEntries::ofPart).reduce(all, ActingParties::lessFavourable));
  }

  private static WhoActs ofPart(MatrixEntry entry) {
    return entry
        .acts()
        .filter(acts -> acts.who() == Who.PROVIDER)
        .orElse(entry.isAnswer() ? WhoActs.SHARED : WhoActs.PROVIDER);
  }

  /** Returns all rows. */
  List<MatrixEntry> all() {
    List<MatrixEntry> all = new ArrayList<>(entries);
    all.addAll(inPart);
    return all;
  }

  /** Returns whether its rows say different things. */
  boolean isContradictory() {
    return entries.stream()
            .filter(MatrixEntry::isAnswer)
            .map(entry -> List.of(entry.acts(), entry.notUnderstood()))
            .distinct()
            .count()
        > 1;
  }

  /** Returns the texts of these kinds, each once. */
  String text(Set<MatrixText.Kind> kinds) {
    return all().stream()
        .flatMap(entry -> entry.prose().stream())
        .filter(prose -> kinds.contains(prose.kind()))
        .map(MatrixText::text)
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }
}
