package dev.heirloom.oscal.model;

import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.Optional;

/** An OSCAL document: the root of one of the eight models. */
public sealed interface OscalDocument
    permits Catalog,
        Profile,
        ComponentDefinition,
        SystemSecurityPlan,
        MappingCollection,
        AssessmentPlan,
        AssessmentResults,
        PlanOfActionAndMilestones {

  /** The XML namespace of every OSCAL 1.x document. */
  String NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0";

  /** The namespace of properties and parts that name no other. */
  String OSCAL_NAMESPACE = "http://csrc.nist.gov/ns/oscal";

  /** Returns the UUID of this document, which changes with its content. */
  Uuid uuid();

  /** Returns what is said about the document itself. */
  Metadata metadata();

  /** Returns the resources that the document refers to, if it has any. */
  Optional<BackMatter> backMatter();

  /** Returns which of OSCAL's models this is a document of. */
  Model model();

  /** OSCAL's models. */
  enum Model {
    /** Controls. */
    CATALOG("catalog", Catalog.class),
    /** A baseline, as a selection of controls. */
    PROFILE("profile", Profile.class),
    /** Components and how they can implement controls. */
    COMPONENT_DEFINITION("component-definition", ComponentDefinition.class),
    /** A system and how it implements its baseline. */
    SYSTEM_SECURITY_PLAN("system-security-plan", SystemSecurityPlan.class),
    /** Relationships between the controls of catalogs. */
    MAPPING_COLLECTION("mapping-collection", MappingCollection.class),
    /** What assessors intend to examine in a system. */
    ASSESSMENT_PLAN("assessment-plan", AssessmentPlan.class),
    /** What assessors found in a system. */
    ASSESSMENT_RESULTS("assessment-results", AssessmentResults.class),
    /** The open weaknesses of a system and what is done about them. */
    PLAN_OF_ACTION_AND_MILESTONES("plan-of-action-and-milestones", PlanOfActionAndMilestones.class);

    private final String rootName;
    private final Class<? extends OscalDocument> type;

    Model(String rootName, Class<? extends OscalDocument> type) {
      this.rootName = rootName;
      this.type = type;
    }

    /** Returns the name of the root object or element, such as {@code catalog}. */
    public String rootName() {
      return rootName;
    }

    /** Returns the name in words, such as {@code system security plan}. */
    public String words() {
      return rootName.replace('-', ' ');
    }

    /** Returns one document of it in words, such as {@code a system security plan}. */
    public String phrase() {
      return switch (this) {
        case ASSESSMENT_PLAN -> "an " + words();
        case ASSESSMENT_RESULTS -> "a set of " + words();
        default -> "a " + words();
      };
    }

    /** Returns the type of its documents. */
    public Class<? extends OscalDocument> type() {
      return type;
    }
  }
}
