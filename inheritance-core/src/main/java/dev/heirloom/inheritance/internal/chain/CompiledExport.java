package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.CompiledResponsibility;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.Findings;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a system exports to one system above it: the items and responsibilities of its components in
 * use, each responsibility with the points where it counts (SEMANTICS sections 2 and 4).
 */
public final class CompiledExport {

  private final List<ControlExport> byPosition;

  /** How many parts of an export are kept. */
  static final int KEPT = 64;

  /** Whether all that is exported is of components that the document has. */
  private final boolean ownAlone;

  /**
   * Parts of it, by the components in use: systems mostly use the same of them, and what is
   * exported to them is then one thing.
   */
  private final ConcurrentMap<Set<Uuid>, CompiledExport> parts = new ConcurrentHashMap<>();

  private CompiledExport(List<ControlExport> byPosition, boolean ownAlone) {
    this.byPosition = byPosition;
    this.ownAlone = ownAlone;
  }

  /** Returns the part for the control at a position of the baseline. */
  public ControlExport at(int position) {
    return byPosition.get(position);
  }

  /** Makes the export of all components. */
  static CompiledExport whole(CompiledClaims lower) {
    return make(lower, null, !hasForeign(lower));
  }

  /** Makes the export of a system to one above it, by the components that the upper one names. */
  static CompiledExport to(CompiledClaims upper, CompiledClaims lower, CompiledExport whole) {
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
    return used.isEmpty() || whole.ownAlone && used.equals(lower.components().keySet())
        ? whole
        : whole.part(lower, used);
  }

  private CompiledExport part(CompiledClaims lower, Set<Uuid> used) {
    CompiledExport known = parts.get(used);
    if (known != null) {
      return known;
    }
    CompiledExport made = make(lower, used, true);
    if (parts.size() >= KEPT) {
      return made;
    }
    CompiledExport first = parts.putIfAbsent(ImmutableSet.copyOf(used), made);
    return first == null ? made : first;
  }

  private static boolean hasForeign(CompiledClaims lower) {
    Set<Uuid> own = lower.components().keySet();
    return lower.claims().provided().stream().anyMatch(i -> !own.contains(i.component()))
        || lower.claims().responsibilities().stream().anyMatch(r -> !own.contains(r.component()));
  }

  private static CompiledExport make(
      CompiledClaims lower, @Nullable Set<Uuid> used, boolean ownAlone) {
    ImmutableList.Builder<ControlExport> byPosition = ImmutableList.builder();
    for (ControlEntries entries : lower.byPosition()) {
      byPosition.add(make(entries, used));
    }
    return new CompiledExport(byPosition.build(), ownAlone);
  }

  private static ControlExport make(ControlEntries entries, @Nullable Set<Uuid> used) {
    if (entries.items().isEmpty() && entries.responsibilities().isEmpty()) {
      return ControlExport.NONE;
    }
    ImmutableList.Builder<CompiledItem> inUse = ImmutableList.builder();
    for (CompiledItem item : entries.items()) {
      if (used == null || used.contains(item.original().component())) {
        inUse.add(item);
      }
    }
    List<CompiledItem> items = inUse.build();
    ImmutableList.Builder<CountedResponsibility> responsibilities = ImmutableList.builder();
    List<Finding> findings = new ArrayList<>(0);
    for (CompiledResponsibility responsibility : entries.responsibilities()) {
      if (used == null || used.contains(responsibility.original().component())) {
        responsibilities.add(
            new CountedResponsibility(responsibility, pointsOf(responsibility, items, findings)));
      }
    }
    return new ControlExport(items, responsibilities.build(), ImmutableList.copyOf(findings));
  }

  /**
   * Returns the points where a responsibility counts: those of its own place where an item it is
   * bound to is offered; where there are none, its whole own place.
   */
  private static int[] pointsOf(
      CompiledResponsibility responsibility, List<CompiledItem> inUse, List<Finding> findings) {
    BaselinePlace place = responsibility.place();
    if (!responsibility.bound().isEmpty()) {
      int[] meeting = new int[place.endPoint() - place.firstPoint()];
      int count = 0;
      for (int point = place.firstPoint(); point < place.endPoint(); point++) {
        for (CompiledItem item : responsibility.bound()) {
          if (item.reaches(point) && inUse.contains(item)) {
            meeting[count++] = point;
            break;
          }
        }
      }
      if (count > 0) {
        return Arrays.copyOf(meeting, count);
      }
      findings.add(
          Findings.at(
              FindingCode.BOUND_ELSEWHERE,
              place,
              responsibility.original().evidence(),
              responsibility.original().uuid().value(),
              responsibility.original().provided().orElseThrow().value()));
    }
    return IntStream.range(place.firstPoint(), place.endPoint()).toArray();
  }
}
