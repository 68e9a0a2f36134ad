package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the system itself is to write, at every point with an open duty: a by-component of the
 * system whose description, which editors show, is the prompt, with the provider's own words.
 */
final class PlanPrompts {

  private static final String PROMPT = "description";

  private final Optional<Uuid> thisSystem;
  private final ExportOptions options;
  private final DutyWords words;
  private final List<Edit> changes;

  /**
   * @param thisSystem the plan's component for the system itself; without one nothing is prompted
   */
  PlanPrompts(
      Optional<Uuid> thisSystem, ExportOptions options, DutyWords words, List<Edit> changes) {
    this.thisSystem = thisSystem;
    this.options = options;
    this.words = words;
    this.changes = changes;
  }

  /** Adds what is missing, and takes away what nobody has to write any more. */
  void write(PlanControl planned) {
    Map<PlanControl.PlannedEntry, PointResult> open = new LinkedHashMap<>();
    for (PointResult point : planned.control().points()) {
      if (!point.openDuties().isEmpty()) {
        open.putIfAbsent(planned.at(point.id()), point);
      }
    }
    planned
        .nodes()
        .filter(node -> !open.containsKey(node))
        .forEach(
            node -> {
              if (node.byComponents.removeIf(PlanPrompts::is)) {
                changes.add(new Edit(node.place, "removed the prompt"));
              }
            });
    planned.nodes().forEach(node -> node.byComponents.replaceAll(by -> written(by, node)));
    thisSystem.ifPresent(system -> open.forEach((node, point) -> prompt(node, system, point)));
  }

  /** Takes the mark away from what somebody has written. */
  private ByComponent written(ByComponent by, PlanControl.PlannedEntry node) {
    if (Vocabulary.isToBeWritten(by) || by.props().stream().noneMatch(OpenItem::is)) {
      return by;
    }
    changes.add(new Edit(node.place, "removed the open item description"));
    return ByComponentBuilder.builder(by)
        .props(by.props().stream().filter(prop -> !OpenItem.is(prop)).toList())
        .build();
  }

  private void prompt(PlanControl.PlannedEntry node, Uuid system, PointResult point) {
    Optional<Integer> position = node.positionOf(system);
    if (position.isEmpty()) {
      node.byComponents.add(
          marked(
              ByComponentBuilder.builder()
                  .componentUuid(system)
                  .uuid(options.uuid("own/" + node.place)),
              point));
      changes.add(new Edit(node.place, "added a prompt for what is to be written"));
      return;
    }
    ByComponent by = node.byComponents.get(position.get());
    if (is(by)) {
      ByComponent now = marked(ByComponentBuilder.builder(by).props(List.of()), point);
      if (!now.equals(by)) {
        node.byComponents.set(position.get(), now);
        changes.add(new Edit(node.place, "changed the prompt"));
      }
    }
  }

  /** Returns whether it is a prompt of an open point, which nobody has written over. */
  static boolean is(ByComponent by) {
    return by.props().stream().anyMatch(prop -> OpenItem.is(prop) && prop.value().equals(PROMPT))
        && Vocabulary.isToBeWritten(by);
  }

  private ByComponent marked(ByComponentBuilder by, PointResult point) {
    return by.description(prompt(point))
        .addProps(
            PropertyBuilder.builder()
                .ns(Vocabulary.NAMESPACE)
                .name(CustomerPlan.OPEN_ITEM)
                .value(PROMPT)
                .build())
        .build();
  }

  /** Returns what is to be written of a point, and after it what its providers say. */
  private MarkupMultiline prompt(PointResult point) {
    List<String> paragraphs = new ArrayList<>();
    for (Duty duty : point.openDuties()) {
      paragraphs.add(
          (paragraphs.isEmpty() ? Vocabulary.TO_BE_WRITTEN : "And ")
              + DutyWords.ended(words.task(duty, point)));
    }
    for (Duty duty : point.openDuties()) {
      words
          .responsibility(duty, point)
          .ifPresent(
              use ->
                  quote(
                      words.title(use.system()) + " leaves to the system:",
                      use.responsibility().text(),
                      paragraphs));
    }
    Set<String> leftToTheSystem =
        point.responsibilities().stream()
            .map(use -> use.responsibility().text().strip())
            .collect(Collectors.toSet());
    for (ProvidedUse use : point.provided()) {
      if (leftToTheSystem.contains(use.item().text().strip())) {
        continue;
      }
      quote(words.title(use.system()) + " provides:", use.item().text(), paragraphs);
    }
    for (Remark remark : point.remarks()) {
      if (remark.kind() == Remark.Kind.REFUSED) {
        quote(words.title(remark.system()) + " does not offer it:", remark.text(), paragraphs);
      }
    }
    return OpenItem.prose(String.join("\n\n", paragraphs));
  }

  private static void quote(String who, String text, List<String> paragraphs) {
    if (!text.isBlank()) {
      paragraphs.add(who + " \u201c" + OpenItem.quoted(text) + "\u201d");
    }
  }
}
