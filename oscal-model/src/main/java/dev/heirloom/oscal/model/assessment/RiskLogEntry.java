package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * One thing done about a risk, with its time and the state that the risk got by it.
 *
 * <p>OSCAL reference name: {@code entry}, of the shared assessment model.
 *
 * @param uuid the risk log entry UUID
 * @param title the title
 * @param description the description
 * @param start when it began
 * @param end when it ended
 * @param props the properties
 * @param links the links
 * @param loggedBy each party that wrote it
 * @param statusChange the state that the risk got
 * @param relatedResponses each related response
 * @param remarks the remarks
 */
@WithBuilder
public record RiskLogEntry(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty(value = "start", required = true) @XmlElement(name = "start", required = true)
        OscalDateTime start,
    @JsonProperty("end") @XmlElement(name = "end") Optional<OscalDateTime> end,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("logged-by") @XmlElement(name = "logged-by") List<LoggedBy> loggedBy,
    @JsonProperty("status-change") @XmlElement(name = "status-change") @Restricted(Datatype.TOKEN)
        Optional<String> statusChange,
    @JsonProperty("related-responses") @XmlElement(name = "related-response")
        List<RelatedResponse> relatedResponses,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public RiskLogEntry {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    description = Check.optional(description);
    Check.present("start", start);
    end = Check.optional(end);
    props = Check.list("props", props);
    links = Check.list("links", links);
    loggedBy = Check.list("logged-by", loggedBy);
    statusChange = Check.optional(statusChange);
    Check.token("status-change", statusChange);
    relatedResponses = Check.list("related-responses", relatedResponses);
    remarks = Check.optional(remarks);
  }
}
