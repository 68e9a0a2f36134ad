package dev.heirloom.inheritance.offering;

/**
 * What tells one system from another in a determination: the root uuid of its document, or the
 * document's name where it has none.
 *
 * @param value the uuid in small letters, or the name
 */
public record SystemId(String value) implements Comparable<SystemId> {

  /** Orders by text. */
  @Override
  public int compareTo(SystemId other) {
    return value.compareTo(other.value);
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return value;
  }
}
