package dev.heirloom.oscal.model.mapping;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import java.util.Optional;

/**
 * A collection of relationships between the controls of catalogs and profiles.
 *
 * <p>Documents of this kind exist since OSCAL 1.2.
 *
 * <p>OSCAL reference name: {@code mapping-collection}, of the mapping collection model.
 *
 * @param uuid the mapping collection UUID
 * @param metadata the document metadata
 * @param provenance the mapping provenance
 * @param mappings each control mapping; at least one
 * @param backMatter the back matter
 */
@WithBuilder
@XmlRootElement(name = "mapping-collection", namespace = OscalDocument.NAMESPACE)
public record MappingCollection(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "metadata", required = true)
        @XmlElement(name = "metadata", required = true)
        Metadata metadata,
    @JsonProperty(value = "provenance", required = true)
        @XmlElement(name = "provenance", required = true)
        MappingProvenance provenance,
    @JsonProperty(value = "mappings", required = true)
        @JsonFormat(
            with = {
              JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
              JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
            })
        @XmlElement(name = "mapping", required = true)
        List<Mapping> mappings,
    @JsonProperty("back-matter") @XmlElement(name = "back-matter") Optional<BackMatter> backMatter)
    implements OscalDocument {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public MappingCollection {
    Check.present("uuid", uuid);
    Check.present("metadata", metadata);
    Check.present("provenance", provenance);
    mappings = Check.nonEmpty("mappings", mappings);
    backMatter = Check.optional(backMatter);
  }

  @Override
  public Model model() {
    return Model.MAPPING_COLLECTION;
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
