package dev.heirloom.inheritance.export;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableListMultimap;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.Export;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.Responsibility;
import dev.heirloom.oscal.model.ssp.ResponsibilityBuilder;
import dev.heirloom.oscal.model.ssp.Satisfied;
import dev.heirloom.oscal.model.ssp.SatisfiedBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes into a new plan what a report says that the system has done: what it satisfied or plans
 * to, what it passes on to its own customers, and what it implements itself.
 *
 * <p>What is about a provider stands where that provider's component does, as in NIST's example, so
 * that it does not say that the system implements the control itself. OSCAL has one {@code
 * by-component} for a component at a place, and one state in it: what has another state stands
 * beside it, at a second component that stands in for the same.
 */
final class PlanActs {

  private final CustomerPlan.Inputs inputs;
  private final ExportOptions options;
  private final PlanProviders providers;
  private final Set<String> documents = new HashSet<>();

  /** What common controls of the system's own organization satisfy, by responsibility. */
  private final ImmutableListMultimap<Uuid, SatisfiedBelow> satisfiedBelow;

  /** What is to be added where a component speaks of a place, until all of a control is known. */
  private final Map<Speaker, NewEntries> additions = new LinkedHashMap<>();

  private record Speaker(PlanControl.PlannedEntry node, Uuid component) {}

  private record NewEntries(List<Satisfied> satisfied, List<Responsibility> passedOn) {}

  private record Answered(SystemId system, Uuid responsibility) {

    static Answered of(ResponsibilityUse use) {
      return new Answered(use.system(), use.uuid());
    }

    static Answered of(Duty confirm) {
      return new Answered(confirm.system().orElseThrow(), Uuid.of(confirm.id()));
    }
  }

  private record SatisfiedBelow(Offering offering, SatisfiedEntry entry) {}

  PlanActs(
      Report report, CustomerPlan.Inputs inputs, ExportOptions options, PlanProviders providers) {
    this.inputs = inputs;
    this.options = options;
    this.providers = providers;
    report.inputs().systems().stream().map(SystemInChain::document).forEach(documents::add);
    this.satisfiedBelow =
        inputs.offerings().stream()
            .filter(offering -> providers.isOwn(offering) && providers.isActive(offering))
            .flatMap(
                offering ->
                    offering.claims().satisfied().stream()
                        .map(entry -> new SatisfiedBelow(offering, entry)))
            .filter(below -> below.entry.responsibility().isPresent())
            .collect(
                toImmutableListMultimap(
                    below -> below.entry.responsibility().get(), below -> below));
  }

  void act(PlanControl planned) {
    for (PointResult point : planned.control().points()) {
      Map<Answered, Uuid> ended = ended(point);
      Set<Answered> left = new HashSet<>();
      for (ResponsibilityUse use : point.responsibilities()) {
        boolean own = use.answers().stream().anyMatch(a -> !documents.contains(a.document()));
        Answered asked = Answered.of(use);
        Optional<Uuid> standIn =
            providers
                .standIn(use.system(), use.responsibility().component())
                .or(() -> Optional.ofNullable(ended.get(asked)));
        left.add(asked);
        if (own || use.fulfilment() == Fulfilment.PASSED_ON) {
          answer(planned, point, asked, use.fulfilment(), standIn, said(use));
        }
      }
      for (Duty duty : point.duties()) {
        if (duty.kind() == Duty.Kind.CONFIRM && !point.isOfMap(duty)) {
          Answered asked = Answered.of(duty);
          // What is left on one path and presumed on another is answered once.
          if (!left.contains(asked) && !isAnsweredBelow(asked, duty, point, planned.control())) {
            Optional<Uuid> standIn = Optional.ofNullable(ended.get(asked));
            answer(planned, point, asked, duty.fulfilment(), standIn, "");
          }
        } else if (duty.kind() == Duty.Kind.IMPLEMENT && isActed(duty.fulfilment())) {
          PlanControl.PlannedEntry node = planned.at(point.id());
          node.byComponents.add(
              own(point.id()).implementationStatus(state(duty.fulfilment())).build());
        }
      }
    }
    additions.forEach(PlanActs::add);
    additions.clear();
  }

  /** Returns the component that ended each responsibility at a point, the first of several. */
  private Map<Answered, Uuid> ended(PointResult point) {
    Map<Answered, Uuid> ended = new HashMap<>();
    for (Ending ending : point.endings()) {
      providers
          .standIn(ending)
          .ifPresent(
              standIn ->
                  ended.putIfAbsent(
                      new Answered(ending.system(), ending.responsibility()), standIn));
    }
    return ended;
  }

  private static void add(Speaker speaker, NewEntries added) {
    int position = speaker.node.positionOf(speaker.component).orElseThrow();
    ByComponent by = speaker.node.byComponents.get(position);
    ByComponentBuilder merged =
        ByComponentBuilder.builder(by)
            .satisfied(Stream.concat(by.satisfied().stream(), added.satisfied.stream()).toList());
    if (!added.passedOn.isEmpty()) {
      Export export = by.export().orElse(ExportBuilder.builder().build());
      merged.export(
          ExportBuilder.builder(export)
              .responsibilities(
                  Stream.concat(export.responsibilities().stream(), added.passedOn.stream())
                      .toList())
              .build());
    }
    speaker.node.byComponents.set(position, merged.build());
  }

  /**
   * Names this system as the one to answer each point that no component answers, and each statement
   * that is there without an answer.
   */
  void leaveOpen(PlanControl planned) {
    for (PointResult point : planned.control().points()) {
      if (!planned.isAnswered(point.id())) {
        leaveOpen(planned.at(point.id()));
      }
    }
    planned.unansweredStatements().forEach(this::leaveOpen);
  }

  private void leaveOpen(PlanControl.PlannedEntry node) {
    Property open =
        OpenItem.of("answer " + node.place, "what the system does for this, or why it need not");
    node.byComponents.add(own(node.place).addProps(open).build());
  }

  private static String said(ResponsibilityUse use) {
    return use.responsibility().text().strip();
  }

  private static boolean isActed(Fulfilment fulfilment) {
    return fulfilment == Fulfilment.SATISFIED || fulfilment == Fulfilment.PLANNED;
  }

  /**
   * Returns whether common controls of the system's own organization say as much of a point, so
   * that it needs no second answer: a duty to confirm does not tell who has answered.
   */
  private boolean isAnsweredBelow(
      Answered asked, Duty duty, PointResult point, ControlResult control) {
    return satisfiedBelow.get(asked.responsibility()).stream()
        .filter(below -> !below.offering.systemId().equals(asked.system()))
        .filter(below -> fulfilmentOf(below.entry.states().state()) == duty.fulfilment())
        .anyMatch(
            below ->
                below.offering.through().isPresent()
                    || answers(below.entry.place(), asked, point, control));
  }

  /**
   * Returns whether an entry at a place answers at a point: where its place is, or, where the
   * responsibility counts at none of its points, wherever that counts (SEMANTICS section 9).
   */
  private boolean answers(Place place, Answered asked, PointResult point, ControlResult control) {
    return inputs
        .baseline()
        .index()
        .find(place.control(), place.statement())
        .filter(there -> there.control().equals(control.id()))
        .filter(
            there ->
                reaches(there, point)
                    || control.points().stream()
                        .filter(other -> counts(asked, other))
                        .noneMatch(other -> reaches(there, other)))
        .isPresent();
  }

  private static boolean counts(Answered asked, PointResult point) {
    return point.endings().stream()
        .anyMatch(
            ending ->
                ending.system().equals(asked.system())
                    && ending.responsibility().equals(asked.responsibility()));
  }

  private boolean reaches(BaselinePlace there, PointResult point) {
    return inputs
        .baseline()
        .index()
        .find(point.id())
        .filter(at -> there.covers(at.firstPoint()))
        .isPresent();
  }

  private static Fulfilment fulfilmentOf(Optional<ImplementationState> state) {
    return state
        .map(
            known ->
                switch (known) {
                  case PLANNED, NOT_UNDERSTOOD, PARTIAL -> Fulfilment.PLANNED;
                  case NOT_APPLICABLE -> Fulfilment.OPEN;
                  case ALTERNATIVE, IMPLEMENTED -> Fulfilment.SATISFIED;
                })
        .orElse(Fulfilment.SATISFIED);
  }

  private void answer(
      PlanControl planned,
      PointResult point,
      Answered asked,
      Fulfilment fulfilment,
      Optional<Uuid> standIn,
      String text) {
    String name = point.id() + "/" + asked.system() + "/" + asked.responsibility();
    if (isActed(fulfilment)) {
      Satisfied satisfied =
          SatisfiedBuilder.builder()
              .uuid(options.uuid("satisfied/" + name))
              .responsibilityUuid(asked.responsibility())
              .description(
                  OpenItem.toBeWritten(
                      "how the system meets what "
                          + providers.title(asked.system())
                          + " leaves to it"))
              .build();
      put(
          planned.at(point.id()),
          point,
          standIn,
          Optional.of(fulfilment),
          List.of(satisfied),
          List.of());
    } else if (fulfilment == Fulfilment.PASSED_ON) {
      Responsibility again =
          ResponsibilityBuilder.builder()
              .uuid(options.uuid("responsibility/" + name))
              .description(
                  text.isEmpty()
                      ? OpenItem.toBeWritten("what the system leaves to its customers here")
                      : OpenItem.prose(text))
              .addProps(
                  PropertyBuilder.builder()
                      .ns(Vocabulary.NAMESPACE)
                      .name(Vocabulary.PASSES_ON)
                      .value(asked.responsibility().value())
                      .build())
              .build();
      put(planned.at(point.id()), point, standIn, Optional.empty(), List.of(), List.of(again));
    }
  }

  /** Puts an answer where its component speaks in the same state, or beside it. */
  private void put(
      PlanControl.PlannedEntry node,
      PointResult point,
      Optional<Uuid> standIn,
      Optional<Fulfilment> fulfilment,
      List<Satisfied> satisfied,
      List<Responsibility> passedOn) {
    Predicate<ByComponent> fits =
        by -> fulfilment.isEmpty() || fulfilment.get() == fulfilmentOf(by);
    Stream<Uuid> candidates =
        standIn
            .map(
                uuid ->
                    Stream.concat(
                        Stream.of(uuid),
                        fulfilment.stream()
                            .map(f -> providers.beside(uuid, "what is " + OpenItem.word(f)))))
            .orElse(Stream.of(thisSystem()));
    Uuid component =
        candidates
            .filter(
                uuid ->
                    node.positionOf(uuid)
                        .map(node.byComponents::get)
                        .filter(fits.negate())
                        .isEmpty())
            .findFirst()
            .orElse(standIn.orElse(thisSystem()));
    if (node.positionOf(component).isEmpty()) {
      ByComponentBuilder made =
          component.equals(thisSystem())
              ? own(point.id())
              : ByComponentBuilder.builder()
                  .componentUuid(component)
                  .uuid(options.uuid("by-component/" + node.place + "/" + component))
                  .description(
                      OpenItem.toBeWritten(
                          "how the system meets the responsibilities that are left to it"));
      fulfilment.ifPresent(f -> made.implementationStatus(state(f)));
      node.byComponents.add(made.build());
    }
    NewEntries there =
        additions.computeIfAbsent(
            new Speaker(node, component),
            speaker -> new NewEntries(new ArrayList<>(), new ArrayList<>()));
    there.satisfied.addAll(satisfied);
    there.passedOn.addAll(passedOn);
  }

  private ByComponentBuilder own(String place) {
    return ByComponentBuilder.builder()
        .componentUuid(thisSystem())
        .uuid(options.uuid("own/" + place))
        .description(OpenItem.toBeWritten("how the system implements this"));
  }

  private Uuid thisSystem() {
    return options.uuid("component/this-system");
  }

  private static dev.heirloom.oscal.model.implementation.ImplementationStatus state(
      Fulfilment fulfilment) {
    return ImplementationStatusBuilder.builder()
        .state(
            (fulfilment == Fulfilment.SATISFIED
                    ? ImplementationState.IMPLEMENTED
                    : ImplementationState.PLANNED)
                .toString())
        .build();
  }

  private static Fulfilment fulfilmentOf(ByComponent by) {
    return by.implementationStatus()
            .filter(status -> !status.state().equals(ImplementationState.IMPLEMENTED.toString()))
            .isPresent()
        ? Fulfilment.PLANNED
        : Fulfilment.SATISFIED;
  }
}
