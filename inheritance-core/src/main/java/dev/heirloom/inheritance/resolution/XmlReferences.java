package dev.heirloom.inheritance.resolution;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links and images of prose in its XML form, which no parser has to read to rewrite them. */
final class XmlReferences {

  private static final Pattern REFERENCE =
      Pattern.compile("(\\s(?:href|src)=)(?:\"([^\"]*)\"|'([^']*)')");

  private XmlReferences() {}

  /** Returns XML prose with each reference put in place of what it was. */
  static String mapped(String xml, UnaryOperator<String> mapping) {
    Matcher references = REFERENCE.matcher(xml);
    StringBuilder moved = new StringBuilder(xml.length());
    while (references.find()) {
      String written = references.group(2) != null ? references.group(2) : references.group(3);
      String reference = mapping.apply(unescaped(written));
      references.appendReplacement(
          moved, Matcher.quoteReplacement(references.group(1) + '"' + escaped(reference) + '"'));
    }
    return references.appendTail(moved).toString();
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
