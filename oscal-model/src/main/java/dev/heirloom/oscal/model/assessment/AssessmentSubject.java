package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The things of one kind that are assessed: all, or those named, without those excluded.
 *
 * <p>OSCAL names the types {@code component}, {@code inventory-item}, {@code location}, {@code
 * party} and {@code user}; others occur.
 *
 * <p>OSCAL reference name: {@code assessment-subject}, of the shared assessment model.
 *
 * @param type the subject type
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param includeAll whether all are included
 * @param includeSubjects each subject included
 * @param excludeSubjects each subject excluded
 * @param remarks the remarks
 */
@WithBuilder
public record AssessmentSubject(
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(Datatype.TOKEN)
        String type,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("include-all") @XmlElement(name = "include-all") Optional<IncludeAll> includeAll,
    @JsonProperty("include-subjects") @XmlElement(name = "include-subject")
        List<SelectSubjectById> includeSubjects,
    @JsonProperty("exclude-subjects") @XmlElement(name = "exclude-subject")
        List<SelectSubjectById> excludeSubjects,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AssessmentSubject {
    Check.token("type", type);
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    includeAll = Check.optional(includeAll);
    includeSubjects = Check.list("include-subjects", includeSubjects);
    excludeSubjects = Check.list("exclude-subjects", excludeSubjects);
    remarks = Check.optional(remarks);
  }
}
