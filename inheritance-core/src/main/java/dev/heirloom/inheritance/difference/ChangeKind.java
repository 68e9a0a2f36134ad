package dev.heirloom.inheritance.difference;

import dev.heirloom.inheritance.result.Status;
import java.util.Optional;

/** What kind of change there is between two reports, by the effective status. */
public enum ChangeKind {
  /** More is inherited. */
  IMPROVED,
  /** Less is inherited. */
  WORSENED,
  /** The new report alone has it. */
  APPEARED,
  /** The old report alone has it. */
  DISAPPEARED,
  /** It was tailored out, or is not any more. */
  TAILORED,
  /** The status is the same, what lies behind it is not. */
  OTHER;

  static ChangeKind of(Optional<Status> from, Optional<Status> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return from.isEmpty() ? APPEARED : DISAPPEARED;
    }
    if (from.equals(to)) {
      return OTHER;
    }
    if (from.get() == Status.NOT_APPLICABLE || to.get() == Status.NOT_APPLICABLE) {
      return TAILORED;
    }
    return to.get().isBetterThan(from.get()) ? IMPROVED : WORSENED;
  }
}
