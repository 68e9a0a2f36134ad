package dev.heirloom.oscal.model.profile;

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
 * A description of the content that a profile removes from a control.
 *
 * <p>Content goes when it meets every criterion given; without a criterion nothing goes.
 *
 * <p>OSCAL reference name: {@code remove}, of the profile model.
 *
 * @param byName the reference by name
 * @param byClass the reference by class
 * @param byId the reference by id
 * @param byItemName the item name reference; one of {@code param}, {@code prop}, {@code link},
 *     {@code part}, {@code mapping}, {@code map}
 * @param byNs the item namespace reference; a URI since OSCAL 1.2, a token before
 * @param remarks the remarks
 */
@WithBuilder
public record Remove(
    @JsonProperty("by-name") @XmlAttribute(name = "by-name") @Restricted(Datatype.TOKEN)
        Optional<String> byName,
    @JsonProperty("by-class") @XmlAttribute(name = "by-class") @Restricted(Datatype.TOKEN)
        Optional<String> byClass,
    @JsonProperty("by-id") @XmlAttribute(name = "by-id") @Restricted(Datatype.TOKEN)
        Optional<String> byId,
    @JsonProperty("by-item-name")
        @XmlAttribute(name = "by-item-name")
        @Restricted(
            value = Datatype.TOKEN,
            to = {"param", "prop", "link", "part", "mapping", "map"})
        Optional<String> byItemName,
    @JsonProperty("by-ns") @XmlAttribute(name = "by-ns") @Restricted(Datatype.URI_REFERENCE)
        Optional<String> byNs,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Remove {
    byName = Check.optional(byName);
    Check.token("by-name", byName);
    byClass = Check.optional(byClass);
    Check.token("by-class", byClass);
    byId = Check.optional(byId);
    Check.token("by-id", byId);
    byItemName = Check.optional(byItemName);
    Check.oneOf("by-item-name", byItemName, "param", "prop", "link", "part", "mapping", "map");
    byNs = Check.optional(byNs);
    Check.uriReference("by-ns", byNs);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
