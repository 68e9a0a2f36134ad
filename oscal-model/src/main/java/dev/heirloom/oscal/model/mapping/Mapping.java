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
 * The relationships between the controls of one source and one target resource.
 *
 * <p>OSCAL reference name: {@code mapping}, of the mapping collection model.
 *
 * @param uuid the mapping UUID
 * @param method the method; one of {@code human}, {@code automation}, {@code hybrid}
 * @param matchingRationale the matching; one of {@code syntactic}, {@code semantic}, {@code
 *     functional}
 * @param status the status; one of {@code complete}, {@code not-complete}, {@code draft}, {@code
 *     deprecated}, {@code superseded}
 * @param sourceResource the mapped resource reference
 * @param targetResource the mapped resource reference
 * @param maps each mapping entry; at least one
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 * @param mappingDescription the mapping description
 * @param sourceGapSummary the gap summary
 * @param targetGapSummary the gap summary
 * @param confidenceScore the confidence score
 * @param coverage the coverage
 */
@WithBuilder
public record Mapping(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("method")
        @XmlAttribute(name = "method")
        @Restricted(
            value = Datatype.STRING,
            to = {"human", "automation", "hybrid"})
        Optional<String> method,
    @JsonProperty("matching-rationale")
        @XmlAttribute(name = "matching-rationale")
        @Restricted(
            value = Datatype.STRING,
            to = {"syntactic", "semantic", "functional"})
        Optional<String> matchingRationale,
    @JsonProperty("status")
        @XmlAttribute(name = "status")
        @Restricted(
            value = Datatype.STRING,
            to = {"complete", "not-complete", "draft", "deprecated", "superseded"})
        Optional<String> status,
    @JsonProperty(value = "source-resource", required = true)
        @XmlElement(name = "source-resource", required = true)
        MappingResourceReference sourceResource,
    @JsonProperty(value = "target-resource", required = true)
        @XmlElement(name = "target-resource", required = true)
        MappingResourceReference targetResource,
    @JsonProperty(value = "maps", required = true) @XmlElement(name = "map", required = true)
        List<ControlMap> maps,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks,
    @JsonProperty("mapping-description") @XmlElement(name = "mapping-description")
        Optional<MarkupMultiline> mappingDescription,
    @JsonProperty("source-gap-summary") @XmlElement(name = "source-gap-summary")
        Optional<GapSummary> sourceGapSummary,
    @JsonProperty("target-gap-summary") @XmlElement(name = "target-gap-summary")
        Optional<GapSummary> targetGapSummary,
    @JsonProperty("confidence-score") @XmlElement(name = "confidence-score")
        Optional<ConfidenceScore> confidenceScore,
    @JsonProperty("coverage") @XmlElement(name = "coverage") Optional<Coverage> coverage) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Mapping {
    Check.present("uuid", uuid);
    method = Check.optional(method);
    Check.oneOf("method", method, "human", "automation", "hybrid");
    matchingRationale = Check.optional(matchingRationale);
    Check.oneOf("matching-rationale", matchingRationale, "syntactic", "semantic", "functional");
    status = Check.optional(status);
    Check.oneOf("status", status, "complete", "not-complete", "draft", "deprecated", "superseded");
    Check.present("source-resource", sourceResource);
    Check.present("target-resource", targetResource);
    maps = Check.nonEmpty("maps", maps);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
    mappingDescription = Check.optional(mappingDescription);
    sourceGapSummary = Check.optional(sourceGapSummary);
    targetGapSummary = Check.optional(targetGapSummary);
    confidenceScore = Check.optional(confidenceScore);
    coverage = Check.optional(coverage);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
