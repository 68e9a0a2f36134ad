package dev.heirloom.inheritance.change;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;

/**
 * A control with points to look at again.
 *
 * @param control the control
 * @param title its title; may be empty text
 * @param points the points, in the order of the control, at least one
 */
public record AffectedControl(ControlId control, String title, List<AffectedPoint> points) {

  /** Copies the list. */
  public AffectedControl {
    points = ImmutableList.copyOf(points);
  }
}
