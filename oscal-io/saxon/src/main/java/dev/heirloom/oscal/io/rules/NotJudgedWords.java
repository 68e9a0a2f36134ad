package dev.heirloom.oscal.io.rules;

import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/**
 * Says why a rule is not judged, or its expression cannot be used: the codes of errors are XPath's
 * and can be looked up, the words of who evaluates it mean nothing to whoever keeps a document.
 */
final class NotJudgedWords {

  private NotJudgedWords() {}

  /** Returns the reason as the end of a sentence. */
  static String of(Throwable cause) {
    if (cause instanceof UncheckedXPathException unchecked) {
      return of(unchecked.getXPathException());
    }
    if (!(cause instanceof XPathException e)) {
      return "it goes deeper than can be followed";
    }
    if (e instanceof RuleFailure) {
      return String.valueOf(e.getMessage());
    }
    StructuredQName name = e.getErrorCodeQName();
    String code = name == null ? "" : name.getLocalPart();
    String reason = reason(code, e.getMessage());
    return code.isEmpty() ? reason : reason + " (" + code + ")";
  }

  /** Returns why an expression cannot be used as it is written, as the end of a sentence. */
  static String ofWritten(XPathException e) {
    StructuredQName name = e.getErrorCodeQName();
    return switch (name == null ? "" : name.getLocalPart()) {
      case "XPST0003" ->
          "it is not written as expressions are, something in it is missing or too much (XPST0003)";
      case "XPST0008" -> "it names a variable that is not there (XPST0008)";
      case "XPST0017" ->
          "it calls a function that is not there, or with more or fewer values than that takes"
              + " (XPST0017)";
      case "XPST0051", "XPST0052" -> "it names a type that is not there (XPST0051)";
      case "XPST0081" -> "it has a prefix that stands for nothing (XPST0081)";
      default -> of(e);
    };
  }

  private static String reason(String code, @Nullable String message) {
    return switch (code) {
      case "FOER0000" ->
          "it ends itself with the words \"" + String.valueOf(message).strip() + "\"";
      case "FOAR0001" -> "it divides by zero";
      case "FOAR0002", "FOCA0001", "FOCA0003", "FODT0001", "FODT0002" ->
          "a number, date or duration gets larger than can be held";
      case "FORG0001", "FOCA0002" -> "a value that it reads has not the form that it asks for";
      case "FORG0006" -> "what it asks is neither true nor false of the values here";
      case "FORG0003", "FORG0004", "FORG0005" ->
          "it counts on more or fewer values than there are here";
      case "XPTY0004", "XPTY0019", "XPTY0020", "FOTY0012", "FOTY0013" ->
          "a value here is of another type than it counts on, or there are more or fewer";
      case "FORX0001", "FORX0002", "FORX0003", "FORX0004" ->
          "it has a pattern that cannot be followed";
      case "FOCH0002" -> "it compares texts in an order that is not allowed";
      case "FODC0002", "FODC0005" -> "it asks for a document that is not there";
      case "XPDY0002" -> "it asks for something that is not known here";
      case "XPDY0130" ->
          "it goes through more values than can be counted, a limit that is fixed; let it look at"
              + " fewer";
      case "XPST0008", "XPST0017" -> "it names a variable or function that is not there";
      default -> "it cannot be computed from what stands here";
    };
  }
}
