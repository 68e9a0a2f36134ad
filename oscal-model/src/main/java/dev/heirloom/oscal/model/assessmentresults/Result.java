package dev.heirloom.oscal.model.assessmentresults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.Finding;
import dev.heirloom.oscal.model.assessment.Observation;
import dev.heirloom.oscal.model.assessment.ReviewedControls;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * What one round of an assessment found: observations, risks and findings.
 *
 * <p>Where it states no {@code end}, its {@code start} is all that is known of its time.
 *
 * <p>OSCAL reference name: {@code result}, of the assessment results model.
 *
 * @param uuid the result UUID
 * @param title the title
 * @param description the description
 * @param start when it began
 * @param end when it ended
 * @param props the properties
 * @param links the links
 * @param localDefinitions the local definitions
 * @param reviewedControls the controls and objectives reviewed
 * @param attestations each attestation
 * @param assessmentLog the assessment log
 * @param observations each observation
 * @param risks each risk
 * @param findings each finding
 * @param remarks the remarks
 */
@WithBuilder
public record Result(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty(value = "start", required = true) @XmlElement(name = "start", required = true)
        OscalDateTime start,
    @JsonProperty("end") @XmlElement(name = "end") Optional<OscalDateTime> end,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("local-definitions") @XmlElement(name = "local-definitions")
        Optional<ResultDefinitions> localDefinitions,
    @JsonProperty(value = "reviewed-controls", required = true)
        @XmlElement(name = "reviewed-controls", required = true)
        ReviewedControls reviewedControls,
    @JsonProperty("attestations") @XmlElement(name = "attestation") List<Attestation> attestations,
    @JsonProperty("assessment-log") @XmlElement(name = "assessment-log")
        Optional<AssessmentLog> assessmentLog,
    @JsonProperty("observations") @XmlElement(name = "observation") List<Observation> observations,
    @JsonProperty("risks") @XmlElement(name = "risk") List<Risk> risks,
    @JsonProperty("findings") @XmlElement(name = "finding") List<Finding> findings,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Result {
    Check.present("uuid", uuid);
    Check.present("title", title);
    Check.present("description", description);
    Check.present("start", start);
    end = Check.optional(end);
    props = Check.list("props", props);
    links = Check.list("links", links);
    localDefinitions = Check.optional(localDefinitions);
    Check.present("reviewed-controls", reviewedControls);
    attestations = Check.list("attestations", attestations);
    assessmentLog = Check.optional(assessmentLog);
    observations = Check.list("observations", observations);
    risks = Check.list("risks", risks);
    findings = Check.list("findings", findings);
    remarks = Check.optional(remarks);
  }
}
