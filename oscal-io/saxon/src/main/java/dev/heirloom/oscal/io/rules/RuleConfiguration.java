package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.internal.saxon.WatchedConfiguration;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.om.FingerprintedQName;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeName;

/**
 * Saxon, shut in, with the names that documents and rules share.
 *
 * <p>Saxon never forgets a name. So that a process which sees many documents and rules does not
 * grow for ever, there is a new one when one knows as many names as it may; what was compiled with
 * the old one is compiled anew when it is used next.
 */
final class RuleConfiguration extends WatchedConfiguration {

  /** How many names are known when a new one is made, and how long they are together. */
  static final int MAX_NAMES = 100_000;

  private static final long MAX_CHARACTERS = 10_000_000;

  /** How many names documents that are being read may add to that; Saxon takes a million. */
  private static final int MAX_MORE_NAMES = 400_000;

  /** The namespace of all names that are not OSCAL's: Saxon never forgets a namespace either. */
  private static final String OTHER_NAMESPACE = "https://heirloom.dev/ns/other";

  private static final AtomicReference<RuleConfiguration> CURRENT =
      new AtomicReference<>(new RuleConfiguration());

  private final Map<String, NodeName> names = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();

  private RuleConfiguration() {
    OwnFunctions.all().forEach(this::registerExtensionFunction);
  }

  /** Returns the one that is to be used now. */
  static RuleConfiguration current() {
    return Objects.requireNonNull(
        CURRENT.updateAndGet(
            known -> known == null || known.isFull() ? new RuleConfiguration() : known));
  }

  /** Returns whether it knows as many names as it may. */
  boolean isFull() {
    return names.size() >= MAX_NAMES || characters.get() >= MAX_CHARACTERS;
  }

  /** Returns whether a document can't add names to it any more. */
  boolean isOverflowing() {
    return names.size() >= MAX_NAMES + MAX_MORE_NAMES;
  }

  /** Returns a name of a document or a rule. */
  NodeName name(String namespace, String name) {
    boolean isKnown = namespace.isEmpty() || namespace.equals(OscalDocument.NAMESPACE);
    return names.computeIfAbsent(
        (namespace.isEmpty() ? "" : isKnown ? "}" : "}}") + name,
        key -> {
          characters.addAndGet(name.length());
          return new FingerprintedQName(
              "", NamespaceUri.of(isKnown ? namespace : OTHER_NAMESPACE), name, getNamePool());
        });
  }

  /** What rules evaluate is bounded by the steps that they take, see {@link Bounds}. */
  @Override
  protected Expression watched(Expression parsed) {
    return constantsWatched(parsed);
  }
}
