package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.heirloom.oscal.model.internal.prose.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of OSCAL prose (Metaschema's {@code markup-line}): text with inline formatting such as
 * emphasis, code, links and parameter insertions, and no blocks; a title, for instance.
 */
public final class MarkupLine implements Markup {

  private final Prose prose;

  private MarkupLine(Prose prose) {
    this.prose = prose;
  }

  /**
   * Returns the prose that a line of OSCAL's Markdown means. Nothing in it starts a block: {@code
   * 1.} or {@code #} at its start is text.
   *
   * @throws IllegalArgumentException if it holds a line break; the message says where
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MarkupLine ofMarkdown(String markdown) {
    return new MarkupLine(Prose.lineMarkdown(markdown));
  }

  /**
   * Returns the prose that an OSCAL XML element of this type holds.
   *
   * @param innerXml the content of the element that holds the prose: OSCAL elements without prefix
   *     and without namespace declarations
   * @throws IllegalArgumentException if that is malformed, or holds an element or an attribute that
   *     OSCAL does not allow there; the message says which and where
   */
  public static MarkupLine ofXml(String innerXml) {
    return new MarkupLine(Prose.lineXml(innerXml));
  }

  /**
   * Returns the prose that XML already checked holds: a reader that has seen to it that {@link
   * #ofXml} would accept the content saves checking it twice.
   *
   * <p>If it is not what {@link #ofXml} accepts, the methods of the value that must look inside
   * (conversion, equality, queries) throw the exception that {@link #ofXml} would have thrown.
   */
  public static MarkupLine ofCheckedXml(String innerXml) {
    return new MarkupLine(Prose.lineCheckedXml(innerXml));
  }

  /**
   * Returns the prose that shows this text as it is, whatever Markdown or XML would make of its
   * characters. A line break becomes a space.
   */
  public static MarkupLine ofText(String plainText) {
    return new MarkupLine(Prose.lineText(plainText));
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

  /** Tells whether the other is a {@code MarkupLine} that means the same, in either form. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MarkupLine that && prose.equals(that.prose);
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
