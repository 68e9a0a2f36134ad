package dev.heirloom.inheritance.consistency;

import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.util.List;

/**
 * Holds a document against the documents that it refers to (CONSISTENCY): a plan against its
 * profile and the plans it leverages, a component definition against its sources, an assessment
 * plan, results and a plan of action against the plans they are of.
 */
public final class Consistency {

  private Consistency() {}

  /**
   * Returns what a document does not agree in with those it refers to, in the order of the
   * document.
   *
   * @param document the document; of a catalog, a profile and a mapping collection nothing is found
   * @param address where it is, which its references are relative to
   * @param loader where the documents come from that it refers to; what can't be had is a finding
   */
  public static List<ConsistencyFinding> check(
      OscalDocument document, URI address, DocumentLoader loader) {
    return check(document, address, loader, List.of());
  }

  /**
   * Returns what a document does not agree in with those it refers to and those handed in with it.
   *
   * @param beside plans that count as leveraged, besides those that are linked to, where an
   *     identifier of their system or a component of theirs says so (SEMANTICS section 2)
   */
  public static List<ConsistencyFinding> check(
      OscalDocument document, URI address, DocumentLoader loader, List<SystemSecurityPlan> beside) {
    ImportedDocuments imported = new ImportedDocuments(loader);
    if (document instanceof SystemSecurityPlan plan) {
      new PlanCheck(plan, address, imported).check();
      new LeverageCheck(plan, address, imported, beside).check();
    } else if (document instanceof ComponentDefinition definition) {
      new DefinitionCheck(definition, address, imported).check();
    } else if (document instanceof AssessmentPlan plan) {
      new AssessmentCheck(imported).check(plan, address);
    } else if (document instanceof AssessmentResults results) {
      new AssessmentCheck(imported).check(results, address);
    } else if (document instanceof PlanOfActionAndMilestones plan) {
      new AssessmentCheck(imported).check(plan, address);
    }
    return imported.findings();
  }
}
