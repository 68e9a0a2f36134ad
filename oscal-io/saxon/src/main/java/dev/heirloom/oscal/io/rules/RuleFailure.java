package dev.heirloom.oscal.io.rules;

import net.sf.saxon.trans.XPathException;

/** Why an expression of a rule cannot be followed, in words of the library's own. */
final class RuleFailure extends XPathException {

  /** Stands between a limit that no option raises and what to do. */
  static final String FIXED = ", a limit that is fixed; ";

  private static final long serialVersionUID = 1L;

  RuleFailure(String message) {
    super(message);
  }

  RuleFailure(String message, String code) {
    super(message, code);
  }
}
