package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.List;

/**
 * Something unusual that a profile resolution found and continued after, reported once for each
 * profile with all its places.
 *
 * @param code what it is; stable, for programs
 * @param document the profile that it is in
 * @param places where in that profile, each as a JSON Pointer (RFC 6901) into its JSON form, such
 *     as {@code /profile/modify/alters/3}; of what is odd in the result, where in that, such as
 *     {@code /catalog/groups/3}; at least one
 * @param sentence what it is, for a person
 */
public record ResolutionFinding(Code code, URI document, List<String> places, String sentence) {

  private static final int SHOWN_PLACES = 3;

  /** Copies, and checks that there is a place. */
  public ResolutionFinding {
    places = ImmutableList.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException(code + " has no place, expected at least one");
    }
  }

  /** How much a finding matters. */
  public enum Severity {
    /** The result may not be what the profile's author wanted. */
    WARNING,
    /** Nothing is wrong by the specification, but someone may want to know. */
    INFORMATION
  }

  /** The kinds of findings. */
  public enum Code {
    /** An import selects nothing: it includes no control, or none that what is imported has. */
    IMPORT_SELECTS_NOTHING(Severity.WARNING),
    /** The copies of an imported back-matter resource differ. */
    COPIES_DIFFER(Severity.WARNING),
    /** A control of this id is selected more than once, and all of them stay. */
    DUPLICATE_CONTROL(Severity.WARNING),
    /** Different parameters of one id stand outside of controls, and all of them stay. */
    DUPLICATE_PARAMETER(Severity.WARNING),
    /** The profile asks for the combination method "merge", which OSCAL does not define. */
    COMBINATION_UNDEFINED(Severity.WARNING),
    /** A selection for a custom structure matches nothing. */
    CUSTOM_SELECTION_EMPTY(Severity.WARNING),
    /** A set-parameter names a parameter that was not selected. */
    SET_PARAMETER_WITHOUT_TARGET(Severity.WARNING),
    /** An alter names a control that was not selected. */
    ALTER_WITHOUT_TARGET(Severity.WARNING),
    /** Copies of one control differ, of which one counts or all of them stay. */
    CONTROLS_DIFFER(Severity.WARNING),
    /** Copies of one parameter are set differently, of which one counts or all of them stay. */
    PARAMETERS_DIFFER(Severity.WARNING),
    /** A profile sets one parameter more than once and differently, and the last counts. */
    PARAMETER_SET_AGAIN(Severity.WARNING),
    /** Back-matter resources of one UUID differ, of which one counts. */
    RESOURCES_DIFFER(Severity.WARNING),
    /** The resolved catalog has an id more than once that OSCAL wants to be unique. */
    DUPLICATE_ID(Severity.WARNING),
    /** The resolved catalog inserts a parameter that it does not have. */
    INSERTION_WITHOUT_PARAMETER(Severity.WARNING),
    /** An addition names no object inside of the control, so that it is left out. */
    ADDITION_WITHOUT_TARGET(Severity.WARNING),
    /** An addition holds what the place it names can't hold, so that this is left out. */
    ADDITION_DOES_NOT_FIT(Severity.WARNING),
    /** An addition names the altered control itself, and goes into it as one that names nothing. */
    ADDITION_TO_ITSELF(Severity.INFORMATION),
    /** A document does not say which OSCAL version it follows in a form that can be compared. */
    OSCAL_VERSION_UNREADABLE(Severity.WARNING),
    /** A document follows a newer OSCAL version than this library knows. */
    OSCAL_VERSION_NEWER(Severity.WARNING),
    /**
     * A document follows a draft of OSCAL: a milestone, a release candidate, or what came before
     * 1.0.0.
     */
    OSCAL_VERSION_DRAFT(Severity.WARNING),
    /** A selection names a control that the import does not have. */
    CONTROL_NOT_FOUND(Severity.INFORMATION),
    /** Controls were selected but the custom structure places them nowhere. */
    CONTROL_NOT_INSERTED(Severity.INFORMATION);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }

    /** Returns how much a finding of this kind matters. */
    public Severity severity() {
      return severity;
    }
  }

  /** Returns how much this finding matters. */
  public Severity severity() {
    return code.severity();
  }

  /** Returns the first place. */
  public String place() {
    return places.get(0);
  }

  /** Returns severity, code, sentence and the first places on one line. */
  @Override
  public String toString() {
    return severity()
        + " "
        + code
        + ": "
        + sentence
        + " ("
        + document
        + " "
        + Cases.listed(places, SHOWN_PLACES)
        + ")";
  }
}
