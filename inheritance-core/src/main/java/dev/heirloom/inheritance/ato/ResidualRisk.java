package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A risk that remained on a day: it was neither closed nor approved as a false positive (ATO
 * section 8; SEMANTICS section 13).
 *
 * @param uuid its uuid
 * @param title its title; may be empty text
 * @param status its status, as spelled
 * @param deviations how far deviations from it have come, such as {@code risk-adjustment approved}
 * @param deadline the day by which it is to be dealt with; empty if not stated
 * @param places the ids of the controls, statements and objectives that it names, as spelled
 * @param evidence where it is stated last
 */
public record ResidualRisk(
    Uuid uuid,
    String title,
    String status,
    List<String> deviations,
    Optional<LocalDate> deadline,
    List<String> places,
    Evidence evidence) {

  /** Copies the lists. */
  public ResidualRisk {
    deviations = ImmutableList.copyOf(deviations);
    places = ImmutableList.copyOf(places);
  }

  static ResidualRisk of(TrackedRisk risk) {
    return new ResidualRisk(
        risk.uuid(),
        risk.title(),
        risk.status(),
        risk.deviations(),
        risk.deadline(),
        risk.places(),
        risk.evidence());
  }

  /** Returns whether it was to be dealt with before a day. */
  public boolean isOverdue(LocalDate day) {
    return deadline.filter(due -> due.isBefore(day)).isPresent();
  }

  /** Returns how it stands: its status, its deviations and its deadline. */
  public String standing() {
    return status
        + (deviations.isEmpty() ? "" : ", " + String.join(", ", deviations))
        + deadline.map(due -> ", due " + due).orElse("");
  }

  /** Returns its title, the places it names and how it stands, in one line. */
  @Override
  public String toString() {
    return (title.isBlank() ? uuid.value() : title.strip())
        + (places.isEmpty() ? "" : " (" + String.join(", ", places) + ")")
        + ": "
        + standing();
  }
}
