package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * Something a role did to the content of a document, such as an approval, with its date.
 *
 * <p>OSCAL reference name: {@code action}, of the shared metadata model.
 *
 * @param uuid the action UUID
 * @param date the action occurrence date
 * @param type the action type
 * @param system the action type system
 * @param props the properties
 * @param links the links
 * @param responsibleParties each responsible party
 * @param remarks the remarks
 */
@WithBuilder
public record Action(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("date") @XmlAttribute(name = "date") Optional<OscalDateTime> date,
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(Datatype.TOKEN)
        String type,
    @JsonProperty(value = "system", required = true)
        @XmlAttribute(name = "system", required = true)
        @Restricted(Datatype.URI)
        String system,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("responsible-parties") @XmlElement(name = "responsible-party")
        List<ResponsibleParty> responsibleParties,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Action {
    Check.present("uuid", uuid);
    date = Check.optional(date);
    Check.token("type", type);
    Check.uri("system", system);
    props = Check.list("props", props);
    links = Check.list("links", links);
    responsibleParties = Check.list("responsible-parties", responsibleParties);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
