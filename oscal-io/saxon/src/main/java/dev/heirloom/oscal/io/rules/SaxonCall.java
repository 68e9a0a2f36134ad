package dev.heirloom.oscal.io.rules;

import net.sf.saxon.trans.XPathException;

/** A call of Saxon, whose own faults are errors of the expression that meets them. */
@FunctionalInterface
interface SaxonCall<T> {

  T call() throws XPathException;

  /**
   * Returns what a call gives.
   *
   * @throws XPathException if the expression is wrong, or Saxon fails at it
   */
  static <T> T of(SaxonCall<T> call) throws XPathException {
    try {
      return call.call();
    } catch (IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | ArithmeticException
        | AssertionError e) {
      throw new RuleFailure(
          "it is one of the few that cannot be evaluated here, and has to be written in another way");
    }
  }
}
