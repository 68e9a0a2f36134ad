package dev.heirloom.oscal.io.rules.internal.metapath;

import java.util.HashMap;
import java.util.Map;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.type.Type;

/** The paths to nodes as XPath's function of that name writes them, each put together once. */
public final class NodePaths {

  private final Map<NodeInfo, String> known = new HashMap<>();

  /** Returns the path to an element or a document. */
  String of(NodeInfo node) {
    if (node.getNodeKind() == Type.DOCUMENT) {
      return "/";
    }
    if (node.getNodeKind() != Type.ELEMENT || !(node.getParent() instanceof NodeInfo parent)) {
      throw new BeyondPlainException();
    }
    String path = known.get(node);
    if (path == null) {
      addChildren(parent, parent.getNodeKind() == Type.DOCUMENT ? "" : of(parent));
      path = known.get(node);
    }
    if (path == null) {
      throw new BeyondPlainException();
    }
    return path;
  }

  private void addChildren(NodeInfo parent, String path) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (NodeInfo child : parent.children()) {
      if (child.getNodeKind() == Type.ELEMENT) {
        known.put(
            child,
            path
                + "/Q{"
                + child.getNamespaceUri()
                + "}"
                + child.getLocalPart()
                + "["
                + counts.merge(child.getFingerprint(), 1, Integer::sum)
                + "]");
      }
    }
  }
}
