package dev.heirloom.oscal.model.component;

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
 * A description of components and capabilities, and of how they can implement controls.
 *
 * <p>OSCAL reference name: {@code component-definition}, of the component definition model.
 *
 * @param uuid the component definition UUID
 * @param metadata the document metadata
 * @param importComponentDefinitions each import component definition
 * @param components each component
 * @param capabilities each capability
 * @param backMatter the back matter
 */
@WithBuilder
@XmlRootElement(name = "component-definition", namespace = OscalDocument.NAMESPACE)
public record ComponentDefinition(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "metadata", required = true)
        @XmlElement(name = "metadata", required = true)
        Metadata metadata,
    @JsonProperty("import-component-definitions") @XmlElement(name = "import-component-definition")
        List<ImportComponentDefinition> importComponentDefinitions,
    @JsonProperty("components") @XmlElement(name = "component") List<DefinedComponent> components,
    @JsonProperty("capabilities") @XmlElement(name = "capability") List<Capability> capabilities,
    @JsonProperty("back-matter") @XmlElement(name = "back-matter") Optional<BackMatter> backMatter)
    implements OscalDocument {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ComponentDefinition {
    Check.present("uuid", uuid);
    Check.present("metadata", metadata);
    importComponentDefinitions =
        Check.list("import-component-definitions", importComponentDefinitions);
    components = Check.list("components", components);
    capabilities = Check.list("capabilities", capabilities);
    backMatter = Check.optional(backMatter);
  }

  @Override
  public Model model() {
    return Model.COMPONENT_DEFINITION;
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
