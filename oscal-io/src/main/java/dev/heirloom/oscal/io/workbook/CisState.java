package dev.heirloom.oscal.io.workbook;

/** An implementation status of FedRAMP's Control Implementation Summary. */
public enum CisState {
  /** "Implemented". */
  IMPLEMENTED("Implemented", "implemented"),
  /** "Partially Implemented". */
  PARTIALLY_IMPLEMENTED("Partially Implemented", "partial"),
  /** "Planned". */
  PLANNED("Planned", "planned"),
  /** "Alternative Implementation". */
  ALTERNATIVE_IMPLEMENTATION("Alternative Implementation", "alternative"),
  /** "N/A": does not apply to the provider's own system. */
  NOT_APPLICABLE("N/A", "not-applicable");

  private final String header;
  private final String oscal;

  CisState(String header, String oscal) {
    this.header = header;
    this.oscal = oscal;
  }

  /** Returns OSCAL's word for it, the value of property {@code implementation-status}. */
  public String oscal() {
    return oscal;
  }

  /** Returns the column header of FedRAMP's template. */
  public String header() {
    return header;
  }
}
