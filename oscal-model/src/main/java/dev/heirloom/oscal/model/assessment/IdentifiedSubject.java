package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * The things that turned out to be meant by a placeholder of a task.
 *
 * <p>OSCAL reference name: {@code identified-subject}, of the shared assessment model.
 *
 * @param subjectPlaceholderUuid the assessment subject placeholder UUID
 * @param subjects each subject; at least one
 */
@WithBuilder
public record IdentifiedSubject(
    @JsonProperty(value = "subject-placeholder-uuid", required = true)
        @XmlAttribute(name = "subject-placeholder-uuid", required = true)
        Uuid subjectPlaceholderUuid,
    @JsonProperty(value = "subjects", required = true)
        @XmlElement(name = "subject", required = true)
        List<AssessmentSubject> subjects) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public IdentifiedSubject {
    Check.present("subject-placeholder-uuid", subjectPlaceholderUuid);
    subjects = Check.nonEmpty("subjects", subjects);
  }
}
