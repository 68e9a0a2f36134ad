package dev.heirloom.inheritance.evidence;

import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.Optional;

/**
 * Where something is said: a document, the place in it, and the uuid that stands there.
 *
 * @param document the document's name, as its reader was told it
 * @param location the place within the document, as a JSON Pointer or in words; may be empty text
 * @param uuid the uuid of what stands there; empty if it has none
 */
@WithBuilder
public record Evidence(String document, String location, Optional<Uuid> uuid)
    implements Comparable<Evidence> {

  /** Returns the evidence of a place without uuid. */
  public static Evidence of(String document, String location) {
    return new Evidence(document, location, Optional.empty());
  }

  /** Returns the evidence of a place with its uuid. */
  public static Evidence of(String document, String location, Uuid uuid) {
    return new Evidence(document, location, Optional.of(uuid));
  }

  /** Orders by document, location and uuid. */
  @Override
  public int compareTo(Evidence other) {
    int order = document.compareTo(other.document);
    if (order == 0) {
      order = location.compareTo(other.location);
    }
    if (order == 0) {
      order = uuid.map(Uuid::value).orElse("").compareTo(other.uuid.map(Uuid::value).orElse(""));
    }
    return order;
  }

  /** Returns document, location and uuid in one line. */
  @Override
  public String toString() {
    return document
        + (location.isEmpty() ? "" : " " + location)
        + uuid.map(u -> " [" + u + "]").orElse("");
  }
}
