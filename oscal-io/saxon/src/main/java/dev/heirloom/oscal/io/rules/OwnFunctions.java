package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.rules.internal.metapath.Metapath;
import dev.heirloom.oscal.model.OscalDocument;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.ExtensionFunctionCall;
import net.sf.saxon.lib.ExtensionFunctionDefinition;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.AnyURIValue;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.EmptySequence;
import net.sf.saxon.value.SequenceExtent;
import net.sf.saxon.value.SequenceType;
import net.sf.saxon.value.StringValue;
import org.jspecify.annotations.Nullable;

/** The functions that rules can call and XPath does not have, or that would read what it likes. */
final class OwnFunctions {

  private static final int MAX_DEPTH = 100;

  private OwnFunctions() {}

  /** What a function does. */
  @FunctionalInterface
  private interface Body {
    Sequence of(Run run, Focus focus, Sequence[] arguments) throws XPathException;
  }

  /** The node at hand. */
  private record Focus(XPathContext context) {

    NodeInfo node() throws XPathException {
      if (context.getContextItem() instanceof NodeInfo node) {
        return node;
      }
      throw new RuleFailure("there is no node at hand", "XPDY0002");
    }

    /** Returns the address that relative ones are relative to. */
    @Nullable String base(Run run) {
      return context.getContextItem() instanceof NodeInfo node
          ? node.getSystemId()
          : run.document().root().getSystemId();
    }
  }

  private static final SequenceType ANY_TEXTS = SequenceType.ATOMIC_SEQUENCE;

  static List<ExtensionFunctionDefinition> all() {
    return ImmutableList.of(
        new Definition(
            "doc",
            1,
            1,
            SequenceType.NODE_SEQUENCE,
            (run, focus, arguments) -> {
              String address = text(arguments[0]);
              return address == null
                  ? EmptySequence.getInstance()
                  : run.documents().document(absolute(address, focus.base(run)));
            },
            SequenceType.OPTIONAL_ATOMIC),
        new Definition(
            "doc-available",
            1,
            1,
            SequenceType.SINGLE_BOOLEAN,
            (run, focus, arguments) -> {
              String address = text(arguments[0]);
              return BooleanValue.get(
                  address != null
                      && run.documents().isAvailable(absolute(address, focus.base(run))));
            },
            SequenceType.OPTIONAL_ATOMIC),
        new Definition(
            "resolve-uri",
            1,
            2,
            SequenceType.OPTIONAL_ATOMIC,
            (run, focus, arguments) -> {
              String address = text(arguments[0]);
              String base = arguments.length > 1 ? text(arguments[1]) : focus.base(run);
              return address == null
                  ? EmptySequence.getInstance()
                  : new AnyURIValue(absolute(address, base).toString());
            },
            SequenceType.OPTIONAL_ATOMIC,
            SequenceType.OPTIONAL_ATOMIC),
        new Definition(
            "resolve-profile",
            1,
            1,
            SequenceType.NODE_SEQUENCE,
            (run, focus, arguments) -> {
              List<Item> resolved = new ArrayList<>();
              for (Item item : arguments[0].materialize().asIterable()) {
                resolved.add(run.documents().resolved((NodeInfo) item));
              }
              return SequenceExtent.makeSequenceExtent(resolved);
            },
            SequenceType.NODE_SEQUENCE),
        new Definition(
            "resolve-reference",
            1,
            2,
            SequenceType.OPTIONAL_ATOMIC,
            (run, focus, arguments) -> {
              String address = text(arguments[0]);
              if (address == null) {
                return EmptySequence.getInstance();
              }
              NodeInfo node =
                  arguments.length > 1 && arguments[1].head() instanceof NodeInfo given
                      ? given
                      : focus.node();
              String led = address.startsWith("#") ? resource(address.substring(1), node) : address;
              return new AnyURIValue(absolute(led, node.getSystemId()).toString());
            },
            SequenceType.OPTIONAL_ATOMIC,
            SequenceType.NODE_SEQUENCE),
        new Definition(
            "has-oscal-namespace",
            1,
            2,
            SequenceType.SINGLE_BOOLEAN,
            (run, focus, arguments) -> {
              NodeInfo node =
                  arguments.length > 1 && arguments[0].head() instanceof NodeInfo given
                      ? given
                      : focus.node();
              String own = node.getAttributeValue(NamespaceUri.NULL, "ns");
              String namespace = own == null ? OscalDocument.OSCAL_NAMESPACE : own;
              for (Item item : arguments[arguments.length - 1].materialize().asIterable()) {
                if (item.getStringValue().equals(namespace)) {
                  return BooleanValue.TRUE;
                }
              }
              return BooleanValue.FALSE;
            },
            SequenceType.ANY_SEQUENCE,
            ANY_TEXTS),
        new Definition(
            "recurse-depth",
            1,
            2,
            SequenceType.ANY_SEQUENCE,
            (run, focus, arguments) -> {
              Set<Item> found = new LinkedHashSet<>();
              String path = String.valueOf(text(arguments[arguments.length - 1]));
              GroundedValue start =
                  arguments.length > 1 ? arguments[0].materialize() : focus.node();
              recurse(run, start, path, found, 0);
              return SequenceExtent.makeSequenceExtent(List.copyOf(found));
            },
            SequenceType.ANY_SEQUENCE,
            SequenceType.SINGLE_STRING),
        new Definition(
            "base64-encode-text",
            1,
            1,
            SequenceType.OPTIONAL_STRING,
            (run, focus, arguments) ->
                StringValue.makeStringValue(
                    Base64.getEncoder()
                        .encodeToString(
                            String.valueOf(text(arguments[0])).getBytes(StandardCharsets.UTF_8))),
            SequenceType.OPTIONAL_ATOMIC),
        new Definition(
            "base64-decode-text",
            1,
            1,
            SequenceType.OPTIONAL_STRING,
            (run, focus, arguments) -> {
              try {
                return StringValue.makeStringValue(
                    new String(
                        Base64.getDecoder().decode(String.valueOf(text(arguments[0]))),
                        StandardCharsets.UTF_8));
              } catch (IllegalArgumentException e) {
                throw new RuleFailure("the text is not Base64", "FORG0001");
              }
            },
            SequenceType.OPTIONAL_ATOMIC));
  }

  private static @Nullable String text(Sequence argument) throws XPathException {
    Item item = argument.head();
    return item == null ? null : item.getStringValue();
  }

  private static URI absolute(String address, @Nullable String base) throws XPathException {
    try {
      URI uri = URI.create(address.strip().replace(" ", "%20"));
      return uri.isAbsolute() || base == null || base.isEmpty()
          ? uri
          : URI.create(base).resolve(uri);
    } catch (IllegalArgumentException e) {
      throw new RuleFailure("'" + address + "' is no address", "FORG0002");
    }
  }

  /** Returns the address that the resource of a UUID in the back matter has first. */
  private static String resource(String uuid, NodeInfo node) throws XPathException {
    for (NodeInfo root : node.getRoot().children()) {
      for (NodeInfo part : root.children()) {
        if (part.getLocalPart().equals("back-matter")) {
          for (NodeInfo resource : part.children()) {
            if (uuid.equals(resource.getAttributeValue(NamespaceUri.NULL, "uuid"))) {
              for (NodeInfo link : resource.children()) {
                if (link.getLocalPart().equals("rlink")) {
                  return String.valueOf(link.getAttributeValue(NamespaceUri.NULL, "href"));
                }
              }
            }
          }
        }
      }
    }
    throw new RuleFailure(
        "'#" + uuid + "' leads to no resource of the back matter with an address", "FODC0002");
  }

  private static void recurse(Run run, GroundedValue from, String path, Set<Item> found, int depth)
      throws XPathException {
    if (depth > MAX_DEPTH) {
      throw new RuleFailure(
          "it leads deeper than "
              + MAX_DEPTH
              + " documents"
              + RuleFailure.FIXED
              + "let it follow fewer in a row",
          "FODC0002");
    }
    for (Item item : from.asIterable()) {
      if (item instanceof NodeInfo node && (depth == 0 || found.add(node))) {
        recurse(run, run.items(path, node), path, found, depth + 1);
      }
    }
  }

  /** One function. */
  private static final class Definition extends ExtensionFunctionDefinition {
    private final String name;
    private final int min;
    private final int max;
    private final SequenceType result;
    private final Body body;
    private final SequenceType[] types;

    Definition(
        String name, int min, int max, SequenceType result, Body body, SequenceType... types) {
      this.name = name;
      this.min = min;
      this.max = max;
      this.result = result;
      this.body = body;
      this.types = types;
    }

    @Override
    public StructuredQName getFunctionQName() {
      return new StructuredQName(Metapath.OWN, Expressions.OWN, name);
    }

    @Override
    public int getMinimumNumberOfArguments() {
      return min;
    }

    @Override
    public int getMaximumNumberOfArguments() {
      return max;
    }

    @Override
    public SequenceType[] getArgumentTypes() {
      return types.clone();
    }

    @Override
    public SequenceType getResultType(SequenceType[] suppliedArgumentTypes) {
      return result;
    }

    @Override
    public boolean dependsOnFocus() {
      return true;
    }

    /** Keeps Saxon from calling it before there is a document. */
    @Override
    public boolean hasSideEffects() {
      return true;
    }

    @Override
    public ExtensionFunctionCall makeCallExpression() {
      return new ExtensionFunctionCall() {
        @Override
        public Sequence call(XPathContext context, Sequence[] arguments) throws XPathException {
          if (context.getController() instanceof BoundedController controller) {
            return body.of(controller.run(), new Focus(context), arguments);
          }
          throw new RuleFailure("it can't be told before there is a document", "XPDY0002");
        }
      };
    }
  }
}
