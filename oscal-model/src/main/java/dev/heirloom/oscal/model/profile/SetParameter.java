package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.ParameterGuideline;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The fields that a profile replaces in, or appends to, a parameter.
 *
 * <p>OSCAL reference name: {@code set-parameter}, of the profile model.
 *
 * @param paramId the parameter id
 * @param oscalClass the parameter class
 * @param dependsOn the parameter it depends on; deprecated since OSCAL 1.0.1
 * @param props the properties
 * @param links the links
 * @param label the parameter label
 * @param usage the parameter usage description
 * @param constraints each constraint
 * @param guidelines each guideline
 * @param values each parameter value
 * @param select the selection
 */
@WithBuilder
public record SetParameter(
    @JsonProperty(value = "param-id", required = true)
        @XmlAttribute(name = "param-id", required = true)
        ParameterId paramId,
    @JsonProperty("class") @XmlAttribute(name = "class") @Restricted(Datatype.TOKEN)
        Optional<String> oscalClass,
    @JsonProperty("depends-on") @XmlAttribute(name = "depends-on") Optional<ParameterId> dependsOn,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("label") @XmlElement(name = "label") Optional<MarkupLine> label,
    @JsonProperty("usage") @XmlElement(name = "usage") Optional<MarkupMultiline> usage,
    @JsonProperty("constraints") @XmlElement(name = "constraint")
        List<ParameterConstraint> constraints,
    @JsonProperty("guidelines") @XmlElement(name = "guideline") List<ParameterGuideline> guidelines,
    @JsonProperty("values") @XmlElement(name = "value") @Restricted(Datatype.STRING)
        List<String> values,
    @JsonProperty("select") @XmlElement(name = "select") Optional<ParameterSelection> select) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SetParameter {
    Check.present("param-id", paramId);
    oscalClass = Check.optional(oscalClass);
    Check.token("class", oscalClass);
    dependsOn = Check.optional(dependsOn);
    props = Check.list("props", props);
    links = Check.list("links", links);
    label = Check.optional(label);
    usage = Check.optional(usage);
    constraints = Check.list("constraints", constraints);
    guidelines = Check.list("guidelines", guidelines);
    values = Check.list("values", values);
    Check.string("values", values);
    select = Check.optional(select);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
