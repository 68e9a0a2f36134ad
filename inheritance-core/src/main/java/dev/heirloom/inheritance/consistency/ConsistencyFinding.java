package dev.heirloom.inheritance.consistency;

/**
 * One place in which a document does not agree with another (CONSISTENCY).
 *
 * @param rule what does not hold
 * @param location where in the document that was checked, as a JSON Pointer (RFC 6901) into its
 *     JSON form
 * @param sentence what is wrong, a sentence for a person
 * @param remedy what to do about it, a sentence
 */
public record ConsistencyFinding(
    ConsistencyRule rule, String location, String sentence, String remedy) {

  /** Returns rule, place, sentence and remedy in one line. */
  @Override
  public String toString() {
    return rule + " at " + location + ": " + sentence + " " + remedy;
  }
}
