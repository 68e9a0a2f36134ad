package dev.heirloom.inheritance.mapping;

import dev.heirloom.oscal.model.Uuid;

/**
 * Thrown when it is not decided in which direction a mapping is to be read, or what says so
 * contradicts itself: read the wrong way it would turn a part into a whole (SEMANTICS section 12).
 */
public final class MappingDirectionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String document;
  private final transient Uuid mapping;
  private final String remedy;

  MappingDirectionException(String document, Uuid mapping, String problem, String remedy) {
    super(document + ", mapping " + mapping + ": " + problem + " " + remedy);
    this.document = document;
    this.mapping = mapping;
    this.remedy = remedy;
  }

  /** Returns the name of the collection. */
  public String document() {
    return document;
  }

  /** Returns the uuid of the mapping in it. */
  public Uuid mapping() {
    return mapping;
  }

  /** Returns one sentence that says what to do. */
  public String remedy() {
    return remedy;
  }
}
