package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.offering.Addressed;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisRow;
import dev.heirloom.oscal.io.workbook.CisSheet;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.Matrix;
import dev.heirloom.oscal.io.workbook.MatrixRow;
import dev.heirloom.oscal.io.workbook.MatrixText;
import dev.heirloom.oscal.io.workbook.Workbook;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what an offering declares into the rows of FedRAMP's layout; used once. */
public final class OfferingRows {

  private static final String DEFAULT_HEADER = "Can Be Inherited from CSP";
  private static final String BOTH =
      "Specific Inheritance and Customer Agency/CSP Responsibilities";
  private static final String INHERITED = "Specific Inheritance";
  private static final String RESPONSIBILITY = "Customer Responsibility";

  private final Baseline baseline;
  private final List<WorkbookFinding> findings = new ArrayList<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /** A point, the row it gets on both sheets, and how it is spelled there. */
  private record Line(String point, int row, String id) {}

  /** What a row of a matrix says. */
  private record Said(Line line, Inheritance answer, String inherited, String responsibility) {}

  private OfferingRows(Baseline baseline) {
    this.baseline = baseline;
  }

  /**
   * Lays out what one or several offerings declare, one matrix for each.
   *
   * @param declared for each matrix the name of its service, which may be empty, the offering, and
   *     what was determined of the baseline with that offering alone
   */
  public static Result export(String document, Baseline baseline, List<Part> declared) {
    OfferingRows export = new OfferingRows(baseline);
    export.layOut();
    List<Matrix> matrices = new ArrayList<>();
    int column = Grid.FIRST_MATRIX_COLUMN;
    for (Part part : declared) {
      List<Said> said = export.answers(part);
      boolean split =
          said.stream()
              .anyMatch(
                  line ->
                      line.answer() == Inheritance.PARTIAL
                          && !line.inherited().equals(line.responsibility()));
      matrices.add(export.matrix(part.service(), column, said, split));
      column += split ? 3 : 2;
    }
    CisSheet summary = export.summary(declared);
    return new Result(
        new Workbook(document, matrices, List.of(summary), List.of()), export.findings);
  }

  /**
   * An offering to be laid out as one matrix.
   *
   * @param service the service's name; may be empty
   * @param offering what is offered
   * @param report what was determined of the baseline with it alone
   */
  public record Part(String service, Offering offering, Report report) {

    /** Determines what the offering declares, which does not depend on the date. */
    public static Part of(String service, Offering offering, Baseline baseline) {
      return new Part(
          service,
          offering,
          Determination.of(baseline).providers(offering).asOf(LocalDate.EPOCH).report());
    }

    /** Takes the components that provide or leave something one by one. */
    public static List<Part> perComponent(Offering offering, Baseline baseline) {
      SystemClaims claims = offering.claims();
      List<Part> parts = new ArrayList<>();
      for (Component component : claims.components()) {
        List<ProvidedItem> provided =
            claims.provided().stream()
                .filter(item -> item.component().equals(component.uuid()))
                .toList();
        List<Responsibility> left =
            claims.responsibilities().stream()
                .filter(r -> r.component().equals(component.uuid()))
                .toList();
        if (!provided.isEmpty() || !left.isEmpty()) {
          SystemClaims own =
              SystemClaimsBuilder.builder(claims)
                  .components(List.of(component))
                  .provided(provided)
                  .responsibilities(left)
                  .build();
          String bracketed = Header.service(component.title());
          String service =
              !bracketed.isEmpty() ? bracketed : parts.isEmpty() ? "" : component.title();
          parts.add(of(service, OfferingBuilder.builder(offering).claims(own).build(), baseline));
        }
      }
      return parts;
    }
  }

  /** A workbook and what its layout could not say. */
  public record Result(Workbook workbook, List<WorkbookFinding> findings) {}

  private void layOut() {
    for (Point point : baseline.index().points()) {
      Optional<IdSpelling> spelling = IdSpelling.parse(point.id());
      if (spelling.isEmpty()) {
        findings.add(
            new WorkbookFinding(
                Code.ID_NOT_WRITABLE,
                CellPlace.ofSheet(Grid.CRM_SHEET),
                point.id() + " is not of NIST's form; it has no row."));
        continue;
      }
      int row = Grid.HEADER_ROW + 1 + lines.size();
      rowOf.put(point.id(), row);
      lines.add(new Line(point.id(), row, fedramp(spelling.get())));
    }
  }

  private static String fedramp(IdSpelling id) {
    StringBuilder text =
        new StringBuilder(id.family().toUpperCase(Locale.ROOT)).append('-').append(id.number());
    id.enhancement().ifPresent(number -> text.append('(').append(number).append(')'));
    id.path().forEach(step -> text.append('(').append(step).append(')'));
    return text.toString();
  }

  private List<Said> answers(Part part) {
    Map<String, List<Addressed>> addressed = addressed(part.offering());
    Map<String, PointResult> results = new HashMap<>();
    part.report().controls().stream()
        .map(ControlResult::points)
        .flatMap(List::stream)
        .forEach(point -> results.put(point.id(), point));
    List<Said> said = new ArrayList<>();
    for (Line line : lines) {
      PointResult result = results.get(line.point());
      if (result != null) {
        said.add(answer(line, result, addressed.getOrDefault(line.point(), List.of())));
      }
    }
    return said;
  }

  private Said answer(Line line, PointResult result, List<Addressed> addressed) {
    CellPlace place = new CellPlace(Grid.CRM_SHEET, line.row(), Grid.ID_COLUMN);
    List<String> provided = texts(result.provided().stream().map(use -> use.item().text()));
    List<String> responsibilities =
        texts(result.responsibilities().stream().map(use -> use.responsibility().text()));
    List<String> refusals = texts(addressed.stream().flatMap(a -> a.refusal().stream()));
    if (provided.size() > 1 || responsibilities.size() > 1) {
      findings.add(
          new WorkbookFinding(
              Code.TEXTS_JOINED,
              place,
              line.point()
                  + " has "
                  + provided.size()
                  + " provided items with texts of their own and "
                  + responsibilities.size()
                  + " such responsibilities; a row has room for one of each."));
    }
    if (result.declared() == Status.FULLY_INHERITED) {
      return new Said(line, Inheritance.YES, join(provided), "");
    }
    if (result.declared() == Status.PARTIALLY_INHERITED) {
      if (result.responsibilities().isEmpty()) {
        findings.add(
            new WorkbookFinding(
                Code.PART_WITHOUT_RESPONSIBILITY,
                place,
                line.point()
                    + " is offered in part, and nothing says what is left to the customer."));
      }
      String text = join(provided);
      return new Said(
          line,
          Inheritance.PARTIAL,
          text,
          result.responsibilities().isEmpty() ? text : join(responsibilities));
    }
    if (!result.responsibilities().isEmpty()) {
      findings.add(
          new WorkbookFinding(
              Code.RESPONSIBILITY_WITHOUT_ITEM,
              place,
              line.point()
                  + " has a responsibility and no provided item; it is written as No with that"
                  + " text."));
      return new Said(line, Inheritance.NO, join(responsibilities), "");
    }
    boolean refused = addressed.stream().anyMatch(a -> a.refusal().isPresent());
    return new Said(line, refused ? Inheritance.NO : Inheritance.BLANK, join(refusals), "");
  }

  private Matrix matrix(String service, int column, List<Said> said, boolean split) {
    String header = service.isEmpty() ? DEFAULT_HEADER : "Can be inherited (" + service + ")";
    List<MatrixRow> rows = new ArrayList<>();
    for (Said line : said) {
      List<MatrixText> prose = new ArrayList<>();
      int row = line.line().row();
      if (!line.inherited().isEmpty()) {
        prose.add(
            new MatrixText(
                split ? MatrixText.Kind.INHERITANCE : MatrixText.Kind.BOTH,
                textHeader(service, split),
                new CellPlace(Grid.CRM_SHEET, row, column + 1),
                line.inherited()));
      }
      if (split && !line.responsibility().isEmpty()) {
        prose.add(
            new MatrixText(
                MatrixText.Kind.RESPONSIBILITY,
                headed(service, RESPONSIBILITY),
                new CellPlace(Grid.CRM_SHEET, row, column + 2),
                line.responsibility()));
      }
      rows.add(
          new MatrixRow(
              line.line().id(),
              new CellPlace(Grid.CRM_SHEET, row, Grid.ID_COLUMN),
              line.answer(),
              prose,
              Optional.empty()));
    }
    return new Matrix(new CellPlace(Grid.CRM_SHEET, Grid.HEADER_ROW, column), header, rows);
  }

  /**
   * Returns what heads the text beside the answers.
   *
   * @param split whether the customer's responsibilities have a column of their own
   */
  static String textHeader(String service, boolean split) {
    return headed(service, split ? INHERITED : BOTH);
  }

  private static String headed(String service, String header) {
    return service.isEmpty() ? header : service + " " + header;
  }

  private CisSheet summary(List<Part> declared) {
    List<CisRow> rows = new ArrayList<>();
    List<Map<String, List<Addressed>>> addressed =
        declared.stream().map(part -> addressed(part.offering())).toList();
    for (Line line : lines) {
      List<String> states = new ArrayList<>();
      List<String> origins = new ArrayList<>();
      for (int i = 0; i < declared.size(); i++) {
        for (Addressed entry : addressed.get(i).getOrDefault(line.point(), List.of())) {
          states.addAll(entry.states());
          origins.addAll(entry.origins());
        }
        if (states.isEmpty()) {
          declared.get(i).report().point(line.point()).stream()
              .flatMap(point -> point.provided().stream())
              .map(ProvidedUse::item)
              .forEach(item -> states.addAll(item.states().words()));
        }
      }
      rows.add(
          new CisRow(
              line.id(),
              new CellPlace(Grid.CIS_SHEET, line.row(), Grid.ID_COLUMN),
              cisStates(states),
              CisOrigination.ofOscal(origins)));
    }
    return new CisSheet(new CellPlace(Grid.CIS_SHEET, Grid.HEADER_ROW, Grid.ID_COLUMN), rows);
  }

  private static Set<CisState> cisStates(List<String> words) {
    Set<CisState> states = EnumSet.noneOf(CisState.class);
    words.stream()
        .flatMap(word -> ImplementationState.parse(word).stream())
        .forEach(
            state ->
                states.add(
                    switch (state) {
                      case IMPLEMENTED -> CisState.IMPLEMENTED;
                      // The form has no mark for it; partial is no better than what it counts as.
                      case NOT_UNDERSTOOD, PARTIAL -> CisState.PARTIALLY_IMPLEMENTED;
                      case PLANNED -> CisState.PLANNED;
                      case ALTERNATIVE -> CisState.ALTERNATIVE_IMPLEMENTATION;
                      case NOT_APPLICABLE -> CisState.NOT_APPLICABLE;
                    }));
    return states;
  }

  /**
   * Returns, for each point, the entries at the point itself, else those at its control as a whole.
   */
  private Map<String, List<Addressed>> addressed(Offering offering) {
    Map<String, List<Addressed>> own = new HashMap<>();
    Map<String, List<Addressed>> whole = new HashMap<>();
    for (Addressed entry : offering.claims().addressed()) {
      Place place = entry.place();
      baseline
          .index()
          .find(place.control(), place.statement())
          .ifPresent(
              found -> {
                Map<String, List<Addressed>> at =
                    found.kind() == BaselinePlace.Kind.POINT ? own : whole;
                if (found.kind() == BaselinePlace.Kind.POINT || found.isWholeControl()) {
                  for (int i = found.firstPoint(); i < found.endPoint(); i++) {
                    at.computeIfAbsent(
                            baseline.index().points().get(i).id(), id -> new ArrayList<>())
                        .add(entry);
                  }
                }
              });
    }
    whole.forEach(
        (point, entries) ->
            own.merge(point, entries, (mine, controls) -> says(mine) ? mine : controls));
    return own;
  }

  private static boolean says(List<Addressed> entries) {
    return entries.stream()
        .anyMatch(
            entry ->
                !entry.states().isEmpty()
                    || !entry.origins().isEmpty()
                    || entry.refusal().isPresent());
  }

  private static List<String> texts(Stream<String> texts) {
    return texts.filter(text -> !text.isBlank()).distinct().toList();
  }

  private static String join(List<String> texts) {
    return texts.stream().collect(Collectors.joining("\n\n"));
  }
}
