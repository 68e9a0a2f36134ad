package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.io.workbook.Prose;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Said;
import dev.heirloom.oscal.io.workbook.WorkbookVocabulary;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.ControlImplementationBuilder;
import dev.heirloom.oscal.model.component.DefinedComponent;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import dev.heirloom.oscal.model.component.ImplementedRequirement;
import dev.heirloom.oscal.model.component.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.component.Statement;
import dev.heirloom.oscal.model.component.StatementBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns one workbook into a component definition; used once. */
public final class Conversion {

  private static final String OSCAL_VERSION = "1.1.3";
  private static final int EXAMPLES = 10;
  private static final Set<CisOrigination> CUSTOMER =
      EnumSet.of(
          CisOrigination.CONFIGURED_BY_CUSTOMER,
          CisOrigination.PROVIDED_BY_CUSTOMER,
          CisOrigination.SHARED);

  private final Workbook workbook;
  private final Baseline baseline;
  private final ConversionOptions options;
  private final List<WorkbookFinding> findings;
  private final RowProperties properties = new RowProperties(this::uuid);
  private final Map<Target, List<CisRow>> summary = new LinkedHashMap<>();
  private final Map<ControlId, List<Target>> summaryOfControl = new HashMap<>();
  private final Map<ControlId, CellPlace> outside = new LinkedHashMap<>();
  private final Map<ControlId, Integer> order = new HashMap<>();

  /**
   * What a row is about: a control or a statement of it.
   *
   * @param control the control, by the baseline's own id where it has it
   * @param statement the statement; empty for the whole control
   */
  record Target(ControlId control, Optional<StatementId> statement) {

    Target whole() {
      return new Target(control, Optional.empty());
    }

    @Override
    public String toString() {
      return statement.map(StatementId::value).orElse(control.value());
    }
  }

  /** Prepares a conversion. */
  public Conversion(Workbook workbook, Baseline baseline, ConversionOptions options) {
    this.workbook = workbook;
    this.baseline = baseline;
    this.options = options;
    this.findings = new ArrayList<>(workbook.findings());
    for (BaselineControl control : baseline.controls()) {
      order.put(control.id(), order.size());
    }
  }

  /** Converts the workbook. */
  public ConvertedWorkbook convert() {
    for (CisSheet sheet : workbook.summaries()) {
      for (CisRow row : sheet.rows()) {
        target(row.controlId(), row.place())
            .ifPresent(target -> summary.computeIfAbsent(target, t -> new ArrayList<>()).add(row));
      }
      describe(sheet);
    }
    summary
        .keySet()
        .forEach(
            target ->
                summaryOfControl
                    .computeIfAbsent(target.control(), c -> new ArrayList<>())
                    .add(target));
    List<DefinedComponent> components = new ArrayList<>();
    Set<String> services = new HashSet<>();
    for (Matrix matrix : workbook.matrices()) {
      if (isEmpty(matrix)) {
        add(
            Code.EMPTY_MATRIX,
            matrix.place(),
            "The matrix has no answer and no text in any of its "
                + matrix.rows().size()
                + " rows; it was not converted.");
      } else {
        components.add(component(service(matrix, services), Optional.of(matrix)));
      }
    }
    if (components.isEmpty() && !summary.isEmpty()) {
      components.add(component("", Optional.empty()));
    }
    Optional<String> revision = revision();
    describeMatching(revision);
    return new ConvertedWorkbook(definition(components, revision), findings);
  }

  /**
   * The template has a sheet for each impact level; providers leave those of other levels as they
   * were.
   */
  private static boolean isEmpty(Matrix matrix) {
    return matrix.rows().stream()
        .allMatch(row -> row.inheritance() == Inheritance.BLANK && row.prose().isEmpty());
  }

  /** Names a matrix by its header's brackets, then by its sheet, then by a number: no two alike. */
  private static String service(Matrix matrix, Set<String> taken) {
    String own = Header.service(matrix.header());
    String service = own;
    for (int number = 1; !taken.add(service); number++) {
      service = (own + " " + matrix.place().sheet()).strip() + (number == 1 ? "" : " " + number);
    }
    return service;
  }

  private ComponentDefinition definition(
      List<DefinedComponent> components, Optional<String> revision) {
    List<Property> props = new ArrayList<>();
    RowProperties.own(Vocabulary.WORKBOOK, workbook.document()).ifPresent(props::add);
    revision.flatMap(name -> RowProperties.own(Vocabulary.REVISION, name)).ifPresent(props::add);
    Metadata metadata =
        MetadataBuilder.builder()
            .title(MarkupLine.ofText(options.title() + ": what its customers can inherit"))
            .lastModified(options.lastModified())
            .version(options.version())
            .oscalVersion(OSCAL_VERSION)
            .props(props)
            .build();
    return ComponentDefinitionBuilder.builder()
        .uuid(uuid("component-definition"))
        .metadata(metadata)
        .components(components)
        .build();
  }

  private DefinedComponent component(String service, Optional<Matrix> matrix) {
    String scope = "component/" + service;
    List<ImplementedRequirement> requirements = requirements(scope, matrix);
    List<Property> props = new ArrayList<>();
    matrix.flatMap(m -> RowProperties.own(WorkbookVocabulary.HEADER, m.header())).ifPresent(props::add);
    DefinedComponentBuilder component =
        DefinedComponentBuilder.builder()
            .uuid(uuid(scope))
            .type("service")
            .title(
                MarkupLine.ofText(
                    service.isEmpty() ? options.title() : options.title() + " (" + service + ")"))
            .description(
                MarkupMultiline.ofText(
                    matrix
                        .map(
                            m ->
                                "What the matrix at "
                                    + m.place()
                                    + " of "
                                    + workbook.document()
                                    + " says.")
                        .orElse(
                            "What the implementation summary of "
                                + workbook.document()
                                + " says; it has no matrix.")))
            .props(props);
    if (!requirements.isEmpty()) {
      component.controlImplementations(
          List.of(
              ControlImplementationBuilder.builder()
                  .uuid(uuid(scope + "/control-implementation"))
                  .source(options.source())
                  .description(
                      MarkupMultiline.ofText(
                          "What customers can inherit of " + baseline.name() + "."))
                  .implementedRequirements(requirements)
                  .build()));
    }
    return component.build();
  }

  private List<ImplementedRequirement> requirements(String scope, Optional<Matrix> matrix) {
    Map<Target, List<MatrixRow>> rows = new LinkedHashMap<>();
    matrix.ifPresent(
        m -> {
          m.rows()
              .forEach(
                  row ->
                      target(row.controlId(), row.place())
                          .ifPresent(
                              target ->
                                  rows.computeIfAbsent(target, t -> new ArrayList<>()).add(row)));
          preferStatements(rows);
        });
    boolean split =
        matrix.stream()
            .flatMap(m -> m.rows().stream())
            .flatMap(row -> row.prose().stream())
            .anyMatch(prose -> prose.kind() == Prose.Kind.RESPONSIBILITY);
    int column = matrix.map(m -> m.place().column()).orElse(0);
    Map<ControlId, Map<Target, Entry>> entries = new LinkedHashMap<>();
    List<Target> withoutSummary = new ArrayList<>();
    Set<Target> summarized = new LinkedHashSet<>();
    rows.forEach(
        (target, found) -> {
          Set<Target> spoken = summaryTargets(target);
          summarized.addAll(spoken);
          List<CisRow> cis = spoken.stream().flatMap(t -> summary.get(t).stream()).toList();
          if (cis.isEmpty()) {
            withoutSummary.add(target);
          }
          Entry entry = new Entry(target, found, cis, weakest(found), split, column);
          if (entry.saysNothing()) {
            return;
          }
          describe(entry, matrix.orElseThrow());
          entries.computeIfAbsent(target.control(), c -> new LinkedHashMap<>()).put(target, entry);
        });
    List<Target> withoutMatrix =
        summary.keySet().stream()
            .filter(
                target ->
                    !summarized.contains(target)
                        && summary.get(target).stream().anyMatch(Conversion::isMarked))
            .toList();
    withoutMatrix.forEach(
        target ->
            entries
                .computeIfAbsent(target.control(), c -> new LinkedHashMap<>())
                .put(
                    target,
                    new Entry(
                        target, List.of(), summary.get(target), Inheritance.BLANK, split, column)));
    matrix.ifPresent(m -> describeGaps(m, rows, withoutSummary, withoutMatrix));
    return entries.entrySet().stream()
        .sorted(
            Comparator.comparingInt(entry -> order.getOrDefault(entry.getKey(), Integer.MAX_VALUE)))
        .map(entry -> requirement(scope, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean isMarked(CisRow row) {
    return !row.states().isEmpty() || !row.originations().isEmpty();
  }

  /**
   * The rows for one target, the answer that counts, whether responsibilities have a column of their
   * own, and the column of the answers.
   */
  record Entry(
      Target target,
      List<MatrixRow> rows,
      List<CisRow> cis,
      Inheritance answer,
      boolean split,
      int column) {

    /** An empty row is there for the template's sake. */
    boolean saysNothing() {
      return answer == Inheritance.BLANK
          && rows.stream().allMatch(row -> row.prose().isEmpty())
          && states().isEmpty()
          && originations().isEmpty();
    }

    Set<CisState> states() {
      return cis.stream()
          .flatMap(row -> row.states().stream())
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(CisState.class)));
    }

    Set<CisOrigination> originations() {
      return cis.stream()
          .flatMap(row -> row.originations().stream())
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(CisOrigination.class)));
    }
  }

  private ImplementedRequirement requirement(
      String scope, ControlId control, Map<Target, Entry> entries) {
    String name = scope + "/" + control;
    List<Statement> statements = new ArrayList<>();
    // Without it the requirement would address the points too that have no row.
    List<Property> props =
        coversItsPoints(control, entries.keySet())
            ? List.of()
            : List.of(RowProperties.inheritance(Vocabulary.NOT_ADDRESSED, Optional.empty(), ""));
    String description = "See the statements.";
    for (Entry entry :
        entries.values().stream()
            .sorted(Comparator.comparingInt(entry -> position(entry.target())))
            .toList()) {
      Optional<StatementId> statement = entry.target().statement();
      if (statement.isPresent()) {
        String statementName = name + "/" + statement.get();
        statements.add(
            StatementBuilder.builder()
                .statementId(statement.get())
                .uuid(uuid(statementName))
                .description(MarkupMultiline.ofText(description(entry)))
                .props(properties.of(statementName, entry))
                .build());
      } else {
        props = properties.of(name, entry);
        description = description(entry);
      }
    }
    return ImplementedRequirementBuilder.builder()
        .uuid(uuid(name))
        .controlId(control)
        .description(MarkupMultiline.ofText(description))
        .props(props)
        .statements(statements)
        .build();
  }

  private boolean coversItsPoints(ControlId control, Set<Target> targets) {
    return baseline.control(control).stream()
        .flatMap(known -> known.points().stream())
        .allMatch(
            point ->
                targets.contains(new Target(control, Optional.of(new StatementId(point.id())))));
  }

  private int position(Target target) {
    return baseline
        .index()
        .find(target.control().value(), target.statement().map(StatementId::value))
        .map(BaselinePlace::firstPoint)
        .orElse(Integer.MAX_VALUE);
  }

  private static String description(Entry entry) {
    if (entry.rows().isEmpty()) {
      return "The workbook does not say whether this can be inherited.";
    }
    return switch (entry.answer()) {
      case YES -> "Can be inherited.";
      case PARTIAL -> "Can be inherited in part.";
      case NO -> "Cannot be inherited.";
      case NOT_UNDERSTOOD, BLANK -> "The workbook does not say whether this can be inherited.";
    };
  }

  private Uuid uuid(String name) {
    return Uuid.named(options.namespace(), options.title() + "\n" + name);
  }

  private Optional<Target> target(String written, CellPlace place) {
    String id = Header.controlId(written);
    Optional<BaselinePlace> found = baseline.index().find(id);
    Optional<IdSpelling> spelling = IdSpelling.parse(id);
    if (found.isEmpty() && spelling.isEmpty()) {
      add(
          Code.CONTROL_ID_UNREADABLE,
          place,
          "\"" + id + "\" is no control id; the row was not converted.");
      return Optional.empty();
    }
    if (found.isEmpty()) {
      ControlId control = new ControlId(spelling.get().controlId());
      outside.putIfAbsent(control, place);
      return Optional.of(new Target(control, statement(spelling.get())));
    }
    ControlId control = found.get().control();
    return switch (found.get().kind()) {
      case WHOLE -> Optional.of(new Target(control, Optional.empty()));
      case POINT, DEEPER, FEDRAMP_REQUIREMENT ->
          Optional.of(new Target(control, Optional.of(new StatementId(found.get().id()))));
      case UNKNOWN -> {
        add(
            Code.UNKNOWN_STATEMENT,
            place,
            control + " of " + baseline.name() + " has no statement \"" + id + "\".");
        yield Optional.of(new Target(control, spelling.flatMap(Conversion::statement)));
      }
    };
  }

  private static Optional<StatementId> statement(IdSpelling spelling) {
    return spelling.hasPath()
        ? Optional.of(new StatementId(spelling.toString()))
        : Optional.empty();
  }

  /**
   * Hands the row of a whole control down to the points that have no row, where others have one.
   */
  private void preferStatements(Map<Target, List<MatrixRow>> rows) {
    for (BaselineControl control : baseline.controls()) {
      Target whole = new Target(control.id(), Optional.empty());
      List<MatrixRow> own = rows.get(whole);
      List<Target> points =
          control.points().stream()
              .filter(point -> !point.isWholeControl())
              .map(point -> new Target(control.id(), Optional.of(new StatementId(point.id()))))
              .toList();
      if (own == null || points.stream().noneMatch(rows::containsKey)) {
        continue;
      }
      Stream<Said> statements =
          points.stream()
              .filter(rows::containsKey)
              .flatMap(point -> rows.get(point).stream())
              .map(Conversion::said);
      findings.add(
          new WorkbookFinding(
              Code.CONTROL_AND_STATEMENT_ROWS,
              own.get(0).place(),
              control.id()
                  + " has a row of its own beside rows for its statements, which decide where they"
                  + " stand.",
              Stream.concat(own.stream().map(Conversion::said), statements).toList()));
      points.forEach(point -> rows.putIfAbsent(point, own));
      rows.remove(whole);
    }
  }

  /**
   * A statement without CIS row has its control's; a control without one has those of its
   * statements.
   */
  private Set<Target> summaryTargets(Target target) {
    if (summary.containsKey(target)) {
      return Set.of(target);
    }
    if (target.statement().isPresent()) {
      return summary.containsKey(target.whole()) ? Set.of(target.whole()) : Set.of();
    }
    return new LinkedHashSet<>(summaryOfControl.getOrDefault(target.control(), List.of()));
  }

  private static Inheritance weakest(List<MatrixRow> rows) {
    return rows.stream()
        .map(MatrixRow::inheritance)
        .filter(answer -> answer != Inheritance.BLANK)
        .max(Comparator.naturalOrder())
        .orElse(Inheritance.BLANK);
  }

  private void describe(CisSheet sheet) {
    List<CisRow> noState = sheet.rows().stream().filter(row -> row.states().isEmpty()).toList();
    List<CisRow> noOrigination =
        sheet.rows().stream().filter(row -> row.originations().isEmpty()).toList();
    if (!noState.isEmpty()) {
      add(
          Code.NO_STATE,
          noState.get(0).place(),
          noState.size()
              + " rows mark no implementation status: "
              + ids(noState.stream().map(CisRow::controlId))
              + ".");
    }
    if (!noOrigination.isEmpty()) {
      add(
          Code.NO_ORIGINATION,
          noOrigination.get(0).place(),
          noOrigination.size()
              + " rows mark no control origination: "
              + ids(noOrigination.stream().map(CisRow::controlId))
              + ".");
    }
    for (CisRow row : sheet.rows()) {
      if (row.states().size() > 1) {
        add(
            Code.SEVERAL_STATES,
            CellPlace.ofRow(row.place().sheet(), row.place().row()),
            row.controlId().strip()
                + " is marked "
                + marks(row.states(), CisState::header)
                + "; the weakest counts.");
      }
    }
  }

  private void describe(Entry entry, Matrix matrix) {
    MatrixRow first = entry.rows().get(0);
    CellPlace cell =
        new CellPlace(first.place().sheet(), first.place().row(), matrix.place().column());
    if (entry.rows().size() > 1) {
      boolean same = entry.rows().stream().map(MatrixRow::inheritance).distinct().count() == 1;
      findings.add(
          new WorkbookFinding(
              same ? Code.DUPLICATE_ROW : Code.CONTRADICTORY_ROWS,
              cell,
              entry.target()
                  + " has "
                  + entry.rows().size()
                  + " rows"
                  + (same
                      ? "."
                      : ", which contradict each other; the weakest answer counts, "
                          + entry.answer().cell()
                          + "."),
              entry.rows().stream().map(Conversion::said).toList()));
    }
    if (entry.cis().isEmpty()) {
      return;
    }
    Set<CisState> states = entry.states();
    Set<CisOrigination> originations = entry.originations();
    boolean customer = originations.stream().anyMatch(CUSTOMER::contains);
    boolean offered = entry.answer() == Inheritance.YES || entry.answer() == Inheritance.PARTIAL;
    if (entry.answer() == Inheritance.YES && customer) {
      contradiction(
          Code.YES_BUT_CUSTOMER, entry, cell, marks(originations, CisOrigination::header));
    }
    if (offered
        && (states.contains(CisState.PLANNED) || states.contains(CisState.PARTIALLY_IMPLEMENTED))) {
      contradiction(Code.OFFERED_BUT_NOT_IMPLEMENTED, entry, cell, marks(states, CisState::header));
    }
    if (offered && states.contains(CisState.NOT_APPLICABLE)) {
      contradiction(Code.OFFERED_BUT_NOT_APPLICABLE, entry, cell, marks(states, CisState::header));
    }
    if (entry.answer() == Inheritance.NO && originations.contains(CisOrigination.SHARED)) {
      contradiction(Code.NO_BUT_SHARED, entry, cell, marks(originations, CisOrigination::header));
    }
    if (!customer && !originations.isEmpty() && entry.answer() == Inheritance.NO) {
      contradiction(
          Code.NO_BUT_PROVIDER_ONLY, entry, cell, marks(originations, CisOrigination::header));
    }
    if (!customer && !originations.isEmpty() && entry.answer() == Inheritance.PARTIAL) {
      contradiction(
          Code.PARTIAL_BUT_PROVIDER_ONLY, entry, cell, marks(originations, CisOrigination::header));
    }
  }

  private void contradiction(Code code, Entry entry, CellPlace cell, String marks) {
    CisRow cis = entry.cis().get(0);
    CellPlace row = CellPlace.ofRow(cis.place().sheet(), cis.place().row());
    String answer = entry.answer().cell();
    findings.add(
        new WorkbookFinding(
            code,
            cell,
            entry.target()
                + ": CRM says "
                + answer
                + ", but "
                + row
                + " says "
                + marks
                + "; CRM decides.",
            List.of(new Said(cell, answer), new Said(row, marks))));
  }

  private void describeGaps(
      Matrix matrix,
      Map<Target, List<MatrixRow>> rows,
      List<Target> withoutSummary,
      List<Target> withoutMatrix) {
    if (!withoutMatrix.isEmpty()) {
      CisRow first = summary.get(withoutMatrix.get(0)).get(0);
      add(
          Code.CIS_WITHOUT_CRM,
          first.place(),
          withoutMatrix.size()
              + " CIS rows have no row in the matrix at "
              + matrix.place()
              + ", so nothing says whether they can be inherited: "
              + ids(withoutMatrix.stream().map(Target::toString))
              + ".");
    }
    if (!withoutSummary.isEmpty() && !summary.isEmpty()) {
      add(
          Code.CRM_WITHOUT_CIS,
          rows.get(withoutSummary.get(0)).get(0).place(),
          withoutSummary.size()
              + " CRM rows have no CIS row: "
              + ids(withoutSummary.stream().map(Target::toString))
              + ".");
    }
    List<MatrixRow> blank =
        matrix.rows().stream()
            .filter(row -> row.inheritance().compareTo(Inheritance.NO) > 0)
            .toList();
    if (!blank.isEmpty()) {
      add(
          Code.ROWS_WITHOUT_ANSWER,
          new CellPlace(
              matrix.place().sheet(), blank.get(0).place().row(), matrix.place().column()),
          blank.size()
              + " rows do not say whether they can be inherited: "
              + ids(blank.stream().map(MatrixRow::controlId))
              + ".");
    }
    List<String> missing = new ArrayList<>();
    Set<ControlId> whole =
        rows.keySet().stream()
            .filter(target -> target.statement().isEmpty())
            .map(Target::control)
            .collect(Collectors.toSet());
    Set<String> statements =
        rows.keySet().stream()
            .flatMap(target -> target.statement().stream())
            .map(StatementId::value)
            .collect(Collectors.toSet());
    for (Point point : baseline.index().points()) {
      if (!whole.contains(point.control()) && !statements.contains(point.id())) {
        missing.add(point.id());
      }
    }
    if (!missing.isEmpty()) {
      add(
          Code.POINTS_WITHOUT_ROW,
          matrix.place(),
          missing.size()
              + " points of "
              + baseline.name()
              + " have no row in the matrix: "
              + ids(missing.stream())
              + ".");
    }
  }

  private void describeMatching(Optional<String> revision) {
    if (!outside.isEmpty()) {
      add(
          Code.CONTROLS_NOT_IN_BASELINE,
          outside.values().iterator().next(),
          outside.size()
              + " controls are not in "
              + baseline.name()
              + ": "
              + ids(outside.keySet().stream().map(ControlId::value))
              + ".");
    }
    if (revision.isPresent()
        && baseline.revision().isPresent()
        && !revision.equals(baseline.revision())) {
      add(
          Code.REVISION_MISMATCH,
          CellPlace.ofWorkbook(),
          "The workbook speaks of SP 800-53 "
              + revision.get()
              + ", the baseline "
              + baseline.name()
              + " is of "
              + baseline.revision().get()
              + ": without a mapping nothing is inherited.");
    }
  }

  private Optional<String> revision() {
    Stream<String> matrixIds =
        workbook.matrices().stream()
            .flatMap(matrix -> matrix.rows().stream())
            .map(MatrixRow::controlId);
    Stream<String> cisIds =
        workbook.summaries().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .map(CisRow::controlId);
    return Revision.of(workbook.matrices().isEmpty() ? cisIds : matrixIds);
  }

  private void add(Code code, CellPlace place, String message) {
    findings.add(new WorkbookFinding(code, place, message));
  }

  private static Said said(MatrixRow row) {
    return new Said(row.place(), row.inheritance().cell());
  }

  private static <T> String marks(
      Collection<T> marked, java.util.function.Function<T, String> header) {
    return marked.isEmpty()
        ? "nothing"
        : marked.stream().map(header).collect(Collectors.joining(" and "));
  }

  private static String ids(Stream<String> ids) {
    List<String> all = ids.map(String::strip).distinct().toList();
    return String.join(", ", all.subList(0, Math.min(EXAMPLES, all.size())))
        + (all.size() > EXAMPLES ? ", ..." : "");
  }
}
