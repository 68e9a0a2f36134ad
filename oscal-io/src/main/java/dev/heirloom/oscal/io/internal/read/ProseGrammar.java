package dev.heirloom.oscal.io.internal.read;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.model.Datatype;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can stand inside what in OSCAL's prose, as the official XML schemas have it. */
final class ProseGrammar {

  /**
   * What an element of prose can hold.
   *
   * @param hasText whether text can stand in it
   * @param children the names of the elements in it
   * @param attributes the names of its attributes
   * @param required the names of the attributes that it must have
   */
  record ContentModel(
      boolean hasText, Set<String> children, Set<String> attributes, Set<String> required) {}

  private static final Set<String> PHRASES =
      ImmutableSet.of("code", "em", "i", "b", "strong", "sub", "sup", "q", "img");
  private static final Set<String> INLINE =
      ImmutableSet.<String>builder().addAll(PHRASES).add("a", "insert", "br").build();
  private static final Set<String> HEADINGS = ImmutableSet.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BLOCKS =
      ImmutableSet.<String>builder()
          .addAll(HEADINGS)
          .add("p", "ul", "ol", "pre", "hr", "blockquote", "table", "img")
          .build();
  private static final Set<String> ALIGNMENTS = ImmutableSet.of("left", "center", "right");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");
  private static final Set<String> NONE = ImmutableSet.of();

  /** The content of an element that is one line of prose. */
  static final ContentModel LINE = new ContentModel(true, INLINE, NONE, NONE);

  /** The content of an element that is prose of any length. */
  static final ContentModel MULTILINE = new ContentModel(false, BLOCKS, NONE, NONE);

  private static final ImmutableMap<String, ContentModel> ELEMENTS = elements();

  /** What HTML has within a line that OSCAL does not: it parts no words. */
  private static final Set<String> FOREIGN_INLINE =
      ImmutableSet.of(
          "abbr", "acronym", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "font", "ins",
          "kbd", "label", "mark", "ruby", "s", "samp", "small", "span", "strike", "time", "tt", "u",
          "var", "wbr");

  private ProseGrammar() {}

  private static ImmutableMap<String, ContentModel> elements() {
    ImmutableMap.Builder<String, ContentModel> elements = ImmutableMap.builder();
    for (String name : HEADINGS) {
      elements.put(name, LINE);
    }
    for (String name : Set.of("p", "em", "i", "b", "strong", "sub", "sup", "q", "pre")) {
      elements.put(name, LINE);
    }
    ContentModel cell = new ContentModel(true, INLINE, ImmutableSet.of("align"), NONE);
    ContentModel list = new ContentModel(false, ImmutableSet.of("li"), NONE, NONE);
    ContentModel empty = new ContentModel(false, NONE, NONE, NONE);
    return elements
        .put("code", new ContentModel(true, INLINE, ImmutableSet.of("class"), NONE))
        .put("a", new ContentModel(true, PHRASES, ImmutableSet.of("href", "title"), NONE))
        .put(
            "img",
            new ContentModel(
                false, NONE, ImmutableSet.of("alt", "src", "title"), ImmutableSet.of("src")))
        .put(
            "insert",
            new ContentModel(
                false, NONE, ImmutableSet.of("type", "id-ref"), ImmutableSet.of("type", "id-ref")))
        .put("br", empty)
        .put("hr", empty)
        .put("ul", list)
        .put("ol", new ContentModel(false, list.children(), ImmutableSet.of("start"), NONE))
        .put(
            "li",
            new ContentModel(
                true,
                ImmutableSet.<String>builder()
                    .addAll(INLINE)
                    .addAll(HEADINGS)
                    .add("ul", "ol", "pre", "hr", "blockquote", "p")
                    .build(),
                NONE,
                NONE))
        .put("table", new ContentModel(false, ImmutableSet.of("tr"), NONE, NONE))
        .put("tr", new ContentModel(false, ImmutableSet.of("td", "th"), NONE, NONE))
        .put("td", cell)
        .put("th", cell)
        .put("blockquote", new ContentModel(false, BLOCKS, NONE, NONE))
        .buildOrThrow();
  }

  /** Returns whether prose among other elements can begin with an element of this name. */
  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  /**
   * Returns the element that is to stand around text in an element that has none itself: a
   * paragraph, the item of a list, the row of a table, its cell; null if text can stand in the
   * element.
   */
  static @Nullable String implied(ContentModel content) {
    if (content.hasText() || content.children().isEmpty()) {
      return null;
    }
    return content.children().contains("p")
        ? "p"
        : content.children().contains("li")
            ? "li"
            : content.children().contains("tr") ? "tr" : "td";
  }

  /** Returns whether words before and after an element are apart. */
  static boolean isApart(String name) {
    return !INLINE.contains(name) && !FOREIGN_INLINE.contains(name) || name.equals("br");
  }

  /** Returns whether an element says something though no text is in it. */
  static boolean isWordless(String name) {
    return name.equals("insert") || name.equals("img");
  }

  /** Returns what the value of an attribute has to be, if it is not. */
  static Optional<String> expected(String attribute, String value) {
    String stripped = value.strip();
    return switch (attribute) {
      case "align" ->
          ALIGNMENTS.contains(stripped) ? Optional.empty() : Optional.of("left, center or right");
      case "start" ->
          NUMBER.matcher(stripped).matches()
              ? Optional.empty()
              : Optional.of("a whole number from 0");
      case "type", "id-ref" ->
          Datatype.TOKEN.accepts(stripped)
              ? Optional.empty()
              : Optional.of(Datatype.TOKEN.expectation());
      default -> Optional.empty();
    };
  }

  /** Returns what an element of prose can hold. */
  static ContentModel known(String name) {
    return Objects.requireNonNull(ELEMENTS.get(name), name);
  }

  /** Returns what an element can hold; null if it is no element of prose. */
  static @Nullable ContentModel of(String name) {
    return ELEMENTS.get(name);
  }
}
