package dev.heirloom.oscal.model.ssp;

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
 * The profile that is the system's baseline.
 *
 * <p>OSCAL reference name: {@code import-profile}, of the system security plan model.
 *
 * @param href the profile reference
 * @param remarks the remarks
 */
@WithBuilder
public record ImportProfile(
    @JsonProperty(value = "href", required = true)
        @XmlAttribute(name = "href", required = true)
        @Restricted(Datatype.URI_REFERENCE)
        String href,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ImportProfile {
    Check.uriReference("href", href);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
