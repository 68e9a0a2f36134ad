package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.DirectProvider;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.claims.PointParts;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rules of SEMANTICS section 5 that ask more of direct providers than of those below: whole,
 * level, parameters, policy controls and accepted.
 */
public final class DirectRules {

  private final List<DirectProvider> directs;
  private final List<AuthorizationStatus> statuses;
  private final ChainRules chainRules;
  private final Parameters parameterRules;
  private final boolean risksCap;

  /** What the values of a provider make of one of its items. */
  private interface Parameters {
    ParameterRules.Outcome of(CompiledProvider provider, CompiledItem item);
  }

  private DirectRules(
      List<DirectProvider> directs,
      List<AuthorizationStatus> statuses,
      ChainRules chainRules,
      Parameters parameterRules,
      Policy policy) {
    this.directs = directs;
    this.statuses = statuses;
    this.chainRules = chainRules;
    this.parameterRules = parameterRules;
    this.risksCap = policy.openRisks() == Policy.OpenRisks.CAP;
  }

  /**
   * Applies the rules to what direct providers offer.
   *
   * @param statuses those of all providers, each at its position
   */
  public static DirectRules of(
      List<DirectProvider> directs,
      List<AuthorizationStatus> statuses,
      ChainRules chainRules,
      Policy policy) {
    ParameterRules rules = new ParameterRules(policy);
    return new DirectRules(
        directs,
        statuses,
        chainRules,
        (provider, item) ->
            rules.judge(
                provider.offering().parameters().of(item), provider.offering().otherBaseline()),
        policy);
  }

  /**
   * Applies the rules to what a provider offers on the baseline that it speaks of, to be carried to
   * another one: values of parameters are asked for there (SEMANTICS section 12).
   */
  public static DirectRules atSource(
      DirectProvider direct,
      List<AuthorizationStatus> statuses,
      ChainRules chainRules,
      Policy policy) {
    return new DirectRules(
        List.of(direct),
        statuses,
        chainRules,
        (provider, item) -> ParameterRules.Outcome.FINE,
        policy);
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
      ParameterRules.Outcome parameters = parameterRules.of(provider, item);
      own.addAll(parameters.findings());
      found.addAll(own);
      verdicts.add(
          new DirectVerdict(
              verdict,
              capped || parameters.caps(),
              risksCap ? riskPoints : new BitSet(),
              join(verdict.findings(), status.findings(), own),
              parameters.toSet()));
    }
  }

  /** Returns the points of an item that open risks name. */
  private static BitSet risks(AuthorizationStatus status, CompiledItem item, List<Finding> own) {
    BitSet points = new BitSet();
    for (EvidenceStatus.EvidenceEffect standing : status.evidence().on(item.place().control())) {
      if (!standing.assessed() && standing.addTo(points, item.place())) {
        own.add(standing.finding());
      }
    }
    return points;
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
        item.original().evidence(),
        item.place().point().orElseThrow(),
        provider.title(),
        item.place().id());
  }

  private static void reportVerdict(ChainVerdict verdict, List<Finding> found) {
    found.addAll(verdict.findings());
    for (ChainVerdict lower : verdict.lower()) {
      reportVerdict(lower, found);
    }
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
