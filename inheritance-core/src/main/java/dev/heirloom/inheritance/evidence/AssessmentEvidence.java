package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.AssociatedRisk;
import dev.heirloom.oscal.model.assessment.ControlSelection;
import dev.heirloom.oscal.model.assessment.Finding;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.assessmentresults.Result;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What assessors found on a system: OSCAL assessment results (SEMANTICS section 13).
 *
 * @param document the document's name, as its reader was told it
 * @param subject which system it says that it speaks of
 * @param findings what was found, each with the day of its result
 * @param risks the risks of its results, each with the day of its result
 * @param rounds its results, each with the controls that it reviewed
 */
@WithBuilder
public record AssessmentEvidence(
    String document,
    EvidenceSubject subject,
    List<AssessorFinding> findings,
    List<TrackedRisk> risks,
    List<Round> rounds)
    implements EvidenceDocument {

  /** Copies the lists. */
  public AssessmentEvidence {
    findings = ImmutableList.copyOf(findings);
    risks = ImmutableList.copyOf(risks);
    rounds = ImmutableList.copyOf(rounds);
  }

  /** Makes evidence that does not say which controls were reviewed. */
  public AssessmentEvidence(
      String document,
      EvidenceSubject subject,
      List<AssessorFinding> findings,
      List<TrackedRisk> risks) {
    this(document, subject, findings, risks, List.of());
  }

  /**
   * A round of assessment: one result.
   *
   * @param title its title, as plain text; may be empty text
   * @param on its day: its end, else its start
   * @param all whether it reviewed all controls
   * @param controls the ids of the controls that it reviewed, as spelled, where not all
   * @param excluded the ids of those that it left out as a whole, as spelled
   * @param evidence where it stands
   */
  @WithBuilder
  public record Round(
      String title,
      LocalDate on,
      boolean all,
      List<String> controls,
      List<String> excluded,
      Evidence evidence) {

    /** Copies the lists. */
    public Round {
      title = title == null ? "" : title;
      controls = ImmutableList.copyOf(controls);
      excluded = ImmutableList.copyOf(excluded);
    }
  }

  /**
   * Returns what assessment results say, read alone: of the plans that they import nothing is
   * known.
   *
   * @param document what the results are called in evidence, such as their file name
   */
  public static AssessmentEvidence of(AssessmentResults results, String document) {
    return of(results, document, URI.create(""), DocumentLoader.of(Map.of()));
  }

  /**
   * Returns what assessment results say, read with the assessment plan that they import and the
   * system security plan that this one imports: those say which system was assessed.
   *
   * @param document what the results are called in evidence, such as their file name
   * @param address where the results are, which their references are relative to
   * @param loader where those plans come from; nothing else is fetched
   */
  public static AssessmentEvidence of(
      AssessmentResults results, String document, URI address, DocumentLoader loader) {
    AssessmentEvidenceBuilder evidence =
        AssessmentEvidenceBuilder.builder()
            .document(document)
            .subject(new SubjectReading(loader).of(results, address));
    int index = 0;
    for (Result result : results.results()) {
      String at = "/assessment-results/results/" + index++;
      LocalDate on = RiskReading.day(result.end().orElse(result.start()));
      evidence.addRounds(round(result, on, Evidence.of(document, at, result.uuid())));
      evidence.addRisks(RiskReading.read(result.risks(), List.of(), on, document, at + "/risks"));
      int number = 0;
      for (Finding finding : result.findings()) {
        evidence.addFindings(
            new AssessorFinding(
                finding.uuid(),
                finding.title().toText(),
                result.title().toText(),
                on,
                finding.target().targetId(),
                finding.target().type().strip().toLowerCase(Locale.ROOT).startsWith("objective"),
                finding.implementationStatementUuid(),
                AssessedState.of(finding.target()),
                finding.relatedRisks().stream().map(AssociatedRisk::riskUuid).toList(),
                Evidence.of(document, at + "/findings/" + number++, finding.uuid())));
      }
    }
    return evidence.build();
  }

  private static Round round(Result result, LocalDate on, Evidence evidence) {
    List<ControlSelection> selections = result.reviewedControls().controlSelections();
    return new Round(
        result.title().toText(),
        on,
        selections.stream().anyMatch(selection -> selection.includeAll().isPresent()),
        selections.stream()
            .flatMap(selection -> selection.includeControls().stream())
            .map(selected -> selected.controlId().value())
            .distinct()
            .toList(),
        selections.stream()
            .flatMap(selection -> selection.excludeControls().stream())
            .filter(selected -> selected.statementIds().isEmpty())
            .map(selected -> selected.controlId().value())
            .distinct()
            .toList(),
        evidence);
  }

  /**
   * A finding on a target.
   *
   * @param uuid its uuid
   * @param title its title, as plain text; may be empty text
   * @param assessment the title of the result that it belongs to; may be empty text
   * @param on the day of that result: its end, else its start
   * @param target the id of the statement or objective it is about, as spelled
   * @param objective whether the target is an objective, not a statement
   * @param implementation the implementation statement that it names; empty if it names none
   * @param state the state of the target, as spelled
   * @param risks the risks it relates to
   * @param evidence where it stands
   */
  @WithBuilder
  public record AssessorFinding(
      Uuid uuid,
      String title,
      String assessment,
      LocalDate on,
      String target,
      boolean objective,
      Optional<Uuid> implementation,
      String state,
      List<Uuid> risks,
      Evidence evidence) {

    /** Copies the list. */
    public AssessorFinding {
      title = title == null ? "" : title;
      assessment = assessment == null ? "" : assessment;
      risks = ImmutableList.copyOf(risks);
    }
  }
}
