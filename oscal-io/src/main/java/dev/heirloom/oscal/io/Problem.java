package dev.heirloom.oscal.io;

/**
 * One thing that keeps a file from being a valid OSCAL document.
 *
 * @param kind what sort of thing it is
 * @param place where it is
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Problem(Kind kind, Place place, String message, String remedy) {

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
    /** OSCAL has no such field, attribute or element here; skipped when reading leniently. */
    UNKNOWN_CONTENT,
    /** A number where a text belongs, an object where a list belongs, and the like. */
    WRONG_TYPE,
    /** A field that OSCAL requires is not there. */
    MISSING,
    /** A value is not of its data type, or not among those allowed. */
    INVALID_VALUE,
    /** A value of before OSCAL's rules; read as what took its place when reading leniently. */
    LEGACY_VALUE,
    /** A field or element that can only be there once is there again. */
    DUPLICATE,
    /** XML elements in another order than OSCAL's, or elements of two kinds mixed. */
    WRONG_ORDER
  }

  /** Returns place, message and remedy in one line. */
  @Override
  public String toString() {
    return place + ": " + message + ". " + remedy + ".";
  }
}
