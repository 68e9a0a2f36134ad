package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.common.internal.WordSpelling;
import java.util.Locale;
import java.util.Optional;

/**
 * The implementation status of a control, a statement or what a component does for it (OSCAL {@code
 * implementation-status}), declared from the weakest to the strongest (SEMANTICS section 5).
 */
public enum ImplementationState {
  /** There is a plan to implement it. */
  PLANNED,

  /** It is stated in a word that is not understood, which is never good news. */
  NOT_UNDERSTOOD,

  /** A part of it is implemented. */
  PARTIAL,

  /** It is met in another way, which an authorizing official must accept. */
  ALTERNATIVE,

  /** It does not apply to the system that says so. */
  NOT_APPLICABLE,

  /** It is implemented. */
  IMPLEMENTED;

  private final Optional<ImplementationState> stated = Optional.of(this);

  /**
   * Reads a state as OSCAL spells it or as FedRAMP's forms do ({@code Partially Implemented},
   * {@code not implemented}, {@code in progress}, {@code n/a}), with or without capitals, blanks,
   * underscores and hyphens.
   *
   * @return {@link #NOT_UNDERSTOOD} for any other word; empty for blank text, which states nothing
   */
  public static Optional<ImplementationState> parse(String text) {
    return switch (text) {
      // OSCAL's own spelling, of most documents, needs no other.
      case "implemented" -> IMPLEMENTED.stated;
      case "partial" -> PARTIAL.stated;
      case "planned" -> PLANNED.stated;
      default -> WordSpelling.isStated(text) ? read(text).stated : Optional.empty();
    };
  }

  private static ImplementationState read(String text) {
    return switch (WordSpelling.plain(text)) {
      case "planned", "notimplemented", "underdevelopment", "inprogress" -> PLANNED;
      case "partial", "partially", "partiallyimplemented", "partlyimplemented" -> PARTIAL;
      case "alternative", "alternateimplementation", "alternativeimplementation" -> ALTERNATIVE;
      case "notapplicable", "n/a" -> NOT_APPLICABLE;
      case "implemented", "fullyimplemented" -> IMPLEMENTED;
      default -> NOT_UNDERSTOOD;
    };
  }

  /** Returns OSCAL's spelling, of what is not understood a description. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', this == NOT_UNDERSTOOD ? ' ' : '-');
  }
}
