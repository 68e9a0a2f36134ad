package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.assessment.OnDateBuilder;
import dev.heirloom.oscal.model.assessment.Response;
import dev.heirloom.oscal.model.assessment.ResponseBuilder;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.assessment.RiskBuilder;
import dev.heirloom.oscal.model.assessment.Task;
import dev.heirloom.oscal.model.assessment.TaskBuilder;
import dev.heirloom.oscal.model.assessment.TimingBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.Statement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** By when a system security plan says that its points will be implemented. */
final class PlannedDates {

  /** FedRAMP's property of a requirement, a statement or a by-component. */
  private static final String PLANNED = "planned-completion-date";

  private static final int LENGTH_OF_DATE = 10;

  private final Map<String, LocalDate> byPoint = new HashMap<>();

  private PlannedDates() {}

  static PlannedDates of(Optional<SystemSecurityPlan> system, Report report) {
    PlannedDates dates = new PlannedDates();
    system.ifPresent(
        plan ->
            plan.controlImplementation()
                .implementedRequirements()
                .forEach(
                    requirement ->
                        report
                            .control(requirement.controlId())
                            .ifPresent(control -> dates.read(requirement, control))));
    return dates;
  }

  private void read(ImplementedRequirement requirement, ControlResult control) {
    for (Statement statement : requirement.statements()) {
      String id = statement.statementId().value();
      control.points().stream()
          .filter(point -> id.equals(point.id()) || id.startsWith(point.id() + "."))
          .forEach(point -> put(point, date(statement.props(), statement.byComponents())));
    }
    Optional<LocalDate> whole = date(requirement.props(), requirement.byComponents());
    control.points().stream()
        .filter(point -> !byPoint.containsKey(point.id()))
        .forEach(point -> put(point, whole));
  }

  private void put(PointResult point, Optional<LocalDate> date) {
    date.ifPresent(day -> byPoint.merge(point.id(), day, PlannedDates::earlier));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Optional<LocalDate> date(List<Property> own, List<ByComponent> byComponents) {
    return Stream.concat(own.stream(), byComponents.stream().flatMap(by -> by.props().stream()))
        .filter(prop -> prop.name().equals(PLANNED))
        .filter(
            prop -> Vocabulary.isOriginationNamespace(prop.ns().orElse(Vocabulary.NIST_NAMESPACE)))
        .flatMap(prop -> day(prop.value()).stream())
        .reduce(PlannedDates::earlier);
  }

  /** FedRAMP's dates have a zone behind them, which changes no day. */
  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(
              LocalDate.parse(value.substring(0, Math.min(LENGTH_OF_DATE, value.length()))))
          .filter(day -> Datatype.DATE.accepts(day.toString()));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /**
   * Returns a risk with the earliest date of some points as its deadline, unless people gave it
   * another one, and a planned response with a milestone on it.
   */
  Risk put(Risk risk, List<PointResult> points, ExportOptions options) {
    Optional<LocalDate> date =
        points.stream()
            .flatMap(point -> Optional.ofNullable(byPoint.get(point.id())).stream())
            .reduce(PlannedDates::earlier);
    Optional<Response> known =
        risk.remediations().stream().filter(response -> written(response).isPresent()).findFirst();
    Optional<LocalDate> before = known.flatMap(PlannedDates::written);
    if (date.isEmpty() || date.equals(before)) {
      return risk;
    }
    Response response = response(known, risk, date.get(), options);
    List<Response> remediations = new ArrayList<>(risk.remediations());
    if (known.isPresent()) {
      remediations.set(remediations.indexOf(known.get()), response);
    } else {
      remediations.add(response);
    }
    boolean free = risk.deadline().equals(before.map(PlannedDates::moment));
    return RiskBuilder.builder(risk)
        .deadline(free ? Optional.of(moment(date.get())) : risk.deadline())
        .remediations(remediations)
        .build();
  }

  private static Response response(
      Optional<Response> known, Risk risk, LocalDate date, ExportOptions options) {
    String name = "response/" + risk.uuid();
    List<Property> props = new ArrayList<>(known.map(Response::props).orElse(List.of()));
    props.removeIf(prop -> written(prop).isPresent());
    props.add(
        PropertyBuilder.builder()
            .ns(Vocabulary.NAMESPACE)
            .name(PLANNED)
            .value(date.toString())
            .build());
    List<Task> tasks = new ArrayList<>(known.map(Response::tasks).orElse(List.of()));
    tasks.removeIf(task -> task.uuid().equals(options.uuid(name + "/milestone")));
    tasks.add(
        TaskBuilder.builder()
            .uuid(options.uuid(name + "/milestone"))
            .type("milestone")
            .title(MarkupLine.ofText("Implemented"))
            .timing(
                TimingBuilder.builder()
                    .onDate(OnDateBuilder.builder().date(moment(date)).build())
                    .build())
            .build());
    return known
        .map(ResponseBuilder::builder)
        .orElseGet(
            () ->
                ResponseBuilder.builder()
                    .uuid(options.uuid(name))
                    .lifecycle("planned")
                    .title(MarkupLine.ofText("As the system security plan says"))
                    .description(
                        OpenItem.prose(
                            "The system security plan says by when this will be implemented.")))
        .props(props)
        .tasks(tasks)
        .build();
  }

  /** Returns the date that the library wrote into a response; empty if it is not the library's. */
  private static Optional<LocalDate> written(Response response) {
    return response.props().stream().flatMap(prop -> written(prop).stream()).findFirst();
  }

  private static Optional<LocalDate> written(Property prop) {
    return prop.name().equals(PLANNED) && prop.ns().filter(Vocabulary.NAMESPACE::equals).isPresent()
        ? day(prop.value())
        : Optional.empty();
  }

  private static OscalDateTime moment(LocalDate date) {
    return new OscalDateTime(date + "T00:00:00Z");
  }
}
