package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;

/**
 * A value that a system gives a parameter (OSCAL {@code set-parameter}), on the level where it says
 * so (SEMANTICS section 6).
 *
 * @param parameter the parameter
 * @param values the values
 * @param level where the document sets it: the nearer level counts
 * @param evidence where it stands
 */
@WithBuilder
public record ParameterSetting(
    ParameterId parameter, List<String> values, Level level, Evidence evidence) {

  /** The levels on which a document sets parameters, the nearest first. */
  public enum Level {
    /** On the by-component of an item. */
    BY_COMPONENT,
    /** On the requirement. */
    REQUIREMENT,
    /** On the control implementation as a whole. */
    IMPLEMENTATION
  }

  /** Copies the list. */
  public ParameterSetting {
    values = ImmutableList.copyOf(values);
  }
}
