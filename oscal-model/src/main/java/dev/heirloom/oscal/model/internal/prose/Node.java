package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of prose, read from either form. */
sealed interface Node {

  /** Characters, as they are meant and not as any form escapes them. */
  record Text(String value) implements Node {}

  /** A comment, which no reader is shown and which is kept all the same. */
  record Comment(String text) implements Node {

    /**
     * Returns the comment that holds these words, with what XML has no place for in one set apart.
     */
    static Comment of(String text) {
      return new Comment(Canonical.collapsed(text).replace("--", "- -").replace("--", "- -"));
    }
  }

  /** An element with its attributes in the order of {@link Tag#attributes}. */
  record Element(Tag tag, ImmutableMap<String, String> attributes, ImmutableList<Node> children)
      implements Node {

    static Element of(Tag tag, List<? extends Node> children) {
      return new Element(tag, ImmutableMap.of(), ImmutableList.copyOf(children));
    }

    static Element of(Tag tag, Node... children) {
      return of(tag, List.of(children));
    }

    @Nullable String attribute(String name) {
      return attributes.get(name);
    }

    Element with(List<? extends Node> other) {
      return new Element(tag, attributes, ImmutableList.copyOf(other));
    }
  }
}
