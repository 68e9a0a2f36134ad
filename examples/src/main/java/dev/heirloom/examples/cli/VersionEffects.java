package dev.heirloom.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.oscal.io.report.DifferenceJson;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What a new version of a provider does to reports, for a person and for a program: {@code
 * reports[]}, each with its {@code system}, {@code baseline} and {@code as-of}, the {@code
 * controls} that can differ, and the {@code difference} where the system was determined anew.
 */
final class VersionEffects {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VersionEffects() {}

  /** Returns the effects as text, whose tables are this many columns wide. */
  static String text(List<VersionOptions.VersionEffect> effects, int columns) {
    StringBuilder text = new StringBuilder();
    long touched = effects.stream().filter(effect -> !effect.controls().isEmpty()).count();
    text.append(touched)
        .append(" of ")
        .append(effects.size())
        .append(effects.size() == 1 ? " report" : " reports")
        .append(" can differ.\n");
    for (VersionOptions.VersionEffect effect : effects) {
      text.append('\n').append(Lines.wrap(String.valueOf(effect.report().inputs()), "", "  "));
      int count = effect.controls().size();
      text.append(
          Lines.wrap(
              count
                  + (count == 1 ? " control" : " controls")
                  + " can differ"
                  + (count == 0 ? "" : ": " + String.join(", ", ids(effect)))
                  + ".",
              "  ",
              "    "));
      effect
          .difference()
          .ifPresentOrElse(
              difference -> text.append('\n').append(DifferenceText.text(difference, columns)),
              () ->
                  text.append(
                      count == 0
                          ? ""
                          : Lines.wrap(
                              "Name the system's plan (--system) to see how they do.",
                              "  ",
                              "  ")));
    }
    return text.toString();
  }

  private static List<String> ids(VersionOptions.VersionEffect effect) {
    return effect.controls().stream().map(ControlResult::id).map(String::valueOf).toList();
  }

  /** Returns the effects as JSON. */
  static String json(List<VersionOptions.VersionEffect> effects) {
    ObjectNode form = JSON.createObjectNode();
    form.put("format-version", "1");
    ArrayNode reports = form.putArray("reports");
    try {
      for (VersionOptions.VersionEffect effect : effects) {
        ReportInputs inputs = effect.report().inputs();
        ObjectNode report = reports.addObject();
        Optional<String> system = inputs.systemTitle();
        system.ifPresent(title -> report.put("system", title));
        report.put("baseline", inputs.baseline()).put("as-of", inputs.asOf().toString());
        ArrayNode controls = report.putArray("controls");
        ids(effect).forEach(controls::add);
        if (effect.difference().isPresent()) {
          report.set("difference", JSON.readTree(DifferenceJson.write(effect.difference().get())));
        }
      }
      return form.toPrettyString() + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("what was written as JSON can be read", e);
    }
  }
}
