package dev.heirloom.oscal.io;

/**
 * One thing about a file that is not as OSCAL has it.
 *
 * @param kind what sort of thing it is
 * @param consequence what came of it
 * @param place where it is
 * @param message what is wrong
 * @param remedy what to do about it; of a change, what reading leniently did
 */
public record Problem(
    Kind kind, Consequence consequence, FilePlace place, String message, String remedy) {

  /** What can be wrong with a file. */
  public enum Kind {
    /** It can't be opened or read at all. */
    UNREADABLE,
    /** It is not well-formed JSON, YAML or XML. */
    MALFORMED,
    /** It has what OSCAL has no use for and attackers do: a DTD, or a YAML tag for an object. */
    REFUSED,
    /** It is no OSCAL document, or one of a model that is not read, or not the one asked for. */
    OTHER_DOCUMENT,
    /** Its {@code oscal-version} is none of those that are read. */
    OTHER_VERSION,
    /** OSCAL has no such field, attribute or element here. */
    UNKNOWN_CONTENT,
    /** A number where a text belongs, an object where a list belongs, and the like. */
    WRONG_TYPE,
    /** A field that OSCAL requires is not there. */
    MISSING,
    /** A value is not of its data type, or not among those allowed. */
    INVALID_VALUE,
    /** A value of before OSCAL's rules, which another has replaced. */
    LEGACY_VALUE,
    /** A field or element that can only be there once is there again. */
    DUPLICATE,
    /** XML elements in another order than OSCAL's, or elements of two kinds mixed. */
    WRONG_ORDER
  }

  /** What can come of a problem. */
  public enum Consequence {
    /** There is no document because of it. */
    REFUSAL,
    /** The document was read leniently and is changed there. */
    CHANGE,
    /** The document is read as it is. */
    WARNING
  }

  /** Makes a problem because of which there is no document. */
  public Problem(Kind kind, FilePlace place, String message, String remedy) {
    this(kind, Consequence.REFUSAL, place, message, remedy);
  }

  /** Returns place, message and remedy in one line. */
  @Override
  public String toString() {
    return place + ": " + message + ". " + remedy + ".";
  }
}
