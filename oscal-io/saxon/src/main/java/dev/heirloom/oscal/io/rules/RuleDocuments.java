package dev.heirloom.oscal.io.rules;

import dev.heirloom.inheritance.resolution.DocumentLoader.Answer;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.DocumentLoader.Unavailable;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.read.ElementReading;
import dev.heirloom.oscal.io.internal.read.RecordElements;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.Type;

/** The documents that rules ask for while one document is checked, each read once. */
final class RuleDocuments {

  /** The code of the error that an address leads to the network, and nothing is known of it. */
  static final String NOT_FETCHED = "HLNF0001";

  /** The code of the error that there is no such document. */
  static final String ABSENT = "FODC0002";

  private static final int MAX_DOCUMENTS = 200;

  private final RuleConfiguration configuration;
  private final LocalDocuments local;
  private final ReadOptions options;
  private final Map<URI, NodeInfo> documents = new HashMap<>();
  private final Map<String, NodeInfo> resolved = new HashMap<>();

  RuleDocuments(RuleConfiguration configuration, LocalDocuments local, ReadOptions options) {
    this.configuration = configuration;
    this.local = local;
    this.options = options;
  }

  /** Knows the document that is checked by its address, so that it is not read again. */
  void add(String address, NodeInfo root) {
    if (!address.isEmpty()) {
      documents.put(URI.create(address), root);
    }
  }

  /** Returns whether there is a file at an address. */
  boolean isAvailable(URI uri) throws XPathException {
    URI address = withoutFragment(uri);
    if (documents.containsKey(address)) {
      return true;
    }
    try {
      open(address).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int at = text.indexOf('#');
    return at < 0 ? uri : URI.create(text.substring(0, at));
  }

  private InputStream open(URI address) throws IOException, XPathException {
    if (!address.isAbsolute()) {
      throw new RuleFailure(
          "the document has no address that '" + address + "' could be relative to", ABSENT);
    }
    Optional<InputStream> opened = local.open(address);
    if (opened.isEmpty()) {
      throw new RuleFailure(
          "nothing is fetched from "
              + address
              + "; save it and name it with --map PREFIX=FOLDER, or mapping(prefix, folder) in a"
              + " program",
          NOT_FETCHED);
    }
    return opened.get();
  }

  /** Returns the document at an address. */
  NodeInfo document(URI uri) throws XPathException {
    URI address = withoutFragment(uri);
    NodeInfo known = documents.get(address);
    if (known != null) {
      return known;
    }
    if (documents.size() >= MAX_DOCUMENTS) {
      throw new RuleFailure(
          "more than "
              + MAX_DOCUMENTS
              + " documents are asked for"
              + RuleFailure.FIXED
              + "let rules ask for fewer, or check fewer at once",
          ABSENT);
    }
    try (InputStream stream = open(address)) {
      String name = address.toString();
      NodeInfo root =
          DocumentTree.of(
                  configuration,
                  name,
                  name,
                  listener -> ElementReading.read(stream, name, options, listener))
              .root();
      documents.put(address, root);
      return root;
    } catch (IOException e) {
      throw new RuleFailure("there is no document at " + address, ABSENT);
    } catch (OscalReadException | OscalLimitException e) {
      throw new RuleFailure(String.valueOf(e.getMessage()), ABSENT);
    }
  }

  /** Returns the catalog that a profile resolves to; a catalog as it is. */
  NodeInfo resolved(NodeInfo node) throws XPathException {
    NodeInfo root = node.getRoot();
    NodeInfo element = root;
    for (NodeInfo child : root.children()) {
      if (child.getNodeKind() == Type.ELEMENT) {
        element = child;
      }
    }
    if (!element.getLocalPart().equals("profile")) {
      return root;
    }
    String address = String.valueOf(root.getSystemId());
    NodeInfo known = resolved.get(address);
    if (known == null) {
      known = catalog(URI.create(address));
      resolved.put(address, known);
    }
    return known;
  }

  private NodeInfo catalog(URI address) throws XPathException {
    Answer answer = local.load(address, Optional.empty());
    if (answer instanceof Loaded loaded && loaded.document() instanceof Profile profile) {
      try {
        return tree(
            ProfileResolver.resolve(profile, loaded.uri(), local).catalog(), address.toString());
      } catch (ProfileResolutionException e) {
        throw new RuleFailure(
            "the profile at " + address + " can't be resolved: " + e.getMessage(), ABSENT);
      }
    }
    throw new RuleFailure(
        "there is no profile at "
            + address
            + (answer instanceof Unavailable no ? ": " + no.reason() : ""),
        ABSENT);
  }

  private NodeInfo tree(OscalDocument document, String address) {
    return DocumentTree.of(
            configuration, address, address, listener -> RecordElements.tell(document, listener))
        .root();
  }
}
