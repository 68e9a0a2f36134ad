package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.AssociatedRisk;
import dev.heirloom.oscal.model.assessment.Finding;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.poam.PoamItem;
import dev.heirloom.oscal.model.poam.RelatedFinding;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which risks of a system are still to be dealt with: an OSCAL plan of action and milestones
 * (SEMANTICS section 13).
 *
 * @param document the document's name, as its reader was told it
 * @param subject which system it says that it speaks of
 * @param on the day it was last modified
 * @param items its items
 * @param risks its risks, each with the day the document was last modified
 */
@WithBuilder
public record RiskEvidence(
    String document,
    EvidenceSubject subject,
    LocalDate on,
    List<ActionItem> items,
    List<TrackedRisk> risks)
    implements EvidenceDocument {

  /** Copies the lists. */
  public RiskEvidence {
    items = ImmutableList.copyOf(items);
    risks = ImmutableList.copyOf(risks);
  }

  /**
   * Returns what a plan of action and milestones says, read alone: of the plan that it imports
   * nothing is known.
   *
   * @param document what it is called in evidence, such as its file name
   */
  public static RiskEvidence of(PlanOfActionAndMilestones plan, String document) {
    return of(plan, document, URI.create(""), DocumentLoader.of(Map.of()));
  }

  /**
   * Returns what a plan of action and milestones says, read with the system security plan that it
   * imports, which says of which system it speaks.
   *
   * @param document what it is called in evidence, such as its file name
   * @param address where it is, which its references are relative to
   * @param loader where the imported plan comes from; nothing else is fetched
   */
  public static RiskEvidence of(
      PlanOfActionAndMilestones plan, String document, URI address, DocumentLoader loader) {
    String root = "/plan-of-action-and-milestones";
    LocalDate on = RiskReading.day(plan.metadata().lastModified());
    RiskEvidenceBuilder evidence =
        RiskEvidenceBuilder.builder()
            .document(document)
            .subject(new SubjectReading(loader).of(plan, address))
            .on(on)
            .risks(RiskReading.read(plan.risks(), plan.findings(), on, document, root + "/risks"));
    int index = 0;
    for (PoamItem item : plan.poamItems()) {
      List<Uuid> findings =
          item.relatedFindings().stream().map(RelatedFinding::findingUuid).toList();
      evidence.addItems(
          new ActionItem(
              item.title().toText(),
              Stream.concat(
                      RiskReading.values(item.props(), "impacted-control-id").stream(),
                      plan.findings().stream()
                          .filter(finding -> findings.contains(finding.uuid()))
                          .map(finding -> finding.target().targetId()))
                  .toList(),
              findings,
              item.relatedRisks().stream().map(AssociatedRisk::riskUuid).toList(),
              new Evidence(document, root + "/poam-items/" + index++, item.uuid())));
    }
    index = 0;
    for (Finding finding : plan.findings()) {
      String at = root + "/findings/" + index++;
      if (isOpen(finding, plan)) {
        evidence.addItems(
            new ActionItem(
                finding.title().toText(),
                List.of(finding.target().targetId()),
                List.of(finding.uuid()),
                finding.relatedRisks().stream().map(AssociatedRisk::riskUuid).toList(),
                Evidence.of(document, at, finding.uuid())));
      }
    }
    return evidence.build();
  }

  /** Returns whether nothing else in a plan says what is left to do about a finding. */
  private static boolean isOpen(Finding finding, PlanOfActionAndMilestones plan) {
    return !AssessedState.isSatisfied(AssessedState.of(finding.target()))
        && plan.poamItems().stream()
            .flatMap(item -> item.relatedFindings().stream())
            .noneMatch(related -> related.findingUuid().equals(finding.uuid()))
        && plan.risks().stream()
            .noneMatch(
                risk ->
                    finding.relatedRisks().stream()
                        .anyMatch(related -> related.riskUuid().equals(risk.uuid())));
  }

  /**
   * An item of the plan.
   *
   * @param title its title, as plain text; may be empty text
   * @param places the ids of the controls, statements and objectives that it names, itself or by
   *     its own document's findings, as spelled
   * @param findings the findings that it relates to, which may be those of assessment results
   * @param risks the risks it relates to; with none it is open itself
   * @param evidence where it stands
   */
  @WithBuilder
  public record ActionItem(
      String title, List<String> places, List<Uuid> findings, List<Uuid> risks, Evidence evidence) {

    /** Copies the lists. */
    public ActionItem {
      title = title == null ? "" : title;
      places = ImmutableList.copyOf(places);
      findings = ImmutableList.copyOf(findings);
      risks = ImmutableList.copyOf(risks);
    }
  }
}
