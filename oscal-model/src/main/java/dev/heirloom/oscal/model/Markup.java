package dev.heirloom.oscal.model;

import java.util.List;

/**
 * OSCAL prose: text with the formatting that Metaschema's markup data types allow, in one of its
 * two forms, a subset of XHTML (in OSCAL XML) or a flavour of Markdown (in OSCAL JSON and YAML).
 *
 * <p>A value keeps the form it was read in, character for character, and makes the other one when
 * it is first asked for. Two values are equal when they mean the same, whichever form each was read
 * in: white space that carries no meaning, paragraphs and emphasis that hold nothing, {@code <i>}
 * against {@code <em>}, {@code <b>} against {@code <strong>}, {@code <li>a</li>} against {@code
 * <li><p>a</p></li>}, {@code <pre><code>a</code></pre>} against {@code <pre>a</pre>}, comments, and
 * the several spellings that Markdown has for one thing do not count. Blanks in code do.
 *
 * <p>No word is lost on the way from one form to the other, and the way there and back a second
 * time changes nothing more. A comment stays a comment, a cell beyond the columns of its table's
 * head stays a cell of its row.
 *
 * <p>The forms are those of Metaschema's specification, section "Markup Data Types". Beyond it,
 * tags of OSCAL's own elements are read in Markdown as CommonMark reads HTML, and other tags are
 * text; an unescaped {@code "} is a quotation where CommonMark would let {@code *} be emphasis, and
 * text elsewhere; braces that hold no {@code insert:} are text; link references resolve, and their
 * definitions are text where they stand. A link of Markdown that holds an insertion or a line
 * break, which OSCAL's XML does not allow, is several links with one address in XML, on both sides
 * of it.
 *
 * <p>Limits, against input made to exhaust: elements nested more than 100 deep (paragraphs not
 * counted), more than 200,000 line breaks and characters of formatting in one text of Markdown,
 * tables of more than a million cells, link references that repeat more than ten times the text,
 * and ten million looks at brackets left open get an {@link IllegalArgumentException} that names
 * the limit: from {@code ofXml} at once, from Markdown by the first method that must look inside.
 */
public sealed interface Markup permits MarkupLine, MarkupMultiline {

  /**
   * Returns OSCAL's Markdown for this prose: CommonMark with GFM tables, where {@code "q"} is a
   * quotation, {@code ~x~} a subscript, {@code ^x^} a superscript and <code>{{ insert: param, id }}
   * </code> a parameter insertion. What Markdown has no sign for is written as the XML element
   * inside the Markdown ({@code <br/>}, a table without a header row), which CommonMark allows and
   * {@code ofMarkdown} reads.
   */
  String toMarkdown();

  /**
   * Returns the content of an OSCAL XML element that holds this prose: elements of the OSCAL
   * namespace without prefix and without namespace declarations, well-formed and escaped.
   * Characters that XML can't hold (most control characters) come out as U+FFFD.
   */
  String toXml();

  /**
   * Returns the words alone, without formatting: blocks on lines of their own, cells divided by
   * tabs, a quotation in quotation marks, an image as its alternative text, an insertion as <code>
   * {{ insert: param, id }}</code>.
   */
  String toText();

  /**
   * Tells which form this value was read in, so that a writer can avoid converting: true for
   * Markdown, false for XML.
   */
  boolean isMarkdown();

  /**
   * Returns the parameters that this prose inserts, in order of appearance, repeated as often as
   * they are; empty if there are none. An insertion of anything but a parameter does not count, nor
   * do braces around anything else, which are text.
   */
  List<ParameterId> insertions();

  /**
   * Returns what this prose links to and which images it shows: {@code href} of each link and
   * {@code src} of each image, as written ({@code #uuid} for back matter and {@code #id} for a
   * control, for instance), in order of appearance; empty if there are none.
   */
  List<String> references();
}
