package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.Sets;
import java.util.Set;

/**
 * One row of a Control Implementation Summary: how the provider implements a control or one of its
 * lettered statements, and where that comes from. Either set may be empty or hold several, as real
 * rows do.
 *
 * @param controlId the control id as written
 * @param place the cell of the control id
 * @param states the marked implementation statuses
 * @param originations the marked control originations
 */
public record CisRow(
    String controlId, CellPlace place, Set<CisState> states, Set<CisOrigination> originations) {

  /** Copies the sets. */
  public CisRow {
    states = Sets.immutableEnumSet(states);
    originations = Sets.immutableEnumSet(originations);
  }
}
