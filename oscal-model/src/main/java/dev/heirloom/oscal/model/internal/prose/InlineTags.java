package dev.heirloom.oscal.model.internal.prose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.model.internal.prose.Node.Comment;
import dev.heirloom.oscal.model.internal.prose.Node.Element;
import dev.heirloom.oscal.model.internal.prose.Node.Text;
import dev.heirloom.oscal.model.internal.prose.Tag.ContentModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Inline content being read, in which tags of OSCAL's elements may stand among the Markdown. */
final class InlineTags {

  /** A start tag whose end tag has not come: text, if that never comes. */
  private record Open(ProseXml.StartTag tag, int index) {}

  final List<Node> nodes = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final int[] waiting = new int[Tag.values().length];
  private final int depth;

  InlineTags(int depth) {
    this.depth = depth;
  }

  void add(Node node) {
    nodes.add(node);
  }

  /** Adds a link, divided around links in it: one within another leads nowhere. */
  void addLink(ImmutableMap<String, String> attributes, List<? extends Node> content) {
    List<Node> part = new ArrayList<>();
    boolean linked = false;
    for (Node node : content) {
      if (node instanceof Element element && element.tag() == Tag.A) {
        if (!part.isEmpty()) {
          linked = true;
          add(new Element(Tag.A, attributes, ImmutableList.copyOf(part)));
          part.clear();
        }
        add(node);
      } else {
        part.add(node);
      }
    }
    // A link that holds nothing else still says where it leads.
    if (!linked || !part.isEmpty()) {
      add(new Element(Tag.A, attributes, ImmutableList.copyOf(part)));
    }
  }

  /**
   * Returns content for a place that holds nothing but text, which says addresses and comments too.
   */
  static List<Node> written(List<Node> nodes) {
    List<Node> out = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Comment || node instanceof Element e && !e.attributes().isEmpty()) {
        out.add(new Text(InlineWriter.write(List.of(node))));
      } else {
        out.add(node instanceof Element element ? element.with(written(element.children())) : node);
      }
    }
    return out;
  }

  void html(String literal) {
    if (literal.startsWith("<!--")) {
      comment(literal);
      return;
    }
    if (literal.startsWith("</")) {
      Tag tag = Tag.of(literal.substring(2, literal.length() - 1).strip());
      if (tag == null || waiting[tag.ordinal()] == 0) {
        add(new Text(literal));
      } else {
        close(tag);
      }
      return;
    }
    ProseXml.StartTag tag = ProseXml.startTag(literal, 0);
    if (tag == null || tag.end() != literal.length() || !tag.tag().isInline()) {
      add(new Text(literal));
    } else if (tag.closed() || tag.tag().content == ContentModel.NOTHING) {
      add(new Element(tag.tag(), tag.attributes(), ImmutableList.of()));
    } else {
      open.push(new Open(tag, nodes.size()));
      waiting[tag.tag().ordinal()]++;
      add(new Text(literal));
    }
  }

  private void comment(String literal) {
    int end = Math.max(4, literal.length() - 3);
    Comment comment = Comment.of(literal.substring(4, end));
    if (!comment.text().isEmpty()) {
      add(comment);
    }
  }

  private void close(Tag tag) {
    Open start = open.pop();
    waiting[start.tag.tag().ordinal()]--;
    while (start.tag.tag() != tag) {
      start = open.pop();
      waiting[start.tag.tag().ordinal()]--;
    }
    List<Node> tail = nodes.subList(start.index, nodes.size());
    List<Node> content = List.copyOf(tail.subList(1, tail.size()));
    tail.clear();
    MarkdownReader.checkDepth(depth + Prose.height(content));
    if (tag == Tag.A) {
      addLink(start.tag.attributes(), content);
    } else {
      add(new Element(tag, start.tag.attributes(), ImmutableList.copyOf(content)));
    }
  }
}
