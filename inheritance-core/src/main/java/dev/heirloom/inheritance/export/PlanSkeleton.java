package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.implementation.ComponentStatusBuilder;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemComponentBuilder;
import dev.heirloom.oscal.model.implementation.SystemIdBuilder;
import dev.heirloom.oscal.model.implementation.SystemUserBuilder;
import dev.heirloom.oscal.model.ssp.AuthorizationBoundaryBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.ImportProfileBuilder;
import dev.heirloom.oscal.model.ssp.InformationTypeBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemInformationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import dev.heirloom.oscal.model.ssp.SystemStatusBuilder;
import java.util.List;
import java.util.Optional;

/** A plan that says nothing yet but what OSCAL asks of every plan, and names each control. */
final class PlanSkeleton {

  private PlanSkeleton() {}

  static SystemSecurityPlan of(CustomerPlan.Subject subject, Report report, ExportOptions options) {
    SystemComponent system =
        SystemComponentBuilder.builder()
            .uuid(options.uuid("component/this-system"))
            .type("this-system")
            .title(MarkupLine.ofText(subject.name()))
            .description(OpenItem.toBeWritten("what the system consists of"))
            .status(ComponentStatusBuilder.builder().state("under-development").build())
            .build();
    return SystemSecurityPlanBuilder.builder()
        .uuid(options.uuid("system-security-plan"))
        .metadata(options.metadata(subject.name() + ", system security plan"))
        .importProfile(ImportProfileBuilder.builder().href(subject.profile()).build())
        .systemCharacteristics(
            SystemCharacteristicsBuilder.builder()
                .systemIds(List.of(SystemIdBuilder.builder().id(subject.identifier()).build()))
                .systemName(subject.name())
                .description(OpenItem.toBeWritten("what the system is for"))
                .securitySensitivityLevel(level(report))
                .systemInformation(
                    SystemInformationBuilder.builder()
                        .informationTypes(
                            List.of(
                                InformationTypeBuilder.builder()
                                    .uuid(options.uuid("information-type"))
                                    .title(MarkupLine.ofText("To be written"))
                                    .description(
                                        OpenItem.toBeWritten(
                                            "the types of information and their impact levels"))
                                    .build()))
                        .build())
                .status(SystemStatusBuilder.builder().state("under-development").build())
                .authorizationBoundary(
                    AuthorizationBoundaryBuilder.builder()
                        .description(OpenItem.toBeWritten("the authorization boundary"))
                        .build())
                .build())
        .systemImplementation(
            SystemImplementationBuilder.builder()
                .users(
                    List.of(
                        SystemUserBuilder.builder()
                            .uuid(options.uuid("user"))
                            .title(MarkupLine.ofText("To be written"))
                            .description(
                                OpenItem.toBeWritten("who uses the system, in which roles"))
                            .build()))
                .components(List.of(system))
                .build())
        .controlImplementation(
            ControlImplementationBuilder.builder()
                .description(
                    OpenItem.prose(
                        "How the system meets the controls of " + report.inputs().baseline() + "."))
                .implementedRequirements(
                    report.controls().stream()
                        .map(
                            control ->
                                ImplementedRequirementBuilder.builder()
                                    .uuid(options.uuid("requirement/" + control.id()))
                                    .controlId(control.id())
                                    .build())
                        .toList())
                .build())
        .build();
  }

  /**
   * Words that are not understood are carried on as they are: left out, they would be better news.
   */
  private static Optional<String> level(Report report) {
    return report
        .inputs()
        .level()
        .map(level -> "fips-199-" + OpenItem.word(level))
        .or(
            () ->
                report.findings().stream()
                    .filter(finding -> finding.code() == FindingCode.LEVEL_NOT_UNDERSTOOD)
                    .filter(finding -> finding.level() == Finding.Level.DOCUMENT)
                    .map(finding -> finding.details().get(1))
                    .findFirst());
  }
}
