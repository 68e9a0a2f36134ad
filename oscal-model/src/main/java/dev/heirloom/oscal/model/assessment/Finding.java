package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
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
 * What assessors concluded on one statement or control objective, with the observations and risks
 * behind it.
 *
 * <p>OSCAL reference name: {@code finding}, of the shared assessment model.
 *
 * @param uuid the finding UUID
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param origins each origin
 * @param target what the finding decides on
 * @param implementationStatementUuid the implementation statement UUID
 * @param relatedObservations each related observation
 * @param relatedRisks each associated risk
 * @param remarks the remarks
 */
@WithBuilder
public record Finding(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("origins") @XmlElement(name = "origin") List<Origin> origins,
    @JsonProperty(value = "target", required = true) @XmlElement(name = "target", required = true)
        FindingTarget target,
    @JsonProperty("implementation-statement-uuid")
        @XmlElement(name = "implementation-statement-uuid")
        Optional<Uuid> implementationStatementUuid,
    @JsonProperty("related-observations") @XmlElement(name = "related-observation")
        List<RelatedObservation> relatedObservations,
    @JsonProperty("related-risks") @XmlElement(name = "associated-risk")
        List<AssociatedRisk> relatedRisks,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Finding {
    Check.present("uuid", uuid);
    Check.present("title", title);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    origins = Check.list("origins", origins);
    Check.present("target", target);
    implementationStatementUuid = Check.optional(implementationStatementUuid);
    relatedObservations = Check.list("related-observations", relatedObservations);
    relatedRisks = Check.list("related-risks", relatedRisks);
    remarks = Check.optional(remarks);
  }
}
