package dev.heirloom.oscal.io.internal.read;

import java.util.List;

/** What is told of a document element by element, as XML has it. */
public interface ElementListener {

  /**
   * An attribute of an element, of no namespace.
   *
   * @param name its name in XML
   * @param value its value, without white space around it
   * @param place where it stands in the document
   */
  record Attribute(String name, String value, TreePlace place) {}

  /**
   * An element begins.
   *
   * @param namespace the namespace of its name; empty if it has none
   * @param place where it stands in the document
   */
  void start(String namespace, String name, List<Attribute> attributes, TreePlace place);

  /** Text stands in the element that began last. */
  void text(String text);

  /** The element that began last ends. */
  void end();
}
