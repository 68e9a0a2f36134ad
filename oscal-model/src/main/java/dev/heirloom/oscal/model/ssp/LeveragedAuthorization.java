package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The authorization of another system that this system builds on.
 *
 * <p>OSCAL reference name: {@code leveraged-authorization}, of the system security plan model.
 *
 * @param uuid the leveraged authorization UUID
 * @param title the title field
 * @param props the properties
 * @param links the links
 * @param partyUuid the party-UUID field
 * @param dateAuthorized the system authorization date
 * @param remarks the remarks
 */
@WithBuilder
public record LeveragedAuthorization(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "party-uuid", required = true)
        @XmlElement(name = "party-uuid", required = true)
        Uuid partyUuid,
    @JsonProperty(value = "date-authorized", required = true)
        @XmlElement(name = "date-authorized", required = true)
        OscalDate dateAuthorized,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public LeveragedAuthorization {
    Check.present("uuid", uuid);
    Check.present("title", title);
    props = Check.list("props", props);
    links = Check.list("links", links);
    Check.present("party-uuid", partyUuid);
    Check.present("date-authorized", dateAuthorized);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
