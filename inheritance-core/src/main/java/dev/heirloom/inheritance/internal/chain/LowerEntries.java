package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.oscal.model.ControlId;

/** What a system below offers and leaves for a control of the baseline of the system above. */
interface LowerEntries {

  /** Entries for the control itself, where both speak of one baseline. */
  LowerEntries OWN = (provider, control) -> provider.claims().of(control);

  ControlEntries of(CompiledProvider provider, ControlId control);
}
