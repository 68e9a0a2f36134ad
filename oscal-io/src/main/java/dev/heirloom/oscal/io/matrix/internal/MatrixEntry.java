package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.MatrixText;
import java.util.List;
import java.util.Optional;

/**
 * A row of a matrix: who acts on the controls that it names.
 *
 * @param ids the ids of the controls, spelled out
 * @param written the ids as the row writes them
 * @param answer the cell that says who acts
 * @param acts who acts; empty if the row does not say, or not understandably
 * @param notUnderstood the words that do not say who acts; empty if there are none
 * @param contradiction what its columns say against each other; empty if they agree
 * @param value the value as it is written; empty text if there is none
 * @param prose the texts beside it
 * @param states its implementation states in words; none if it has none
 * @param number whether its id may have been made a number: 5.1 was 5.10
 * @param hidden whether it is hidden, and only lowers what others say
 */
record MatrixEntry(
    List<String> ids,
    String written,
    CellPlace answer,
    Optional<WhoActs> acts,
    List<String> notUnderstood,
    Optional<String> contradiction,
    String value,
    List<MatrixText> prose,
    List<String> states,
    boolean number,
    boolean hidden) {

  /** Copies the lists. */
  MatrixEntry {
    ids = ImmutableList.copyOf(ids);
    notUnderstood = ImmutableList.copyOf(notUnderstood);
    prose = ImmutableList.copyOf(prose);
    states = ImmutableList.copyOf(states);
  }

  /** Returns it as shared, for the provider may not act alone. */
  MatrixEntry shared() {
    return new MatrixEntry(
        ids,
        written,
        answer,
        Optional.of(new WhoActs(WhoActs.Who.SHARED, acts.map(WhoActs::lower).orElse(List.of()))),
        notUnderstood,
        contradiction,
        value,
        prose,
        states,
        number,
        hidden);
  }

  /** Returns whether it says that the provider acts alone. */
  boolean isProviders() {
    return acts.filter(found -> found.who() == WhoActs.Who.PROVIDER).isPresent();
  }

  /** Returns what the row says, as it is quoted. */
  String said() {
    return value.isEmpty()
        ? acts.map(WhoActs::toString).orElse(String.join(", ", notUnderstood))
        : value;
  }

  /** Returns whether the row says who acts, in whichever words. */
  boolean isAnswer() {
    return acts.isPresent() || !notUnderstood.isEmpty();
  }
}
