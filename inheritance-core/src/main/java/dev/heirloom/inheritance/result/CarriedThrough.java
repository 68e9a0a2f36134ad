package dev.heirloom.inheritance.result;

import dev.heirloom.oscal.model.Uuid;

/**
 * The mapping collection through which a provider was carried, so that it can be carried again
 * (SEMANTICS section 12).
 *
 * @param document the collection's name, as its reader was told it
 * @param collection the collection's uuid
 * @param title the collection's title
 * @param source the name of the baseline that the provider speaks of
 */
public record CarriedThrough(String document, Uuid collection, String title, String source) {

  /** Returns the source baseline and the document in words that follow "carried". */
  @Override
  public String toString() {
    return "from " + source + " through " + document;
  }
}
