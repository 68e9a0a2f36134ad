package dev.heirloom.oscal.model;

import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.Optional;

/** An OSCAL document: the root of one of the five models. */
public sealed interface OscalDocument
    permits Catalog, Profile, ComponentDefinition, SystemSecurityPlan, MappingCollection {

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

  /** OSCAL's models, as far as control inheritance needs them. */
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
    MAPPING_COLLECTION("mapping-collection", MappingCollection.class);

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

    /** Returns the type of its documents. */
    public Class<? extends OscalDocument> type() {
      return type;
    }
  }
}
