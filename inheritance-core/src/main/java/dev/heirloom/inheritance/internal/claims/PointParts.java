package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.StatementPart;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parts of a point below it, which the baseline does not determine by themselves. */
public final class PointParts {

  private PointParts() {}

  /**
   * Returns whether what covers these places wholly covers every part of the point of a deeper
   * place: the point itself, or all the parts below it (SEMANTICS section 5, row whole).
   */
  public static boolean cover(
      BaselineControl control, BaselinePlace deeper, List<BaselinePlace> wholePlaces) {
    Set<String> covered = new HashSet<>();
    for (BaselinePlace place : wholePlaces) {
      if (place.isWholeControl() && place.kind() == BaselinePlace.Kind.WHOLE
          || place.kind() == BaselinePlace.Kind.POINT
              && place.firstPoint() == deeper.firstPoint()) {
        return true;
      }
      covered.add(place.id());
    }
    String point = deeper.point().orElseThrow();
    for (StatementPart statement : control.statements()) {
      for (StatementPart part : statement.parts()) {
        if (part.id().filter(point::equals).isPresent()) {
          return coversAll(part.parts(), covered);
        }
      }
    }
    return control.statements().stream()
        .allMatch(statement -> coversAll(statement.parts(), covered));
  }

  private static boolean coversAll(List<StatementPart> parts, Set<String> covered) {
    boolean any = false;
    for (StatementPart part : parts) {
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
