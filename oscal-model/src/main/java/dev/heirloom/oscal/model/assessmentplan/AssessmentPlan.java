package dev.heirloom.oscal.model.assessmentplan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.AssessmentAssets;
import dev.heirloom.oscal.model.assessment.AssessmentSubject;
import dev.heirloom.oscal.model.assessment.ImportSsp;
import dev.heirloom.oscal.model.assessment.ReviewedControls;
import dev.heirloom.oscal.model.assessment.Task;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import java.util.Optional;

/**
 * What assessors intend to examine in a system, how, with what and when.
 *
 * <p>OSCAL reference name: {@code assessment-plan}, of the assessment plan model.
 *
 * @param uuid the assessment plan UUID
 * @param metadata the document metadata
 * @param importSsp the import of the system security plan
 * @param localDefinitions the local definitions
 * @param termsAndConditions the terms and conditions
 * @param reviewedControls the controls and objectives reviewed
 * @param assessmentSubjects each set of subjects
 * @param assessmentAssets the assessment assets
 * @param tasks each task
 * @param backMatter the back matter
 */
@WithBuilder
@XmlRootElement(name = "assessment-plan", namespace = OscalDocument.NAMESPACE)
public record AssessmentPlan(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "metadata", required = true)
        @XmlElement(name = "metadata", required = true)
        Metadata metadata,
    @JsonProperty(value = "import-ssp", required = true)
        @XmlElement(name = "import-ssp", required = true)
        ImportSsp importSsp,
    @JsonProperty("local-definitions") @XmlElement(name = "local-definitions")
        Optional<LocalDefinitions> localDefinitions,
    @JsonProperty("terms-and-conditions") @XmlElement(name = "terms-and-conditions")
        Optional<TermsAndConditions> termsAndConditions,
    @JsonProperty(value = "reviewed-controls", required = true)
        @XmlElement(name = "reviewed-controls", required = true)
        ReviewedControls reviewedControls,
    @JsonProperty("assessment-subjects") @XmlElement(name = "assessment-subject")
        List<AssessmentSubject> assessmentSubjects,
    @JsonProperty("assessment-assets") @XmlElement(name = "assessment-assets")
        Optional<AssessmentAssets> assessmentAssets,
    @JsonProperty("tasks") @XmlElement(name = "task") List<Task> tasks,
    @JsonProperty("back-matter") @XmlElement(name = "back-matter") Optional<BackMatter> backMatter)
    implements OscalDocument {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssessmentPlan {
    Check.present("uuid", uuid);
    Check.present("metadata", metadata);
    Check.present("import-ssp", importSsp);
    localDefinitions = Check.optional(localDefinitions);
    termsAndConditions = Check.optional(termsAndConditions);
    Check.present("reviewed-controls", reviewedControls);
    assessmentSubjects = Check.list("assessment-subjects", assessmentSubjects);
    assessmentAssets = Check.optional(assessmentAssets);
    tasks = Check.list("tasks", tasks);
    backMatter = Check.optional(backMatter);
  }

  @Override
  public Model model() {
    return Model.ASSESSMENT_PLAN;
  }
}
