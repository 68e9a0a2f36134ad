package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;

/**
 * A control that an assessment includes or excludes, as a whole or in some of its statements.
 *
 * <p>OSCAL reference name: {@code select-control-by-id}, of the shared assessment model.
 *
 * @param controlId the control
 * @param statementIds the statements that are meant; the whole control if there is none
 */
@WithBuilder
public record SelectControlById(
    @JsonProperty(value = "control-id", required = true)
        @XmlAttribute(name = "control-id", required = true)
        ControlId controlId,
    @JsonProperty("statement-ids") @XmlElement(name = "statement-id")
        List<StatementId> statementIds) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SelectControlById {
    Check.present("control-id", controlId);
    statementIds = Check.list("statement-ids", statementIds);
  }
}
