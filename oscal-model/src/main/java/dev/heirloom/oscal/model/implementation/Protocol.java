package dev.heirloom.oscal.model.implementation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A network protocol that a component uses, with its ports.
 *
 * <p>OSCAL reference name: {@code protocol}, of the shared implementation model.
 *
 * @param uuid the service protocol information UUID
 * @param name the protocol name
 * @param title the protocol title
 * @param portRanges each port range
 */
@WithBuilder
public record Protocol(
    @JsonProperty("uuid") @XmlAttribute(name = "uuid") Optional<Uuid> uuid,
    @JsonProperty("name") @XmlAttribute(name = "name") @Restricted(Datatype.STRING)
        Optional<String> name,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("port-ranges") @XmlElement(name = "port-range") List<PortRange> portRanges) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Protocol {
    uuid = Check.optional(uuid);
    name = Check.optional(name);
    Check.string("name", name);
    title = Check.optional(title);
    portRanges = Check.list("port-ranges", portRanges);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
