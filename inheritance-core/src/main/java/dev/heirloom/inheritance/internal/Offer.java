package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a system offers to one system above it: the items and responsibilities of its components in
 * use, each responsibility with the points where it counts (SEMANTICS sections 2 and 4).
 */
final class Offer {

  final CompiledClaims lower;
  private final OfControl[] byPosition;

  /** The part of an offer for one control. */
  record OfControl(List<Entries.Item> items, List<Counted> owes, List<Finding> findings) {
    static final OfControl NONE = new OfControl(List.of(), List.of(), List.of());
  }

  /** A responsibility of a component in use, and the points where it counts. */
  record Counted(Entries.Owes owes, int[] points) {
    boolean countsAt(int point) {
      for (int p : points) {
        if (p == point) {
          return true;
        }
      }
      return false;
    }
  }

  private Offer(CompiledClaims lower, OfControl[] byPosition) {
    this.lower = lower;
    this.byPosition = byPosition;
  }

  /** Returns the part for the control at a position of the baseline. */
  OfControl at(int position) {
    return byPosition[position];
  }

  /** Makes the offer of all components. */
  static Offer whole(CompiledClaims lower) {
    return make(lower, null);
  }

  /** Makes the offer of a system to one above it, by the components that the upper one names. */
  static Offer to(CompiledClaims upper, CompiledClaims lower, Offer whole) {
    Set<Uuid> used = new HashSet<>();
    for (Component component : upper.claims().components()) {
      for (Uuid named : component.inheritedUuids()) {
        if (lower.isThisSystem(named)) {
          return whole;
        }
        if (lower.components().containsKey(named)) {
          used.add(named);
        }
      }
    }
    return used.isEmpty() || used.equals(lower.components().keySet()) && !hasForeign(lower, used)
        ? whole
        : make(lower, used);
  }

  private static boolean hasForeign(CompiledClaims lower, Set<Uuid> used) {
    return lower.claims().provided().stream().anyMatch(i -> !used.contains(i.component()))
        || lower.claims().responsibilities().stream().anyMatch(r -> !used.contains(r.component()));
  }

  private static Offer make(CompiledClaims lower, @Nullable Set<Uuid> used) {
    OfControl[] byPosition = new OfControl[lower.byPosition().length];
    for (int i = 0; i < byPosition.length; i++) {
      byPosition[i] = make(lower.at(i), used);
    }
    return new Offer(lower, byPosition);
  }

  private static OfControl make(Entries entries, @Nullable Set<Uuid> used) {
    if (entries.items.isEmpty() && entries.owes.isEmpty()) {
      return OfControl.NONE;
    }
    ImmutableList.Builder<Entries.Item> inUse = ImmutableList.builder();
    for (Entries.Item item : entries.items) {
      if (used == null || used.contains(item.source.component())) {
        inUse.add(item);
      }
    }
    List<Entries.Item> items = inUse.build();
    ImmutableList.Builder<Counted> owes = ImmutableList.builder();
    List<Finding> findings = new ArrayList<>(0);
    for (Entries.Owes duty : entries.owes) {
      if (used == null || used.contains(duty.source().component())) {
        owes.add(new Counted(duty, pointsOf(duty, items, findings)));
      }
    }
    return new OfControl(items, owes.build(), ImmutableList.copyOf(findings));
  }

  /**
   * Returns the points where a responsibility counts: those of its own place where an item it is
   * bound to is offered; where there are none, its whole own place.
   */
  private static int[] pointsOf(
      Entries.Owes duty, List<Entries.Item> inUse, List<Finding> findings) {
    Spot spot = duty.spot();
    if (!duty.bound().isEmpty()) {
      int[] meeting = new int[spot.endPoint() - spot.firstPoint()];
      int count = 0;
      for (int point = spot.firstPoint(); point < spot.endPoint(); point++) {
        for (Entries.Item item : duty.bound()) {
          if (item.reaches(point) && inUse.contains(item)) {
            meeting[count++] = point;
            break;
          }
        }
      }
      if (count > 0) {
        return java.util.Arrays.copyOf(meeting, count);
      }
      findings.add(
          FindingAt.spot(
              FindingCode.BOUND_ELSEWHERE,
              spot,
              duty.source().source(),
              duty.source().uuid().value(),
              duty.source().provided().orElseThrow().value()));
    }
    return java.util.stream.IntStream.range(spot.firstPoint(), spot.endPoint()).toArray();
  }

  /**
   * Returns whether items of whole extent cover every part of the point of a deeper item: the point
   * itself, or all the parts below it (SEMANTICS section 5, row whole).
   */
  static boolean coversPoint(BaselineControl control, Spot deeper, List<Spot> wholeSpots) {
    Set<String> covered = new HashSet<>();
    for (Spot spot : wholeSpots) {
      if (spot.isWholeControl() && spot.kind() == Spot.Kind.WHOLE
          || spot.kind() == Spot.Kind.POINT && spot.firstPoint() == deeper.firstPoint()) {
        return true;
      }
      covered.add(spot.id());
    }
    String point = deeper.point().orElseThrow();
    for (var statement : control.statements()) {
      for (var part : statement.parts()) {
        if (part.id().filter(point::equals).isPresent()) {
          return coversAll(part.parts(), covered);
        }
      }
    }
    return control.statements().stream()
        .allMatch(statement -> coversAll(statement.parts(), covered));
  }

  private static boolean coversAll(
      List<dev.heirloom.inheritance.baseline.StatementPart> parts, Set<String> covered) {
    boolean any = false;
    for (var part : parts) {
      if (!part.name().equals("item") || part.isFedrampRequirement()) {
        continue;
      }
      any = true;
      if (!(part.id().isPresent() && covered.contains(part.id().get()))
          && !coversAll(part.parts(), covered)) {
        return false;
      }
    }
    return any;
  }
}
