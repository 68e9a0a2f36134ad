package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import dev.heirloom.oscal.model.internal.prose.Tag.ContentModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links that hold an insertion or a line break. Markdown has them; OSCAL's XML schema has none, so
 * that there such a link is several with one address, on both sides of what it can't hold.
 */
final class Links {

  private Links() {}

  /** Tells whether XML needs several links for one. */
  static boolean isDivided(Element element) {
    return element.tag() == Tag.A && element.children().stream().anyMatch(Links::divides);
  }

  /** Returns a link as XML has it; {@link #joined} is the way back. */
  static List<Node> divided(Element link) {
    List<Node> out = new ArrayList<>();
    List<Node> part = new ArrayList<>();
    for (Node node : link.children()) {
      if (divides(node)) {
        // An empty link at either end says how far the link reaches.
        if (out.isEmpty() || !part.stream().allMatch(Links::showsNothing)) {
          out.add(link.with(part));
        } else {
          out.addAll(part);
        }
        part.clear();
        out.add(node);
      } else {
        part.add(node);
      }
    }
    out.add(link.with(part));
    return out;
  }

  /**
   * Makes one link of neighbours with one address that nothing but insertions and line breaks
   * divide.
   */
  static List<Node> joined(List<? extends Node> nodes) {
    List<Node> out = new ArrayList<>();
    @Nullable Element link = null;
    List<Node> content = new ArrayList<>();
    List<Node> behind = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Element element && element.tag() == Tag.A) {
        boolean same =
            link != null
                && behind.stream().anyMatch(Links::divides)
                && Attributes.of(link).equals(Attributes.of(element));
        if (same) {
          content.addAll(behind);
          behind.clear();
        } else {
          flush(link, content, behind, out);
          link = element;
        }
        content.addAll(element.children());
      } else if (link != null && (divides(node) || showsNothing(node))) {
        behind.add(node);
      } else {
        flush(link, content, behind, out);
        link = null;
        out.add(node);
      }
    }
    flush(link, content, behind, out);
    return out;
  }

  private static void flush(
      @Nullable Element link, List<Node> content, List<Node> behind, List<Node> out) {
    if (link != null) {
      out.add(link.with(ImmutableList.copyOf(content)));
      out.addAll(behind);
      content.clear();
      behind.clear();
    }
  }

  private static boolean divides(Node node) {
    return node instanceof Element element && !ContentModel.PHRASE.allows(element.tag());
  }

  private static boolean showsNothing(Node node) {
    if (node instanceof Text text) {
      return Canonical.collapsed(text.value()).isEmpty();
    }
    return !(node instanceof Element element)
        || switch (element.tag()) {
          case A, Q, IMG, INSERT, BR -> false;
          case CODE -> element.children().isEmpty();
          default -> element.children().stream().allMatch(Links::showsNothing);
        };
  }
}
