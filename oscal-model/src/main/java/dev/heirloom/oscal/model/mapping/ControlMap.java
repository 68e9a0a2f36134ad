package dev.heirloom.oscal.model.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
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
 * A relationship between controls or statements of a source and of a target.
 *
 * <p>OSCAL reference name: {@code map}, of the mapping collection model.
 *
 * @param uuid the mapping entry identifier
 * @param ns the relationship value namespace; {@code http://csrc.nist.gov/ns/oscal} where absent
 * @param matchingRationale the matching; one of {@code syntactic}, {@code semantic}, {@code
 *     functional}
 * @param relationship the mapping entry relationship
 * @param sources each mapping entry item; at least one
 * @param targets each mapping entry item; at least one
 * @param qualifiers each relationship qualifier
 * @param confidenceScore the confidence score
 * @param coverage the coverage
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record ControlMap(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("ns") @XmlAttribute(name = "ns") @Restricted(Datatype.URI) Optional<String> ns,
    @JsonProperty("matching-rationale")
        @XmlAttribute(name = "matching-rationale")
        @Restricted(
            value = Datatype.STRING,
            to = {"syntactic", "semantic", "functional"})
        Optional<String> matchingRationale,
    @JsonProperty(value = "relationship", required = true)
        @XmlElement(name = "relationship", required = true)
        @Restricted(Datatype.TOKEN)
        String relationship,
    @JsonProperty(value = "sources", required = true) @XmlElement(name = "source", required = true)
        List<MappingItem> sources,
    @JsonProperty(value = "targets", required = true) @XmlElement(name = "target", required = true)
        List<MappingItem> targets,
    @JsonProperty("qualifiers") @XmlElement(name = "qualifier") List<QualifierItem> qualifiers,
    @JsonProperty("confidence-score") @XmlElement(name = "confidence-score")
        Optional<ConfidenceScore> confidenceScore,
    @JsonProperty("coverage") @XmlElement(name = "coverage") Optional<Coverage> coverage,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ControlMap {
    Check.present("uuid", uuid);
    ns = Check.optional(ns);
    Check.uri("ns", ns);
    matchingRationale = Check.optional(matchingRationale);
    Check.oneOf("matching-rationale", matchingRationale, "syntactic", "semantic", "functional");
    Check.token("relationship", relationship);
    sources = Check.nonEmpty("sources", sources);
    targets = Check.nonEmpty("targets", targets);
    qualifiers = Check.list("qualifiers", qualifiers);
    confidenceScore = Check.optional(confidenceScore);
    coverage = Check.optional(coverage);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
