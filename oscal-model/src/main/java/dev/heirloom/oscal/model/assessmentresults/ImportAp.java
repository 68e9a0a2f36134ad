package dev.heirloom.oscal.model.assessmentresults;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Optional;

/**
 * The reference of assessment results to the plan that they carry out.
 *
 * <p>OSCAL reference name: {@code import-ap}, of the assessment results model.
 *
 * @param href the assessment plan reference
 * @param remarks the remarks
 */
@WithBuilder
public record ImportAp(
    @JsonProperty(value = "href", required = true)
        @XmlAttribute(name = "href", required = true)
        @Restricted(Datatype.URI_REFERENCE)
        String href,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public ImportAp {
    Check.uriReference("href", href);
    remarks = Check.optional(remarks);
  }
}
