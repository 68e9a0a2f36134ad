package dev.heirloom.inheritance.export;

import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;

/**
 * What an exported document must say and a report does not contain: its ids, its date and its
 * version.
 *
 * <p>All uuids that an export makes are of version 5 (RFC 4122 section 4.3), from {@code namespace}
 * and names, so the same result with the same options gives the same document.
 *
 * @param namespace the seed of all uuids; keep one per document
 * @param lastModified when the document was last modified
 * @param version the document's version
 */
public record ExportOptions(Uuid namespace, OscalDateTime lastModified, String version) {

  /** The version of OSCAL in which documents are written. */
  static final String OSCAL_VERSION = "1.1.3";

  Uuid uuid(String name) {
    return Uuid.named(namespace, name);
  }

  Metadata metadata(String title) {
    return MetadataBuilder.builder()
        .title(MarkupLine.ofText(OpenItem.line(title, "Untitled")))
        .lastModified(lastModified)
        .version(version)
        .oscalVersion(OSCAL_VERSION)
        .build();
  }
}
