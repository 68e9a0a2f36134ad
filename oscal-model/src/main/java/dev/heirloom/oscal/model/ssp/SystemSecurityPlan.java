package dev.heirloom.oscal.model.ssp;

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
import java.util.Optional;

/**
 * A description of a system and of how it implements the controls of its baseline.
 *
 * <p>OSCAL reference name: {@code system-security-plan}, of the system security plan model.
 *
 * @param uuid the system security plan UUID
 * @param metadata the document metadata
 * @param importProfile the import profile
 * @param systemCharacteristics the system characteristics
 * @param systemImplementation the system implementation
 * @param controlImplementation the control implementation
 * @param backMatter the back matter
 */
@WithBuilder
@XmlRootElement(name = "system-security-plan", namespace = OscalDocument.NAMESPACE)
public record SystemSecurityPlan(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "metadata", required = true)
        @XmlElement(name = "metadata", required = true)
        Metadata metadata,
    @JsonProperty(value = "import-profile", required = true)
        @XmlElement(name = "import-profile", required = true)
        ImportProfile importProfile,
    @JsonProperty(value = "system-characteristics", required = true)
        @XmlElement(name = "system-characteristics", required = true)
        SystemCharacteristics systemCharacteristics,
    @JsonProperty(value = "system-implementation", required = true)
        @XmlElement(name = "system-implementation", required = true)
        SystemImplementation systemImplementation,
    @JsonProperty(value = "control-implementation", required = true)
        @XmlElement(name = "control-implementation", required = true)
        ControlImplementation controlImplementation,
    @JsonProperty("back-matter") @XmlElement(name = "back-matter") Optional<BackMatter> backMatter)
    implements OscalDocument {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SystemSecurityPlan {
    Check.present("uuid", uuid);
    Check.present("metadata", metadata);
    Check.present("import-profile", importProfile);
    Check.present("system-characteristics", systemCharacteristics);
    Check.present("system-implementation", systemImplementation);
    Check.present("control-implementation", controlImplementation);
    backMatter = Check.optional(backMatter);
  }

  @Override
  public Model model() {
    return Model.SYSTEM_SECURITY_PLAN;
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
