package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.rules.Requirement.AllowedValues;
import dev.heirloom.oscal.io.rules.Requirement.Cardinality;
import dev.heirloom.oscal.io.rules.Requirement.Expect;
import dev.heirloom.oscal.io.rules.Requirement.Index;
import dev.heirloom.oscal.io.rules.Requirement.IndexHasKey;
import dev.heirloom.oscal.io.rules.Requirement.KnownVersion;
import dev.heirloom.oscal.io.rules.Requirement.Matches;
import dev.heirloom.oscal.io.rules.Requirement.Tell;
import dev.heirloom.oscal.io.rules.Requirement.Unique;
import dev.heirloom.oscal.io.rules.internal.metapath.ElementIndex;
import dev.heirloom.oscal.io.rules.internal.metapath.NodePaths;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;

/** One document being checked against rules. */
final class Run {

  /** Those that come up while this document is checked. */
  private final Expressions expressions;

  /** What expressions without variables are evaluated in. */
  private final Frame bare;

  private final DocumentTree document;
  private final RuleDocuments documents;
  private final BoundedController controller;
  private final Map<CompiledScope, List<Frame>> frames = new HashMap<>();
  private final Map<String, List<NodeInfo>> nodes = new HashMap<>();
  private final ElementIndex elements = new ElementIndex();
  private final NodePaths paths = new NodePaths();
  private final KeyIndexes indexes = new KeyIndexes();
  private final ValueJudge values = new ValueJudge();
  private final ResultList results;

  Run(
      RuleConfiguration configuration,
      DocumentTree document,
      LocalDocuments local,
      ReadOptions options) {
    this.document = document;
    this.expressions = new Expressions(configuration, true);
    this.bare = new Frame(this, document.root(), Map.of(), Optional.empty());
    this.documents = new RuleDocuments(configuration, local, options);
    this.controller = new BoundedController(this, configuration, document.size());
    this.results = new ResultList(document);
    documents.add(String.valueOf(document.root().getSystemId()), document.root());
  }

  DocumentTree document() {
    return document;
  }

  RuleDocuments documents() {
    return documents;
  }

  BoundedController controller() {
    return controller;
  }

  ElementIndex elements() {
    return elements;
  }

  NodePaths paths() {
    return paths;
  }

  RuleReport report(List<CompiledRule> all, List<RuleDescription> descriptions) {
    List<CompiledRule> rules = ofVersion(all);
    // Indexes are made first: a rule may look into one that stands below it in the file.
    for (CompiledRule rule : rules) {
      if (rule.rule().requirement() instanceof Index) {
        check(rule);
      }
    }
    for (CompiledRule rule : rules) {
      if (!(rule.rule().requirement() instanceof Index)) {
        check(rule);
      }
    }
    values.judge(this::tell);
    return new RuleReport(document.name(), descriptions, results.inOrder(), results.isCutShort());
  }

  /** Returns the rules that the document's version of OSCAL has; all if it tells none. */
  private List<CompiledRule> ofVersion(List<CompiledRule> all) {
    Optional<String> version = document.oscalVersion().filter(KnownVersions::isVersion);
    return version.isEmpty()
        ? all
        : all.stream()
            .filter(
                rule ->
                    rule.rule()
                        .since()
                        .filter(since -> KnownVersions.isBefore(version.get(), since))
                        .isEmpty())
            .toList();
  }

  private void check(CompiledRule rule) {
    controller.begin();
    try {
      for (Frame frame : frames(rule.scope())) {
        check(rule, frame);
      }
    } catch (XPathException | UncheckedXPathException | StackOverflowError e) {
      results.notJudged(rule, document.root(), e);
    }
  }

  private void check(CompiledRule rule, Frame frame) {
    try {
      GroundedValue targets = rule.target().items(frame.node(), frame);
      if (rule.rule().requirement() instanceof Cardinality cardinality) {
        checkCount(rule, cardinality, frame, targets.getLength());
      } else if (rule.rule().requirement() instanceof Unique
          || rule.rule().requirement() instanceof Index) {
        checkUnique(rule, frame, targets);
      } else {
        for (Item target : targets.asIterable()) {
          check(rule, frame, target);
        }
      }
    } catch (XPathException | UncheckedXPathException | StackOverflowError e) {
      unjudged(rule, frame, frame.node(), e);
    }
  }

  private void check(CompiledRule rule, Frame frame, Item target) {
    Requirement requirement = rule.rule().requirement();
    try {
      if (requirement instanceof Expect) {
        if (!rule.test().orElseThrow().isTrue(target, frame)) {
          tell(rule, frame, target, "It is not so that " + rule.test().get().text().strip() + ".");
        }
      } else if (requirement instanceof Tell) {
        if (rule.test().orElseThrow().isTrue(target, frame)) {
          tell(rule, frame, target, "It is so that " + rule.test().get().text().strip() + ".");
        }
      } else if (requirement instanceof Matches matches) {
        checkMatch(rule, matches, frame, target);
      } else if (requirement instanceof AllowedValues) {
        values.add(rule, frame, target);
      } else if (requirement instanceof IndexHasKey has) {
        checkKey(rule, has, frame, target);
      } else if (requirement instanceof KnownVersion) {
        KnownVersions.unknown(document.oscalVersion())
            .ifPresent(reason -> results.notJudged(rule, (NodeInfo) target, reason));
      }
    } catch (XPathException | UncheckedXPathException | StackOverflowError e) {
      unjudged(rule, frame, target, e);
    }
  }

  /**
   * An expectation about a document that is not there is not met; whatever else stops a rule leaves
   * it open whether it holds.
   */
  private void unjudged(CompiledRule rule, Frame frame, Item target, Throwable failure) {
    Throwable cause =
        failure instanceof UncheckedXPathException unchecked
            ? unchecked.getXPathException()
            : failure;
    if (cause instanceof XPathException e
        && e.hasErrorCode(RuleDocuments.ABSENT)
        && rule.rule().requirement() instanceof Expect) {
      tell(rule, frame, target, "It can't be so: " + e.getMessage() + ".");
    } else {
      results.notJudged(rule, target instanceof NodeInfo node ? node : frame.node(), cause);
    }
  }

  private void checkCount(CompiledRule rule, Cardinality wanted, Frame frame, int count) {
    if (wanted.min().isPresent() && count < wanted.min().getAsInt()) {
      tell(
          rule,
          frame,
          frame.node(),
          "There are "
              + count
              + " of "
              + rule.target().text()
              + ", not at least "
              + wanted.min().getAsInt()
              + ".");
    } else if (wanted.max().isPresent() && count > wanted.max().getAsInt()) {
      tell(
          rule,
          frame,
          frame.node(),
          "There are "
              + count
              + " of "
              + rule.target().text()
              + ", not at most "
              + wanted.max().getAsInt()
              + ".");
    }
  }

  private void checkMatch(CompiledRule rule, Matches matches, Frame frame, Item target)
      throws XPathException {
    String text = target.getStringValue();
    if (rule.regex().isPresent() && !rule.regex().get().matches(text)) {
      tell(
          rule,
          frame,
          target,
          "'" + text + "' does not match " + matches.regex().orElseThrow() + ".");
    } else if (rule.datatype().filter(type -> !type.test(text)).isPresent()) {
      tell(
          rule,
          frame,
          target,
          "'" + text + "' is not of the data type " + matches.datatype().orElseThrow() + ".");
    }
  }

  private void checkUnique(CompiledRule rule, Frame frame, GroundedValue targets)
      throws XPathException {
    Map<List<String>, Item> seen = new HashMap<>();
    for (Item target : targets.asIterable()) {
      List<String> key = key(rule, frame, target);
      if (KeyIndexes.isAbsent(key)) {
        continue;
      }
      if (rule.rule().requirement() instanceof Index index) {
        indexes.add(index.name(), key);
      }
      Item first = seen.putIfAbsent(key, target);
      if (first != null) {
        tell(
            rule,
            frame,
            target,
            "It has the same key as the one at line "
                + place(frame, first).line()
                + ": "
                + String.join(", ", key)
                + ".");
      }
    }
  }

  private void checkKey(CompiledRule rule, IndexHasKey has, Frame frame, Item target)
      throws XPathException {
    for (List<String> key : keys(rule, frame, target)) {
      if (!KeyIndexes.isAbsent(key) && !indexes.has(has.name(), key)) {
        tell(
            rule,
            frame,
            target,
            "Nothing is known by '" + String.join(", ", key) + "' in " + has.name() + ".");
      }
    }
  }

  /** Returns the keys of a target: several if its only part has several values. */
  private List<List<String>> keys(CompiledRule rule, Frame frame, Item target)
      throws XPathException {
    if (rule.keys().size() != 1) {
      return List.of(key(rule, frame, target));
    }
    return KeyIndexes.parts(rule.keys().get(0), rule.keys().get(0).target().texts(target, frame))
        .stream()
        .map(ImmutableList::of)
        .map(key -> (List<String>) key)
        .toList();
  }

  private List<String> key(CompiledRule rule, Frame frame, Item target) throws XPathException {
    ImmutableList.Builder<String> key = ImmutableList.builder();
    for (CompiledRule.CompiledKey part : rule.keys()) {
      List<String> texts = KeyIndexes.parts(part, part.target().texts(target, frame));
      key.add(texts.size() == 1 ? texts.get(0) : String.join(" ", texts));
    }
    return key.build();
  }

  private void tell(CompiledRule rule, Frame frame, Item target, String otherwise) {
    results.add(rule, place(frame, target), message(rule, frame, target).orElse(otherwise));
  }

  /** Returns the message of a rule's author; empty if there is none. */
  private Optional<String> message(CompiledRule rule, Frame frame, Item target) {
    if (rule.message().isEmpty()) {
      return Optional.empty();
    }
    Message message = rule.message().get();
    StringBuilder text = new StringBuilder(message.texts().get(0));
    for (int i = 0; i < message.expressions().size(); i++) {
      text.append(told(message.expressions().get(i), frame, target));
      text.append(message.texts().get(i + 1));
    }
    return Optional.of(text.toString().strip());
  }

  /** A message that can't be told in full is told all the same. */
  private String told(Expression expression, Frame frame, Item target) {
    try {
      return String.join(" ", expression.texts(target, frame));
    } catch (XPathException | UncheckedXPathException | StackOverflowError e) {
      return "{" + expression.text() + "}";
    }
  }

  /** Returns the place of a target in the file that was handed in. */
  private FilePlace place(Frame frame, Item target) {
    return target instanceof NodeInfo node && document.has(node)
        ? document.place(node)
        : document.place(frame.node());
  }

  private List<Frame> frames(CompiledScope scope) throws XPathException {
    List<Frame> known = frames.get(scope);
    if (known == null) {
      ImmutableList.Builder<Frame> found = ImmutableList.builder();
      if (scope.outer().isEmpty()) {
        for (NodeInfo node : nodes(scope)) {
          found.add(new Frame(this, node, scope.variables(), Optional.empty()));
        }
      } else {
        for (Frame outer : frames(scope.outer().get())) {
          for (Expression target : scope.targets()) {
            for (Item item : target.items(outer.node(), outer).asIterable()) {
              if (item instanceof NodeInfo node) {
                found.add(new Frame(this, node, scope.variables(), Optional.of(outer)));
              }
            }
          }
        }
      }
      known = found.build();
      frames.put(scope, known);
    }
    return known;
  }

  /** Returns the nodes of a scope at the document; many scopes have the same paths. */
  private List<NodeInfo> nodes(CompiledScope scope) throws XPathException {
    ImmutableList.Builder<NodeInfo> all = ImmutableList.builder();
    for (Expression target : scope.targets()) {
      List<NodeInfo> known = nodes.get(target.text());
      if (known == null) {
        ImmutableList.Builder<NodeInfo> found = ImmutableList.builder();
        for (Item item : target.items(document.root(), bare).asIterable()) {
          if (item instanceof NodeInfo node) {
            found.add(node);
          }
        }
        known = found.build();
        nodes.put(target.text(), known);
      }
      all.addAll(known);
    }
    return all.build();
  }

  /** Returns what an expression that names no variables gives, as a function needs it. */
  GroundedValue items(String expression, NodeInfo node) throws XPathException {
    return expressions.compile(expression).items(node, bare);
  }
}
