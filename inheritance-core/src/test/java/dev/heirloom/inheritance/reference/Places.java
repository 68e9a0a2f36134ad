package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.offering.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** SEMANTICS section 1: points and places. */
final class Places {

  /** What an entry's place is to the points of its control. */
  enum Kind {
    WHOLE,
    FEDRAMP,
    POINT,
    DEEPER,
    UNKNOWN
  }

  /**
   * A place in the baseline.
   *
   * @param id the id of the control or the part; of an unknown statement its spelling
   * @param points the points of the control that an entry here speaks of
   */
  record Spot(BaselineControl control, Kind kind, String id, Set<String> points, boolean exact) {

    /** The requirement, the statement root and the _fr parts are one place. */
    String place() {
      return kind == Kind.WHOLE || kind == Kind.FEDRAMP ? control.id().value() : id;
    }

    /** The points of an item: an item at an _fr part or at an unknown statement gives none. */
    Set<String> pointsOfItem() {
      return kind == Kind.FEDRAMP || kind == Kind.UNKNOWN ? Set.of() : points;
    }
  }

  private final Baseline baseline;

  Places(Baseline baseline) {
    this.baseline = baseline;
  }

  /** The controls that are determined. */
  List<BaselineControl> controls() {
    return baseline.controls().stream().filter(control -> !control.withdrawn()).toList();
  }

  /** The first-level item parts with an id under the statement, without _fr; else the control. */
  static List<String> points(BaselineControl control) {
    List<String> lettered = pointParts(control).stream().map(part -> part.id().get()).toList();
    return lettered.isEmpty() ? List.of(control.id().value()) : lettered;
  }

  private static List<StatementPart> pointParts(BaselineControl control) {
    return control.statements().stream()
        .flatMap(statement -> statement.parts().stream())
        .filter(part -> part.name().equals("item"))
        .filter(part -> part.id().isPresent())
        .filter(part -> !isFedramp(part))
        .toList();
  }

  private static boolean isFedramp(StatementPart part) {
    return part.id().isPresent() && (part.id().get() + "_").contains("_fr_");
  }

  /** The control that an id names in any spelling, withdrawn ones included. */
  Optional<BaselineControl> known(String spelling) {
    return baseline.controls().stream()
        .filter(control -> Spellings.ofControl(control.id().value()).contains(spelling))
        .findFirst();
  }

  /** The place of an entry; empty where the baseline does not determine its control. */
  Optional<Spot> spot(Place place) {
    return known(place.control())
        .filter(control -> !control.withdrawn())
        .map(
            control -> {
              boolean exact = control.id().value().equals(place.control());
              return place
                  .statement()
                  .map(statement -> statement(control, statement, exact))
                  .orElse(new Spot(control, Kind.WHOLE, control.id().value(), all(control), exact));
            });
  }

  /** The place that the id of a control or of a statement names. */
  Optional<Spot> spot(String id) {
    Optional<Spot> whole = spot(Place.control(id));
    return whole.isPresent()
        ? whole
        : controls().stream()
            .map(control -> statement(control, id, true))
            .filter(spot -> spot.kind() != Kind.UNKNOWN)
            .findFirst();
  }

  /**
   * The place that a condition names: of an unknown statement in a known control, all of the
   * control.
   */
  Optional<Spot> spotOfCondition(String id) {
    return spot(id)
        .or(
            () ->
                controls().stream()
                    .filter(control -> id.startsWith(control.id().value() + "_"))
                    .map(control -> statement(control, id, true))
                    .findFirst());
  }

  private static Set<String> all(BaselineControl control) {
    return new TreeSet<>(points(control));
  }

  private static Spot statement(BaselineControl control, String spelling, boolean exact) {
    String id = control.id().value();
    for (StatementPart statement : control.statements()) {
      if (matches(control, statement, spelling)) {
        return new Spot(
            control, Kind.WHOLE, id, all(control), exact && statement.id().get().equals(spelling));
      }
      for (StatementPart first : statement.parts()) {
        for (StatementPart part : withDescendants(first)) {
          if (!matches(control, part, spelling)) {
            continue;
          }
          boolean own = exact && part.id().get().equals(spelling);
          String partId = part.id().get();
          if (within(first, part).stream().anyMatch(Places::isFedramp)) {
            return new Spot(control, Kind.FEDRAMP, partId, all(control), own);
          }
          List<StatementPart> pointParts = pointParts(control);
          if (pointParts.contains(first)) {
            return new Spot(
                control,
                part == first ? Kind.POINT : Kind.DEEPER,
                partId,
                Set.of(first.id().get()),
                own);
          }
          // Below no lettered point: in a control that is its own point it lies below that one,
          // else it matches none.
          return new Spot(
              control,
              pointParts.isEmpty() ? Kind.DEEPER : Kind.UNKNOWN,
              partId,
              all(control),
              own);
        }
      }
    }
    return new Spot(control, Kind.UNKNOWN, spelling, all(control), exact);
  }

  private static boolean matches(BaselineControl control, StatementPart part, String spelling) {
    return part.id().isPresent()
        && Spellings.ofPart(control.id().value(), part.id().get()).contains(spelling);
  }

  private static List<StatementPart> withDescendants(StatementPart part) {
    List<StatementPart> all = new ArrayList<>(List.of(part));
    part.parts().forEach(child -> all.addAll(withDescendants(child)));
    return all;
  }

  /** The parts from the top down to one that is somewhere within it. */
  private static List<StatementPart> within(StatementPart top, StatementPart part) {
    return withDescendants(top).stream()
        .filter(between -> withDescendants(between).contains(part))
        .toList();
  }

  /** What lies directly below a point: its parts without FedRAMP's additional requirements. */
  static List<StatementPart> partsOfPoint(BaselineControl control, String point) {
    List<StatementPart> below =
        point.equals(control.id().value())
            ? control.statements().stream().flatMap(s -> s.parts().stream()).toList()
            : pointParts(control).stream()
                .filter(part -> part.id().get().equals(point))
                .flatMap(part -> part.parts().stream())
                .toList();
    return below.stream().filter(part -> !isFedramp(part)).toList();
  }

  static List<StatementPart> partsOf(StatementPart part) {
    return part.parts().stream().filter(child -> !isFedramp(child)).toList();
  }

  /** Everything that a control's points say themselves: the text that may insert parameters. */
  static List<StatementPart> textOfPoints(BaselineControl control) {
    List<StatementPart> tops =
        pointParts(control).isEmpty() ? control.statements() : pointParts(control);
    return tops.stream()
        .flatMap(
            top ->
                withDescendants(top).stream()
                    .filter(part -> within(top, part).stream().noneMatch(Places::isFedramp)))
        .toList();
  }
}
