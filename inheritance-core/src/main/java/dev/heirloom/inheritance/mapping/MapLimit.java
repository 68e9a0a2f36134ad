package dev.heirloom.inheritance.mapping;

/**
 * A reason why a map makes no point fully inherited (SEMANTICS section 12, never whole and
 * complete).
 *
 * @param kind what limits it
 * @param detail what there is to tell of it, such as the ids that are not known; may be empty text
 */
public record MapLimit(Kind kind, String detail) {

  /** What limits a map. */
  public enum Kind {
    /** Its relation says that the sources hold only a part of the targets. */
    PART_RELATION("{0} is a part relation"),
    /** Its relation is not understood, so no item follows it. */
    RELATION_NOT_UNDERSTOOD("its relation \"{0}\" is not understood"),
    /** It has qualifiers. */
    QUALIFIED("it is qualified: {0}"),
    /** It has a qualifier that blocks it, so no item follows it. */
    BLOCKED("it is blocked: {0}"),
    /** It states a coverage of its own that is not 1. */
    COVERAGE("its coverage is {0}"),
    /** Its mapping is stated not to be complete. */
    STATUS("its mapping has the status \"{0}\""),
    /** It has sources that the source baseline does not have. */
    UNKNOWN_SOURCE("the source baseline does not have {0}"),
    /** It maps from a part of a point. */
    PART_OF_SOURCE("{0} is only a part of a point"),
    /** It maps to a part of the point. */
    PART_OF_TARGET("it leads to {0}, only a part of the point"),
    /** The provider declares nothing of whole extent at some of its sources. */
    NOT_DECLARED("the provider declares no whole of {0}"),
    /** The provider does not offer some of its sources completely. */
    NOT_COMPLETE("the provider does not offer {0} completely"),

    /** The provider is capped at a source of this or another map of a whole relation. */
    CAPPED_ELSEWHERE("the provider is capped at {0}, from where a map leads here too");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  /** Returns the reason in words that follow a colon. */
  public String message() {
    return kind.sentence.replace("{0}", detail);
  }

  /** Returns the same. */
  @Override
  public String toString() {
    return message();
  }
}
