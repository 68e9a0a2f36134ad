package dev.heirloom.oscal.model.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleParty;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * How, by which reasoning and by whom the mappings of a collection were made.
 *
 * <p>OSCAL reference name: {@code mapping-provenance}, of the mapping collection model.
 *
 * @param method the method; one of {@code human}, {@code automation}, {@code hybrid}
 * @param matchingRationale the matching; one of {@code syntactic}, {@code semantic}, {@code
 *     functional}
 * @param status the status; one of {@code complete}, {@code not-complete}, {@code draft}, {@code
 *     deprecated}, {@code superseded}
 * @param confidenceScore the confidence score
 * @param coverage the coverage
 * @param mappingDescription the mapping description
 * @param responsibleParties each responsible party
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record MappingProvenance(
    @JsonProperty(value = "method", required = true)
        @XmlAttribute(name = "method", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"human", "automation", "hybrid"})
        String method,
    @JsonProperty(value = "matching-rationale", required = true)
        @XmlAttribute(name = "matching-rationale", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"syntactic", "semantic", "functional"})
        String matchingRationale,
    @JsonProperty(value = "status", required = true)
        @XmlAttribute(name = "status", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"complete", "not-complete", "draft", "deprecated", "superseded"})
        String status,
    @JsonProperty("confidence-score") @XmlElement(name = "confidence-score")
        Optional<ConfidenceScore> confidenceScore,
    @JsonProperty("coverage") @XmlElement(name = "coverage") Optional<Coverage> coverage,
    @JsonProperty(value = "mapping-description", required = true)
        @XmlElement(name = "mapping-description", required = true)
        MarkupMultiline mappingDescription,
    @JsonProperty("responsible-parties") @XmlElement(name = "responsible-party")
        List<ResponsibleParty> responsibleParties,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public MappingProvenance {
    Check.oneOf("method", method, "human", "automation", "hybrid");
    Check.oneOf("matching-rationale", matchingRationale, "syntactic", "semantic", "functional");
    Check.oneOf("status", status, "complete", "not-complete", "draft", "deprecated", "superseded");
    confidenceScore = Check.optional(confidenceScore);
    coverage = Check.optional(coverage);
    Check.present("mapping-description", mappingDescription);
    responsibleParties = Check.list("responsible-parties", responsibleParties);
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
