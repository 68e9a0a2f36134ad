package dev.heirloom.inheritance.evidence;

import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.Reference;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.assessmentresults.AssessmentResults;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.net.URI;
import java.util.Optional;

/**
 * Finds the system that assessment results or a plan of action speak of: through the plans that
 * they import, as far as these can be loaded (SEMANTICS section 13).
 */
final class SubjectReading {

  private final DocumentLoader loader;
  private final EvidenceSubjectBuilder subject = EvidenceSubjectBuilder.builder();

  SubjectReading(DocumentLoader loader) {
    this.loader = loader;
  }

  EvidenceSubject of(AssessmentResults results, URI address) {
    Optional<Loaded> plan = follow(results, address, results.importAp().href()).document();
    if (plan.isPresent() && plan.get().document() instanceof AssessmentPlan assessed) {
      readPlan(follow(assessed, plan.get().uri(), assessed.importSsp().href()));
    }
    return subject.build();
  }

  EvidenceSubject of(PlanOfActionAndMilestones plan, URI address) {
    plan.systemId().ifPresent(id -> subject.addIdentifiers(id.id()));
    plan.importSsp().ifPresent(imported -> readPlan(follow(plan, address, imported.href())));
    return subject.build();
  }

  private Reference follow(OscalDocument from, URI address, String href) {
    return Reference.follow(from, address, href, loader);
  }

  private void readPlan(Reference reference) {
    subject.addPlans(reference.addresses());
    if (reference.document().isPresent()
        && reference.document().get().document() instanceof SystemSecurityPlan ssp) {
      subject.addIdentifiers(ssp.uuid().value());
      ssp.systemCharacteristics().systemIds().forEach(id -> subject.addIdentifiers(id.id()));
    }
  }
}
