package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a matrix that name a control. */
final class NamedRows {

  /** Those for the whole control. */
  final List<MatrixEntry> whole = new ArrayList<>();

  /** Those for a statement of it. */
  final Map<BaselinePlace, List<MatrixEntry>> below = new LinkedHashMap<>();

  /** Those that may be meant for it, and only lower. */
  final List<MatrixEntry> mentions = new ArrayList<>();

  /** Returns the rows that speak of a point, and those that speak of less. */
  PlaceEntries at(Point point) {
    List<MatrixEntry> entries = new ArrayList<>(whole);
    List<MatrixEntry> inPart = new ArrayList<>();
    below.forEach(
        (place, found) -> {
          boolean isHere = place.point().filter(point.id()::equals).isPresent();
          if (place.kind() == BaselinePlace.Kind.POINT && isHere) {
            entries.addAll(found);
          } else if (isHere || place.point().isEmpty()) {
            inPart.addAll(found);
          }
        });
    inPart.addAll(mentions);
    return new PlaceEntries(entries, inPart);
  }

  /** What is said of less than a point, or of none, has its place where nothing is said of more. */
  boolean standsAlone(BaselinePlace place) {
    return whole.isEmpty()
        && below.keySet().stream()
            .noneMatch(
                other ->
                    other.kind() == BaselinePlace.Kind.POINT
                        && other.point().equals(place.point()));
  }
}
