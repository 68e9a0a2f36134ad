package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.system;
import static dev.heirloom.inheritance.offering.GivenDocuments.plan;
import static dev.heirloom.inheritance.offering.GivenDocuments.uuid;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.implementation.ImplementationStatusBuilder;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ExportBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.ProvidedBuilder;
import dev.heirloom.oscal.model.ssp.SatisfiedBuilder;
import dev.heirloom.oscal.model.ssp.SecurityImpactLevelBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Scenes for what a plan says in a place that few look at (SEMANTICS sections 2 and 5). */
final class PlanScenes implements DecidingScenes {

  private static final String POINT = "ac-2.1";
  private static final MarkupMultiline TEXT = MarkupMultiline.ofText("text");

  @Override
  public Map<String, Scene> scenes() {
    Map<String, Scene> scenes = new HashMap<>();
    scenes.put(
        "item-state-as-property",
        words ->
            ofProvider(
                by ->
                    by.export(
                        ExportBuilder.builder()
                            .addProvided(
                                ProvidedBuilder.builder()
                                    .uuid(uuid(33))
                                    .description(TEXT)
                                    .props(states(words))
                                    .build())
                            .build())));
    scenes.put(
        "export-state-as-property",
        words ->
            ofProvider(
                by ->
                    by.export(
                        ExportBuilder.builder(by.build().export().orElseThrow())
                            .props(states(words))
                            .build())));
    scenes.put("satisfied-state-as-property", PlanScenes::ofSatisfied);
    scenes.put("needed-objectives", words -> ofObjectives(words, List.of("high", "high", "high")));
    scenes.put(
        "provider-objectives", words -> ofObjectives(List.of("moderate", "low", "low"), words));
    scenes.put("tailoring-beside-state", PlanScenes::ofTailoring);
    return scenes;
  }

  private static List<Property> states(List<String> words) {
    return words.stream()
        .map(word -> PropertyBuilder.builder().name("implementation-status").value(word).build())
        .toList();
  }

  private static SystemSecurityPlan with(
      SystemSecurityPlan plan, UnaryOperator<ByComponentBuilder> change) {
    ImplementedRequirement requirement =
        plan.controlImplementation().implementedRequirements().get(0);
    ByComponent by = requirement.byComponents().get(0);
    return SystemSecurityPlanBuilder.builder(plan)
        .controlImplementation(
            ControlImplementationBuilder.builder(plan.controlImplementation())
                .implementedRequirements(
                    List.of(
                        ImplementedRequirementBuilder.builder(requirement)
                            .byComponents(
                                List.of(
                                    change
                                        .apply(
                                            ByComponentBuilder.builder(by)
                                                .implementationStatus(
                                                    ImplementationStatusBuilder.builder()
                                                        .state("implemented")
                                                        .build()))
                                        .build()))
                            .build()))
                .build())
        .build();
  }

  private static SystemSecurityPlan with(SystemSecurityPlan plan, List<String> objectives) {
    return objectives.isEmpty()
        ? plan
        : SystemSecurityPlanBuilder.builder(plan)
            .systemCharacteristics(
                SystemCharacteristicsBuilder.builder(plan.systemCharacteristics())
                    .securityImpactLevel(
                        SecurityImpactLevelBuilder.builder()
                            .securityObjectiveConfidentiality(objectives.get(0))
                            .securityObjectiveIntegrity(objectives.get(1))
                            .securityObjectiveAvailability(objectives.get(2))
                            .build())
                    .build())
            .build();
  }

  /** None of these plans says which catalog it speaks of. */
  private static Played played(Report report) {
    Played played = CatalogScenes.played(report);
    Set<String> codes = new TreeSet<>(played.codes());
    codes.remove(FindingCode.SOURCE_NOT_KNOWN.name());
    return new Played(played.result(), codes);
  }

  private static Played ofProvider(UnaryOperator<ByComponentBuilder> change) {
    return played(
        Determination.of(BASELINE)
            .providers(Offering.of(with(plan("profile.json", POINT), change), "plan.json"))
            .asOf(TODAY)
            .report());
  }

  private static Played ofSatisfied(List<String> words) {
    World.SystemBuilder provider = system("P").provides("i", POINT).leaves("r", POINT);
    SystemSecurityPlan customer =
        with(
            plan("profile.json", POINT),
            by ->
                by.satisfied(
                    List.of(
                        SatisfiedBuilder.builder()
                            .uuid(uuid(34))
                            .responsibilityUuid(id("r"))
                            .description(TEXT)
                            .props(states(words))
                            .build())));
    var report =
        Determination.of(BASELINE)
            .providers(provider.offering())
            .authorizations(Authorizations.of(active(provider)))
            .system(CustomerSystem.of(customer, "customer.json"))
            .asOf(TODAY)
            .report();
    return new Played(
        World.fulfilment(report, POINT, Duty.Kind.RESPONSIBILITY, id("r").value())
            .name()
            .toLowerCase(Locale.ROOT),
        played(report).codes());
  }

  private static Played ofObjectives(List<String> customer, List<String> provider) {
    SystemSecurityPlan own =
        SystemSecurityPlanBuilder.builder(plan("profile.json", "pl-11")).uuid(uuid(50)).build();
    return played(
        Determination.of(Baseline.of("no level", BASELINE.controls()))
            .providers(
                Offering.of(
                    with(with(plan("profile.json", POINT), by -> by), provider), "plan.json"))
            .system(
                CustomerSystem.of(
                    SystemSecurityPlanBuilder.builder(with(own, customer))
                        .systemCharacteristics(
                            SystemCharacteristicsBuilder.builder(
                                    with(own, customer).systemCharacteristics())
                                .systemName("Customer")
                                .build())
                        .build(),
                    "customer.json"))
            .asOf(TODAY)
            .report());
  }

  private static Played ofTailoring(List<String> words) {
    World.SystemBuilder provider = system("P").provides("i", POINT);
    World.SystemBuilder customer =
        system("L").says(POINT, List.of("not-applicable"), "there is none");
    words.forEach(word -> customer.does(POINT, word));
    return WordScenes.played(
        Determination.of(BASELINE.at(ImpactLevel.MODERATE))
            .providers(provider.offering())
            .authorizations(Authorizations.of(active(provider)))
            .system(customer.customer())
            .asOf(TODAY)
            .report());
  }
}
