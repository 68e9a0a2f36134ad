package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.internal.chain.CarriedDirect;
import dev.heirloom.inheritance.internal.chain.CarriedExport;
import dev.heirloom.inheritance.internal.chain.CarriedProvider;
import dev.heirloom.inheritance.internal.chain.ChainPath;
import dev.heirloom.inheritance.internal.chain.ChainPaths;
import dev.heirloom.inheritance.internal.chain.CountedResponsibility;
import dev.heirloom.inheritance.internal.chain.DirectProvider;
import dev.heirloom.inheritance.internal.claims.CompiledResponsibility;
import dev.heirloom.inheritance.internal.duties.ResponsibilityTrail;
import dev.heirloom.inheritance.internal.duties.ResponsibilityTrails;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.internal.rules.AuthorizationStatus;
import dev.heirloom.inheritance.internal.rules.ChainRules;
import dev.heirloom.inheritance.internal.rules.DirectRules;
import dev.heirloom.inheritance.internal.rules.DirectVerdict;
import dev.heirloom.inheritance.internal.rules.SourcePoint;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.UnmappedResponsibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One carried provider with those below it, evaluated on the baseline that they speak of, control
 * by control as they are asked for, by whichever thread (SEMANTICS section 12).
 */
final class SourceEvaluation {

  private final CarriedDirect direct;
  private final Baseline source;
  private final CompiledMapping mapping;
  private final Policy policy;
  private final DirectRules rules;
  private final List<ChainPath> paths;
  private final ResponsibilityTrails trails;
  private final @Nullable SourceControl[] known;
  private final @Nullable SourcePoint[] points;

  /**
   * Evaluates a provider.
   *
   * @param statuses those of all that are given, on the source baseline, each at its position
   */
  SourceEvaluation(
      CarriedDirect direct,
      List<AuthorizationStatus> statuses,
      ChainRules chainRules,
      Policy policy) {
    this.direct = direct;
    this.mapping = direct.carried().mapping();
    this.source = mapping.source();
    this.policy = policy;
    DirectProvider provider = direct.direct();
    this.rules = DirectRules.atSource(provider, statuses, chainRules, policy);
    this.paths =
        ChainPaths.of(
            Map.of(provider.provider(), provider.export()),
            List.copyOf(direct.carried().chain()),
            policy.mostPaths());
    this.trails = new ResponsibilityTrails(paths, statuses, policy.presumption());
    this.known = new SourceControl[source.controls().size()];
    this.points = new SourcePoint[source.index().pointCount()];
  }

  /** Returns the provider on the source baseline, and what it exports to the customer system. */
  DirectProvider direct() {
    return direct.direct();
  }

  /** Returns what it exports to the customer system at the points that it is carried to. */
  CarriedExport export() {
    return direct.export();
  }

  CarriedProvider carried() {
    return direct.carried();
  }

  CompiledMapping mapping() {
    return mapping;
  }

  Policy policy() {
    return policy;
  }

  /** Returns what there is for the source control at a position. */
  SourceControl at(int position) {
    SourceControl control = known[position];
    if (control == null) {
      BaselineControl here = source.controls().get(position);
      List<Finding> found = new ArrayList<>(0);
      List<DirectVerdict> verdicts = rules.judge(here, position, found);
      List<ResponsibilityTrail> followed = trails.follow(here.id(), position, found);
      for (ChainPath path : paths) {
        found.addAll(path.export().at(position).findings());
      }
      control = new SourceControl(verdicts, followed, found);
      known[position] = control;
    }
    return control;
  }

  /** Returns what the provider offers at a source point. */
  SourcePoint point(int position) {
    SourcePoint point = points[position];
    if (point == null) {
      point =
          new SourcePoint(
              at(mapping.sourceControl(position)).verdicts(), position, mapping.sourceId(position));
      points[position] = point;
    }
    return point;
  }

  /** Returns the responsibilities at source points from which no map leads to the baseline. */
  List<UnmappedResponsibility> unmapped() {
    ImmutableList.Builder<UnmappedResponsibility> unmapped = ImmutableList.builder();
    SystemId own = direct().provider().id();
    for (int position = 0; position < source.controls().size(); position++) {
      for (CountedResponsibility counted : direct().export().at(position).responsibilities()) {
        for (int point : counted.points()) {
          if (mapping.targets(point).length == 0) {
            CompiledResponsibility left = counted.responsibility();
            unmapped.add(
                new UnmappedResponsibility(
                    mapping.sourceId(point),
                    left.original(),
                    new Ending(
                        own,
                        left.original().uuid(),
                        List.of(own),
                        Ending.End.NOT_MAPPED,
                        List.of(),
                        List.of(left.original().evidence()))));
          }
        }
      }
      if (!paths.isEmpty()) {
        addBelow(position, unmapped);
      }
    }
    return unmapped.build();
  }

  /** What a system on the way up met or passed on ends there, wherever maps lead from. */
  private void addBelow(int position, ImmutableList.Builder<UnmappedResponsibility> unmapped) {
    for (ResponsibilityTrail trail : at(position).trails()) {
      if (mapping.targets(trail.point()).length == 0) {
        Ending ending = trail.ending();
        boolean ends = ending.end() == Ending.End.SATISFIED || ending.end() == Ending.End.PASSED_ON;
        unmapped.add(
            new UnmappedResponsibility(
                mapping.sourceId(trail.point()),
                trail.counted().responsibility().original(),
                ends
                    ? ending
                    : new Ending(
                        ending.system(),
                        ending.responsibility(),
                        ending.path(),
                        Ending.End.NOT_MAPPED,
                        List.of(),
                        List.of(trail.counted().responsibility().original().evidence()))));
      }
    }
  }

  /** Returns what there is to report on them, once for each responsibility. */
  static List<Finding> findings(
      List<UnmappedResponsibility> unmapped, Map<SystemId, String> titles) {
    Map<List<Object>, List<UnmappedResponsibility>> byResponsibility = new LinkedHashMap<>();
    for (UnmappedResponsibility one : unmapped) {
      if (one.ending().end() == Ending.End.NOT_MAPPED) {
        byResponsibility
            .computeIfAbsent(
                List.of(one.ending().system(), one.responsibility()), r -> new ArrayList<>(1))
            .add(one);
      }
    }
    return byResponsibility.values().stream()
        .map(
            same ->
                new Finding(
                    FindingCode.NOT_MAPPED,
                    Finding.Level.SYSTEM,
                    same.get(0).ending().system().value(),
                    List.of(same.get(0).responsibility().evidence()),
                    List.of(
                        same.get(0).responsibility().uuid().value(),
                        titles.getOrDefault(
                            same.get(0).ending().system(), same.get(0).ending().system().value()),
                        String.join(
                            ", ",
                            same.stream().map(UnmappedResponsibility::point).distinct().toList()))))
        .collect(ImmutableList.toImmutableList());
  }
}
