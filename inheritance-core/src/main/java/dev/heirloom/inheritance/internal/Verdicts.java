package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Evidence;
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
 * The rules of SEMANTICS section 5 that hold for every system of a chain: implemented, operational, authorized,
 * in scope, same catalog, not excluded and chain.
 */
final class Verdicts {

  private final Baseline baseline;
  private final Standing[] standings;
  private final int mostWays;
  private final @Nullable Verdict[][] known;

  Verdicts(Baseline baseline, Standing[] standings, int mostWays) {
    this.baseline = baseline;
    this.standings = standings;
    this.mostWays = mostWays;
    this.known = new Verdict[standings.length][];
    for (int i = 0; i < standings.length; i++) {
      known[i] = new Verdict[standings[i].system.claims.itemCount()];
    }
  }

  Verdict of(CompiledSystem system, Entries.Item item) {
    Verdict verdict = known[system.position][item.ordinal];
    if (verdict == null) {
      verdict = judge(system, item);
      refuseTooMany(verdict);
      known[system.position][item.ordinal] = verdict;
    }
    return verdict;
  }

  private Verdict judge(CompiledSystem system, Entries.Item item) {
    Standing standing = standings[system.position];
    Reliance reliance = system.reliance[item.ordinal];
    boolean inScope = standing.isInScope(item.spot.control());
    boolean unusable = item.unusable || standing.unusable || !inScope;
    boolean partial = item.partial || standing.partial;
    if (inScope && !standing.hasExclusions() && reliance == Reliance.NONE) {
      return new Verdict(system, item, unusable, partial, null, item.findings, List.of());
    }
    List<Finding> findings = new ArrayList<>(item.findings);
    BitSet points = new BitSet();
    if (!inScope) {
      findings.add(outOfScope(system, item));
    }
    unusable |= exclude(standing, item, points, findings);
    List<Verdict> lower = new ArrayList<>();
    for (Reliance.Lower below : reliance.items()) {
      Verdict verdict = of(below.system(), below.item());
      lower.add(verdict);
      unusable |= breakChain(system, item, verdict, points, findings);
      if (verdict.partial) {
        partial = true;
        findings.add(
            FindingAt.spot(
                FindingCode.CHAIN_PARTIAL,
                item.spot,
                item.source.source(),
                item.spot.id(),
                system.title(),
                name(verdict)));
      }
    }
    for (Entries.Inherits missing : reliance.missing()) {
      unusable = true;
      findings.add(
          broken(
              system,
              item,
              missing.source().provided().orElseThrow().value(),
              "no system below provides",
              missing.source().source()));
    }
    boolean everywhere =
        !points.isEmpty() && points.nextClearBit(item.spot.firstPoint()) >= item.spot.endPoint();
    return new Verdict(
        system,
        item,
        unusable || everywhere,
        partial,
        points.isEmpty() ? null : points,
        ImmutableList.copyOf(findings),
        ImmutableList.copyOf(lower));
  }

  /** A use lists what it relies on, and that what it relies on: there must be an end to it. */
  private void refuseTooMany(Verdict verdict) {
    if (!verdict.lower.isEmpty() && verdict.ways.compareTo(BigInteger.valueOf(mostWays)) > 0) {
      Set<String> members = new LinkedHashSet<>();
      addMembers(verdict, members, new HashSet<>());
      throw new TooManyPathsException(
          "ways from item " + name(verdict) + " down to those it relies on",
          List.copyOf(members),
          verdict.ways,
          mostWays);
    }
  }

  private static void addMembers(Verdict verdict, Set<String> members, Set<Verdict> seen) {
    if (seen.add(verdict)) {
      members.add(verdict.system.title());
      verdict.lower.forEach(lower -> addMembers(lower, members, seen));
    }
  }

  private Finding outOfScope(CompiledSystem system, Entries.Item item) {
    return FindingAt.control(
        FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
        item.spot.control(),
        List.of(Evidence.of(system.claims.claims().identity().name(), "")),
        item.spot.control().value(),
        system.title(),
        "the control is not in "
            + system
                .offering
                .authorizedOn()
                .filter(b -> system.outOfScope.contains(item.spot.control()))
                .map(b -> b.name())
                .orElse("the controls that were assessed"));
  }

  /** Excludes the points that a condition touches; returns whether that is all there is. */
  private boolean exclude(
      Standing standing, Entries.Item item, BitSet points, List<Finding> findings) {
    if (!standing.hasExclusions()) {
      return false;
    }
    boolean all = true;
    Optional<Condition> last = Optional.empty();
    List<Finding> perPoint = new ArrayList<>();
    for (int point = item.spot.firstPoint(); point < item.spot.endPoint(); point++) {
      Optional<Condition> condition = standing.exclusion(item, point);
      if (condition.isPresent()) {
        last = condition;
        points.set(point);
        String id = baseline.index().points().get(point).id();
        perPoint.add(
            FindingAt.point(
                FindingCode.EXCLUDED_BY_CONDITION,
                id,
                List.of(item.source.source()),
                id,
                standing.system.title(),
                condition.get().text()));
      } else {
        all = false;
      }
    }
    if (all && last.isPresent()) {
      findings.add(
          FindingAt.spot(
              FindingCode.EXCLUDED_BY_CONDITION,
              item.spot,
              item.source.source(),
              item.spot.id(),
              standing.system.title(),
              last.get().text()));
      return true;
    }
    findings.addAll(perPoint);
    return false;
  }

  /** Breaks the chain where the lower item is unusable; returns whether that is everywhere. */
  private boolean breakChain(
      CompiledSystem system,
      Entries.Item item,
      Verdict lower,
      BitSet points,
      List<Finding> findings) {
    boolean any = false;
    boolean all = true;
    for (int point = item.spot.firstPoint(); point < item.spot.endPoint(); point++) {
      boolean broken = lower.isBrokenFor(point);
      points.set(point, broken || points.get(point));
      any |= broken;
      all &= broken;
    }
    if (any) {
      findings.add(
          broken(
              system,
              item,
              name(lower),
              all ? "cannot be used" : "cannot be used everywhere",
              lower.item.source.source()));
    }
    return any && all;
  }

  private static Finding broken(
      CompiledSystem system, Entries.Item item, String what, String why, Evidence below) {
    Finding finding =
        FindingAt.spot(
            FindingCode.CHAIN_BROKEN,
            item.spot,
            item.source.source(),
            item.spot.id(),
            system.title(),
            what,
            why);
    return new Finding(
        finding.code(),
        finding.level(),
        finding.subject(),
        List.of(item.source.source(), below),
        finding.details());
  }

  private static String name(Verdict lower) {
    return lower.item.spot.id() + " of " + lower.system.title() + " (" + lower.item.source.uuid() + ")";
  }
}
