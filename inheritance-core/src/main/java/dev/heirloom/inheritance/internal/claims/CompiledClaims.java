package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Map;

/**
 * The claims of one document, matched to the ids of a baseline and sorted by its controls.
 *
 * @param claims the document's claims
 * @param id what tells its system from others
 * @param title how sentences name the system
 * @param components its components by uuid
 * @param standings how its components stand
 * @param byControl its entries for each control of the baseline that it speaks of
 * @param byPosition the same by the control's position in the baseline
 * @param itemCount how many provided items there are among them
 * @param entryCount how many entries it has at points
 * @param evidence what was handed in beside the document
 * @param findings what the document gives cause to report as a whole
 */
public record CompiledClaims(
    SystemClaims claims,
    SystemId id,
    String title,
    Map<Uuid, Component> components,
    ComponentStandings standings,
    Map<ControlId, ControlEntries> byControl,
    List<ControlEntries> byPosition,
    int itemCount,
    EntryCount entryCount,
    CompiledEvidence evidence,
    List<Finding> findings) {

  /** Matches a document to a baseline, and what was handed in beside it. */
  public static CompiledClaims of(
      SystemClaims claims,
      MatchedEvidence subject,
      List<EvidenceDocument> evidence,
      Baseline baseline) {
    return new ClaimsCompiler(claims, baseline)
        .compile(CompiledEvidence.of(evidence, subject, claims, baseline));
  }

  /** Returns the entries for a control. */
  public ControlEntries of(ControlId control) {
    return byControl.getOrDefault(control, ControlEntries.NONE);
  }

  /** Returns the entries for the control at a position of the baseline. */
  public ControlEntries at(int position) {
    return byPosition.get(position);
  }

  /** Returns whether a component stands in for another system. */
  public boolean isStandIn(Uuid component) {
    Component known = components.get(component);
    return known != null && known.isStandIn();
  }

  /** Returns whether a component is the system itself. */
  public boolean isThisSystem(Uuid component) {
    Component known = components.get(component);
    return known != null && known.isThisSystem();
  }
}
