package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.oscal.model.ControlId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a step is about: the controls and the duties that it deals with. */
final class StepScope {

  private final Circumstances circumstances;
  private final RecordsInForce records;
  private final DeterminedDuties determined;

  StepScope(Circumstances circumstances) {
    this.circumstances = circumstances;
    this.records = circumstances.records;
    this.determined = circumstances.determined;
  }

  List<Duty> duties(StepKind step, @Nullable ProviderFacts facts) {
    return switch (step) {
      case PREPARE_SYSTEM -> circumstances.openWork();
      case CONFIGURE_PROVIDER ->
          facts == null
              ? List.of()
              : determined.duties(Circumstances.CONFIGURATION.and(determined.of(facts.provider())));
      case AUTHORIZE_PROVIDER ->
          facts == null
              ? List.of()
              : determined.duties(Circumstances.LEVEL.and(determined.of(facts.provider())));
      case AUTHORIZE_SYSTEM -> determined.duties(Circumstances.LEVEL);
      case MONITOR -> records.ato.isPresent() ? determined.duties(duty -> true) : List.of();
      default -> List.of();
    };
  }

  List<ControlId> controls(StepKind step, @Nullable ProviderFacts facts) {
    List<ControlId> controls =
        switch (step) {
          case REVIEW_PACKAGE -> facts == null ? List.of() : determined.toReview(facts.provider());
          case AUTHORIZE_PROVIDER ->
              facts == null
                  ? List.of()
                  : determined.controls(Circumstances.LEVEL.and(determined.of(facts.provider())));
          case CONFIGURE_PROVIDER ->
              facts == null
                  ? List.of()
                  : determined.controls(
                      Circumstances.CONFIGURATION.and(determined.of(facts.provider())));
          case PREPARE_SYSTEM -> determined.controls(Circumstances.LEVEL.negate());
          case ASSESS_SYSTEM -> determined.toAssess();
          case AUTHORIZE_SYSTEM -> determined.controls(Circumstances.LEVEL);
          case MONITOR -> records.ato.isPresent() ? determined.controls(duty -> true) : List.of();
          default -> List.of();
        };
    Set<ControlId> all = new LinkedHashSet<>(controls);
    if (step == StepKind.PREPARE_SYSTEM
        || step == StepKind.ASSESS_SYSTEM
        || step == StepKind.MONITOR && records.ato.isPresent()) {
      circumstances.conditions().forEach(condition -> all.addAll(read(condition.controls())));
    }
    return ImmutableList.copyOf(all);
  }

  static List<ControlId> read(List<String> ids) {
    return ids.stream().map(Decisions::control).flatMap(Optional::stream).distinct().toList();
  }
}
