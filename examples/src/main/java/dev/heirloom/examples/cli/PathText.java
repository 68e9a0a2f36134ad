package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.ato.AtoPath;
import dev.heirloom.inheritance.ato.DecisionBasis;
import dev.heirloom.inheritance.ato.RecordFinding;
import dev.heirloom.inheritance.ato.Step;
import dev.heirloom.inheritance.ato.StepState;
import dev.heirloom.inheritance.ato.Wait;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.Round;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A path to an ATO for a person at a terminal of 80 columns. */
final class PathText {

  private static final String INDENT = "              ";

  private PathText() {}

  static String text(AtoPath path) {
    StringBuilder text = new StringBuilder();
    text.append(
        Lines.wrap(
            path.system().title()
                + " of "
                + path.system().agency()
                + ", as of "
                + path.asOf()
                + ": "
                + path.kind().words(),
            "",
            "  "));
    text.append(
        "%d of %d steps left, %d of them open%n"
            .formatted(path.ahead().size(), path.needed().size(), path.open().size())
            .replace("\r\n", "\n"));
    text.append('\n');
    int number = 1;
    for (Step step : path.steps()) {
      text.append(step(step, number++));
    }
    if (!path.conditions().isEmpty()) {
      text.append("\nConditions of the decisions in force\n");
      path.conditions()
          .forEach(
              condition ->
                  text.append(
                      Lines.wrap(
                          condition.text()
                              + (condition.controls().isEmpty()
                                  ? ""
                                  : " (" + String.join(", ", condition.controls()) + ")"),
                          "  ",
                          "    ")));
    }
    path.bases().forEach(basis -> text.append(basis(basis)));
    findings(text, "To look at again", path.toLookAtAgain());
    List<RecordFinding> others = new ArrayList<>(path.findings());
    others.removeAll(path.toLookAtAgain());
    findings(text, "Findings", others);
    return text.toString();
  }

  private static String basis(DecisionBasis basis) {
    StringBuilder text = new StringBuilder();
    text.append(
        Lines.wrap(
            "What " + basis.decision() + " rests on, as known on " + basis.issued(), "\n", "  "));
    for (Round round : basis.rounds()) {
      text.append(
          Lines.wrap(
              "assessed by " + round.on() + ": " + round.title() + ", " + scope(round),
              "  ",
              "    "));
    }
    if (basis.rounds().isEmpty()) {
      text.append("  no assessment\n");
    }
    text.append(
        Lines.wrap(
            basis.risks().isEmpty()
                ? "no risk remained"
                : basis.risks().size()
                    + (basis.risks().size() == 1 ? " risk" : " risks")
                    + " remained",
            "  ",
            "    "));
    basis.risks().forEach(risk -> text.append(Lines.wrap(risk.toString(), "    ", "      ")));
    return text.toString();
  }

  private static String scope(Round round) {
    String excluded =
        round.excluded().isEmpty() ? "" : " without " + String.join(", ", round.excluded());
    return round.all()
        ? "all controls" + excluded
        : round.controls().size()
            + (round.controls().size() == 1 ? " control" : " controls")
            + excluded;
  }

  private static String step(Step step, int number) {
    StringBuilder text = new StringBuilder();
    text.append(
        Lines.wrap(step.title(), "%2d %-10s ".formatted(number, state(step.state())), INDENT));
    text.append(Lines.wrap(step.reason(), INDENT, INDENT));
    if (!step.waitsFor().isEmpty()) {
      text.append(
          Lines.wrap(
              step.waitsFor().stream().map(Wait::what).collect(Collectors.joining("; ")),
              INDENT + (step.state() == StepState.BLOCKED ? "waits for: " : "with: "),
              INDENT + "  "));
    }
    if (!step.duties().isEmpty()) {
      text.append(Lines.wrap(duties(step.duties()), INDENT + "duties: ", INDENT + "  "));
    }
    if (!step.controls().isEmpty()) {
      text.append(
          Lines.wrap(
              step.controls().stream().map(ControlId::value).toList(),
              INDENT + "controls (" + step.controls().size() + "): ",
              INDENT + "  "));
    }
    return text.toString();
  }

  private static String duties(List<Duty> duties) {
    Map<Duty.Kind, Integer> counts = new EnumMap<>(Duty.Kind.class);
    duties.forEach(duty -> counts.merge(duty.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String state(StepState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void findings(StringBuilder text, String title, List<RecordFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    text.append('\n').append(title).append('\n');
    for (RecordFinding finding : findings) {
      text.append(
          Lines.wrap(
              finding.severity() + " " + finding.code() + " " + Lines.brief(finding.message()),
              "  ",
              "    "));
    }
  }
}
