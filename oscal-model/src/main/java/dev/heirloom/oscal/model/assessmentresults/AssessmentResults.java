package dev.heirloom.oscal.model.assessmentresults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import java.util.Optional;

/**
 * What assessors found when they carried out an assessment plan.
 *
 * <p>OSCAL reference name: {@code assessment-results}, of the assessment results model.
 *
 * @param uuid the assessment results UUID
 * @param metadata the document metadata
 * @param importAp the import of the assessment plan
 * @param localDefinitions the local definitions
 * @param results each result; at least one
 * @param backMatter the back matter
 */
@WithBuilder
@XmlRootElement(name = "assessment-results", namespace = OscalDocument.NAMESPACE)
public record AssessmentResults(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "metadata", required = true)
        @XmlElement(name = "metadata", required = true)
        Metadata metadata,
    @JsonProperty(value = "import-ap", required = true)
        @XmlElement(name = "import-ap", required = true)
        ImportAp importAp,
    @JsonProperty("local-definitions") @XmlElement(name = "local-definitions")
        Optional<LocalDefinitions> localDefinitions,
    @JsonProperty(value = "results", required = true) @XmlElement(name = "result", required = true)
        List<Result> results,
    @JsonProperty("back-matter") @XmlElement(name = "back-matter") Optional<BackMatter> backMatter)
    implements OscalDocument {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssessmentResults {
    Check.present("uuid", uuid);
    Check.present("metadata", metadata);
    Check.present("import-ap", importAp);
    localDefinitions = Check.optional(localDefinitions);
    results = Check.nonEmpty("results", results);
    backMatter = Check.optional(backMatter);
  }

  @Override
  public Model model() {
    return Model.ASSESSMENT_RESULTS;
  }
}
