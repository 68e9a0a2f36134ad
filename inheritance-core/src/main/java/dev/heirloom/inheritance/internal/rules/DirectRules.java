package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.DirectProvider;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.claims.PointParts;
import dev.heirloom.inheritance.internal.parameters.ParameterClaim;
import dev.heirloom.inheritance.internal.parameters.ParameterRelation;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The rules of SEMANTICS section 5 that ask more of direct providers than of those below: whole,
 * level, parameters, policy controls and accepted.
 */
public final class DirectRules {

  private final List<DirectProvider> directs;
  private final List<AuthorizationStatus> statuses;
  private final ChainRules chainRules;
  private final Policy policy;

  /**
   * Applies the rules to what direct providers offer.
   *
   * @param statuses those of all providers, each at its position
   */
  public DirectRules(
      List<DirectProvider> directs,
      List<AuthorizationStatus> statuses,
      ChainRules chainRules,
      Policy policy) {
    this.directs = directs;
    this.statuses = statuses;
    this.chainRules = chainRules;
    this.policy = policy;
  }

  /**
   * Judges what the direct providers offer for a control, and adds what there is to report on it.
   */
  public List<DirectVerdict> judge(BaselineControl control, int position, List<Finding> found) {
    List<DirectVerdict> verdicts = new ArrayList<>();
    for (DirectProvider direct : directs) {
      List<CompiledItem> items = direct.export().at(position).items();
      if (!items.isEmpty()) {
        judge(direct.provider(), items, control, verdicts, found);
      }
    }
    return verdicts;
  }

  private void judge(
      CompiledProvider provider,
      List<CompiledItem> items,
      BaselineControl control,
      List<DirectVerdict> verdicts,
      List<Finding> found) {
    AuthorizationStatus status = statuses.get(provider.position());
    Finding onPolicyControl = provider.offering().policyFindingOn(control.id());
    for (CompiledItem item : items) {
      if (!item.givesPoints()) {
        continue;
      }
      ChainVerdict verdict = chainRules.of(provider, item);
      reportVerdict(verdict, found);
      boolean capped = status.capped() || onPolicyControl != null || item.component().isEmpty();
      List<Finding> own = new ArrayList<>(0);
      if (onPolicyControl != null) {
        own.add(onPolicyControl);
      }
      if (item.place().kind() == BaselinePlace.Kind.DEEPER && !coversPoint(control, item, items)) {
        capped = true;
        own.add(partOfPoint(provider, item));
      }
      BitSet riskPoints = risks(status, item, own);
      List<ParameterId> toSet = List.of();
      for (ParameterClaim claim : provider.offering().parameters().of(item)) {
        Optional<ParameterRelation> relation =
            claim.relation(policy.stricterFor(claim.parameter()));
        if (relation.isPresent() && isFine(relation.get())) {
          continue;
        }
        boolean weaker = relation.isPresent() && relation.get() == ParameterRelation.WEAKER;
        boolean caps = weaker || relation.isPresent() && undecidedCaps(provider);
        own.add(weaker ? claim.weaker() : claim.finding());
        if (caps) {
          capped = true;
          toSet = toSet.isEmpty() ? new ArrayList<>(1) : toSet;
          toSet.add(claim.id());
        }
      }
      found.addAll(own);
      verdicts.add(
          new DirectVerdict(
              verdict,
              capped,
              policy.openRisks() == Policy.OpenRisks.CAP ? riskPoints : new BitSet(),
              join(verdict.findings(), status.findings(), own),
              toSet));
    }
  }

  /** Returns the points of an item that open risks name. */
  private static BitSet risks(AuthorizationStatus status, CompiledItem item, List<Finding> own) {
    BitSet points = new BitSet();
    for (EvidenceStatus.Standing standing : status.evidence().on(item.place().control())) {
      if (!standing.assessed() && standing.addTo(points, item.place())) {
        own.add(standing.finding());
      }
    }
    return points;
  }

  private static boolean isFine(ParameterRelation relation) {
    return relation == ParameterRelation.EQUAL || relation == ParameterRelation.STRICTER;
  }

  private boolean undecidedCaps(CompiledProvider provider) {
    Policy.UndecidedParameters undecided = policy.undecidedParameters();
    return undecided == Policy.UndecidedParameters.CAP
        || undecided == Policy.UndecidedParameters.CAP_ON_OTHER_BASELINE
            && provider.offering().otherBaseline();
  }

  private static boolean coversPoint(
      BaselineControl control, CompiledItem deeper, List<CompiledItem> items) {
    List<BaselinePlace> whole = new ArrayList<>();
    for (CompiledItem item : items) {
      if (item.isWhole() && item.reaches(deeper.first())) {
        whole.add(item.place());
      }
    }
    return PointParts.cover(control, deeper.place(), whole);
  }

  private static Finding partOfPoint(CompiledProvider provider, CompiledItem item) {
    return Findings.at(
        FindingCode.PART_OF_POINT,
        item.place(),
        item.source().source(),
        item.place().point().orElseThrow(),
        provider.title(),
        item.place().id());
  }

  private static void reportVerdict(ChainVerdict verdict, List<Finding> found) {
    found.addAll(verdict.findings());
    verdict.lower().forEach(lower -> reportVerdict(lower, found));
  }

  private static List<Finding> join(List<Finding> one, List<Finding> two, List<Finding> three) {
    if (one.isEmpty() && three.isEmpty()) {
      return two;
    }
    if (two.isEmpty() && three.isEmpty()) {
      return one;
    }
    return ImmutableList.<Finding>builderWithExpectedSize(one.size() + two.size() + three.size())
        .addAll(one)
        .addAll(two)
        .addAll(three)
        .build();
  }
}
