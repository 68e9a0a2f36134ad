package dev.heirloom.oscal.io.authorization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.AtoPath;
import dev.heirloom.inheritance.ato.DecisionBasis;
import dev.heirloom.inheritance.ato.PathKind;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.ato.RecordFinding;
import dev.heirloom.inheritance.ato.ResidualRisk;
import dev.heirloom.inheritance.ato.Step;
import dev.heirloom.inheritance.ato.StepKind;
import dev.heirloom.inheritance.ato.StepState;
import dev.heirloom.inheritance.ato.Wait;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON form of a path to an ATO, documented and stable; its JSON schema is {@link
 * dev.heirloom.oscal.io.FileSchema#ATO_PATH}.
 *
 * <pre>
 * format-version            "1"
 * system                    id, title, agency
 * as-of                     the day the path speaks of
 * regime                    none, fedramp or fedramp-2026
 * path                      first-system, further-system, consolidated, rules-of-2026, no-provider
 *                           or no-regime
 * authorized                whether the system has an ATO that is active
 * steps[]
 *   step                    its kind, such as request-package
 *   provider                the provider it is about, by id; absent if it is about the system
 *   title
 *   state                   done, open, blocked or not-needed
 *   reason
 *   date                    when it was done, or a renewal is due; absent if neither is known
 *   waits-for[]             what, step, provider; the latter two where it is another step
 *   controls[]              ids
 *   duties[]                kind, id, system, fulfilment
 *   evidence[]              document, location
 * monitored[]               id, title
 * conditions[]              text, excludes, controls[]
 * findings[]                code, severity, subject, message, another-look, controls[], evidence[]
 * bases[]                   what the decisions in force rested on
 *   subject                 the system or provider that was decided on, by id
 *   decision
 *   issued                  its day; of an ATO that is ahead, that of the path
 *   rounds[]                title, on, all, controls[], excluded[], source
 *   risks[]                 uuid, title, status, deviations[], deadline, places[], source
 * </pre>
 *
 * <p>A reader must pass over fields it does not know. The same path gives the same bytes on every
 * machine.
 */
public final class PathJson {

  private static final PlainJson JSON =
      PlainJson.of(
          Map.of(
              AgencySystem.class, SystemNames.class,
              Step.class, StepNames.class,
              Wait.class, WaitNames.class,
              Provider.class, ProviderNames.class,
              Condition.class, ConditionNames.class,
              AssessmentEvidence.Round.class, EvidenceIsSource.class,
              ResidualRisk.class, EvidenceIsSource.class,
              RecordFinding.class, FindingNames.class),
          Set.of(Regime.class, PathKind.class, StepKind.class, StepState.class));

  private PathJson() {}

  /** The form as a whole. */
  private record Form(
      String formatVersion,
      AgencySystem system,
      LocalDate asOf,
      Regime regime,
      PathKind path,
      boolean authorized,
      List<Step> steps,
      List<Provider> monitored,
      List<Condition> conditions,
      List<RecordFinding> findings,
      List<DecisionBasis> bases) {}

  /** Returns the JSON form of a path. */
  public static String write(AtoPath path) {
    return JSON.write(
        new Form(
            "1",
            path.system(),
            path.asOf(),
            path.regime(),
            path.kind(),
            path.isAuthorized(),
            path.steps(),
            path.monitored(),
            path.conditions(),
            path.findings(),
            path.bases()));
  }

  @JsonIncludeProperties({"id", "title", "agency"})
  private interface SystemNames {}

  @JsonIncludeProperties({"id", "title"})
  private interface ProviderNames {}

  @JsonIncludeProperties({"text", "excludes", "controls"})
  private interface ConditionNames {}

  /** The names of a step. */
  private abstract static class StepNames {

    @JsonProperty("step")
    abstract StepKind kind();

    @JsonIgnoreProperties("uuid")
    abstract List<Evidence> evidence();
  }

  /** What a basis rests on has one piece of evidence, which format 1 calls its source. */
  private abstract static class EvidenceIsSource {

    @JsonProperty("source")
    abstract Evidence evidence();
  }

  @JsonPropertyOrder({"what", "step", "provider"})
  private interface WaitNames {}

  /** A finding tells its sentence, its severity and whether a person must look at its record. */
  @JsonPropertyOrder({
    "code",
    "severity",
    "subject",
    "message",
    "another-look",
    "controls",
    "evidence"
  })
  @JsonIgnoreProperties("details")
  private abstract static class FindingNames {

    @JsonProperty
    abstract Severity severity();

    @JsonProperty
    abstract String message();

    @JsonProperty("another-look")
    abstract boolean asksForAnotherLook();

    @JsonIgnoreProperties("uuid")
    abstract List<Evidence> evidence();
  }
}
