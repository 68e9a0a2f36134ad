package dev.heirloom.oscal.model.poam;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.Finding;
import dev.heirloom.oscal.model.assessment.ImportSsp;
import dev.heirloom.oscal.model.assessment.Observation;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import java.util.Optional;

/**
 * The weaknesses of a system that are still open, and what is to be done about each by when.
 *
 * <p>A document names its system by an imported plan, by an identifier, or by both.
 *
 * <p>OSCAL reference name: {@code plan-of-action-and-milestones}, of the plan of action and
 * milestones model.
 *
 * @param uuid the UUID of the plan
 * @param metadata the document metadata
 * @param importSsp the import of the system security plan
 * @param systemId the identifier of the system
 * @param localDefinitions the local definitions
 * @param observations each observation
 * @param risks each risk
 * @param findings each finding
 * @param poamItems each item; at least one
 * @param backMatter the back matter
 */
@WithBuilder
@XmlRootElement(name = "plan-of-action-and-milestones", namespace = OscalDocument.NAMESPACE)
public record PlanOfActionAndMilestones(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "metadata", required = true)
        @XmlElement(name = "metadata", required = true)
        Metadata metadata,
    @JsonProperty("import-ssp") @XmlElement(name = "import-ssp") Optional<ImportSsp> importSsp,
    @JsonProperty("system-id") @XmlElement(name = "system-id") Optional<SystemId> systemId,
    @JsonProperty("local-definitions") @XmlElement(name = "local-definitions")
        Optional<LocalDefinitions> localDefinitions,
    @JsonProperty("observations") @XmlElement(name = "observation") List<Observation> observations,
    @JsonProperty("risks") @XmlElement(name = "risk") List<Risk> risks,
    @JsonProperty("findings") @XmlElement(name = "finding") List<Finding> findings,
    @JsonProperty(value = "poam-items", required = true)
        @XmlElement(name = "poam-item", required = true)
        List<PoamItem> poamItems,
    @JsonProperty("back-matter") @XmlElement(name = "back-matter") Optional<BackMatter> backMatter)
    implements OscalDocument {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public PlanOfActionAndMilestones {
    Check.present("uuid", uuid);
    Check.present("metadata", metadata);
    importSsp = Check.optional(importSsp);
    systemId = Check.optional(systemId);
    localDefinitions = Check.optional(localDefinitions);
    observations = Check.list("observations", observations);
    risks = Check.list("risks", risks);
    findings = Check.list("findings", findings);
    poamItems = Check.nonEmpty("poam-items", poamItems);
    backMatter = Check.optional(backMatter);
  }

  @Override
  public Model model() {
    return Model.PLAN_OF_ACTION_AND_MILESTONES;
  }
}
