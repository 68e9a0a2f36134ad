package dev.heirloom.inheritance.internal.duties;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.internal.chain.ChainPath;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CountedResponsibility;
import dev.heirloom.inheritance.internal.claims.CompiledResponsibility;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.internal.rules.AuthorizationStatus;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The law of conservation: follows each responsibility of a lower system up each path, where it
 * ends in exactly one way (SEMANTICS section 8).
 */
public final class ResponsibilityTrails {

  private final List<ChainPath> paths;
  private final List<AuthorizationStatus> statuses;
  private final Policy.Presumption presumption;

  /**
   * Follows responsibilities up these paths.
   *
   * @param statuses those of all providers, each at its position
   */
  public ResponsibilityTrails(
      List<ChainPath> paths, List<AuthorizationStatus> statuses, Policy.Presumption presumption) {
    this.paths = paths;
    this.statuses = statuses;
    this.presumption = presumption;
  }

  /**
   * Follows the responsibilities that the lowest systems leave for a control; adds what there is to
   * report.
   */
  public List<ResponsibilityTrail> follow(ControlId control, int position, List<Finding> found) {
    if (paths.isEmpty()) {
      return ImmutableList.of();
    }
    List<ResponsibilityTrail> trails = new ArrayList<>();
    for (ChainPath path : paths) {
      for (CountedResponsibility counted : path.export().at(position).responsibilities()) {
        for (int point : counted.points()) {
          trails.add(
              new ResponsibilityTrail(
                  path, counted, point, end(path, control, position, counted, point)));
        }
      }
    }
    for (ResponsibilityTrail trail : trails) {
      report(trail, found);
    }
    return trails;
  }

  private static void report(ResponsibilityTrail trail, List<Finding> found) {
    List<CompiledProvider> systems = trail.path().systems();
    if (trail.ending().end() == Ending.End.WITH_CUSTOMER) {
      found.add(
          finding(FindingCode.ORPHANED_RESPONSIBILITY, trail, systems.subList(1, systems.size())));
    } else if (trail.ending().end() == Ending.End.PRESUMED) {
      found.add(
          finding(
              FindingCode.PRESUMED_SATISFIED,
              trail,
              systems.stream().filter(s -> trail.ending().by().contains(s.id())).toList()));
    }
  }

  private static Finding finding(
      FindingCode code, ResponsibilityTrail trail, List<CompiledProvider> systems) {
    CompiledResponsibility responsibility = trail.counted().responsibility();
    return Findings.at(
        code,
        responsibility.place(),
        responsibility.original().evidence(),
        responsibility.original().uuid().value(),
        trail.path().lowest().title(),
        systems.stream().map(CompiledProvider::title).collect(Collectors.joining(", ")));
  }

  private Ending end(
      ChainPath path, ControlId control, int position, CountedResponsibility counted, int point) {
    Uuid uuid = counted.responsibility().original().uuid();
    List<SystemId> by = new ArrayList<>(1);
    List<Evidence> evidence = new ArrayList<>(1);
    int above = path.systems().size();
    for (int i = 1; i < above; i++) {
      Answers answers =
          Answers.NONE.and(
              path.systems().get(i).claims().at(position).satisfied(),
              uuid,
              counted.points(),
              point,
              false);
      if (answers.fulfilment() == Fulfilment.SATISFIED) {
        by.add(path.ids().get(i));
        evidence.addAll(answers.evidence());
      }
    }
    if (!by.isEmpty()) {
      return ending(path, uuid, Ending.End.SATISFIED, by, evidence);
    }
    for (int i = 1; i < above; i++) {
      for (CountedResponsibility higher : path.exports().get(i).at(position).responsibilities()) {
        if (higher.responsibility().original().passesOn(uuid) && higher.countsAt(point)) {
          by.add(path.ids().get(i));
          evidence.add(higher.responsibility().original().evidence());
        }
      }
    }
    if (!by.isEmpty()) {
      return ending(path, uuid, Ending.End.PASSED_ON, by, evidence);
    }
    if (presumption == Policy.Presumption.PRESUME) {
      for (int i = 1; i < above; i++) {
        AuthorizationStatus status = statuses.get(path.systems().get(i).position());
        if (status.vouchesFor(control, point)) {
          by.add(path.ids().get(i));
        }
      }
    }
    evidence.add(counted.responsibility().original().evidence());
    return ending(
        path, uuid, by.isEmpty() ? Ending.End.WITH_CUSTOMER : Ending.End.PRESUMED, by, evidence);
  }

  private static Ending ending(
      ChainPath path, Uuid uuid, Ending.End end, List<SystemId> by, List<Evidence> evidence) {
    return new Ending(
        path.lowest().id(),
        uuid,
        path.ids(),
        end,
        by.stream().distinct().collect(ImmutableList.toImmutableList()),
        evidence);
  }
}
