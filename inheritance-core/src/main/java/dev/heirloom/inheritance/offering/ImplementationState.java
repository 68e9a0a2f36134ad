package dev.heirloom.inheritance.offering;

import java.util.Locale;
import java.util.Optional;

/**
 * The implementation status of a control, a statement or what a component does for it (OSCAL
 * {@code implementation-status}), declared from the weakest to the strongest (SEMANTICS section 5).
 */
public enum ImplementationState {
  /** There is a plan to implement it. */
  PLANNED,
  /** A part of it is implemented. */
  PARTIAL,
  /** It is met in another way, which an authorizing official must accept. */
  ALTERNATIVE,
  /** It does not apply to the system that says so. */
  NOT_APPLICABLE,
  /** It is implemented. */
  IMPLEMENTED;

  /**
   * Reads a state as OSCAL spells it, in small or capital letters.
   *
   * @return empty for any other word, such as {@code operational}: it counts as not stated
   */
  public static Optional<ImplementationState> parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "planned" -> Optional.of(PLANNED);
      case "partial" -> Optional.of(PARTIAL);
      case "alternative" -> Optional.of(ALTERNATIVE);
      case "not-applicable" -> Optional.of(NOT_APPLICABLE);
      case "implemented" -> Optional.of(IMPLEMENTED);
      default -> Optional.empty();
    };
  }

  /** Returns OSCAL's spelling. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
