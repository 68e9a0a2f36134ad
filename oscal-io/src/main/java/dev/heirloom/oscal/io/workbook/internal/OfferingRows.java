package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
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
import dev.heirloom.oscal.io.workbook.internal.OfferedPoints.Offered;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts what an offering declares into the rows of FedRAMP's layout; used once. */
public final class OfferingRows {

  private static final String DEFAULT_HEADER = "Can Be Inherited from CSP";
  private static final String BOTH =
      "Specific Inheritance and Customer Agency/CSP Responsibilities";
  private static final String INHERITED = "Specific Inheritance";
  private static final String RESPONSIBILITY = "Customer Responsibility";

  private final List<WorkbookFinding> findings = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** A point, the row it gets on both sheets, and how it is spelled there. */
  private record Line(String point, int row, String id) {}

  /** What a row of a matrix says. */
  private record Said(Line line, Offered offered) {

    boolean isSplit() {
      return offered.answer() == Inheritance.PARTIAL
          && !offered.inherited().equals(offered.responsibility());
    }
  }

  private OfferingRows() {}

  /**
   * Lays out what one or several offerings declare, one matrix for each.
   *
   * @param declared what each matrix is about
   */
  public static WrittenWorkbook export(
      String document, Baseline baseline, List<OfferedMatrix> declared) {
    OfferingRows export = new OfferingRows();
    export.layOut(baseline);
    List<Matrix> matrices = new ArrayList<>();
    int column = Grid.FIRST_MATRIX_COLUMN;
    for (OfferedMatrix part : declared) {
      List<Said> said = export.answers(part.points());
      boolean split = said.stream().anyMatch(Said::isSplit);
      matrices.add(export.matrix(part.service(), column, said, split));
      column += split ? 3 : 2;
    }
    CisSheet summary = export.summary(declared.stream().map(OfferedMatrix::points).toList());
    return new WrittenWorkbook(
        new Workbook(document, matrices, List.of(summary), List.of()), export.findings);
  }

  /**
   * An offering to be laid out as one matrix.
   *
   * @param service the service's name; may be empty
   * @param points what is offered
   */
  public record OfferedMatrix(String service, OfferedPoints points) {

    /** Determines what the offering declares. */
    public static OfferedMatrix of(String service, Offering offering, Baseline baseline) {
      return new OfferedMatrix(service, OfferedPoints.of(offering, baseline));
    }

    /** Takes the components that provide or leave something one by one. */
    public static List<OfferedMatrix> perComponent(Offering offering, Baseline baseline) {
      SystemClaims claims = offering.claims();
      List<OfferedMatrix> parts = new ArrayList<>();
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
  public record WrittenWorkbook(Workbook workbook, List<WorkbookFinding> findings) {}

  private void layOut(Baseline baseline) {
    for (Point point : baseline.index().points()) {
      if (IdSpelling.parse(point.id()).isEmpty()) {
        findings.add(
            new WorkbookFinding(
                Code.ID_NOT_WRITABLE,
                CellPlace.ofSheet(Grid.CRM_SHEET),
                point.id() + " is not of NIST's form; it has no row."));
        continue;
      }
      int row = Grid.HEADER_ROW + 1 + lines.size();
      String id =
          WrittenId.ofNist(point.id(), false, false).map(WrittenId::toString).orElse(point.id());
      lines.add(new Line(point.id(), row, id));
    }
  }

  private static String fedramp(IdSpelling id) {
    StringBuilder text =
        new StringBuilder(id.family().toUpperCase(Locale.ROOT)).append('-').append(id.number());
    id.enhancement().ifPresent(number -> text.append('(').append(number).append(')'));
    id.path().forEach(step -> text.append('(').append(step).append(')'));
    return text.toString();
  }

  private List<Said> answers(OfferedPoints points) {
    List<Said> said = new ArrayList<>();
    for (Line line : lines) {
      CellPlace place = new CellPlace(Grid.CRM_SHEET, line.row(), Grid.ID_COLUMN);
      points
          .offered(
              line.point(),
              (code, message) -> findings.add(new WorkbookFinding(code, place, message)))
          .ifPresent(offered -> said.add(new Said(line, offered)));
    }
    return said;
  }

  private Matrix matrix(String service, int column, List<Said> said, boolean split) {
    String header = service.isEmpty() ? DEFAULT_HEADER : "Can be inherited (" + service + ")";
    List<MatrixRow> rows = new ArrayList<>();
    for (Said line : said) {
      List<MatrixText> prose = new ArrayList<>();
      int row = line.line().row();
      if (!line.offered().inherited().isEmpty()) {
        prose.add(
            new MatrixText(
                split ? MatrixText.Kind.INHERITANCE : MatrixText.Kind.BOTH,
                textHeader(service, split),
                new CellPlace(Grid.CRM_SHEET, row, column + 1),
                line.offered().inherited()));
      }
      if (split && !line.offered().responsibility().isEmpty()) {
        prose.add(
            new MatrixText(
                MatrixText.Kind.RESPONSIBILITY,
                headed(service, RESPONSIBILITY),
                new CellPlace(Grid.CRM_SHEET, row, column + 2),
                line.offered().responsibility()));
      }
      rows.add(
          new MatrixRow(
              line.line().id(),
              new CellPlace(Grid.CRM_SHEET, row, Grid.ID_COLUMN),
              line.offered().answer(),
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

  private CisSheet summary(List<OfferedPoints> declared) {
    List<CisRow> rows = new ArrayList<>();
    for (Line line : lines) {
      List<String> states = new ArrayList<>();
      List<String> origins = new ArrayList<>();
      for (OfferedPoints points : declared) {
        for (StatedRequirement entry : points.addressed(line.point())) {
          states.addAll(entry.states());
          origins.addAll(entry.origins());
        }
        if (states.isEmpty()) {
          states.addAll(points.itemStates(line.point()));
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
}
