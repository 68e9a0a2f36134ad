package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;

/**
 * A provided item at a point, and what the rules that lower made of it (SEMANTICS sections 4 and
 * 5).
 *
 * @param system the system that provides it
 * @param component the title of the component that provides it; empty text if its document does not
 *     define it
 * @param item the item as its document has it
 * @param standing what it is worth at the point
 * @param findings the findings on the item, its control and its system that bear on the point
 * @param reliesOn the lower items it relies on, by uuid within their system
 * @param through the maps by which it reaches the point; empty for an item that speaks of the
 *     baseline itself (SEMANTICS section 12)
 */
public record ProvidedUse(
    SystemId system,
    String component,
    ProvidedItem item,
    Standing standing,
    List<Finding> findings,
    List<ProvidedUse> reliesOn,
    List<MapCitation> through) {

  /** What an item is worth at a point. */
  public enum Standing {
    /** It may be used, and does not cap its system. */
    USABLE,
    /** It may be used, and its system is at most partial here. */
    CAPPED,
    /** It may not be used, and its system is at most partial here. */
    UNUSABLE
  }

  /** Copies the lists. */
  public ProvidedUse {
    findings = ImmutableList.copyOf(findings);
    reliesOn = ImmutableList.copyOf(reliesOn);
    through = ImmutableList.copyOf(through);
  }

  /** Makes the use of an item that speaks of the baseline itself. */
  public ProvidedUse(
      SystemId system,
      String component,
      ProvidedItem item,
      Standing standing,
      List<Finding> findings,
      List<ProvidedUse> reliesOn) {
    this(system, component, item, standing, findings, reliesOn, ImmutableList.of());
  }

  /** Returns the item's uuid. */
  public Uuid uuid() {
    return item.uuid();
  }

  /** Returns whether it is offered and may be used. */
  public boolean isUsable() {
    return standing != Standing.UNUSABLE;
  }

  /**
   * Returns the findings that lower it: those whose code always does, else those whose code does by
   * policy; none if it may be used and does not cap its system.
   */
  public List<Finding> loweredBy() {
    return switch (standing) {
      case USABLE -> ImmutableList.of();
      case CAPPED -> findings(Effect.CAP);
      case UNUSABLE -> findings(Effect.UNUSABLE);
    };
  }

  private List<Finding> findings(Effect effect) {
    List<Finding> always = allOf(effect);
    return always.isEmpty() ? allOf(Effect.BY_POLICY) : always;
  }

  private List<Finding> allOf(Effect effect) {
    return findings.stream()
        .filter(finding -> finding.code().effect() == effect)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the item, its system, its place and its standing in one line. */
  @Override
  public String toString() {
    return item.uuid()
        + " of "
        + system
        + " at "
        + item.place()
        + ": "
        + Explanation.words(standing);
  }
}
