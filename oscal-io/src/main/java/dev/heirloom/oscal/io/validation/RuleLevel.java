package dev.heirloom.oscal.io.validation;

/** How much it matters that a rule does not hold, as Metaschema grades it; the gravest first. */
public enum RuleLevel {
  /** The document can't be used at all. */
  CRITICAL,
  /** The document is not as whoever accepts it asks for. */
  ERROR,
  /** The document can be used, but should be mended. */
  WARNING,
  /** Something to know about the document. */
  INFORMATIONAL,
  /** Something for the authors of rules. */
  DEBUG;

  /** Returns whether a document on which such a rule does not hold is refused. */
  public boolean isError() {
    return compareTo(ERROR) <= 0;
  }

  /** Returns whether this is as grave as another level or graver. */
  public boolean isAtLeast(RuleLevel other) {
    return compareTo(other) <= 0;
  }
}
