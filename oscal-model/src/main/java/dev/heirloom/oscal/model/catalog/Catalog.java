package dev.heirloom.oscal.model.catalog;

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
 * A structured collection of controls, in groups or on their own.
 *
 * <p>OSCAL reference name: {@code catalog}, of the catalog model.
 *
 * @param uuid the catalog UUID
 * @param metadata the document metadata
 * @param params the parameters
 * @param controls each control
 * @param groups each control group
 * @param backMatter the back matter
 */
@WithBuilder
@XmlRootElement(name = "catalog", namespace = OscalDocument.NAMESPACE)
public record Catalog(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "metadata", required = true)
        @XmlElement(name = "metadata", required = true)
        Metadata metadata,
    @JsonProperty("params") @XmlElement(name = "param") List<Parameter> params,
    @JsonProperty("controls") @XmlElement(name = "control") List<Control> controls,
    @JsonProperty("groups") @XmlElement(name = "group") List<Group> groups,
    @JsonProperty("back-matter") @XmlElement(name = "back-matter") Optional<BackMatter> backMatter)
    implements OscalDocument {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Catalog {
    Check.present("uuid", uuid);
    Check.present("metadata", metadata);
    params = Check.list("params", params);
    controls = Check.list("controls", controls);
    groups = Check.list("groups", groups);
    backMatter = Check.optional(backMatter);
  }

  @Override
  public Model model() {
    return Model.CATALOG;
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
