package dev.heirloom.oscal.model.implementation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * The values that an implementation gives to a parameter of a control.
 *
 * <p>OSCAL reference name: {@code set-parameter}, of the shared implementation model.
 *
 * @param paramId the parameter id
 * @param values each parameter value; at least one
 * @param remarks the remarks
 */
@WithBuilder
public record SetParameter(
    @JsonProperty(value = "param-id", required = true)
        @XmlAttribute(name = "param-id", required = true)
        ParameterId paramId,
    @JsonProperty(value = "values", required = true)
        @XmlElement(name = "value", required = true)
        @Restricted(Datatype.STRING)
        List<String> values,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SetParameter {
    Check.present("param-id", paramId);
    values = Check.nonEmpty("values", values);
    Check.string("values", values);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
