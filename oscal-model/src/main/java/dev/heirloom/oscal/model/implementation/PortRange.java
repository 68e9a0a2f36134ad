package dev.heirloom.oscal.model.implementation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * A range of network ports, both ends included, over one transport.
 *
 * <p>OSCAL reference name: {@code port-range}, of the shared implementation model.
 *
 * @param start the start
 * @param end the end
 * @param transport the transport; one of {@code TCP}, {@code UDP}
 * @param remarks the remarks; since OSCAL 1.2
 */
@WithBuilder
public record PortRange(
    @JsonProperty("start") @XmlAttribute(name = "start") Optional<Long> start,
    @JsonProperty("end") @XmlAttribute(name = "end") Optional<Long> end,
    @JsonProperty("transport")
        @XmlAttribute(name = "transport")
        @Restricted(
            value = Datatype.TOKEN,
            to = {"TCP", "UDP"})
        Optional<String> transport,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public PortRange {
    start = Check.optional(start);
    Check.nonNegative("start", start);
    end = Check.optional(end);
    Check.nonNegative("end", end);
    transport = Check.optional(transport);
    Check.oneOf("transport", transport, "TCP", "UDP");
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
