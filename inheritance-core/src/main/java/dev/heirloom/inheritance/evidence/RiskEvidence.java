package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.common.internal.WithBuilder;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.List;

/**
 * Which risks of a system are still to be dealt with: an OSCAL plan of action and milestones
 * (SEMANTICS section 13).
 *
 * @param document the document's name, as its reader was told it
 * @param subject which system it says that it speaks of
 * @param on the day it was last modified
 * @param items its items
 * @param risks its risks, each with the day the document was last modified
 */
@WithBuilder
public record RiskEvidence(
    String document,
    EvidenceSubject subject,
    LocalDate on,
    List<ActionItem> items,
    List<TrackedRisk> risks)
    implements EvidenceDocument {

  /** Copies the lists. */
  public RiskEvidence {
    items = ImmutableList.copyOf(items);
    risks = ImmutableList.copyOf(risks);
  }

  /**
   * An item of the plan.
   *
   * @param title its title, as plain text; may be empty text
   * @param places the ids of the controls, statements and objectives that it names, itself or by
   *     the findings it relates to, as spelled
   * @param risks the risks it relates to; with none it is open itself
   * @param source where it stands
   */
  @WithBuilder
  public record ActionItem(String title, List<String> places, List<Uuid> risks, Evidence source) {

    /** Copies the lists. */
    public ActionItem {
      title = title == null ? "" : title;
      places = ImmutableList.copyOf(places);
      risks = ImmutableList.copyOf(risks);
    }
  }
}
