package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.net.URI;

/**
 * What a profile imports: a catalog, or a profile resolved to one.
 *
 * @param uri where it is
 * @param base what its references are relative to
 * @param document the catalog or profile itself
 * @param metadata the metadata of the catalog, or of what the profile resolved to
 * @param content the controls there are to select from
 * @param resources the back matter
 */
record ImportedCatalog(
    URI uri,
    URI base,
    OscalDocument document,
    Metadata metadata,
    Selected content,
    ImmutableList<Resource> resources) {

  static ImportedCatalog of(Catalog catalog, URI uri, URI base) {
    return new ImportedCatalog(
        uri,
        base,
        catalog,
        catalog.metadata(),
        Selected.all(catalog, uri),
        ImmutableList.copyOf(
            catalog.backMatter().map(BackMatter::resources).orElse(ImmutableList.of())));
  }
}
