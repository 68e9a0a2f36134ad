package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A risk to a system, with how it is rated, what reduces it and what is done about it.
 *
 * <p>OSCAL names the states {@code open}, {@code investigating}, {@code remediating}, {@code
 * deviation-requested}, {@code deviation-approved} and {@code closed}; others occur and are kept as
 * they are.
 *
 * <p>OSCAL reference name: {@code risk}, of the shared assessment model.
 *
 * @param uuid the risk UUID
 * @param title the title
 * @param description the description
 * @param statement what the risk means for the system
 * @param props the properties
 * @param links the links
 * @param status the status
 * @param origins each origin
 * @param threatIds each threat identifier
 * @param characterizations each characterization
 * @param mitigatingFactors each mitigating factor
 * @param deadline when the risk has to be resolved
 * @param remediations each risk response, recommended, planned or done
 * @param riskLog the risk log
 * @param relatedObservations each related observation
 */
@WithBuilder
public record Risk(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty(value = "statement", required = true)
        @XmlElement(name = "statement", required = true)
        MarkupMultiline statement,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty(value = "status", required = true)
        @XmlElement(name = "status", required = true)
        @Restricted(Datatype.TOKEN)
        String status,
    @JsonProperty("origins") @XmlElement(name = "origin") List<Origin> origins,
    @JsonProperty("threat-ids") @XmlElement(name = "threat-id") List<ThreatId> threatIds,
    @JsonProperty("characterizations") @XmlElement(name = "characterization")
        List<Characterization> characterizations,
    @JsonProperty("mitigating-factors") @XmlElement(name = "mitigating-factor")
        List<MitigatingFactor> mitigatingFactors,
    @JsonProperty("deadline") @XmlElement(name = "deadline") Optional<OscalDateTime> deadline,
    @JsonProperty("remediations") @XmlElement(name = "response") List<Response> remediations,
    @JsonProperty("risk-log") @XmlElement(name = "risk-log") Optional<RiskLog> riskLog,
    @JsonProperty("related-observations") @XmlElement(name = "related-observation")
        List<RelatedObservation> relatedObservations) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Risk {
    Check.present("uuid", uuid);
    Check.present("title", title);
    Check.present("description", description);
    Check.present("statement", statement);
    props = Check.list("props", props);
    links = Check.list("links", links);
    Check.token("status", status);
    origins = Check.list("origins", origins);
    threatIds = Check.list("threat-ids", threatIds);
    characterizations = Check.list("characterizations", characterizations);
    mitigatingFactors = Check.list("mitigating-factors", mitigatingFactors);
    deadline = Check.optional(deadline);
    remediations = Check.list("remediations", remediations);
    riskLog = Check.optional(riskLog);
    relatedObservations = Check.list("related-observations", relatedObservations);
  }
}
