package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.heirloom.oscal.model.internal.prose.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OSCAL prose of any length (Metaschema's {@code markup-multiline}): paragraphs, headings, lists,
 * tables, block quotes and preformatted text, with inline formatting inside; the statement of a
 * control, for instance.
 */
public final class MarkupMultiline implements Markup {

  private final Prose prose;

  private MarkupMultiline(Prose prose) {
    this.prose = prose;
  }

  /**
   * Returns the prose that OSCAL's Markdown means. Any text is Markdown, so nothing is refused
   * here; prose nested deeper than 100 levels is refused, with an {@link IllegalArgumentException},
   * by the first method that must look inside.
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MarkupMultiline ofMarkdown(String markdown) {
    return new MarkupMultiline(Prose.multilineMarkdown(markdown));
  }

  /**
   * Returns the prose that an OSCAL XML element of this type holds.
   *
   * @param innerXml the content of the element that holds the prose: OSCAL elements without prefix
   *     and without namespace declarations
   * @throws IllegalArgumentException if that is malformed, or holds an element or an attribute that
   *     OSCAL does not allow there; the message says which and where
   */
  public static MarkupMultiline ofXml(String innerXml) {
    return new MarkupMultiline(Prose.multilineXml(innerXml));
  }

  /**
   * Returns the prose that XML already checked holds: a reader that has seen to it that {@link
   * #ofXml} would accept the content saves checking it twice.
   *
   * <p>If it is not what {@link #ofXml} accepts, the methods of the value that must look inside
   * (conversion, equality, queries) throw the exception that {@link #ofXml} would have thrown.
   */
  public static MarkupMultiline ofCheckedXml(String innerXml) {
    return new MarkupMultiline(Prose.multilineCheckedXml(innerXml));
  }

  /**
   * Returns the prose that shows this text as it is, whatever Markdown or XML would make of its
   * characters. Blank lines divide paragraphs, other line breaks are kept as {@code <br/>}.
   */
  public static MarkupMultiline ofText(String plainText) {
    return new MarkupMultiline(Prose.multilineText(plainText));
  }

  @JsonValue
  @Override
  public String toMarkdown() {
    return prose.toMarkdown();
  }

  @Override
  public String toXml() {
    return prose.toXml();
  }

  @Override
  public String toText() {
    return prose.toText();
  }

  @Override
  public boolean isMarkdown() {
    return prose.isMarkdown();
  }

  @Override
  public List<ParameterId> insertions() {
    return prose.insertions();
  }

  @Override
  public List<String> references() {
    return prose.references();
  }

  /** Tells whether the other is a {@code MarkupMultiline} that means the same, in either form. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MarkupMultiline that && prose.equals(that.prose);
  }

  @Override
  public int hashCode() {
    return prose.hashCode();
  }

  /** Returns the Markdown. */
  @Override
  public String toString() {
    return toMarkdown();
  }
}
