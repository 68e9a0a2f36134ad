package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence.ControlDecision;
import dev.heirloom.inheritance.evidence.DecisionEvidence.DecidedParameter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Compiles Security Decision Records: of several statuses for one control the weakest counts, and
 * what is said of a part of a control counts for all of it (SEMANTICS section 14).
 */
final class DecisionCompiler {

  private static final String AS_PART = "so all it offers there counts as partial at most";

  /** A status may hold several, as one text. */
  private static final Pattern STATUSES = Pattern.compile("[,;\\n]");

  private final String title;
  private final Baseline baseline;
  private final ListMultimap<ControlId, ControlDecision> byControl =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();
  private final List<Finding> findings = new ArrayList<>();

  DecisionCompiler(String title, Baseline baseline) {
    this.title = title;
    this.baseline = baseline;
  }

  void add(DecisionEvidence record) {
    UnmatchedIds unmatched = new UnmatchedIds(baseline);
    for (ControlDecision decision : record.controls()) {
      List<BaselinePlace> named = AssessedPlaces.named(baseline, decision.control());
      unmatched.add(decision.control(), named);
      named.stream()
          .map(BaselinePlace::control)
          .filter(known -> !baseline.control(known).orElseThrow().withdrawn())
          .distinct()
          .forEach(control -> byControl.put(control, decision));
    }
    findings.addAll(unmatched.findings(Evidence.of(record.document(), ""), record.document()));
  }

  /** Returns what is decided for each control that a record speaks of. */
  Map<ControlId, DecidedControl> decided() {
    ImmutableMap.Builder<ControlId, DecidedControl> decided = ImmutableMap.builder();
    for (ControlId control : byControl.keySet()) {
      decided.put(control, decided(control, byControl.get(control)));
    }
    return decided.buildOrThrow();
  }

  private DecidedControl decided(ControlId control, List<ControlDecision> decisions) {
    List<String> words =
        decisions.stream()
            .flatMap(decision -> decision.status().stream())
            .flatMap(status -> STATUSES.splitAsStream(status))
            .toList();
    States states = new States(words, List.of(), List.of());
    Optional<ImplementationState> state = states.state();
    List<Finding> against = new ArrayList<>();
    for (ControlDecision decision : decisions) {
      if (decision.status().map(word -> States.of(word).state().isEmpty()).orElse(true)) {
        against.add(
            finding(FindingCode.STATE_NOT_STATED, control, List.of(decision), control.value()));
      }
    }
    if (!states.notUnderstood().isEmpty()) {
      against.add(
          finding(
              FindingCode.STATE_NOT_UNDERSTOOD,
              control,
              decisions,
              control.value(),
              String.join("\", \"", states.notUnderstood()),
              AS_PART));
    }
    state
        .map(ItemCompiler::codeOf)
        .ifPresent(code -> against.add(finding(code, control, decisions, control.value())));
    if (states.isContradictory()) {
      against.add(
          finding(
              FindingCode.STATE_CONTRADICTORY,
              control,
              decisions,
              control.value(),
              String.join(", ", new TreeSet<>(states.decidingWords())),
              state.orElseThrow().toString()));
    }
    return new DecidedControl(
        state.filter(s -> s == ImplementationState.PLANNED).isPresent(),
        state
            .filter(
                s -> s == ImplementationState.PARTIAL || s == ImplementationState.NOT_UNDERSTOOD)
            .isPresent(),
        ImmutableList.copyOf(against));
  }

  /** Fills a sentence whose first word is the control and whose second the system. */
  private Finding finding(
      FindingCode code,
      ControlId control,
      List<ControlDecision> decisions,
      String subject,
      String... more) {
    List<String> details = new ArrayList<>(List.of(subject, title));
    details.addAll(Arrays.asList(more));
    return Findings.control(
        code,
        control,
        decisions.stream().map(ControlDecision::evidence).distinct().sorted().toList(),
        details.toArray(String[]::new));
  }

  /** Returns the values that the records give the parameters of each control. */
  ImmutableListMultimap<ControlId, DecidedParameter> parameters() {
    ImmutableListMultimap.Builder<ControlId, DecidedParameter> parameters =
        ImmutableListMultimap.builder();
    byControl.forEach((control, decision) -> parameters.putAll(control, decision.parameters()));
    return parameters.build();
  }

  /** Returns what there is to report on the records as a whole. */
  List<Finding> findings() {
    return findings;
  }
}
