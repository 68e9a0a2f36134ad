package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.internal.read.ElementListener;
import dev.heirloom.oscal.io.internal.read.TreePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.saxon.event.ReceiverOption;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.SequenceTool;
import net.sf.saxon.str.StringView;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyBuilder;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.Type;
import net.sf.saxon.type.Untyped;
import org.jspecify.annotations.Nullable;

/** A document as Saxon sees it, with the place of each node in the file that it came from. */
final class DocumentTree {

  private final String name;
  private final NodeInfo root;
  private final List<@Nullable Origin> origins;

  private DocumentTree(String name, NodeInfo root, List<@Nullable Origin> origins) {
    this.name = name;
    this.root = root;
    this.origins = origins;
  }

  /** Where an element and its attributes stand. */
  private record Origin(TreePlace place, List<ElementListener.Attribute> attributes) {}

  /**
   * Makes a tree.
   *
   * @param name what places call the document
   * @param address the address that relative references in it are relative to
   * @param reading tells the elements of the document
   */
  static DocumentTree of(
      RuleConfiguration configuration,
      String name,
      String address,
      Consumer<ElementListener> reading) {
    Builder builder = new Builder(configuration, name, address);
    reading.accept(builder);
    return builder.tree();
  }

  /** Returns the node of the document itself. */
  NodeInfo root() {
    return root;
  }

  /** Returns how many nodes it has. */
  int size() {
    return origins.size();
  }

  /** Returns the name of the document. */
  String name() {
    return name;
  }

  /** Returns the version of OSCAL that the document says it is of; empty if it says none. */
  Optional<String> oscalVersion() {
    return child(root)
        .flatMap(element -> named(element, "metadata"))
        .flatMap(metadata -> named(metadata, "oscal-version"))
        .map(NodeInfo::getStringValue);
  }

  private static Optional<NodeInfo> child(NodeInfo node) {
    for (NodeInfo child : node.children()) {
      return Optional.of(child);
    }
    return Optional.empty();
  }

  private static Optional<NodeInfo> named(NodeInfo node, String wanted) {
    for (NodeInfo child : node.children()) {
      if (child.getLocalPart().equals(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a node is one of this document. */
  boolean has(NodeInfo node) {
    return node.getRoot().equals(root);
  }

  /** Returns where a node of this document stands in its file. */
  FilePlace place(NodeInfo node) {
    if (node.getNodeKind() == Type.ATTRIBUTE) {
      Origin origin = origin((NodeInfo) node.getParent());
      if (origin != null) {
        for (ElementListener.Attribute attribute : origin.attributes) {
          if (attribute.name().equals(node.getLocalPart())) {
            return attribute.place().in(name);
          }
        }
      }
    }
    NodeInfo at = node;
    while (at != null) {
      Origin origin = at.getNodeKind() == Type.ELEMENT ? origin(at) : null;
      if (origin != null) {
        return origin.place.in(name);
      }
      at = (NodeInfo) at.getParent();
    }
    return new FilePlace(name, 1, 1, "");
  }

  private @Nullable Origin origin(NodeInfo element) {
    int number = ((TinyNodeImpl) element).getNodeNumber();
    return number < origins.size() ? origins.get(number) : null;
  }

  /** Builds the tree of what a reading tells. */
  private static final class Builder implements ElementListener {
    private final TinyBuilder builder;
    private final List<@Nullable Origin> origins = new ArrayList<>();
    private final RuleConfiguration configuration;
    private final String name;

    Builder(RuleConfiguration configuration, String name, String address) {
      this.name = name;
      this.configuration = configuration;
      this.builder = new TinyBuilder(configuration.makePipelineConfiguration());
      builder.setSystemId(address);
      attempt(
          () -> {
            builder.open();
            builder.startDocument(ReceiverOption.NONE);
          });
    }

    DocumentTree tree() {
      attempt(
          () -> {
            builder.endDocument();
            builder.close();
          });
      return new DocumentTree(name, builder.getCurrentRoot(), origins);
    }

    @Override
    public void start(
        String namespace, String element, List<Attribute> attributes, TreePlace place) {
      if (configuration.isOverflowing()) {
        throw new OscalReadException(
            new Problem(
                Problem.Kind.REFUSED,
                place.in(name),
                "There are more different names here than rules can tell apart, a limit that is fixed",
                "Use OSCAL's names"));
      }
      NodeName qualified = configuration.name(namespace, element);
      List<AttributeInfo> infos = new ArrayList<>(attributes.size());
      for (Attribute attribute : attributes) {
        infos.add(
            new AttributeInfo(
                configuration.name("", attribute.name()),
                BuiltInAtomicType.UNTYPED_ATOMIC,
                attribute.value(),
                Loc.NONE,
                ReceiverOption.NONE));
      }
      AttributeMap map = SequenceTool.attributeMapFromList(infos);
      NamespaceMap namespaces =
          namespace.isEmpty()
              ? NamespaceMap.emptyMap()
              : NamespaceMap.of("", qualified.getNamespaceUri());
      attempt(
          () ->
              builder.startElement(
                  qualified,
                  Untyped.getInstance(),
                  map,
                  namespaces,
                  Loc.NONE,
                  ReceiverOption.NONE));
      int number = builder.getTree().getNumberOfNodes() - 1;
      while (origins.size() < number) {
        origins.add(null);
      }
      origins.add(new Origin(place, attributes));
    }

    @Override
    public void text(String text) {
      attempt(() -> builder.characters(StringView.tidy(text), Loc.NONE, ReceiverOption.NONE));
    }

    @Override
    public void end() {
      attempt(builder::endElement);
    }

    /** A step of building, which fails for no document. */
    private interface Step {
      void run() throws XPathException;
    }

    private static void attempt(Step step) {
      try {
        step.run();
      } catch (XPathException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
