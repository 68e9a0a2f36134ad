package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.matrix.WhoActs;
import java.util.Optional;

/** What a value says below its header: {@code yes} means nothing without it. */
final class ValueWords {

  private ValueWords() {}

  /** Returns who acts by a value; empty if it is not understood. */
  static Optional<WhoActs> find(String value, String header, KnownWords words) {
    return words.find(value).or(() -> answer(value, header));
  }

  /** Reads yes, no, full, none and marks as answers to what the header asks. */
  private static Optional<WhoActs> answer(String value, String header) {
    Optional<HeaderWords.Asks> asks = HeaderWords.asks(header);
    if (asks.isEmpty()) {
      return Optional.empty();
    }
    boolean inheritable = asks.get() == HeaderWords.Asks.INHERITABLE;
    return switch (KnownWords.plain(value)) {
      case "yes", "y", "full", "fully", "x", "1", "1.0", "true", "\u2713", "\u2714" ->
          Optional.of(inheritable ? WhoActs.PROVIDER : WhoActs.CUSTOMER);
      case "p" -> Optional.of(WhoActs.SHARED);
      // That the customer has no part in it is not said as clearly as that it can be inherited.
      case "no", "n", "none", "0", "0.0", "false" ->
          Optional.of(inheritable ? WhoActs.CUSTOMER : WhoActs.SHARED);
      default -> Optional.empty();
    };
  }
}
