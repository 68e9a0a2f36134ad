package dev.heirloom.oscal.io.fedramp;

import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.FilePlace;

/**
 * Something in one of FedRAMP's documents that a person should know: where it is, and one sentence
 * about it.
 *
 * @param code what kind of finding it is, stable across releases
 * @param place where it stands
 * @param message one sentence, with the value that it is about
 */
public record FedrampFinding(Code code, FilePlace place, String message) {

  /** The kinds of findings. */
  public enum Code {
    /**
     * The document names a schema that is newer than this release knows, or that it can't place.
     */
    SCHEMA_NOT_KNOWN(Severity.WARNING),
    /** The document follows a provider's own schema and was read as far as it is understood. */
    OWN_SCHEMA(Severity.WARNING),
    /** An object stands in the wrapper that drafts of the schema had. */
    OLD_SHAPE(Severity.INFO),
    /** A value is of another kind than belongs there, and as if it were not there. */
    OTHER_KIND(Severity.WARNING),
    /** One value stands where a list belongs, and was read as a list of it. */
    NOT_A_LIST(Severity.INFO),
    /** Keys that the schema does not have were passed over. */
    KEYS_NOT_KNOWN(Severity.INFO),
    /** Something that the schema asks for is missing. */
    MISSING(Severity.WARNING),
    /** What stands where a date belongs is none. */
    DATE_NOT_UNDERSTOOD(Severity.WARNING),
    /** A word is none of those that the schema knows. */
    WORD_NOT_UNDERSTOOD(Severity.WARNING),
    /** An address is none of the web, and was not kept. */
    ADDRESS_NOT_KEPT(Severity.INFO),
    /** What stands where a package id belongs is none, so it names no package. */
    NO_PACKAGE_ID(Severity.WARNING),
    /** The provider gives itself another package id than the Marketplace did. */
    OTHER_PACKAGE_ID(Severity.WARNING),
    /** An id is written in small letters or with blanks around it. */
    ID_SPELLING(Severity.INFO),
    /** Several ids stand in one text, and were read as several. */
    SEVERAL_IDS(Severity.WARNING),
    /** The same is said twice. */
    DUPLICATE(Severity.WARNING),
    /** A provider names itself among what it stands on. */
    STANDS_ON_ITSELF(Severity.WARNING),
    /** A provider does not say what it stands on. */
    RESOURCES_NOT_STATED(Severity.INFO),
    /** Resources that are not certified: no chain leads to them. */
    NOT_CERTIFIED(Severity.INFO),
    /** A Security Decision Record says nothing of any control. */
    NO_CONTROLS(Severity.WARNING),
    /** Requirements and key security indicators were read and lower nothing. */
    NO_CONTROL_NAMED(Severity.INFO),
    /** Dates and marks of a row of the register contradict each other. */
    ROW_CONTRADICTORY(Severity.WARNING),
    /** A row of the register leaves open why or when an authorization ended. */
    END_NOT_STATED(Severity.INFO),
    /** A row was made to try the register out. */
    TEST_ROW(Severity.WARNING);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }

    /** Returns how much findings of this kind matter. */
    public Severity severity() {
      return severity;
    }
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return code.severity();
  }

  /** Returns place, code and sentence in one line. */
  @Override
  public String toString() {
    return place + ": " + code + ": " + message;
  }
}
