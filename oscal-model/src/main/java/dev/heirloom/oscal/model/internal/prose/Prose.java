package dev.heirloom.oscal.model.internal.prose;

import dev.heirloom.oscal.model.ParameterId;
import java.util.List;

/** Prose in the form it was read in. */
public final class Prose {

  private final boolean line;
  private final boolean markdown;
  private final String source;

  private Prose(boolean line, boolean markdown, String source) {
    this.line = line;
    this.markdown = markdown;
    this.source = source;
  }

  public static Prose lineMarkdown(String markdown) {
    return new Prose(true, true, markdown);
  }

  public static Prose multilineMarkdown(String markdown) {
    return new Prose(false, true, markdown);
  }

  public static Prose lineXml(String xml) {
    return new Prose(true, false, xml);
  }

  public static Prose multilineXml(String xml) {
    return new Prose(false, false, xml);
  }

  public static Prose lineCheckedXml(String xml) {
    return new Prose(true, false, xml);
  }

  public static Prose multilineCheckedXml(String xml) {
    return new Prose(false, false, xml);
  }

  public static Prose lineText(String text) {
    return new Prose(true, true, text);
  }

  public static Prose multilineText(String text) {
    return new Prose(false, true, text);
  }

  public boolean isMarkdown() {
    return markdown;
  }

  public String toMarkdown() {
    if (markdown) {
      return source;
    }
    throw new UnsupportedOperationException("XML to Markdown");
  }

  public String toXml() {
    if (!markdown) {
      return source;
    }
    throw new UnsupportedOperationException("Markdown to XML");
  }

  public String toText() {
    return source;
  }

  public List<ParameterId> insertions() {
    return List.of();
  }

  public List<String> references() {
    return List.of();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prose that
        && line == that.line
        && markdown == that.markdown
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }
}
