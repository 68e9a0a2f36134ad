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
 * One step of an activity.
 *
 * <p>OSCAL reference name: {@code step}, of the shared assessment model.
 *
 * @param uuid the step UUID
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param reviewedControls the controls and objectives reviewed
 * @param responsibleRoles each responsible role
 * @param remarks the remarks
 */
@WithBuilder
public record Step(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("reviewed-controls") @XmlElement(name = "reviewed-controls")
        Optional<ReviewedControls> reviewedControls,
    @JsonProperty("responsible-roles") @XmlElement(name = "responsible-role")
        List<ResponsibleRole> responsibleRoles,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Step {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    reviewedControls = Check.optional(reviewedControls);
    responsibleRoles = Check.list("responsible-roles", responsibleRoles);
    remarks = Check.optional(remarks);
  }
}
