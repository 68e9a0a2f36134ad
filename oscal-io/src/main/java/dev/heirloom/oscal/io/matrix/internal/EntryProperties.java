package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.io.matrix.MatrixLayout.LowerProvider;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.workbook.MatrixText.Kind;
import dev.heirloom.oscal.io.workbook.WorkbookVocabulary;
import dev.heirloom.oscal.io.workbook.internal.RowProperties;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes what a matrix says of a place as the properties of a requirement or statement. */
final class EntryProperties {

  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  private final Function<String, Uuid> uuids;
  private final List<LowerProvider> lower;

  EntryProperties(Function<String, Uuid> uuids, List<LowerProvider> lower) {
    this.uuids = uuids;
    this.lower = lower;
  }

  static String description(PlaceEntries entries) {
    return entries
        .acts()
        .map(
            acts ->
                switch (acts.who()) {
                  case PROVIDER -> "Can be inherited.";
                  case SHARED -> "Can be inherited in part.";
                  case CUSTOMER -> "Cannot be inherited.";
                  case NOT_APPLICABLE -> "Is called not applicable.";
                })
        .orElse("The matrix does not say who acts.");
  }

  static Property notAddressed(String reason) {
    return RowProperties.inheritance(Vocabulary.NOT_ADDRESSED, Optional.empty(), reason);
  }

  List<Property> of(String name, PlaceEntries entries) {
    List<Property> props = new ArrayList<>();
    Optional<WhoActs> acts = entries.acts();
    acts.ifPresentOrElse(
        who -> offer(name, who, entries, props), () -> props.add(notAddressed(entries.text(ALL))));
    acts.ifPresent(who -> who.lower().forEach(below -> inheritedFrom(below, props)));
    entries.all().stream()
        .flatMap(entry -> entry.states().stream())
        .distinct()
        .map(EntryProperties::state)
        .forEach(props::add);
    doubts(entries, props);
    Set<String> places = new LinkedHashSet<>();
    Set<String> spellings = new LinkedHashSet<>();
    entries
        .all()
        .forEach(
            entry -> {
              places.add(entry.answer().toString());
              spellings.add(entry.written());
            });
    places.forEach(
        place -> RowProperties.own(Vocabulary.PLACE_IN_WORKBOOK, place).ifPresent(props::add));
    spellings.forEach(
        id -> RowProperties.own(WorkbookVocabulary.ID_AS_WRITTEN, id).ifPresent(props::add));
    return props;
  }

  private static void doubts(PlaceEntries entries, List<Property> props) {
    Set<String> unknown = new LinkedHashSet<>();
    Set<String> contradictions = new LinkedHashSet<>();
    for (MatrixEntry entry : entries.all()) {
      unknown.addAll(entry.notUnderstood());
      entry.contradiction().ifPresent(contradictions::add);
    }
    unknown.forEach(words -> doubt(Doubt.Kind.VALUE_NOT_UNDERSTOOD, words).ifPresent(props::add));
    contradictions.forEach(
        text -> doubt(Doubt.Kind.COLUMNS_CONTRADICT, text).ifPresent(props::add));
  }

  /** Returns a property that tells reports what is doubtful; empty if there is no text. */
  static Optional<Property> doubt(Doubt.Kind kind, String text) {
    return RowProperties.own(Vocabulary.DOUBT, text)
        .map(
            property ->
                PropertyBuilder.builder(property).oscalClass(Optional.of(kind.word())).build());
  }

  private void offer(String name, WhoActs acts, PlaceEntries entries, List<Property> props) {
    Uuid provided = uuids.apply(name + "/provided");
    switch (acts.who()) {
      case PROVIDER ->
          props.add(
              RowProperties.inheritance(
                  Vocabulary.WHOLE, Optional.of(provided), entries.text(ALL)));
      case SHARED -> {
        String inherited = entries.text(EnumSet.of(Kind.INHERITANCE, Kind.BOTH));
        String left = entries.text(EnumSet.of(Kind.RESPONSIBILITY, Kind.BOTH));
        props.add(RowProperties.inheritance(Vocabulary.PART, Optional.of(provided), inherited));
        props.add(
            RowProperties.responsibility(
                uuids.apply(name + "/responsibility"),
                provided,
                left.isEmpty() ? inherited : left));
      }
      case CUSTOMER ->
          props.add(
              RowProperties.inheritance(Vocabulary.REFUSED, Optional.empty(), entries.text(ALL)));
      case NOT_APPLICABLE -> props.add(notAddressed(reason(entries)));
    }
  }

  /** Names a provider below, by its own name first. */
  private void inheritedFrom(String name, List<Property> props) {
    List<String> names = new ArrayList<>(List.of(name));
    lower.stream()
        .filter(provider -> provider.name().equalsIgnoreCase(name))
        .forEach(provider -> names.addAll(provider.systems()));
    for (String one : names) {
      props.add(
          PropertyBuilder.builder()
              .ns(Vocabulary.NAMESPACE)
              .name(Vocabulary.INHERITED_FROM)
              .value(one)
              .group(names.size() == 1 ? Optional.empty() : Optional.of(token(name)))
              .build());
    }
  }

  /** A group is one word without blanks. */
  private static String token(String name) {
    return "from-" + name.replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  /** That it does not apply is carried in the row's own words, and why. */
  private static String reason(PlaceEntries entries) {
    List<String> reason = new ArrayList<>();
    entries.entries().stream()
        .map(MatrixEntry::value)
        .filter(value -> !value.isBlank())
        .distinct()
        .forEach(reason::add);
    String text = entries.text(ALL);
    if (!text.isBlank()) {
      reason.add(text);
    }
    return String.join("\n\n", reason);
  }

  private static Property state(String word) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.FEDRAMP_NAMESPACE)
        .name(Vocabulary.IMPLEMENTATION_STATUS)
        .value(word.replaceAll("\\s+", " "))
        .build();
  }
}
