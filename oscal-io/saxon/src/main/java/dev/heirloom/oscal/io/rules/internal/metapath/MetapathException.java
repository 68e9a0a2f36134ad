package dev.heirloom.oscal.io.rules.internal.metapath;

/** What is wrong with an expression of Metaschema's path language. */
public final class MetapathException extends Exception {
  private static final long serialVersionUID = 1L;

  MetapathException(String problem) {
    super(problem);
  }
}
