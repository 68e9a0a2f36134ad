package dev.heirloom.inheritance.baseline;

import dev.heirloom.oscal.model.ControlId;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an id of a document lies in a baseline: on a control as a whole, on a point, below one, or
 * nowhere in a known control (SEMANTICS section 1, Place).
 *
 * @param control the baseline's own id of the control
 * @param kind how the place relates to the control's points
 * @param id the baseline's own id of the part: the control's for {@link Kind#WHOLE}, the point's
 *     for {@link Kind#POINT}, the deeper part's for {@link Kind#DEEPER}; the id as spelled for
 *     {@link Kind#UNKNOWN}
 * @param firstPoint the position, among all points of the baseline, of the first point that an
 *     entry here speaks of
 * @param endPoint the position after the last such point
 * @param point the id of the one point it lies on or below; empty for a place that is none
 * @param exact whether the document's spelling is the baseline's own
 */
public record BaselinePlace(
    ControlId control,
    Kind kind,
    String id,
    int firstPoint,
    int endPoint,
    Optional<String> point,
    boolean exact) {

  /** How a place relates to the points of its control. */
  public enum Kind {
    /** The requirement, or the root of the statement: every point of the control. */
    WHOLE,
    /**
     * One of FedRAMP's additional requirements: the whole control, but an item here gives no point.
     */
    FEDRAMP_REQUIREMENT,
    /** A point. */
    POINT,
    /** A part below a point. */
    DEEPER,
    /**
     * A statement id that matches nothing in a known control, or a part that is and belongs to no
     * point.
     */
    UNKNOWN
  }

  /** Returns whether the place is one with the control as a whole. */
  public boolean isWholeControl() {
    return kind == Kind.WHOLE || kind == Kind.FEDRAMP_REQUIREMENT;
  }

  /** Returns whether an entry here, of any kind, speaks of a point. */
  public boolean covers(int pointPosition) {
    return firstPoint <= pointPosition && pointPosition < endPoint;
  }

  /** Returns whether both are one place: the same statement, or both the control as a whole. */
  public boolean isSamePlaceAs(BaselinePlace other) {
    return control.equals(other.control)
        && (isWholeControl() ? other.isWholeControl() : kind == other.kind && id.equals(other.id));
  }

  /** Returns the same place, reached by another spelling than the baseline's own. */
  BaselinePlace inexact() {
    return exact ? new BaselinePlace(control, kind, id, firstPoint, endPoint, point, false) : this;
  }

  /** Returns the id, and what it names if that is no point. */
  @Override
  public String toString() {
    return id
        + (kind == Kind.POINT
            ? ""
            : " ("
                + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (kind == Kind.WHOLE ? "" : " of " + control)
                + ")");
  }
}
