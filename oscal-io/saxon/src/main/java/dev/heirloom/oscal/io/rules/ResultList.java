package dev.heirloom.oscal.io.rules;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.saxon.om.NodeInfo;

/** The results of one document, as they come up. */
final class ResultList {

  /** How many results of one level there are at most: many warnings must not hide an error. */
  private static final int MAX_RESULTS = 10_000;

  private static final int MAX_LENGTH = 2_000;

  private static final String REMEDY = " Correct what stands here, or the rule.";

  private final DocumentTree document;

  /** What is told once is not told again, as where two rules of one id are about one thing. */
  private final Set<RuleResult> results = new LinkedHashSet<>();

  private final Multiset<RuleLevel> levels = EnumMultiset.create(RuleLevel.class);

  private final Set<List<String>> notJudged = new HashSet<>();
  private boolean isCutShort;

  ResultList(DocumentTree document) {
    this.document = document;
  }

  void add(CompiledRule rule, FilePlace place, String message) {
    add(
        new RuleResult(
            rule.id(),
            RuleResult.Kind.DOES_NOT_HOLD,
            rule.rule().description().level(),
            place,
            brief(message),
            rule.rule().description().help()));
  }

  /** A rule that fails for one reason at many places is told of once. */
  void notJudged(CompiledRule rule, NodeInfo node, Throwable cause) {
    notJudged(rule, node, NotJudgedWords.of(cause), REMEDY);
  }

  /** Tells why a rule is not judged that knows it by itself. */
  void notJudged(CompiledRule rule, NodeInfo node, String reason) {
    notJudged(rule, node, reason, "");
  }

  private void notJudged(CompiledRule rule, NodeInfo node, String reason, String remedy) {
    if (notJudged.add(List.of(rule.id(), reason))) {
      add(
          new RuleResult(
              rule.id(),
              RuleResult.Kind.NOT_JUDGED,
              RuleLevel.WARNING,
              document.has(node) ? document.place(node) : document.place(document.root()),
              brief("Rule " + rule.id() + " could not be judged: " + withoutStop(reason) + ".")
                  + remedy,
              rule.rule().description().help()));
    }
  }

  private static String withoutStop(String reason) {
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  private static String brief(String message) {
    return message.length() <= MAX_LENGTH ? message : message.substring(0, MAX_LENGTH) + "...";
  }

  private void add(RuleResult result) {
    if (levels.count(result.level()) >= MAX_RESULTS) {
      isCutShort |= !results.contains(result);
    } else if (results.add(result)) {
      levels.add(result.level());
    }
  }

  boolean isCutShort() {
    return isCutShort;
  }

  /** Returns the results in the order of the document. */
  List<RuleResult> inOrder() {
    return ImmutableList.sortedCopyOf(
        Comparator.comparingInt((RuleResult result) -> result.place().line())
            .thenComparingInt(result -> result.place().column()),
        results);
  }
}
