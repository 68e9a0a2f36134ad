package dev.heirloom.inheritance.offering;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.component.ControlImplementation;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one control implementation says of how much can be inherited at each place, in however many
 * requirements and statements, which count together (SEMANTICS section 9).
 */
final class PlaceWords {

  private final ListMultimap<Place, Property> words = ArrayListMultimap.create();

  private PlaceWords() {}

  static PlaceWords of(ControlImplementation implementation) {
    PlaceWords said = new PlaceWords();
    for (ImplementedRequirement requirement : implementation.implementedRequirements()) {
      String control = requirement.controlId().value();
      said.add(Place.control(control), requirement.props());
      for (Statement statement : requirement.statements()) {
        said.add(Place.statement(control, statement.statementId().value()), statement.props());
      }
    }
    return said;
  }

  private void add(Place place, List<Property> props) {
    words.putAll(plain(place), Properties.own(props, Vocabulary.INHERITANCE));
  }

  /** Ids that are spelled in two ways are one. */
  private static Place plain(Place place) {
    String control =
        IdSpelling.parse(place.control())
            .map(IdSpelling::controlId)
            .orElse(place.control().toLowerCase(Locale.ROOT));
    return place
        .statement()
        .map(id -> Place.statement(control, id.toLowerCase(Locale.ROOT)))
        .orElseGet(() -> Place.control(control));
  }

  /** Returns what an entry at a place says, together with what others say of that place. */
  StatedInheritance of(Place place, List<Property> props) {
    List<Property> beside = new ArrayList<>(words.get(plain(place)));
    Properties.own(props, Vocabulary.INHERITANCE).forEach(beside::remove);
    // Who does not answer does not contradict who does.
    beside.removeIf(StatedInheritance::isNoAnswer);
    return StatedInheritance.of(props, beside);
  }
}
