package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.LowerItem;
import dev.heirloom.inheritance.internal.chain.Reliance;
import dev.heirloom.inheritance.internal.claims.CompiledInheritedEntry;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.DecidedControl;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.TooManyPathsException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of SEMANTICS section 5 that hold for every system of a chain: implemented, operational,
 * authorized, in scope, same catalog, not excluded and chain.
 */
public final class ChainRules {

  private final Baseline baseline;
  private final List<AuthorizationStatus> statuses;
  private final int mostWays;
  private final @Nullable ChainVerdict[][] known;

  /**
   * Applies the rules to the providers of these statuses, each at its position.
   *
   * @param mostWays how many lower items one item may rely on, counted once for each way to them
   */
  public ChainRules(Baseline baseline, List<AuthorizationStatus> statuses, int mostWays) {
    this.baseline = baseline;
    this.statuses = statuses;
    this.mostWays = mostWays;
    this.known = new ChainVerdict[statuses.size()][];
    for (int i = 0; i < statuses.size(); i++) {
      known[i] = new ChainVerdict[statuses.get(i).provider().claims().itemCount()];
    }
  }

  ChainVerdict of(CompiledProvider provider, CompiledItem item) {
    ChainVerdict verdict = known[provider.position()][item.ordinal()];
    if (verdict == null) {
      verdict = judge(provider, item);
      refuseTooMany(verdict);
      known[provider.position()][item.ordinal()] = verdict;
    }
    return verdict;
  }

  private ChainVerdict judge(CompiledProvider provider, CompiledItem item) {
    AuthorizationStatus status = statuses.get(provider.position());
    Reliance reliance = provider.reliance(item);
    boolean inScope = status.isInScope(item.place().control());
    DecidedControl decided = provider.claims().evidence().on(item.place().control());
    boolean unusable = item.unusable() || status.unusable() || !inScope || decided.unusable();
    boolean partial = item.partial() || status.partial() || decided.partial();
    if (inScope
        && status.exclusions().isEmpty()
        && reliance == Reliance.NONE
        && decided.findings().isEmpty()
        && item.weaker().isEmpty()
        && status.evidence().on(item.place().control()).isEmpty()) {
      return new ChainVerdict(
          provider, item, unusable, partial, null, null, item.findings(), ImmutableList.of());
    }
    List<Finding> findings = new ArrayList<>(item.findings());
    findings.addAll(decided.findings());
    findings.addAll(reliance.through());
    BitSet points = new BitSet();
    BitSet partialPoints = assessed(status, item, findings);
    partialPoints.or(item.weaker());
    if (!inScope) {
      findings.add(outOfScope(provider, item));
    }
    exclude(status, item, points, findings);
    List<ChainVerdict> lower = new ArrayList<>();
    for (LowerItem below : reliance.items()) {
      ChainVerdict verdict = of(below.provider(), below.item());
      lower.add(verdict);
      breakChain(provider, item, verdict, points, findings);
      capChain(provider, item, verdict, partialPoints, findings);
    }
    for (CompiledInheritedEntry missing : reliance.missing()) {
      unusable = true;
      findings.add(
          broken(
              provider,
              item,
              missing.original().named().orElse(""),
              "no system below provides",
              missing.original().evidence()));
    }
    return new ChainVerdict(
        provider,
        item,
        unusable || isEverywhere(points, item),
        partial || isEverywhere(partialPoints, item),
        points.isEmpty() ? null : points,
        partialPoints.isEmpty() ? null : partialPoints,
        ImmutableList.copyOf(findings),
        ImmutableList.copyOf(lower));
  }

  private static boolean isEverywhere(BitSet points, CompiledItem item) {
    return !points.isEmpty()
        && points.nextClearBit(item.place().firstPoint()) >= item.place().endPoint();
  }

  /** Returns the points of an item with which assessors were not satisfied. */
  private static BitSet assessed(
      AuthorizationStatus status, CompiledItem item, List<Finding> findings) {
    BitSet points = new BitSet();
    for (EvidenceStatus.EvidenceEffect standing : status.evidence().on(item.place().control())) {
      if (standing.assessed() && standing.addTo(points, item.place())) {
        findings.add(standing.finding());
      }
    }
    return points;
  }

  /** Caps where the lower item has a cap that passes upward. */
  private static void capChain(
      CompiledProvider provider,
      CompiledItem item,
      ChainVerdict lower,
      BitSet points,
      List<Finding> findings) {
    boolean any = false;
    for (int point = item.place().firstPoint(); point < item.place().endPoint(); point++) {
      if (lower.isPartialFor(point)) {
        points.set(point);
        any = true;
      }
    }
    if (any) {
      findings.add(
          Findings.at(
              FindingCode.CHAIN_PARTIAL,
              item.place(),
              item.original().evidence(),
              item.place().id(),
              provider.title(),
              name(lower)));
    }
  }

  /** A use lists what it relies on, and that what it relies on: there must be an end to it. */
  private void refuseTooMany(ChainVerdict verdict) {
    if (!verdict.lower().isEmpty() && verdict.ways().compareTo(BigInteger.valueOf(mostWays)) > 0) {
      Set<String> members = new LinkedHashSet<>();
      addMembers(verdict, members, new HashSet<>());
      throw new TooManyPathsException(
          "ways from item " + name(verdict) + " down to those it relies on",
          List.copyOf(members),
          verdict.ways(),
          mostWays);
    }
  }

  private static void addMembers(
      ChainVerdict verdict, Set<String> members, Set<ChainVerdict> seen) {
    if (seen.add(verdict)) {
      members.add(verdict.provider().title());
      verdict.lower().forEach(lower -> addMembers(lower, members, seen));
    }
  }

  private Finding outOfScope(CompiledProvider provider, CompiledItem item) {
    return Findings.control(
        FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
        item.place().control(),
        List.of(Evidence.of(provider.claims().claims().identity().name(), "")),
        item.place().control().value(),
        provider.title(),
        "the control is not in "
            + provider
                .offering()
                .original()
                .authorizedOn()
                .filter(b -> provider.offering().outOfScope().contains(item.place().control()))
                .map(b -> b.name())
                .orElse("the controls that were assessed"));
  }

  /** Excludes the points that a condition touches; where these are all, they are one finding. */
  private void exclude(
      AuthorizationStatus status, CompiledItem item, BitSet points, List<Finding> findings) {
    boolean all = true;
    Optional<Condition> last = Optional.empty();
    List<Finding> perPoint = new ArrayList<>();
    for (int point = item.place().firstPoint(); point < item.place().endPoint(); point++) {
      Optional<Condition> condition = status.exclusions().of(item, point);
      if (condition.isPresent()) {
        last = condition;
        points.set(point);
        String id = baseline.index().points().get(point).id();
        perPoint.add(
            Findings.point(
                FindingCode.EXCLUDED_BY_CONDITION,
                id,
                List.of(item.original().evidence()),
                id,
                status.provider().title(),
                condition.get().text()));
      } else {
        all = false;
      }
    }
    if (all && last.isPresent()) {
      findings.add(
          Findings.at(
              FindingCode.EXCLUDED_BY_CONDITION,
              item.place(),
              item.original().evidence(),
              item.place().id(),
              status.provider().title(),
              last.get().text()));
    } else {
      findings.addAll(perPoint);
    }
  }

  /** Breaks the chain where the lower item is unusable. */
  private static void breakChain(
      CompiledProvider provider,
      CompiledItem item,
      ChainVerdict lower,
      BitSet points,
      List<Finding> findings) {
    boolean any = false;
    boolean all = true;
    for (int point = item.place().firstPoint(); point < item.place().endPoint(); point++) {
      boolean broken = lower.isBrokenFor(point);
      points.set(point, broken || points.get(point));
      any |= broken;
      all &= broken;
    }
    if (any) {
      findings.add(
          broken(
              provider,
              item,
              name(lower),
              all ? "cannot be used" : "cannot be used everywhere",
              lower.item().original().evidence()));
    }
  }

  private static Finding broken(
      CompiledProvider provider, CompiledItem item, String what, String why, Evidence below) {
    Finding finding =
        Findings.at(
            FindingCode.CHAIN_BROKEN,
            item.place(),
            item.original().evidence(),
            item.place().id(),
            provider.title(),
            what,
            why);
    return new Finding(
        finding.code(),
        finding.level(),
        finding.subject(),
        List.of(item.original().evidence(), below),
        finding.details());
  }

  private static String name(ChainVerdict lower) {
    return lower.item().place().id()
        + " of "
        + lower.provider().title()
        + " ("
        + lower.item().original().uuid()
        + ")";
  }
}
