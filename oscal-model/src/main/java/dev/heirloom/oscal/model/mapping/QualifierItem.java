package dev.heirloom.oscal.model.mapping;

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
 * A condition or incompatibility that limits a relationship.
 *
 * <p>OSCAL reference name: {@code qualifier-item}, of the mapping collection model.
 *
 * @param subject the subject; one of {@code source}, {@code target}, {@code both}
 * @param predicate the predicate; one of {@code has-requirement}, {@code has-incompatibility}
 * @param category the category; one of {@code restricted}, {@code addressable}, {@code blocked}
 * @param description the description of the qualifier
 * @param remarks the remarks
 */
@WithBuilder
public record QualifierItem(
    @JsonProperty(value = "subject", required = true)
        @XmlAttribute(name = "subject", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"source", "target", "both"})
        String subject,
    @JsonProperty(value = "predicate", required = true)
        @XmlAttribute(name = "predicate", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"has-requirement", "has-incompatibility"})
        String predicate,
    @JsonProperty(value = "category", required = true)
        @XmlAttribute(name = "category", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"restricted", "addressable", "blocked"})
        String category,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public QualifierItem {
    Check.oneOf("subject", subject, "source", "target", "both");
    Check.oneOf("predicate", predicate, "has-requirement", "has-incompatibility");
    Check.oneOf("category", category, "restricted", "addressable", "blocked");
    Check.present("description", description);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
