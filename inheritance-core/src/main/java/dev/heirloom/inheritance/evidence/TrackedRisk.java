package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A risk as one document states it (OSCAL {@code risk}; SEMANTICS section 13).
 *
 * @param uuid its uuid
 * @param title its title, as plain text; may be empty text
 * @param status its status, as spelled
 * @param falsePositive how far its deviation as a false positive has come, as spelled, of each
 *     property that says so; empty if none does
 * @param deviations how far each deviation has come that FedRAMP knows, as spelled, such as {@code
 *     risk-adjustment approved}; empty if none is stated
 * @param on the day that this is stated of: that of its result, or the day its plan was last
 *     modified
 * @param closedOn the day its log says that it was closed; empty if its log does not say
 * @param deadline the day by which it is to be dealt with; empty if not stated
 * @param places the ids of the controls, statements and objectives that it, or a finding that
 *     relates to it, names, as spelled
 * @param evidence where it stands
 */
@WithBuilder
public record TrackedRisk(
    Uuid uuid,
    String title,
    String status,
    List<String> falsePositive,
    List<String> deviations,
    LocalDate on,
    Optional<LocalDate> closedOn,
    Optional<LocalDate> deadline,
    List<String> places,
    Evidence evidence) {

  /** Copies the lists. */
  public TrackedRisk {
    title = title == null ? "" : title;
    falsePositive = ImmutableList.copyOf(falsePositive);
    deviations = ImmutableList.copyOf(deviations);
    places = ImmutableList.copyOf(places);
  }
}
