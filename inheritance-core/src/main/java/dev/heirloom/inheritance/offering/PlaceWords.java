package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ControlImplementation;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one control implementation says of how much can be inherited at each place, in however many
 * requirements and statements, which count together (SEMANTICS section 9).
 */
final class PlaceWords {

  /** As many different words of one item contradict each other as any more do. */
  private static final int ENOUGH = 4;

  /** An item that something is said of at a place. */
  private record Subject(Place place, Optional<Uuid> item) {}

  private final Map<Subject, Map<String, Property>> words = new HashMap<>();
  private final Map<Place, Property> refusals = new HashMap<>();

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

  private void add(Place spelled, List<Property> props) {
    Place place = plain(spelled);
    for (Property property : Properties.own(props, Vocabulary.INHERITANCE)) {
      String word = StatedInheritance.word(property);
      // Who does not answer does not contradict who does.
      if (!word.equals(StatedInheritance.NOT_ADDRESSED)) {
        Map<String, Property> ofItem =
            words.computeIfAbsent(
                new Subject(place, property.uuid()), subject -> new LinkedHashMap<>());
        if (ofItem.size() < ENOUGH) {
          ofItem.putIfAbsent(word, property);
        }
      }
      if (word.equals(Vocabulary.REFUSED)) {
        refusals.putIfAbsent(place, property);
      }
    }
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
  StatedInheritance of(Place spelled, List<Property> props) {
    Place place = plain(spelled);
    Set<Property> beside = new LinkedHashSet<>();
    Stream.ofNullable(refusals.get(place)).forEach(beside::add);
    for (Property property : Properties.own(props, Vocabulary.INHERITANCE)) {
      beside.addAll(words.getOrDefault(new Subject(place, property.uuid()), Map.of()).values());
    }
    return StatedInheritance.of(props, List.copyOf(beside));
  }
}
