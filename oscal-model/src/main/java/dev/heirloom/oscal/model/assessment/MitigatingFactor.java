package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * Something that reduces a risk.
 *
 * <p>OSCAL reference name: {@code mitigating-factor}, of the shared assessment model.
 *
 * @param uuid the mitigating factor UUID
 * @param implementationUuid the implementation statement that describes it
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param subjects each subject
 */
@WithBuilder
public record MitigatingFactor(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("implementation-uuid") @XmlAttribute(name = "implementation-uuid")
        Optional<Uuid> implementationUuid,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("subjects") @XmlElement(name = "subject") List<SubjectReference> subjects) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public MitigatingFactor {
    Check.present("uuid", uuid);
    implementationUuid = Check.optional(implementationUuid);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    subjects = Check.list("subjects", subjects);
  }
}
