package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The elements of OSCAL's prose, as {@code MarkupMultilineDatatype} of OSCAL's XML schema has them.
 */
enum Tag {
  H1(ContentModel.INLINE),
  H2(ContentModel.INLINE),
  H3(ContentModel.INLINE),
  H4(ContentModel.INLINE),
  H5(ContentModel.INLINE),
  H6(ContentModel.INLINE),
  P(ContentModel.INLINE),
  UL(ContentModel.ITEMS),
  OL(ContentModel.ITEMS, "start"),
  LI(ContentModel.ITEM),
  TABLE(ContentModel.ROWS),
  TR(ContentModel.CELLS),
  TH(ContentModel.INLINE, "align"),
  TD(ContentModel.INLINE, "align"),
  PRE(ContentModel.INLINE),
  BLOCKQUOTE(ContentModel.FLOW),
  HR(ContentModel.NOTHING),
  A(ContentModel.PHRASE, "href", "title"),
  INSERT(ContentModel.NOTHING, "type", "id-ref"),
  BR(ContentModel.NOTHING),
  IMG(ContentModel.NOTHING, "alt", "src", "title"),
  CODE(ContentModel.INLINE, "class"),
  EM(ContentModel.INLINE),
  I(ContentModel.INLINE),
  STRONG(ContentModel.INLINE),
  B(ContentModel.INLINE),
  SUB(ContentModel.INLINE),
  SUP(ContentModel.INLINE),
  Q(ContentModel.INLINE);

  /** What an element, or prose as a whole, may hold. */
  enum ContentModel {
    NOTHING,
    /** Text and what the schema calls phrase markup: the content of a link. */
    PHRASE,
    INLINE,
    BLOCKS,
    /** A list item: inline content and blocks, but no table. */
    ITEM,
    /** Inline content and blocks alike. */
    FLOW,
    ITEMS,
    ROWS,
    CELLS;

    boolean allows(Tag tag) {
      return switch (this) {
        case NOTHING -> false;
        case PHRASE -> tag.isInline() && tag != A && tag != INSERT && tag != BR;
        case INLINE -> tag.isInline();
        case BLOCKS -> tag.isBlock() || tag == IMG;
        case ITEM -> tag.isInline() || tag.isBlock() && tag != TABLE;
        case FLOW -> tag.isInline() || tag.isBlock();
        case ITEMS -> tag == LI;
        case ROWS -> tag == TR;
        case CELLS -> tag == TH || tag == TD;
      };
    }

    boolean allowsText() {
      return switch (this) {
        case PHRASE, INLINE, ITEM, FLOW -> true;
        case NOTHING, BLOCKS, ITEMS, ROWS, CELLS -> false;
      };
    }
  }

  private static final ImmutableMap<String, Tag> BY_NAME;

  static {
    ImmutableMap.Builder<String, Tag> tags = ImmutableMap.builder();
    for (Tag tag : values()) {
      tags.put(tag.xmlName, tag);
    }
    BY_NAME = tags.buildOrThrow();
  }

  final String xmlName = name().toLowerCase(Locale.ROOT);
  final ContentModel content;
  final ImmutableSet<String> attributes;

  Tag(ContentModel content, String... attributes) {
    this.content = content;
    this.attributes = ImmutableSet.copyOf(attributes);
  }

  static @Nullable Tag of(String xmlName) {
    return BY_NAME.get(xmlName);
  }

  static Tag heading(int level) {
    return values()[H1.ordinal() + level - 1];
  }

  boolean isHeading() {
    return ordinal() <= H6.ordinal();
  }

  boolean isInline() {
    return ordinal() >= A.ordinal();
  }

  boolean isBlock() {
    return switch (this) {
      case H1, H2, H3, H4, H5, H6, P, UL, OL, TABLE, PRE, BLOCKQUOTE, HR -> true;
      default -> false;
    };
  }

  boolean isList() {
    return this == UL || this == OL;
  }
}
