package dev.heirloom.oscal.model.implementation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A set of functions that a kind of user may perform.
 *
 * <p>OSCAL reference name: {@code authorized-privilege}, of the shared implementation model.
 *
 * @param title the privilege title
 * @param description the privilege description
 * @param functionsPerformed each functions performed; at least one
 */
@WithBuilder
public record AuthorizedPrivilege(
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty(value = "functions-performed", required = true)
        @XmlElement(name = "function-performed", required = true)
        @Restricted(Datatype.STRING)
        List<String> functionsPerformed) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public AuthorizedPrivilege {
    Check.present("title", title);
    description = Check.optional(description);
    functionsPerformed = Check.nonEmpty("functions-performed", functionsPerformed);
    Check.string("functions-performed", functionsPerformed);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
