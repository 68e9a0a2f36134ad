package dev.heirloom.oscal.io.internal.read;

/** Ends the fast pass at the first thing that is wrong; the examining pass will say what. */
final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final Fault INSTANCE = new Fault();

  private Fault() {
    super("examine", null, false, false);
  }
}
