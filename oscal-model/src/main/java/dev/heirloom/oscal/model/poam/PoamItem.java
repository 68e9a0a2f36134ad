package dev.heirloom.oscal.model.poam;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.AssociatedRisk;
import dev.heirloom.oscal.model.assessment.RelatedObservation;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * One weakness that a plan of action and milestones follows up.
 *
 * <p>OSCAL reference name: {@code poam-item}, of the plan of action and milestones model.
 *
 * @param uuid the item UUID; its authors should always give one
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param origins each origin
 * @param relatedFindings each related finding
 * @param relatedObservations each related observation
 * @param relatedRisks each associated risk
 * @param remarks the remarks
 */
@WithBuilder
public record PoamItem(
    @JsonProperty("uuid") @XmlAttribute(name = "uuid") Optional<Uuid> uuid,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("origins") @XmlElement(name = "origin") List<PoamItemOrigin> origins,
    @JsonProperty("related-findings") @XmlElement(name = "related-finding")
        List<RelatedFinding> relatedFindings,
    @JsonProperty("related-observations") @XmlElement(name = "related-observation")
        List<RelatedObservation> relatedObservations,
    @JsonProperty("related-risks") @XmlElement(name = "associated-risk")
        List<AssociatedRisk> relatedRisks,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public PoamItem {
    uuid = Check.optional(uuid);
    Check.present("title", title);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    origins = Check.list("origins", origins);
    relatedFindings = Check.list("related-findings", relatedFindings);
    relatedObservations = Check.list("related-observations", relatedObservations);
    relatedRisks = Check.list("related-risks", relatedRisks);
    remarks = Check.optional(remarks);
  }
}
