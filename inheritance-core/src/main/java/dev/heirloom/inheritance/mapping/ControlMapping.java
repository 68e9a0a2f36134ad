package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.internal.ReferencedCatalogs;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.MappingResourceReference;
import java.net.URI;
import java.util.List;

/**
 * A mapping collection as a value to keep: what it maps, and what is known of the catalogs on its
 * sides (SEMANTICS section 12).
 *
 * @param collection the collection
 * @param document what it is called in evidence, such as its file name
 * @param resources what is known of the two sides of each of its mappings, in their order
 */
public record ControlMapping(MappingCollection collection, String document, List<Sides> resources) {

  /**
   * The two sides of a mapping, as it is written.
   *
   * @param source the side that it maps from
   * @param target the side that it maps to
   */
  public record Sides(MappedResource source, MappedResource target) {

    /** Returns both sides in one line. */
    @Override
    public String toString() {
      return source + " -> " + target;
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are not as many resources as mappings
   */
  public ControlMapping {
    resources = ImmutableList.copyOf(resources);
    if (resources.size() != collection.mappings().size()) {
      throw new IllegalArgumentException("each mapping has resources: " + document);
    }
  }

  /**
   * Returns a collection of whose resources only the references are known.
   *
   * @param document what it is called in evidence, such as its file name
   */
  public static ControlMapping of(MappingCollection collection, String document) {
    return of(collection, document, ReferencedCatalogs.nowhere(), ReferencedCatalogs.none());
  }

  /**
   * Returns a collection with the catalogs and profiles that it refers to, as far as they load.
   *
   * @param document what it is called in evidence, such as its file name
   * @param address where the collection is, which its references are relative to
   * @param loader where those documents come from; nothing else is fetched
   */
  public static ControlMapping of(
      MappingCollection collection, String document, URI address, DocumentLoader loader) {
    return of(collection, document, address, new ReferencedCatalogs(loader));
  }

  private static ControlMapping of(
      MappingCollection collection, String document, URI address, ReferencedCatalogs catalogs) {
    ImmutableList.Builder<Sides> sides = ImmutableList.builder();
    for (Mapping mapping : collection.mappings()) {
      sides.add(
          new Sides(
              resource(collection, address, mapping.sourceResource(), catalogs),
              resource(collection, address, mapping.targetResource(), catalogs)));
    }
    return new ControlMapping(collection, document, sides.build());
  }

  private static MappedResource resource(
      MappingCollection collection,
      URI address,
      MappingResourceReference reference,
      ReferencedCatalogs catalogs) {
    ReferencedCatalogs.Known known = catalogs.catalog(collection, address, reference.href());
    return new MappedResource(known.identity(), known.baseline());
  }

  /** Hashes what tells collections apart, for offerings are kept by their content. */
  @Override
  public int hashCode() {
    return 31 * collection.uuid().hashCode() + document.hashCode();
  }

  /** Returns the title, the document and how many maps there are. */
  @Override
  public String toString() {
    int maps = collection.mappings().stream().mapToInt(mapping -> mapping.maps().size()).sum();
    return collection.metadata().title().toText()
        + " ("
        + document
        + "), "
        + maps
        + (maps == 1 ? " map" : " maps");
  }
}
