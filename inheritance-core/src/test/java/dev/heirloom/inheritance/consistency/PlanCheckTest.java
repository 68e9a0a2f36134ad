package dev.heirloom.inheritance.consistency;

import static dev.heirloom.inheritance.consistency.CheckedDocuments.AC_1;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.AC_2;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.DAY;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.answer;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.broken;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.by;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.found;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.metadata;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.plan;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.prop;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.requirement;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.setting;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.statement;
import static dev.heirloom.inheritance.consistency.CheckedDocuments.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.ssp.ByComponentBuilder;
import dev.heirloom.oscal.model.ssp.ControlImplementationBuilder;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.ssp.StatementBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan beside the profile that it imports. */
class PlanCheckTest {

  private static final String IMPLEMENTATION = "/system-security-plan/control-implementation";
  private static final String ANSWERS = IMPLEMENTATION + "/implemented-requirements/";

  private static List<String> brokenBy(ImplementedRequirement... requirements) {
    return broken(plan("catalog.json", requirements));
  }

  @Test
  void aPlanThatAnswersItsProfileBreaksNothing() {
    assertEquals(List.of(), brokenBy(AC_1, AC_2));
  }

  @Test
  void everyControlIsAnsweredButThoseWithdrawn() {
    assertEquals(List.of("CONTROL_ANSWERED " + IMPLEMENTATION), brokenBy(AC_1));
    assertEquals(
        "The profile selects control ac-2 and the plan does not answer it.",
        found(plan("catalog.json", AC_1), Map.of()).get(0).sentence());
  }

  @Test
  void aControlIsOneOfTheProfilesInWhateverSpelling() {
    assertEquals(List.of(), brokenBy(AC_1, requirement(25, "AC-02", by(26))));
    assertEquals(
        List.of("CONTROL_SELECTED " + ANSWERS + "1/control-id"),
        brokenBy(AC_1, requirement(27, "ac-3", by(28)), AC_2));
  }

  @Test
  void everyPointIsAnsweredBySomeComponent() {
    String unanswered = "POINT_ANSWERED " + IMPLEMENTATION;
    assertEquals(List.of(unanswered), brokenBy(answer(statement(21, "ac-1_smt.a", by(22))), AC_2));
    assertEquals(
        "No component answers ac-1_smt.b of control ac-1.",
        found(plan("catalog.json", answer(statement(21, "ac-1_smt.a", by(22))), AC_2), Map.of())
            .get(0)
            .sentence());
    assertEquals(
        List.of(unanswered, unanswered),
        brokenBy(answer(statement(21, "ac-1_smt.a"), statement(23, "ac-1_smt.b")), AC_2));
    assertEquals(List.of(unanswered), brokenBy(AC_1, requirement(25, "ac-2")));
  }

  @Test
  void anAnswerToTheControlOrItsStatementAnswersAllItsPoints() {
    assertEquals(List.of(), brokenBy(answer(statement(21, "ac-1_smt", by(22))), AC_2));
    assertEquals(
        List.of(),
        brokenBy(
            ImplementedRequirementBuilder.builder(answer()).byComponents(List.of(by(22))).build(),
            AC_2));
  }

  @Test
  void whatIsNotApplicableNeedsNoComponent() {
    assertEquals(
        List.of(),
        brokenBy(
            AC_1,
            ImplementedRequirementBuilder.builder(requirement(25, "ac-2"))
                .props(List.of(prop("implementation-status", "not-applicable")))
                .build()));
    assertEquals(
        List.of(),
        brokenBy(
            answer(
                statement(21, "ac-1_smt.a", by(22)),
                StatementBuilder.builder(statement(23, "ac-1_smt.b"))
                    .props(List.of(prop("implementation-status", "not-applicable")))
                    .build()),
            AC_2));
    for (var other :
        List.of(prop("implementation-status", "planned"), prop("other-status", "not-applicable"))) {
      assertEquals(
          List.of("POINT_ANSWERED " + IMPLEMENTATION),
          brokenBy(
              AC_1,
              ImplementedRequirementBuilder.builder(requirement(25, "ac-2"))
                  .props(List.of(other))
                  .build()));
    }
  }

  @Test
  void anAnswerIsToAStatementThatTheControlHas() {
    assertEquals(
        List.of("STATEMENT_EXISTS " + ANSWERS + "0/statements/2/statement-id"),
        brokenBy(
            answer(
                statement(21, "ac-1_smt.a", by(22)),
                statement(23, "ac-1_smt.b", by(24)),
                statement(27, "ac-1_smt.z", by(28))),
            AC_2));
  }

  @Test
  void aParameterThatIsSetExistsWhereverItIsSet() {
    SystemSecurityPlan plan =
        plan(
            "catalog.json",
            ImplementedRequirementBuilder.builder(AC_1)
                .setParameters(List.of(setting("open"), setting("gone")))
                .byComponents(
                    List.of(
                        by(41),
                        ByComponentBuilder.builder(by(42))
                            .setParameters(List.of(setting("gone")))
                            .build()))
                .addStatements(
                    statement(
                        43,
                        "ac-1_smt",
                        ByComponentBuilder.builder(by(44))
                            .setParameters(List.of(setting("gone")))
                            .build()))
                .build(),
            AC_2);
    assertEquals(
        List.of(
            "PARAMETER_EXISTS " + IMPLEMENTATION + "/set-parameters/0/param-id",
            "PARAMETER_EXISTS " + ANSWERS + "0/set-parameters/1/param-id",
            "PARAMETER_EXISTS " + ANSWERS + "0/by-components/1/set-parameters/0/param-id",
            "PARAMETER_EXISTS "
                + ANSWERS
                + "0/statements/2/by-components/0/set-parameters/0/param-id"),
        broken(
            SystemSecurityPlanBuilder.builder(plan)
                .controlImplementation(
                    ControlImplementationBuilder.builder(plan.controlImplementation())
                        .setParameters(List.of(setting("gone")))
                        .build())
                .build()));
  }

  @Test
  void everyParameterWithoutAValueIsSetAndOneMadeOfOthersWithThem() {
    ImplementedRequirement unset =
        ImplementedRequirementBuilder.builder(AC_1).setParameters(List.of()).build();
    assertEquals(
        List.of(
            "Neither the profile nor the plan sets the parameter open of control ac-1.",
            "Neither the profile nor the plan sets the parameter made of control ac-1."),
        found(plan("catalog.json", unset, AC_2), Map.of()).stream()
            .map(ConsistencyFinding::sentence)
            .toList());
    assertEquals(
        List.of("PARAMETER_SET " + IMPLEMENTATION),
        brokenBy(
            ImplementedRequirementBuilder.builder(AC_1)
                .setParameters(List.of(setting("made")))
                .build(),
            AC_2));
  }

  @Test
  void aParameterIsSetByTheIdItHadBefore() {
    assertEquals(
        List.of(),
        brokenBy(
            ImplementedRequirementBuilder.builder(AC_1)
                .setParameters(List.of(setting("open-before")))
                .build(),
            AC_2));
  }

  private static Profile profile(String href) {
    return ProfileBuilder.builder()
        .uuid(uuid(50))
        .metadata(metadata("Profile"))
        .imports(List.of(ImportBuilder.builder().href(href).includeAll(new IncludeAll()).build()))
        .build();
  }

  @Test
  void aPlanIsHeldAgainstWhatItsProfileSelects() {
    SystemSecurityPlan plan = plan("profile.json", AC_1);
    assertEquals(
        List.of("CONTROL_ANSWERED " + IMPLEMENTATION),
        broken(plan, Map.of("profile.json", profile("catalog.json"))));
  }

  @Test
  void aProfileThatCanNotBeHadIsToldAndNothingIsHeldAgainstIt() {
    String place = " /system-security-plan/import-profile/href";
    assertEquals(List.of("DOCUMENT_FOUND" + place), broken(plan("missing.json", AC_1)));
    assertEquals(
        List.of("DOCUMENT_KIND" + place),
        broken(plan("other.json", AC_1), Map.of("other.json", plan("catalog.json", AC_1))));
    List<ConsistencyFinding> unresolved =
        found(plan("profile.json", AC_1), Map.of("profile.json", profile("missing.json")));
    assertEquals(
        "Cannot resolve https://example.com/checked/profile.json at /profile/imports/0: the import of"
            + " \"missing.json\" failed: https://example.com/checked/missing.json: it is not among the 2"
            + " documents given. Correct the href, or hand over a catalog or profile for it. Nothing is"
            + " held against it.",
        unresolved.get(0).sentence());
    assertEquals(1, unresolved.size());
    assertEquals(
        List.of("DOCUMENT_FOUND" + place),
        broken(
            plan("empty.json", AC_1),
            Map.of(
                "empty.json",
                CatalogBuilder.builder()
                    .uuid(uuid(51))
                    .metadata(metadata("Empty " + DAY))
                    .build())));
  }
}
