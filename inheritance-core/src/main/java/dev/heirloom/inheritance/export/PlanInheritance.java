package dev.heirloom.inheritance.export;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableListMultimap;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.Inherited;
import dev.heirloom.oscal.model.ssp.InheritedBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan says that it inherits: the entries for what is offered, and how far each can be
 * relied on.
 */
final class PlanInheritance {

  private static final String NOT_TO_BE_RELIED_ON =
      ", and not to be relied on as things stand: the report says why.";
  private static final String AS_FAR_AS_OFFERED = ", as far as it offers it.";

  private final CustomerPlan.Inputs inputs;
  private final ExportOptions options;
  private final PlanProviders providers;
  private final List<Edit> changes;
  private final ImmutableListMultimap<Uuid, InheritedEntry> listed;

  PlanInheritance(
      SystemClaims said,
      CustomerPlan.Inputs inputs,
      ExportOptions options,
      PlanProviders providers,
      List<Edit> changes) {
    this.inputs = inputs;
    this.options = options;
    this.providers = providers;
    this.changes = changes;
    this.listed =
        said.inherited().stream()
            .filter(entry -> entry.provided().isPresent())
            .collect(toImmutableListMultimap(entry -> entry.provided().get(), entry -> entry));
  }

  /** An item of a system below. */
  private record Item(SystemId system, Uuid uuid) {}

  /** An item as it is provided at a point. */
  private record PointUse(PointResult point, ProvidedUse use) {}

  /**
   * Returns what is offered of a control that is not tailored out. Of one that is in part all is
   * listed, for an item that is not, beside others that are, would be found missing.
   */
  private static Map<Item, List<PointUse>> items(ControlResult control) {
    Map<Item, List<PointUse>> items = new LinkedHashMap<>();
    if (control.status() != Status.NOT_APPLICABLE) {
      for (PointResult point : control.points()) {
        for (ProvidedUse use : point.provided()) {
          items
              .computeIfAbsent(new Item(use.system(), use.uuid()), key -> new ArrayList<>())
              .add(new PointUse(point, use));
        }
      }
    }
    return items;
  }

  /** Lists what is offered of a control and not listed yet. */
  void inherit(PlanControl planned) {
    ControlResult control = planned.control();
    Map<String, Map<Uuid, List<ProvidedUse>>> places = new LinkedHashMap<>();
    items(control)
        .forEach(
            (item, uses) -> {
              ProvidedUse use = uses.get(0).use();
              providers
                  .standIn(item.system(), use.item().component())
                  .filter(standIn -> !isListed(control, item))
                  .ifPresent(
                      standIn ->
                          places
                              .computeIfAbsent(place(control, uses), key -> new LinkedHashMap<>())
                              .computeIfAbsent(standIn, key -> new ArrayList<>())
                              .add(use));
            });
    places.forEach(
        (place, byStandIn) ->
            byStandIn.forEach((standIn, uses) -> inherit(planned.at(place), standIn, uses)));
  }

  private boolean isListed(ControlResult control, Item item) {
    return listed.get(item.uuid()).stream()
        .filter(entry -> providers.mayBeOf(entry.component(), item.system()))
        .anyMatch(
            entry ->
                inputs
                    .baseline()
                    .index()
                    .control(entry.place().control())
                    .filter(known -> known.id().equals(control.id()))
                    .isPresent());
  }

  /** Returns the item's own place if that is a point or below one, else the control. */
  private static String place(ControlResult control, List<PointUse> uses) {
    String id = control.id().value();
    String point = uses.get(0).point().id();
    boolean one = uses.stream().allMatch(use -> use.point().id().equals(point));
    if (one && uses.stream().anyMatch(use -> !use.use().through().isEmpty())) {
      return point;
    }
    Optional<String> statement = uses.get(0).use().item().place().statement();
    if (statement.isEmpty() || !one) {
      return id;
    }
    boolean below = statement.get().matches(Pattern.quote(point) + "(\\.[A-Za-z0-9]+)*");
    return !point.equals(id) && below ? statement.get() : point;
  }

  private void inherit(PlanControl.PlannedEntry node, Uuid standIn, List<ProvidedUse> uses) {
    List<Inherited> added = new ArrayList<>();
    for (ProvidedUse use : uses) {
      String provider = providers.title(use.system());
      added.add(
          InheritedBuilder.builder()
              .uuid(options.uuid("inherited/" + node.place + "/" + use.system() + "/" + use.uuid()))
              .providedUuid(use.uuid())
              .description(
                  OpenItem.prose(DutyWords.ended("Inherited from " + provider + carried(use))))
              .build());
      changes.add(
          new Edit(
              node.place, "added what is inherited from " + provider + " (" + use.uuid() + ")"));
    }
    Optional<Integer> position = node.positionOf(standIn);
    if (position.isPresent()) {
      ByComponent by = node.byComponents.get(position.get());
      node.byComponents.set(
          position.get(),
          ByComponentBuilder.builder(by)
              .inherited(Stream.concat(by.inherited().stream(), added.stream()).toList())
              .build());
    } else {
      node.byComponents.add(
          standing(
              ByComponentBuilder.builder()
                  .componentUuid(standIn)
                  .uuid(options.uuid("by-component/" + node.place + "/" + standIn))
                  .inherited(added),
              providers.title(uses.get(0).system()),
              uses));
    }
  }

  /** Cites the maps by which an item of another catalog comes to the control. */
  private static String carried(ProvidedUse use) {
    return use.through().isEmpty()
        ? ""
        : ", carried here: "
            + use.through().stream().map(MapCitation::toString).collect(Collectors.joining("; "));
  }

  /** Returns whether an item speaks of the baseline itself, or a map makes it whole there. */
  private static boolean isCarriedWhole(ProvidedUse use) {
    return use.through().isEmpty()
        || use.through().stream().anyMatch(map -> map.limits().isEmpty());
  }

  /** Says of what a provider's component offers how far it can be relied on. */
  private static ByComponent standing(
      ByComponentBuilder by, String provider, List<ProvidedUse> uses) {
    boolean usable = !uses.isEmpty() && uses.stream().allMatch(ProvidedUse::isUsable);
    boolean complete =
        uses.stream()
            .allMatch(
                use ->
                    use.standing() == ProvidedUse.Standing.USABLE
                        && use.item().extent() == Extent.WHOLE
                        && isCarriedWhole(use));
    ImplementationState state =
        !usable
            ? ImplementationState.PLANNED
            : complete ? ImplementationState.IMPLEMENTED : ImplementationState.PARTIAL;
    return by.description(
            OpenItem.prose(
                usable
                    ? "Left to " + provider + AS_FAR_AS_OFFERED
                    : "Offered by " + provider + NOT_TO_BE_RELIED_ON))
        .implementationStatus(ImplementationStatusBuilder.builder().state(state.toString()).build())
        .build();
  }

  /**
   * Brings the library's own words on a provider's component up to date: those that are still as it
   * wrote them, where the system says nothing else there.
   */
  void refresh(PlanControl planned) {
    Map<Item, List<PointUse>> items = items(planned.control());
    planned
        .nodes()
        .forEach(
            node -> {
              for (int i = 0; i < node.byComponents.size(); i++) {
                ByComponent by = node.byComponents.get(i);
                Optional<SystemId> system = providers.systemOf(by.componentUuid());
                if (system.isPresent() && isAsWritten(by)) {
                  List<ProvidedUse> uses =
                      by.inherited().stream()
                          .flatMap(entry -> entry.providedUuid().stream())
                          .flatMap(
                              uuid ->
                                  items
                                      .getOrDefault(new Item(system.get(), uuid), List.of())
                                      .stream())
                          .map(PointUse::use)
                          .toList();
                  ByComponent now =
                      standing(ByComponentBuilder.builder(by), providers.title(system.get()), uses);
                  if (!now.equals(by)) {
                    node.byComponents.set(i, now);
                    changes.add(
                        new Edit(
                            node.place,
                            "said of what is inherited from "
                                + providers.title(system.get())
                                + " that it is "
                                + now.implementationStatus().orElseThrow().state()));
                  }
                }
              }
            });
  }

  private static boolean isAsWritten(ByComponent by) {
    String text = by.description().toText();
    return by.satisfied().isEmpty()
        && by.export().isEmpty()
        && !by.inherited().isEmpty()
        && (text.startsWith("Left to ") && text.endsWith(AS_FAR_AS_OFFERED)
            || text.startsWith("Offered by ") && text.endsWith(NOT_TO_BE_RELIED_ON));
  }
}
