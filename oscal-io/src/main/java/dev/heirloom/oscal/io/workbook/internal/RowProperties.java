package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.io.workbook.MatrixText;
import dev.heirloom.oscal.io.workbook.WorkbookVocabulary;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what the rows for one control or statement say as the properties of a requirement or
 * statement.
 */
public final class RowProperties {

  private final Function<String, Uuid> uuids;

  RowProperties(Function<String, Uuid> uuids) {
    this.uuids = uuids;
  }

  List<Property> of(String name, TargetRows entry) {
    List<Property> props = new ArrayList<>();
    Uuid provided = uuids.apply(name + "/provided");
    switch (entry.answer()) {
      case YES ->
          props.add(
              inheritance(
                  Vocabulary.WHOLE,
                  Optional.of(provided),
                  text(entry, Set.of(MatrixText.Kind.values()))));
      case PARTIAL -> {
        String inherited = text(entry, Set.of(MatrixText.Kind.INHERITANCE, MatrixText.Kind.BOTH));
        String responsibility =
            text(entry, Set.of(MatrixText.Kind.RESPONSIBILITY, MatrixText.Kind.BOTH));
        props.add(inheritance(Vocabulary.PART, Optional.of(provided), inherited));
        props.add(
            responsibility(
                uuids.apply(name + "/responsibility"),
                provided,
                responsibility.isEmpty() && !entry.split() ? inherited : responsibility));
      }
      case NO ->
          props.add(
              inheritance(
                  Vocabulary.REFUSED,
                  Optional.empty(),
                  text(entry, Set.of(MatrixText.Kind.values()))));
      case NOT_UNDERSTOOD, BLANK ->
          props.add(
              inheritance(
                  Vocabulary.NOT_ADDRESSED,
                  Optional.empty(),
                  text(entry, Set.of(MatrixText.Kind.values()))));
    }
    for (CisState state : entry.states()) {
      props.add(
          PropertyBuilder.builder()
              .ns(Vocabulary.FEDRAMP_NAMESPACE)
              .name(Vocabulary.IMPLEMENTATION_STATUS)
              .value(state.oscal())
              .build());
    }
    for (CisOrigination origination : entry.originations()) {
      for (String value : origination.oscal()) {
        props.add(
            PropertyBuilder.builder()
                // OSCAL has originations in plans alone, where NIST's values need no namespace.
                .ns(Vocabulary.FEDRAMP_NAMESPACE)
                .name(Vocabulary.CONTROL_ORIGINATION)
                .value(value)
                .build());
      }
    }
    Set<String> spellings = new LinkedHashSet<>();
    int group = 1;
    for (MatrixRow row : entry.all()) {
      origin(
          props,
          WorkbookVocabulary.CRM_SHEET,
          WorkbookVocabulary.CRM_ROW,
          row.place(),
          "crm-" + group++);
      place(props, new CellPlace(row.place().sheet(), row.place().row(), entry.column()));
      spellings.add(row.controlId().strip());
      row.level().flatMap(level -> own(WorkbookVocabulary.LEVEL, level)).ifPresent(props::add);
    }
    group = 1;
    for (CisRow row : entry.cis()) {
      origin(
          props,
          WorkbookVocabulary.CIS_SHEET,
          WorkbookVocabulary.CIS_ROW,
          row.place(),
          "cis-" + group++);
      place(props, CellPlace.ofRow(row.place().sheet(), row.place().row()));
      spellings.add(row.controlId().strip());
    }
    spellings.forEach(id -> own(WorkbookVocabulary.ID_AS_WRITTEN, id).ifPresent(props::add));
    return props;
  }

  /** Returns what is offered at a place: one of the values of {@link Vocabulary#INHERITANCE}. */
  public static Property inheritance(String value, Optional<Uuid> uuid, String text) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(Vocabulary.INHERITANCE)
        .uuid(uuid)
        .value(value)
        .remarks(remarks(text))
        .build();
  }

  /** Returns a responsibility that is bound to a provided item. */
  public static Property responsibility(Uuid uuid, Uuid provided, String text) {
    return PropertyBuilder.builder()
        .ns(Vocabulary.NAMESPACE)
        .name(Vocabulary.RESPONSIBILITY)
        .uuid(uuid)
        .value(provided.value())
        .remarks(remarks(text))
        .build();
  }

  private static void origin(
      List<Property> props, String sheetName, String rowName, CellPlace place, String group) {
    props.add(
        PropertyBuilder.builder()
            .ns(Vocabulary.NAMESPACE)
            .name(sheetName)
            .value(line(place.sheet()).orElse("unnamed"))
            .group(group)
            .build());
    props.add(
        PropertyBuilder.builder()
            .ns(Vocabulary.NAMESPACE)
            .name(rowName)
            .value(String.valueOf(place.row()))
            .group(group)
            .build());
  }

  /** Says where the workbook says it, for reports to cite. */
  private static void place(List<Property> props, CellPlace place) {
    own(Vocabulary.PLACE_IN_WORKBOOK, place.toString()).ifPresent(props::add);
  }

  /** Returns a property in the library's namespace; empty if the value is blank. */
  public static Optional<Property> own(String name, String value) {
    return line(value)
        .map(
            text ->
                PropertyBuilder.builder().ns(Vocabulary.NAMESPACE).name(name).value(text).build());
  }

  /** OSCAL's strings are one line without blanks around it, and never empty. */
  private static Optional<String> line(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  private static String text(TargetRows entry, Set<MatrixText.Kind> kinds) {
    return entry.all().stream()
        .flatMap(row -> row.prose().stream())
        .filter(prose -> kinds.contains(prose.kind()))
        .map(MatrixText::text)
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  private static Optional<MarkupMultiline> remarks(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(MarkupMultiline.ofText(text));
  }
}
