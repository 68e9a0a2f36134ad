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
      String message = String.valueOf(e.getMessage());
      int end = message.indexOf('\n');
      throw new RuleFailure(
          "the engine behind it fails at it ("
              + (end < 0 ? message : message.substring(0, end))
              + ")");
    }
  }
}
