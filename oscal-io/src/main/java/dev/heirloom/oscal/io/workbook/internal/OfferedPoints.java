package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an offering declares of each point of a baseline, as the row of a matrix can say it. */
public final class OfferedPoints {

  private final Map<String, PointResult> results = new HashMap<>();
  private final Map<String, List<StatedRequirement>> addressed;

  /**
   * What is declared of a point.
   *
   * @param answer whether a customer can inherit it
   * @param inherited what the provided items say, or why it is refused; empty text if nothing
   * @param responsibility what is left to the customer; empty text if nothing
   */
  public record Offered(Inheritance answer, String inherited, String responsibility) {}

  private OfferedPoints(Offering offering, Report report, Baseline baseline) {
    report.controls().stream()
        .map(ControlResult::points)
        .flatMap(List::stream)
        .forEach(point -> results.put(point.id(), point));
    this.addressed = addressed(offering, baseline);
  }

  /** Determines what an offering declares, which does not depend on the date. */
  public static OfferedPoints of(Offering offering, Baseline baseline) {
    return new OfferedPoints(
        offering,
        Determination.of(baseline).providers(offering).asOf(LocalDate.EPOCH).report(),
        baseline);
  }

  /** Returns what was determined of a point; empty if nothing was. */
  public Optional<PointResult> result(String point) {
    return Optional.ofNullable(results.get(point));
  }

  /** Returns the entries at the point itself, else those at its control as a whole. */
  public List<StatedRequirement> addressed(String point) {
    return addressed.getOrDefault(point, List.of());
  }

  /** Returns the words for the states of the provided items at a point. */
  public List<String> itemStates(String point) {
    return result(point).stream()
        .flatMap(result -> result.provided().stream())
        .flatMap(use -> use.item().states().words().stream())
        .toList();
  }

  /**
   * Returns what is declared of a point; empty if nothing was determined.
   *
   * @param findings takes what one row cannot say, with its sentence
   */
  public Optional<Offered> offered(String point, BiConsumer<Code, String> findings) {
    return result(point).map(result -> offered(result, addressed(point), findings));
  }

  private static Offered offered(
      PointResult result, List<StatedRequirement> addressed, BiConsumer<Code, String> findings) {
    List<String> provided = texts(result.provided().stream().map(use -> use.item().text()));
    List<String> responsibilities =
        texts(result.responsibilities().stream().map(use -> use.responsibility().text()));
    if (provided.size() > 1 || responsibilities.size() > 1) {
      findings.accept(
          Code.TEXTS_JOINED,
          result.id()
              + " has "
              + provided.size()
              + " provided items with texts of their own and "
              + responsibilities.size()
              + " such responsibilities; a row has room for one of each.");
    }
    if (result.declared() == Status.FULLY_INHERITED) {
      return new Offered(Inheritance.YES, join(provided), "");
    }
    if (result.declared() == Status.PARTIALLY_INHERITED) {
      if (result.responsibilities().isEmpty()) {
        findings.accept(
            Code.PART_WITHOUT_RESPONSIBILITY,
            result.id() + " is offered in part, and nothing says what is left to the customer.");
      }
      String text = join(provided);
      return new Offered(
          Inheritance.PARTIAL,
          text,
          result.responsibilities().isEmpty() ? text : join(responsibilities));
    }
    if (!result.responsibilities().isEmpty()) {
      findings.accept(
          Code.RESPONSIBILITY_WITHOUT_ITEM,
          result.id()
              + " has a responsibility and no provided item; it is written as refused, with that text.");
      return new Offered(Inheritance.NO, join(responsibilities), "");
    }
    List<String> refusals = texts(addressed.stream().flatMap(a -> a.refusal().stream()));
    boolean refused = addressed.stream().anyMatch(a -> a.refusal().isPresent());
    return new Offered(refused ? Inheritance.NO : Inheritance.BLANK, join(refusals), "");
  }

  private static Map<String, List<StatedRequirement>> addressed(
      Offering offering, Baseline baseline) {
    Map<String, List<StatedRequirement>> own = new HashMap<>();
    Map<String, List<StatedRequirement>> whole = new HashMap<>();
    for (StatedRequirement entry : offering.claims().requirements()) {
      Place place = entry.place();
      baseline
          .index()
          .find(place.control(), place.statement())
          .ifPresent(
              found -> {
                Map<String, List<StatedRequirement>> at =
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

  private static boolean says(List<StatedRequirement> entries) {
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
