package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleRole;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A piece of work that assessors plan or did, such as a test, step by step.
 *
 * <p>OSCAL reference name: {@code activity}, of the shared assessment model.
 *
 * @param uuid the assessment activity UUID
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param steps each step
 * @param relatedControls the controls and objectives that it serves
 * @param responsibleRoles each responsible role
 * @param remarks the remarks
 */
@WithBuilder
public record Activity(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("steps") @XmlElement(name = "step") List<Step> steps,
    @JsonProperty("related-controls") @XmlElement(name = "related-controls")
        Optional<ReviewedControls> relatedControls,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Activity {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    steps = Check.list("steps", steps);
    relatedControls = Check.optional(relatedControls);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    remarks = Check.optional(remarks);
  }
}
