package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.ConversionOptions;
import dev.heirloom.oscal.io.workbook.ConvertedWorkbook;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.io.workbook.MatrixText;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns one workbook into a component definition; used once. */
public final class Conversion {

  private static final String OSCAL_VERSION = "1.1.3";

  private final Workbook workbook;
  private final Baseline baseline;
  private final ConversionOptions options;
  private final ConversionFindings findings;
  private final Targets targets;
  private final MeantControls meant;
  private final ImplementationSummaries summary;
  private final RowProperties properties = new RowProperties(this::uuid);
  private final Map<ControlId, Integer> order = new HashMap<>();

  /** Prepares a conversion. */
  public Conversion(Workbook workbook, Baseline baseline, ConversionOptions options) {
    this.workbook = workbook;
    this.baseline = baseline;
    this.options = options;
    this.findings = new ConversionFindings(baseline, workbook.findings());
    this.targets = new Targets(baseline, findings);
    this.meant = new MeantControls(baseline, targets::control);
    this.summary = new ImplementationSummaries(workbook.summaries(), targets, meant, findings);
    for (BaselineControl control : baseline.controls()) {
      order.put(control.id(), order.size());
    }
  }

  /** Converts the workbook. */
  public ConvertedWorkbook convert() {
    List<DefinedComponent> components = new ArrayList<>();
    Set<String> services = new HashSet<>();
    for (Matrix matrix : workbook.matrices()) {
      if (isEmpty(matrix)) {
        findings.add(
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
    findings.describeMatching(targets.outside(), revision);
    return new ConvertedWorkbook(definition(components, revision), findings.all());
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
            .title(MarkupLine.ofText(options.title()))
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
    matrix
        .flatMap(m -> RowProperties.own(WorkbookVocabulary.HEADER, m.header()))
        .ifPresent(props::add);
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
    MatrixTargets byTarget = new MatrixTargets(matrix, baseline, targets, meant, findings);
    Map<Target, List<MatrixRow>> rows = byTarget.rows();
    boolean split =
        matrix.stream()
            .flatMap(m -> m.rows().stream())
            .flatMap(row -> row.prose().stream())
            .anyMatch(prose -> prose.kind() == MatrixText.Kind.RESPONSIBILITY);
    int column = matrix.map(m -> m.place().column()).orElse(0);
    Map<ControlId, Map<Target, TargetRows>> entries = new LinkedHashMap<>();
    List<TargetRows> withoutSummary = new ArrayList<>();
    Set<Target> summarized = new LinkedHashSet<>();
    rows.forEach(
        (target, found) -> {
          Set<Target> spoken = summary.targetsFor(target);
          summarized.addAll(spoken);
          List<CisRow> cis =
              Stream.concat(
                      spoken.stream().flatMap(t -> summary.of(t).stream()),
                      summary.doubtful(target.control()).stream())
                  .toList();
          TargetRows entry =
              new TargetRows(
                  target,
                  found,
                  byTarget.doubtful(target),
                  cis,
                  TargetRows.weakest(found),
                  split,
                  column);
          if (cis.isEmpty()) {
            withoutSummary.add(entry);
          }
          if (entry.saysNothing()) {
            return;
          }
          findings.describe(entry, matrix.orElseThrow());
          entries.computeIfAbsent(target.control(), c -> new LinkedHashMap<>()).put(target, entry);
        });
    List<Target> withoutMatrix = summary.markedExcept(summarized);
    withoutMatrix.forEach(
        target ->
            entries
                .computeIfAbsent(target.control(), c -> new LinkedHashMap<>())
                .put(
                    target,
                    new TargetRows(
                        target,
                        List.of(),
                        List.of(),
                        summary.of(target),
                        Inheritance.BLANK,
                        split,
                        column)));
    matrix.ifPresent(m -> findings.describeGaps(m, rows, summary, withoutSummary, withoutMatrix));
    return entries.entrySet().stream()
        .sorted(
            Comparator.comparingInt(entry -> order.getOrDefault(entry.getKey(), Integer.MAX_VALUE)))
        .map(entry -> requirement(scope, entry.getKey(), entry.getValue()))
        .toList();
  }

  private ImplementedRequirement requirement(
      String scope, ControlId control, Map<Target, TargetRows> entries) {
    String name = scope + "/" + control;
    List<Statement> statements = new ArrayList<>();
    // Without it the requirement would address the points too that have no row.
    List<Property> props =
        coversItsPoints(control, entries.keySet())
            ? List.of()
            : List.of(RowProperties.inheritance(Vocabulary.NOT_ADDRESSED, Optional.empty(), ""));
    String description = "See the statements.";
    for (TargetRows entry :
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

  private static String description(TargetRows entry) {
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

  private Optional<String> revision() {
    Stream<String> matrixIds =
        workbook.matrices().stream()
            .flatMap(matrix -> matrix.rows().stream())
            .map(MatrixRow::controlId);
    Stream<String> cisIds =
        workbook.summaries().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .map(CisRow::controlId);
    return ControlRevision.of(workbook.matrices().isEmpty() ? cisIds : matrixIds);
  }
}
