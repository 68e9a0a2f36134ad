package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.offering.SystemId;
import java.util.function.Function;

/** Puts into words what is left to do at a point. */
final class DutySentences {

  private final boolean someInherited;
  private final PointResult point;
  private final Function<SystemId, String> title;

  DutySentences(PointResult point, Function<SystemId, String> title) {
    this.someInherited = point.provided().stream().anyMatch(ProvidedUse::isUsable);
    this.point = point;
    this.title = title;
  }

  /** Returns what a number of duties of one kind are. */
  static String toDo(Duty.Kind kind, boolean one) {
    return switch (kind) {
      case RESPONSIBILITY -> one ? "responsibility to meet" : "responsibilities to meet";
      case IMPLEMENT -> one ? "point to implement" : "points to implement";
      case PARAMETER -> one ? "parameter to set" : "parameters to set";
      case LEVEL -> one ? "level to have accepted" : "levels to have accepted";
      case CONFIRM -> one ? "presumption to confirm" : "presumptions to confirm";
    };
  }

  /** Returns what is left to do, where it comes from and what was done about it. */
  String of(Duty duty) {
    String from = duty.system().map(s -> " (" + title.apply(s) + ")").orElse("");
    String what =
        switch (duty.kind()) {
          case RESPONSIBILITY -> "meet " + responsibility(duty) + from;
          case IMPLEMENT ->
              "implement " + (someInherited ? "what is not inherited of " : "") + duty.id();
          case PARAMETER -> "set parameter " + duty.id() + " as the baseline asks" + from;
          case LEVEL ->
              "have the authorizing official accept the level of "
                  + duty.system().map(title).orElse(duty.id());
          case CONFIRM ->
              point.isOfMap(duty)
                  ? "confirm that map " + duty.id() + " rightly calls it whole" + from
                  : "confirm that responsibility " + duty.id() + " is satisfied" + from;
        };
    return what + ": " + Explanation.words(duty.fulfilment());
  }

  /** A uuid helps where the document has it, which the row of a workbook has not. */
  private String responsibility(Duty duty) {
    boolean isOfRow =
        point.responsibilities().stream()
            .filter(use -> use.uuid().value().equals(duty.id()))
            .anyMatch(use -> !use.responsibility().evidence().location().startsWith("/"));
    return isOfRow ? "the responsibility" : "responsibility " + duty.id();
  }
}
