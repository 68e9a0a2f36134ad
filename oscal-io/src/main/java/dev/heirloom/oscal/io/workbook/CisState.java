package dev.heirloom.oscal.io.workbook;

/** An implementation status of FedRAMP's Control Implementation Summary. */
public enum CisState {
  /** "Implemented". */
  IMPLEMENTED("Implemented"),
  /** "Partially Implemented". */
  PARTIALLY_IMPLEMENTED("Partially Implemented"),
  /** "Planned". */
  PLANNED("Planned"),
  /** "Alternative Implementation". */
  ALTERNATIVE_IMPLEMENTATION("Alternative Implementation"),
  /** "N/A": does not apply to the provider's own system. */
  NOT_APPLICABLE("N/A");

  private final String header;

  CisState(String header) {
    this.header = header;
  }

  /** Returns the column header of FedRAMP's template. */
  public String header() {
    return header;
  }
}
