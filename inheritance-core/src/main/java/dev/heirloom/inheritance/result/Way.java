package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.offering.SystemId;
import java.util.List;
import java.util.function.Predicate;

/**
 * The five ways in which an agency's system security plan accounts for a control by FedRAMP's
 * guidance of 2026, each control in exactly one (SEMANTICS section 14).
 */
public enum Way {
  /** No provider gives anything that can be used. */
  IMPLEMENTS("the agency implements it"),
  /** A provider gives it, or a part of it, and something is left for the customer to do. */
  USES_AND_CONFIGURES("the agency uses and configures a provider capability"),
  /** A provider gives all of it, and nothing is left to do. */
  RELIES_ON("the agency relies on a provider capability without configuring it"),
  /** The agency's own common controls give all of it, and nothing is left to do. */
  INHERITS_COMMON("the agency inherits an agency common control"),
  /** All of its points were tailored out. */
  TAILORED_OUT("the agency tailored it out");

  private final String words;

  Way(String words) {
    this.words = words;
  }

  /** Returns how every text for people spells it. */
  public String words() {
    return words;
  }

  /**
   * Returns the way of a control.
   *
   * @param isOwn which systems are the agency's own common controls
   */
  static Way of(ControlResult control, Predicate<SystemId> isOwn) {
    List<PointResult> points =
        control.points().stream().filter(p -> p.status() != Status.NOT_APPLICABLE).toList();
    if (points.isEmpty()) {
      return TAILORED_OUT;
    }
    if (points.stream().allMatch(p -> p.status() == Status.MUST_IMPLEMENT)) {
      return IMPLEMENTS;
    }
    if (points.stream().anyMatch(p -> p.status() != Status.FULLY_INHERITED)
        || points.stream().anyMatch(p -> !p.duties().isEmpty())) {
      return USES_AND_CONFIGURES;
    }
    return points.stream().allMatch(p -> isOf(p, isOwn)) ? INHERITS_COMMON : RELIES_ON;
  }

  /** Returns whether all that can be used at a point is of these systems. */
  private static boolean isOf(PointResult point, Predicate<SystemId> systems) {
    List<SystemId> used =
        point.provided().stream()
            .filter(use -> use.standing() != ProvidedUse.Standing.UNUSABLE)
            .map(ProvidedUse::system)
            .toList();
    return !used.isEmpty() && used.stream().allMatch(systems);
  }
}
