package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.List;

/**
 * The law of conservation: follows each responsibility of a lower system up each path, where it ends
 * in exactly one way (SEMANTICS section 8).
 */
final class Conservation {

  private final Standing[] standings;
  private final Policy.Presumption presumption;

  /** A responsibility of a lower system at a point, and how it ends on one path. */
  record Followed(Paths.Path path, Offer.Counted counted, int point, Ending ending) {}

  Conservation(Standing[] standings, Policy.Presumption presumption) {
    this.standings = standings;
    this.presumption = presumption;
  }

  /** Follows the responsibilities that the lowest system of a path leaves for a control. */
  void follow(Paths.Path path, ControlId control, int position, List<Followed> followed) {
    for (Offer.Counted counted : path.offer().at(position).owes()) {
      for (int point : counted.points()) {
        followed.add(new Followed(path, counted, point, end(path, control, position, counted, point)));
      }
    }
  }

  private Ending end(
      Paths.Path path, ControlId control, int position, Offer.Counted counted, int point) {
    Uuid uuid = counted.owes().source().uuid();
    List<SystemId> by = new ArrayList<>(1);
    List<Evidence> evidence = new ArrayList<>(1);
    int above = path.systems().size();
    for (int i = 1; i < above; i++) {
      Answers answers = new Answers();
      answers.add(
          path.systems().get(i).claims.at(position).satisfies, uuid, counted.points(), point);
      if (answers.fulfilment() == Fulfilment.SATISFIED) {
        by.add(path.ids().get(i));
        evidence.addAll(answers.evidence());
      }
    }
    if (!by.isEmpty()) {
      return ending(path, uuid, Ending.End.SATISFIED, by, evidence);
    }
    for (int i = 1; i < above; i++) {
      for (Offer.Counted higher : path.offers().get(i).at(position).owes()) {
        if (higher.owes().source().passesOn(uuid) && higher.countsAt(point)) {
          by.add(path.ids().get(i));
          evidence.add(higher.owes().source().source());
        }
      }
    }
    if (!by.isEmpty()) {
      return ending(path, uuid, Ending.End.PASSED_ON, by, evidence);
    }
    if (presumption == Policy.Presumption.PRESUME) {
      for (int i = 1; i < above; i++) {
        Standing standing = standings[path.systems().get(i).position];
        if (standing.vouchesFor(control, point)) {
          by.add(path.ids().get(i));
        }
      }
    }
    evidence.add(counted.owes().source().source());
    return ending(
        path, uuid, by.isEmpty() ? Ending.End.WITH_CUSTOMER : Ending.End.PRESUMED, by, evidence);
  }

  private static Ending ending(
      Paths.Path path, Uuid uuid, Ending.End end, List<SystemId> by, List<Evidence> evidence) {
    return new Ending(
        path.lowest().id(),
        uuid,
        path.ids(),
        end,
        by.stream().distinct().collect(ImmutableList.toImmutableList()),
        evidence);
  }
}
