package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is concluded of a world, as sets, so that order and repetition do not matter. */
public record Conclusion(
    Map<String, OfControl> controls, Set<Found> findings, Set<Unmapped> unmapped) {

  /** The result of a control, and of its points by id. */
  public record OfControl(Status status, Status declared, Map<String, OfPoint> points) {}

  /** The result of a point. */
  public record OfPoint(
      Status status,
      Status declared,
      Optional<Reason> reason,
      Set<Use> provided,
      Set<Relied> reliedOn,
      Set<Owed> responsibilities,
      Set<Due> duties,
      Set<End> endings) {}

  /** A provided item at a point. */
  public record Use(SystemId system, Uuid uuid, Place place, ProvidedUse.Standing standing) {

    public Use {
      place = inNistsSpelling(place);
    }
  }

  /** A lower item that an item of the point relies on, directly or not. */
  public record Relied(SystemId system, Uuid uuid, Place place) {

    public Relied {
      place = inNistsSpelling(place);
    }
  }

  /** A responsibility that is with the customer system. */
  public record Owed(
      SystemId system, Uuid uuid, Place place, boolean fellThrough, Fulfilment fulfilment) {

    public Owed {
      place = inNistsSpelling(place);
    }
  }

  /**
   * Entries that differ in the spelling of their place alone are one, and the root of a statement
   * is one place with its control: either spelling may stand for it.
   */
  public static Place inNistsSpelling(Place place) {
    return new Place(
        IdSpelling.parse(place.control()).map(IdSpelling::toString).orElse(place.control().strip()),
        place
            .statement()
            .filter(id -> IdSpelling.parse(id).map(IdSpelling::hasPath).orElse(true))
            .map(id -> IdSpelling.parse(id).map(IdSpelling::toString).orElse(id.strip())));
  }

  /** A duty. */
  public record Due(Duty.Kind kind, String id, Optional<SystemId> system, Fulfilment fulfilment) {}

  /** How a responsibility ends on a path. */
  public record End(SystemId system, Uuid responsibility, List<SystemId> path, Ending.End end) {}

  /** A responsibility at a point from which no map leads to the baseline. */
  public record Unmapped(String point, End ending) {}

  /** A finding: what and where. */
  public record Found(FindingCode code, Finding.Level level, String subject) {}
}
