package dev.heirloom.inheritance.internal;

import dev.heirloom.inheritance.baseline.Baseline;
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
 * @param byControl its entries for each control of the baseline that it speaks of
 * @param byPosition the same by the control's position in the baseline
 * @param itemCount how many provided items there are among them
 * @param findings what the document gives cause to report as a whole
 */
record CompiledClaims(
    SystemClaims claims,
    SystemId id,
    String title,
    Map<Uuid, Component> components,
    Map<ControlId, Entries> byControl,
    Entries[] byPosition,
    int itemCount,
    List<Finding> findings) {

  /** Matches a document to a baseline. */
  static CompiledClaims of(SystemClaims claims, Baseline baseline) {
    return new ClaimsCompiler(claims, baseline).compile();
  }

  /** Returns the entries for a control. */
  Entries of(ControlId control) {
    return byControl.getOrDefault(control, Entries.NONE);
  }

  /** Returns the entries for the control at a position of the baseline. */
  Entries at(int position) {
    return byPosition[position];
  }

  boolean isStandIn(Uuid component) {
    Component known = components.get(component);
    return known != null && known.isStandIn();
  }

  boolean isThisSystem(Uuid component) {
    Component known = components.get(component);
    return known != null && known.isThisSystem();
  }
}
