package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.matrix.MatrixLayout.StateColumn;
import java.util.Map;
import java.util.Optional;

/** What a word of a state column means: by the layout, else by SEMANTICS section 5. */
final class StateWords {

  private StateWords() {}

  /** Returns the state; empty if the word is blank. */
  static Optional<ImplementationState> find(String word, StateColumn column) {
    String plain = KnownWords.plain(word);
    return column.words().entrySet().stream()
        .filter(own -> KnownWords.plain(own.getKey()).equals(plain))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> ImplementationState.parse(word));
  }
}
