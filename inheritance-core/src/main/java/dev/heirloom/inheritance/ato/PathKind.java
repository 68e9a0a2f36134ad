package dev.heirloom.inheritance.ato;

/** The paths to an ATO that differ in their steps (ATO section 4). */
public enum PathKind {
  /** The first system of an agency on a provider: the agency accepts the provider first. */
  FIRST_SYSTEM("first system of the agency on its provider"),
  /** A further system on a provider that the agency has accepted. */
  FURTHER_SYSTEM("further system on a provider that the agency has accepted"),
  /** Provider and system are reviewed together and one ATO is issued. */
  CONSOLIDATED("consolidated ATO of provider and system"),
  /** FedRAMP's rules for 2026: one SSP, no separate authorization of the provider. */
  RULES_OF_2026("one SSP of the agency system under FedRAMP's rules for 2026"),
  /** A system on no provider of another organization: its own ATO is all there is. */
  NO_PROVIDER("on no provider of another organization"),
  /** No rules ask for the agency's acceptance of a provider. */
  NO_REGIME("no rules beyond the records");

  private final String words;

  PathKind(String words) {
    this.words = words;
  }

  /** Returns what it is in a few words. */
  public String words() {
    return words;
  }
}
