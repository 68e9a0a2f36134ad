package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Property;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the reader of a document doubts of it, most of all of a responsibility matrix, for reports
 * to tell: it changes no result, for what the offering says was read by the less favourable reading
 * already (SEMANTICS sections 9 and 11).
 *
 * @param kind what it is
 * @param place the control or statement; empty for the matrix as a whole
 * @param text the words that are not understood, or what contradicts what
 * @param evidence where it stands
 */
public record Doubt(Kind kind, Optional<Place> place, String text, Evidence evidence) {

  /** The kinds of doubts. */
  public enum Kind {
    /** Words that should say who acts do not. */
    VALUE_NOT_UNDERSTOOD,
    /** The columns of a matrix say different things of one row. */
    COLUMNS_CONTRADICT,
    /** A summary counts other rows than its matrix has. */
    SUMMARY_CONTRADICTS,
    /** Properties that would count are in a namespace that is not theirs. */
    PROPERTY_NOT_READ;

    /** Returns the class of the property that says it in OSCAL. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind that a property's class says; empty if it says none. */
    static Optional<Kind> of(Property property) {
      return Arrays.stream(values())
          .filter(kind -> property.oscalClass().filter(kind.word()::equalsIgnoreCase).isPresent())
          .findFirst();
    }
  }
}
