package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.common.internal.WholeContent;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the components of a document stand, and what there is to report of one that does not exist or
 * is not in operation and is said to do something (SEMANTICS sections 5 and 9).
 */
public final class ComponentStandings {

  private final String title;
  private final Map<Uuid, Component> components = new HashMap<>();
  private final Map<Uuid, OperationalEffect> operations = new HashMap<>();

  /** Those that are not in operation, or say so in words that are not understood. */
  private final Map<Uuid, Component> idle = new HashMap<>();

  /** Looks at the components of a document. */
  ComponentStandings(SystemClaims claims) {
    this.title = claims.identity().title();
    ListMultimap<Uuid, Component> entries = ArrayListMultimap.create();
    // Of two with one uuid the less favourable stands for both.
    claims.components().stream()
        .sorted(
            Comparator.comparing((Component component) -> !component.outsideBoundary())
                .thenComparing(Component::evidence)
                .thenComparing(WholeContent.ORDER))
        .forEach(
            component -> {
              components.putIfAbsent(component.uuid(), component);
              entries.put(component.uuid(), component);
              if (isIdle(component)) {
                idle.putIfAbsent(component.uuid(), component);
              }
            });
    entries
        .asMap()
        .forEach((uuid, some) -> operations.put(uuid, OperationalEffect.of(some, title)));
  }

  /** Returns the component that stands for all of one uuid. */
  Map<Uuid, Component> components() {
    return components;
  }

  /** Returns what the status of a component makes of what it offers. */
  public OperationalEffect operation(Uuid component) {
    return operations.getOrDefault(component, OperationalEffect.NORMAL);
  }

  /** Returns that a component is not plainly in operation; empty if it is. */
  public Optional<Finding> notOperational(Uuid component) {
    Component known = components.get(component);
    if (known == null || operation(component) == OperationalEffect.NORMAL) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.document(
            FindingCode.STATUS_NOT_OPERATIONAL,
            known.evidence(),
            words(idle.getOrDefault(component, known))));
  }

  /** Names a component and how it stands, to fill the sentence of a finding. */
  private String[] words(Component component) {
    return new String[] {
      "component \"" + component.title() + "\" of " + title,
      (component.isPlaced() ? component.status() : component.implementationPoint())
          .orElse("")
          .strip()
    };
  }

  private static boolean isDone(Optional<ImplementationState> state) {
    return state.isEmpty()
        || state.get() == ImplementationState.IMPLEMENTED
        || state.get() == ImplementationState.ALTERNATIVE;
  }

  private boolean canDo(Uuid component) {
    return components.containsKey(component) && !idle.containsKey(component);
  }

  /** The system as a whole is determined while it is built, and plans say so of it. */
  private boolean isIdle(Component component) {
    OperationalEffect operation = OperationalEffect.of(List.of(component), title);
    return !component.isThisSystem() && (operation.unusable() || operation.capped());
  }

  /** Returns what there is to report where who does something is not known or not in operation. */
  Optional<Finding> doubt(
      BaselinePlace place, Evidence evidence, States states, Uuid component, String who) {
    if (!isDone(states.state()) || canDo(component)) {
      return Optional.empty();
    }
    Component known = idle.get(component);
    if (known == null) {
      return Optional.of(dangling(place, evidence, who, component, "so what does it is not known"));
    }
    return Optional.of(
        Findings.at(FindingCode.STATUS_NOT_OPERATIONAL, place, evidence, words(known)));
  }

  /** Returns what there is to report where nobody knows which component leaves something. */
  Optional<Finding> missing(BaselinePlace place, Evidence evidence, Responsibility left) {
    return components.containsKey(left.component())
        ? Optional.empty()
        : Optional.of(
            dangling(
                place,
                evidence,
                "responsibility " + left.uuid(),
                left.component(),
                "so it counts where all components are in use"));
  }

  private Finding dangling(
      BaselinePlace place, Evidence evidence, String who, Uuid component, String consequence) {
    return Findings.at(
        FindingCode.DANGLING_REFERENCE,
        place,
        evidence,
        who,
        component.value(),
        "component",
        title + " has none of that uuid, " + consequence);
  }
}
