package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.collect.Iterables;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.internal.MatrixRows.Mention;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Said;
import dev.heirloom.oscal.io.workbook.internal.ControlRevision;
import dev.heirloom.oscal.io.workbook.internal.MeantControls;
import dev.heirloom.oscal.io.workbook.internal.RowProperties;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.ControlImplementationBuilder;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.component.Statement;
import dev.heirloom.oscal.model.component.StatementBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns one matrix into a component definition; used once. */
final class MatrixConversion {

  private static final String OSCAL_VERSION = "1.1.3";
  private static final int EXAMPLES = 10;
  private static final int MOST_MENTIONS = 20;

  private final String document;
  private final FoundTable table;
  private final Baseline baseline;
  private final ConversionOptions options;
  private final List<WorkbookFinding> findings;
  private final EntryProperties properties;
  private final Map<ControlId, NamedRows> byControl = new LinkedHashMap<>();
  private final Map<String, CellPlace> outside = new LinkedHashMap<>();

  MatrixConversion(
      String document,
      FoundTable table,
      Baseline baseline,
      ConversionOptions options,
      List<WorkbookFinding> findings) {
    this.document = document;
    this.table = table;
    this.baseline = baseline;
    this.options = options;
    this.findings = new ArrayList<>(findings);
    this.properties = new EntryProperties(this::uuid, table.layout().lower());
  }

  /**
   * @param mentions rows whose ids can't be read: these only lower what other rows say
   */
  ConvertedWorkbook convert(List<MatrixEntry> written, List<Mention> mentions) {
    MatrixPlaces places = new MatrixPlaces(baseline);
    List<MatrixEntry> entries = new IdsAsNumbers(places, written, findings).doubted(written);
    for (MatrixEntry entry : Iterables.concat(seen(entries, true), seen(entries, false))) {
      for (String id : entry.ids()) {
        places
            .find(id)
            .ifPresentOrElse(
                place -> add(place, entry), () -> outside.putIfAbsent(id, entry.answer()));
      }
    }
    MeantControls meant =
        new MeantControls(baseline, id -> places.find(id).map(BaselinePlace::control));
    for (MatrixEntry entry : entries) {
      for (String id : entry.ids()) {
        if (outside.containsKey(id) && entry.isAnswer()) {
          meant.below(id).forEach(control -> mention(control, entry));
        }
      }
    }
    int ofAll = 0;
    for (Mention mention : mentions) {
      Set<ControlId> controls = meant.of(mention.ids());
      ofAll += meant.isAll(controls) ? 1 : 0;
      if (!meant.isAll(controls) || ofAll <= MOST_MENTIONS) {
        controls.forEach(control -> mention(control, mention.entry()));
      }
    }
    refuseNothing(entries);
    tellOutside();
    List<ImplementedRequirement> requirements = new ArrayList<>();
    for (BaselineControl control : baseline.controls()) {
      NamedRows of = byControl.get(control.id());
      if (of != null) {
        requirements.add(requirement(control, of));
      }
    }
    tellMissing();
    return new ConvertedWorkbook(definition(requirements, revision(entries)), findings);
  }

  /**
   * Many rows lower no more than a few and one that lowers, which is the worst that they can do.
   */
  private void mention(ControlId control, MatrixEntry entry) {
    NamedRows of = byControl.get(control);
    if (of == null) {
      return;
    }
    if (of.mentions.size() < MOST_MENTIONS) {
      of.mentions.add(entry);
    } else if (of.mentions.size() == MOST_MENTIONS
        && !entry.acts().equals(Optional.of(WhoActs.PROVIDER))) {
      of.mentions.add(entry.shared());
    }
  }

  private static List<MatrixEntry> seen(List<MatrixEntry> entries, boolean seen) {
    return entries.stream().filter(entry -> entry.hidden() != seen).toList();
  }

  private void add(BaselinePlace place, MatrixEntry entry) {
    if (entry.hidden() && !byControl.containsKey(place.control())) {
      return;
    }
    NamedRows of = byControl.computeIfAbsent(place.control(), c -> new NamedRows());
    if (place.kind() == BaselinePlace.Kind.WHOLE) {
      of.whole.add(entry);
    } else {
      if (place.kind() == BaselinePlace.Kind.UNKNOWN) {
        tell(
            Code.UNKNOWN_STATEMENT,
            entry.answer(),
            place.control()
                + " of "
                + baseline.name()
                + " has no statement \""
                + entry.written()
                + "\".");
      }
      of.below.computeIfAbsent(place, p -> new ArrayList<>()).add(entry);
    }
  }

  /** A report is never made of nothing. */
  private void refuseNothing(List<MatrixEntry> entries) {
    if (byControl.isEmpty()) {
      throw new WorkbookException(
          Failure.MATRIX,
          document,
          table.place().toString(),
          entries.isEmpty()
              ? "The matrix has no row with an id."
              : "None of the ids of the matrix is in "
                  + baseline.name()
                  + ": "
                  + examples(outside.keySet())
                  + ".",
          "Check that the baseline is the one that the matrix refers to, or describe the matrix in a"
              + " layout.");
    }
    if (seen(entries, true).stream().noneMatch(MatrixEntry::isAnswer)) {
      throw new WorkbookException(
          Failure.MATRIX,
          document,
          table.place().toString(),
          "No row of the matrix says who acts.",
          "Describe the matrix in a layout, with the column that says so.");
    }
  }

  private ImplementedRequirement requirement(BaselineControl control, NamedRows of) {
    String name = "control/" + control.id();
    List<Statement> statements = new ArrayList<>();
    PlaceEntries whole = new PlaceEntries(of.whole, List.of());
    tellContradiction(control.id().value(), whole);
    List<Point> points = control.points();
    boolean isPoint = points.size() == 1 && points.get(0).isWholeControl();
    // What relies on a system below does so at each point, where that may have nothing.
    boolean byPoint =
        !of.below.isEmpty()
            || !of.mentions.isEmpty()
            || !isPoint && whole.acts().filter(acts -> !acts.lower().isEmpty()).isPresent();
    boolean open = byPoint && !isPoint;
    if (byPoint) {
      for (Point point : points) {
        PlaceEntries at = of.at(point);
        if (point.isWholeControl()) {
          whole = at;
        } else if (!at.entries().isEmpty()) {
          tellContradiction(point.id(), at);
          statements.add(statement(name, point.id(), at));
        }
      }
      of.below.forEach(
          (place, entries) -> {
            PlaceEntries alone = new PlaceEntries(entries, List.of());
            if (place.kind() != BaselinePlace.Kind.POINT
                && of.standsAlone(place)
                && !alone.entries().isEmpty()) {
              statements.add(statement(name, place.id(), alone));
            }
          });
    }
    return ImplementedRequirementBuilder.builder()
        .uuid(uuid(name))
        .controlId(control.id())
        .description(
            MarkupMultiline.ofText(
                open ? "See the statements." : EntryProperties.description(whole)))
        .props(
            open
                ? statements.size() == points.size()
                    ? List.of()
                    : List.of(EntryProperties.notAddressed(""))
                : properties.of(name, whole))
        .statements(statements)
        .build();
  }

  private Statement statement(String control, String id, PlaceEntries entries) {
    String name = control + "/" + id;
    return StatementBuilder.builder()
        .statementId(new StatementId(token(id)))
        .uuid(uuid(name))
        .description(MarkupMultiline.ofText(EntryProperties.description(entries)))
        .props(properties.of(name, entries))
        .build();
  }

  /** A statement that the control does not have may be written as no id of OSCAL can be. */
  private static String token(String id) {
    String spelled = IdSpelling.parse(id).map(IdSpelling::toString).orElse(id);
    String plain = spelled.strip().replaceAll("[^\\p{L}\\p{N}._-]+", ".");
    return plain.matches("[\\p{L}_].*") ? plain : "_" + plain;
  }

  private ComponentDefinition definition(
      List<ImplementedRequirement> requirements, Optional<String> revision) {
    List<Property> props = new ArrayList<>();
    RowProperties.own(Vocabulary.WORKBOOK, document).ifPresent(props::add);
    revision.flatMap(name -> RowProperties.own(Vocabulary.REVISION, name)).ifPresent(props::add);
    findings.stream()
        .filter(finding -> finding.code() == Code.SUMMARY_CONTRADICTS)
        .flatMap(
            finding ->
                EntryProperties.doubt(
                    Doubt.Kind.SUMMARY_CONTRADICTS, finding.place() + ": " + finding.message())
                    .stream())
        .forEach(props::add);
    return ComponentDefinitionBuilder.builder()
        .uuid(uuid("component-definition"))
        .metadata(
            MetadataBuilder.builder()
                .title(MarkupLine.ofText(table.title()))
                .lastModified(options.lastModified())
                .version(options.version())
                .oscalVersion(OSCAL_VERSION)
                .props(props)
                .build())
        .components(
            List.of(
                DefinedComponentBuilder.builder()
                    .uuid(uuid("component"))
                    .type("service")
                    .title(MarkupLine.ofText(table.layout().provider().orElse(table.title())))
                    .description(
                        MarkupMultiline.ofText(
                            "What the matrix at " + table.place() + " of " + document + " says."))
                    .controlImplementations(
                        List.of(
                            ControlImplementationBuilder.builder()
                                .uuid(uuid("control-implementation"))
                                .source(options.source())
                                .description(
                                    MarkupMultiline.ofText(
                                        "Who acts on the controls of " + baseline.name() + "."))
                                .implementedRequirements(requirements)
                                .build()))
                    .build()))
        .build();
  }

  /** A document that names the revision says so of itself; else the ids tell. */
  private Optional<String> revision(List<MatrixEntry> entries) {
    return table
        .layout()
        .framework()
        .flatMap(Frameworks::revisionOf800Dash53)
        .or(() -> ControlRevision.of(entries.stream().flatMap(entry -> entry.ids().stream())));
  }

  private void tellContradiction(String place, PlaceEntries entries) {
    if (entries.isContradictory()) {
      findings.add(
          new WorkbookFinding(
              Code.CONTRADICTORY_ROWS,
              entries.entries().get(0).answer(),
              place
                  + " has "
                  + entries.entries().size()
                  + " rows, which contradict each other; the least favourable counts, "
                  + entries.acts().map(Object::toString).orElse("not addressed")
                  + ".",
              entries.entries().stream()
                  .map(entry -> new Said(entry.answer(), entry.said()))
                  .toList()));
    }
  }

  private void tellOutside() {
    if (!outside.isEmpty()) {
      tell(
          Code.CONTROLS_NOT_IN_BASELINE,
          outside.values().iterator().next(),
          outside.size()
              + " controls are not in "
              + baseline.name()
              + ": "
              + examples(outside.keySet())
              + ".");
    }
  }

  private void tellMissing() {
    List<String> missing =
        baseline.controls().stream()
            .filter(control -> !control.withdrawn() && !byControl.containsKey(control.id()))
            .map(control -> control.id().value())
            .toList();
    if (!missing.isEmpty()) {
      tell(
          Code.POINTS_WITHOUT_ROW,
          table.place(),
          missing.size()
              + " controls of "
              + baseline.name()
              + " have no row in the matrix: "
              + examples(missing)
              + ".");
    }
  }

  private void tell(Code code, CellPlace place, String message) {
    findings.add(new WorkbookFinding(code, place, message));
  }

  private static String examples(Iterable<String> ids) {
    List<String> all = new ArrayList<>();
    ids.forEach(all::add);
    return all.stream().limit(EXAMPLES).collect(Collectors.joining(", "))
        + (all.size() > EXAMPLES ? ", ..." : "");
  }

  private Uuid uuid(String name) {
    return Uuid.named(options.namespace(), options.title() + "\n" + table.title() + "\n" + name);
  }
}
