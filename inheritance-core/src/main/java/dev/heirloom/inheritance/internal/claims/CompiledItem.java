package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.result.Finding;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A provided item, with what the document alone makes of it: the points it reaches, whether its
 * state, its component or the component's status lower it, and what there is to report on that.
 * Each is itself alone: two are never equal.
 */
public final class CompiledItem {

  private final int ordinal;
  private final ProvidedItem original;
  private final BaselinePlace place;
  private final int first;
  private final int end;
  private final Optional<Component> component;
  private final BitSet weaker;
  private final List<Finding> findings;
  private final boolean unusable;
  private final boolean partial;

  CompiledItem(
      int ordinal,
      ProvidedItem original,
      BaselinePlace place,
      Optional<Component> component,
      OperationalEffect operation,
      BitSet weaker,
      List<Finding> findings) {
    this.ordinal = ordinal;
    this.original = original;
    this.place = place;
    this.component = component;
    this.weaker = weaker;
    this.findings = findings;
    boolean nowhere =
        place.kind() == BaselinePlace.Kind.FEDRAMP_REQUIREMENT
            || place.kind() == BaselinePlace.Kind.UNKNOWN;
    this.first = place.firstPoint();
    this.end = nowhere ? place.firstPoint() : place.endPoint();
    Optional<ImplementationState> state = original.states().state();
    this.unusable =
        state.filter(s -> s == ImplementationState.PLANNED).isPresent()
            || operation.unusable()
            || component.filter(Component::outsideBoundary).isPresent();
    this.partial =
        operation.capped()
            || state
                .filter(
                    s ->
                        s == ImplementationState.PARTIAL || s == ImplementationState.NOT_UNDERSTOOD)
                .isPresent();
  }

  /** Returns where it stands among all items of its document. */
  public int ordinal() {
    return ordinal;
  }

  /** Returns the item as the document states it. */
  public ProvidedItem original() {
    return original;
  }

  /** Returns the place of the baseline that it is about. */
  public BaselinePlace place() {
    return place;
  }

  /** Returns the first point that it reaches, if it reaches any. */
  public int first() {
    return first;
  }

  /** Returns the component that provides it; empty if its document does not define it. */
  public Optional<Component> component() {
    return component;
  }

  /**
   * Returns what the document alone says against it: its state, its component's place, its extent.
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Returns whether the document alone makes it unusable: planned, not operational or outside the
   * boundary.
   */
  public boolean unusable() {
    return unusable;
  }

  /**
   * Returns whether the document alone gives it a cap that passes upward: partial, or in words not
   * understood.
   */
  public boolean partial() {
    return partial;
  }

  /**
   * Returns the points at which the document gives it a cap that passes upward: its component says
   * a weaker state there elsewhere. Nobody may change them.
   */
  public BitSet weaker() {
    return weaker;
  }

  /**
   * Returns whether it gives a point: one at a requirement of FedRAMP's or an unknown statement
   * gives none.
   */
  public boolean reaches(int point) {
    return first <= point && point < end;
  }

  /** Returns whether it gives any point. */
  public boolean givesPoints() {
    return first < end;
  }

  /** Returns the title of its component; empty text if the document does not define it. */
  public String componentTitle() {
    return component.map(Component::title).orElse("");
  }

  /** Returns whether it covers its place wholly, by its document. */
  public boolean isWhole() {
    return original.extent() == Extent.WHOLE;
  }
}
