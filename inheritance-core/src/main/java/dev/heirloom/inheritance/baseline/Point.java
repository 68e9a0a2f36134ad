package dev.heirloom.inheritance.baseline;

import dev.heirloom.oscal.model.ControlId;
import java.util.Optional;

/**
 * A point: the unit that is determined, a lettered first-level statement of a control or a control
 * without any (SEMANTICS section 1).
 *
 * @param id the statement part's id, such as {@code ac-2_smt.a}; the control's own id for a control
 *     that is its own single point
 * @param control the control it belongs to
 * @param label the part's label, such as {@code a.}; empty for a control that is its own point or a
 *     part without label
 */
public record Point(String id, ControlId control, Optional<String> label) {

  /** Returns whether the point is the control as a whole. */
  public boolean isWholeControl() {
    return id.equals(control.value());
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
