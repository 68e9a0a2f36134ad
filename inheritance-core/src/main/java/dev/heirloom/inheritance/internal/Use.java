package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.internal.parameters.ParameterRelation;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item that a direct provider offers, with what the rules make of it that ask more of direct
 * providers than of those below: whole, level, parameters, policy controls, accepted (SEMANTICS section 5).
 */
final class Use {

  private final Verdict verdict;
  private final boolean capped;
  private final List<Finding> bearing;
  private final List<ParameterId> parametersToSet;
  private @Nullable AtPoint usable;
  private @Nullable AtPoint unusable;

  private Use(
      Verdict verdict,
      boolean capped,
      List<Finding> bearing,
      List<ParameterId> parametersToSet) {
    this.verdict = verdict;
    this.capped = capped;
    this.bearing = bearing;
    this.parametersToSet = parametersToSet;
  }

  CompiledSystem system() {
    return verdict.system;
  }

  Entries.Item item() {
    return verdict.item;
  }

  List<ParameterId> parametersToSet() {
    return parametersToSet;
  }

  /** The use at one point: the same at every point unless a condition excludes some. */
  static final class AtPoint implements PointRules.Offered {
    private final Use use;
    private final boolean usable;
    private final ProvidedUse result;

    private AtPoint(Use use, boolean usable, int point) {
      this.use = use;
      this.usable = usable;
      this.result =
          new ProvidedUse(
              use.system().id(),
              use.item().componentTitle(),
              use.item().source,
              !usable
                  ? ProvidedUse.Standing.UNUSABLE
                  : use.capped ? ProvidedUse.Standing.CAPPED : ProvidedUse.Standing.USABLE,
              use.bearing,
              use.verdict.lower.isEmpty() ? List.of() : lower(use.verdict, point));
    }

    Use use() {
      return use;
    }

    @Override
    public CompiledSystem system() {
      return use.system();
    }

    @Override
    public boolean isWhole() {
      return use.item().isWhole();
    }

    @Override
    public boolean isUsable() {
      return usable;
    }

    @Override
    public boolean caps() {
      return !usable || use.capped;
    }

    static List<ProvidedUse> results(List<AtPoint> provided) {
      ImmutableList.Builder<ProvidedUse> results = ImmutableList.builderWithExpectedSize(provided.size());
      for (AtPoint at : provided) {
        results.add(at.result);
      }
      return results.build();
    }

    private static List<ProvidedUse> lower(Verdict verdict, int point) {
      return verdict.lower.stream()
          .map(
              v ->
                  new ProvidedUse(
                      v.system.id(),
                      v.item.componentTitle(),
                      v.item.source,
                      v.isBrokenFor(point)
                          ? ProvidedUse.Standing.UNUSABLE
                          : v.partial ? ProvidedUse.Standing.CAPPED : ProvidedUse.Standing.USABLE,
                      v.findings,
                      lower(v, point)))
          .toList();
    }
  }

  AtPoint at(int point) {
    if (verdict.differsByPoint) {
      return new AtPoint(this, !verdict.isUnusableAt(point), point);
    }
    if (verdict.isUnusableAt(point)) {
      AtPoint known = unusable;
      if (known == null) {
        known = new AtPoint(this, false, point);
        unusable = known;
      }
      return known;
    }
    AtPoint known = usable;
    if (known == null) {
      known = new AtPoint(this, true, point);
      usable = known;
    }
    return known;
  }

  /** Gathers what the direct providers offer for a control, and what there is to report on it. */
  static List<Use> gather(
      Evaluation evaluation, BaselineControl control, int position, List<Finding> found) {
    List<Use> uses = new ArrayList<>();
    for (Connection.Direct direct : evaluation.directs) {
      List<Entries.Item> items = direct.offer().at(position).items();
      if (!items.isEmpty()) {
        gather(evaluation, direct.system(), items, control, uses, found);
      }
    }
    return uses;
  }

  private static void gather(
      Evaluation evaluation,
      CompiledSystem system,
      List<Entries.Item> items,
      BaselineControl control,
      List<Use> uses,
      List<Finding> found) {
    Standing standing = evaluation.standings[system.position];
    Finding policy = system.policyFindingOn(control.id());
    for (Entries.Item item : items) {
      if (!item.givesPoints()) {
        continue;
      }
      Verdict verdict = evaluation.verdicts.of(system, item);
      reportVerdict(verdict, found);
      boolean capped =
          verdict.partial || standing.capped || policy != null || item.component == null;
      List<Finding> own = new ArrayList<>(0);
      if (policy != null) {
        own.add(policy);
      }
      if (item.spot.kind() == Spot.Kind.DEEPER && !coversPoint(control, item, items)) {
        capped = true;
        own.add(partOfPoint(system, item));
      }
      List<ParameterId> toSet = List.of();
      for (ParameterClaims.Claim claim : system.parameters.of(item)) {
        Optional<ParameterRelation> relation =
            claim.relation(evaluation.rules.policy().stricterFor(claim.parameter));
        if (relation.isPresent() && isFine(relation.get())) {
          continue;
        }
        boolean weaker = relation.isPresent() && relation.get() == ParameterRelation.WEAKER;
        boolean caps = weaker || relation.isPresent() && undecidedCaps(evaluation, system);
        own.add(weaker ? claim.weaker : claim.finding);
        if (caps) {
          capped = true;
          toSet = toSet.isEmpty() ? new ArrayList<>(1) : toSet;
          toSet.add(claim.id());
        }
      }
      found.addAll(own);
      uses.add(
          new Use(verdict, capped, join(verdict.findings, standing.findings, own), toSet));
    }
  }

  private static boolean isFine(ParameterRelation relation) {
    return relation == ParameterRelation.EQUAL || relation == ParameterRelation.STRICTER;
  }

  private static boolean undecidedCaps(Evaluation evaluation, CompiledSystem system) {
    Policy.UndecidedParameters undecided = evaluation.rules.policy().undecidedParameters();
    return undecided == Policy.UndecidedParameters.CAP
        || undecided == Policy.UndecidedParameters.CAP_ON_OTHER_BASELINE && system.otherBaseline;
  }

  private static boolean coversPoint(
      BaselineControl control, Entries.Item deeper, List<Entries.Item> items) {
    List<Spot> whole = new ArrayList<>();
    for (Entries.Item item : items) {
      if (item.isWhole() && item.reaches(deeper.first)) {
        whole.add(item.spot);
      }
    }
    return Offer.coversPoint(control, deeper.spot, whole);
  }

  private static Finding partOfPoint(CompiledSystem system, Entries.Item item) {
    return FindingAt.spot(
        FindingCode.PART_OF_POINT,
        item.spot,
        item.source.source(),
        item.spot.point().orElseThrow(),
        system.title(),
        item.spot.id());
  }

  private static void reportVerdict(Verdict verdict, List<Finding> found) {
    found.addAll(verdict.findings);
    verdict.lower.forEach(lower -> reportVerdict(lower, found));
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
