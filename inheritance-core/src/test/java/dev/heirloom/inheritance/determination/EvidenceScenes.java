package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.ASSESSED;
import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.found;
import static dev.heirloom.inheritance.determination.AssessorEvidenceTest.risk;
import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.PACKAGE;
import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.decision;
import static dev.heirloom.inheritance.determination.FedrampEvidenceTest.decisions;
import static dev.heirloom.inheritance.determination.WordScenes.played;
import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.system;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.DecisionEvidence.ControlDecision;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.policy.Authorizations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scenes for what stands beside a provider's document (SEMANTICS sections 13 and 14). */
final class EvidenceScenes implements DecidingScenes {

  private static final String POINT = "ac-2.1";

  @Override
  public Map<String, Scene> scenes() {
    Map<String, Scene> scenes = new HashMap<>();
    scenes.put("decided-status", words -> beside(decisions(decided(words))));
    scenes.put(
        "assessed-state",
        words ->
            beside(
                results(
                    EvidenceSubject.identifiedBy(PACKAGE),
                    List.of(),
                    words.stream().map(word -> found(POINT, word)).toList())));
    scenes.put(
        "assessed-target",
        words ->
            beside(
                results(
                    EvidenceSubject.identifiedBy(PACKAGE),
                    List.of(),
                    words.stream().map(word -> found(word, "not-satisfied")).toList())));
    scenes.put(
        "risk-status",
        words -> ofRisks(words.stream().map(word -> risk("r", word).build()).toList()));
    scenes.put(
        "risk-deviation",
        words -> ofRisks(List.of(risk("r", "deviation-approved").falsePositive(words).build())));
    scenes.put(
        "risk-named",
        words ->
            beside(
                results(
                    EvidenceSubject.identifiedBy(PACKAGE),
                    List.of(risk("r", "closed").on(ASSESSED).build()),
                    List.of(found(POINT, "not-satisfied", words.toArray(String[]::new))))));
    scenes.put(
        "evidence-system",
        words ->
            beside(
                results(
                    new EvidenceSubject(words, List.of(), List.of()),
                    List.of(),
                    List.of(found(POINT, "not-satisfied")))));
    return scenes;
  }

  private static ControlDecision[] decided(List<String> words) {
    return words.isEmpty()
        ? new ControlDecision[] {decision(POINT, null)}
        : words.stream().map(word -> decision(POINT, word)).toArray(ControlDecision[]::new);
  }

  private static Played ofRisks(List<TrackedRisk> risks) {
    return beside(
        results(
            EvidenceSubject.identifiedBy(PACKAGE),
            risks,
            List.of(found(POINT, "not-satisfied", "r"))));
  }

  private static AssessmentEvidence results(
      EvidenceSubject subject, List<TrackedRisk> risks, List<AssessorFinding> findings) {
    return new AssessmentEvidence("sar.json", subject, findings, risks);
  }

  private static Played beside(EvidenceDocument... evidence) {
    World.SystemBuilder provider =
        system("P").identifiedBy(PACKAGE).provides("i", POINT).provides("j", "pl-11");
    return played(
        Determination.of(BASELINE)
            .providers(provider.offering().with(evidence))
            .authorizations(Authorizations.of(active(provider)))
            .asOf(TODAY)
            .report());
  }
}
