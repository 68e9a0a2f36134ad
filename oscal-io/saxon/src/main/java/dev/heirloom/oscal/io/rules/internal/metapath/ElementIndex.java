package dev.heirloom.oscal.io.rules.internal.metapath;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.type.gnode.NodeKindType;

/** The elements of documents by their names, each document gone through once. */
public final class ElementIndex {

  private final Map<NodeInfo, Map<Integer, List<NodeInfo>>> documents = new HashMap<>();

  /** Returns the elements of a document that have the name of a number, in its order. */
  List<NodeInfo> named(NodeInfo root, int name) {
    return documents.computeIfAbsent(root, ElementIndex::index).getOrDefault(name, List.of());
  }

  private static Map<Integer, List<NodeInfo>> index(NodeInfo root) {
    Map<Integer, List<NodeInfo>> index = new HashMap<>();
    try (SequenceIterator elements = root.iterateDescendantAxis(NodeKindType.ELEMENT)) {
      for (Item item = elements.next(); item != null; item = elements.next()) {
        NodeInfo element = (NodeInfo) item;
        index.computeIfAbsent(element.getFingerprint(), name -> new ArrayList<>()).add(element);
      }
    }
    return index;
  }
}
