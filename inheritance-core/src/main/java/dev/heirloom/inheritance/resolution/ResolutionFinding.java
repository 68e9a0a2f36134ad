package dev.heirloom.inheritance.resolution;

import java.net.URI;

/**
 * Something odd that a profile resolution met and went on from.
 *
 * @param code what it is; stable, for programs
 * @param document the profile that it is in
 * @param place where in that profile, as a JSON Pointer (RFC 6901) into its JSON form, such as {@code
 *     /profile/modify/alters/3}
 * @param sentence what it is, for a person
 */
public record ResolutionFinding(Code code, URI document, String place, String sentence) {

  /** How much a finding matters. */
  public enum Severity {
    /** The result may not be what the profile's author wanted. */
    WARNING,
    /** Nothing is wrong by the specification, but someone may want to know. */
    INFORMATION
  }

  /** The kinds of findings. */
  public enum Code {
    /** An import neither includes all controls nor names any, so that it selects nothing. */
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
    /** An addition names no object inside of the control, so that it is left out. */
    ADDITION_WITHOUT_TARGET(Severity.WARNING),
    /** An addition holds what the place it names can't hold, so that this is left out. */
    ADDITION_DOES_NOT_FIT(Severity.WARNING),
    /** A document does not say which OSCAL version it follows in a form that can be compared. */
    OSCAL_VERSION_UNREADABLE(Severity.WARNING),
    /** A document follows a newer OSCAL version than this library knows. */
    OSCAL_VERSION_NEWER(Severity.INFORMATION),
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

  /** Returns severity, code, sentence and place on one line. */
  @Override
  public String toString() {
    return severity() + " " + code + ": " + sentence + " (" + document + " " + place + ")";
  }
}
