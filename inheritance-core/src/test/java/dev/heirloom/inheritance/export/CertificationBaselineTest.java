package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.BaselineParameterBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ClassControls;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ControlRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.Indicator;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.RuleParameter;
import dev.heirloom.inheritance.fedramp.ConsolidatedRulesBuilder;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What FedRAMP's consolidated rules become: a profile for a class, a mapping of indicators. */
class CertificationBaselineTest {

  private static final Evidence HERE = Evidence.of("rules", "/");
  private static final ExportOptions OPTIONS =
      new ExportOptions(
          Uuid.of("00000000-0000-4000-8000-000000000090"),
          new OscalDateTime("2026-03-31T00:00:00Z"),
          "1.0");

  private static final Baseline CATALOG =
      Baseline.of(
          "catalog",
          List.of(
              control("ac-1", parameter("ac-1_prm_1", "ac-01_odp.01"), parameter("ac-1_prm_2")),
              control("ac-2", parameter("ac-2_prm_1")),
              BaselineControl.of("ac-3"),
              BaselineControlBuilder.builder(BaselineControl.of("ac-9")).withdrawn(true).build()));

  private static BaselineControl control(String id, BaselineParameter... parameters) {
    return BaselineControlBuilder.builder(BaselineControl.of(id))
        .parameters(List.of(parameters))
        .build();
  }

  private static BaselineParameter parameter(String id, String... others) {
    return BaselineParameterBuilder.builder()
        .id(new ParameterId(id))
        .otherIds(Arrays.stream(others).map(ParameterId::new).toList())
        .build();
  }

  private static ControlRules asked(
      String control,
      Optional<CertificationClass> of,
      List<RuleParameter> parameters,
      String... guidance) {
    return new ControlRules(control, of, parameters, List.of(guidance), HERE);
  }

  private static RuleParameter sets(String parameter, String value) {
    return new RuleParameter(parameter, value, HERE);
  }

  private static ConsolidatedRules rules(List<String> controls, ControlRules... asked) {
    return ConsolidatedRulesBuilder.builder()
        .version("2026.01")
        .classes(List.of(new ClassControls(CertificationClass.B, controls, HERE)))
        .controls(List.of(asked))
        .evidence(HERE)
        .build();
  }

  private static CertificationBaseline made(ConsolidatedRules rules) {
    return CertificationBaseline.of(rules, CertificationClass.B, CATALOG, "catalog.json", OPTIONS);
  }

  private static List<String> settings(Profile profile) {
    return profile.modify().orElseThrow().setParameters().stream()
        .map(setting -> setting.paramId() + " " + setting.values())
        .toList();
  }

  private static List<String> guidance(Profile profile) {
    return profile.modify().orElseThrow().alters().stream()
        .map(CertificationBaselineTest::guidance)
        .toList();
  }

  private static String guidance(Alter alter) {
    var part = alter.adds().get(0).parts().get(0);
    return part.id().orElse("") + ": " + part.prose().orElseThrow().toText();
  }

  @Test
  void theProfileHasExactlyTheControlsOfTheClassByTheCatalogsIds() {
    CertificationBaseline made = made(rules(List.of("AC-03", "AC-01", "ac-1")));

    assertEquals(OPTIONS.uuid("profile"), made.profile().uuid());
    assertEquals(
        "FedRAMP Rev5 Class B (Consolidated Rules 2026.01)",
        made.profile().metadata().title().toText());
    assertEquals("catalog.json", made.profile().imports().get(0).href());
    assertEquals(
        List.of(new ControlId("ac-3"), new ControlId("ac-1")),
        made.profile().imports().get(0).includeControls().get(0).withIds());
    assertEquals(Optional.empty(), made.profile().modify(), "nothing is set");
  }

  @Test
  void aClassWithoutControlsIsRefusedWithThoseThatHaveSome() {
    assertEquals(
        "The rules list no controls for class C. Name one of [B].",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    CertificationBaseline.of(
                        rules(List.of("AC-01")),
                        CertificationClass.C,
                        CATALOG,
                        "catalog.json",
                        OPTIONS))
            .getMessage());
  }

  @Test
  void aCatalogWithoutSomeControlsOrWithWithdrawnOnesIsRefused() {
    assertEquals(
        "The catalog catalog lacks 2 of the 3 controls of class B: ZZ-01, AC-09."
            + " Name the catalog of NIST SP 800-53 rev5.",
        assertThrows(
                IllegalArgumentException.class,
                () -> made(rules(List.of("ZZ-01", "AC-01", "AC-09"))))
            .getMessage());
  }

  @Test
  void aParameterIsFoundByAnyOfItsIds() {
    CertificationBaseline made =
        made(
            rules(
                List.of("AC-01"),
                asked(
                    "AC-01",
                    Optional.empty(),
                    List.of(
                        sets("AC-01_ODP.01", "at least\n yearly"),
                        sets("ac-1_prm_2", "monthly")))));

    assertEquals(
        List.of("ac-1_prm_1 [at least yearly]", "ac-1_prm_2 [monthly]"), settings(made.profile()));
    assertEquals(List.of(), made.parametersWithoutPlace());
    assertEquals(List.of(), guidance(made.profile()));
  }

  @Test
  void aControlsOnlyParameterIsTheOneWithoutANumber() {
    ControlRules two = asked("AC-01", Optional.empty(), List.of(sets("ac-01_odp", "yearly")));
    ControlRules one = asked("AC-02", Optional.empty(), List.of(sets("ac-02_odp", "monthly")));

    CertificationBaseline made = made(rules(List.of("AC-01", "AC-02"), two, one));

    assertEquals(List.of("ac-01_odp [yearly]", "ac-2_prm_1 [monthly]"), settings(made.profile()));
    assertEquals(
        List.of("ac-01_odp"),
        made.parametersWithoutPlace().stream().map(RuleParameter::parameter).toList());
  }

  @Test
  void aParameterWithoutPlaceIsSetByItsIdAndRepeatedAsGuidance() {
    CertificationBaseline made =
        made(
            rules(
                List.of("AC-02", "AC-03"),
                asked("AC-02", Optional.empty(), List.of(sets("ac-02_odp.02", "daily")), "Log it."),
                asked("AC-03", Optional.empty(), List.of())));

    assertEquals(List.of("ac-02_odp.02 [daily]"), settings(made.profile()));
    assertEquals(List.of("ac-2_fr: Log it.\nac-02_odp.02: daily"), guidance(made.profile()));
  }

  @Test
  void whatIsAskedOfTheClassCountsBeforeWhatIsAskedOfAllAndOfOthersNothingDoes() {
    CertificationBaseline made =
        made(
            rules(
                List.of("AC-02"),
                asked("AC-02", Optional.empty(), List.of(sets("ac-2_prm_1", "yearly")), "Log it."),
                asked(
                    "AC-02",
                    Optional.of(CertificationClass.B),
                    List.of(sets("ac-2_prm_1", "monthly")),
                    "Log it."),
                asked(
                    "AC-02",
                    Optional.of(CertificationClass.C),
                    List.of(sets("ac-2_prm_1", "daily")),
                    "Guard it."),
                asked("AC-03", Optional.empty(), List.of(), "Other."),
                asked("ZZ-01", Optional.empty(), List.of(), "Unknown.")));

    assertEquals(List.of("ac-2_prm_1 [monthly]"), settings(made.profile()));
    assertEquals(List.of("ac-2_fr: Log it."), guidance(made.profile()));
  }

  private static Indicator indicator(String id, String... controls) {
    return new Indicator(id, "Name of " + id, Optional.empty(), Map.of(), List.of(controls), HERE);
  }

  private static IndicatorMapping mapping(Indicator... indicators) {
    return IndicatorMapping.of(
        ConsolidatedRulesBuilder.builder()
            .version("2026.01")
            .indicators(List.of(indicators))
            .evidence(HERE)
            .build(),
        "rules.json",
        CATALOG,
        "catalog.json",
        OPTIONS);
  }

  @Test
  void anIndicatorIntersectsWithEachOfItsControlsOnce() {
    IndicatorMapping made = mapping(indicator("KSI-ONE", "AC-02", "ac-1", "AC-2", "zz-1"));

    Mapping mapping = made.collection().mappings().get(0);
    ControlMap map = mapping.maps().get(0);
    assertEquals("intersects-with", map.relationship());
    assertEquals(OPTIONS.uuid("map KSI-ONE"), map.uuid());
    assertEquals(List.of("KSI-ONE"), map.sources().stream().map(item -> item.idRef()).toList());
    assertEquals(
        List.of("ac-2", "ac-1"), map.targets().stream().map(item -> item.idRef()).toList());
    assertEquals("Name of KSI-ONE", map.remarks().orElseThrow().toText());
    assertEquals("rules.json", mapping.sourceResource().href());
    assertEquals("catalog.json", mapping.targetResource().href());
    assertEquals(
        "FedRAMP's key security indicators (Consolidated Rules 2026.01)",
        made.collection().metadata().title().toText());
    assertEquals("1.2.2", made.collection().metadata().oscalVersion());
    assertEquals(List.of("zz-1"), made.unknownControls());
    assertEquals(List.of(), made.withoutControls());
    assertEquals(Optional.empty(), mapping.sourceGapSummary());
  }

  @Test
  void anIndicatorWithoutControlsIsListedAsNotMapped() {
    IndicatorMapping made =
        mapping(indicator("KSI-ONE", "AC-02"), indicator("KSI-TWO"), indicator("KSI-SIX", "zz-1"));

    Mapping mapping = made.collection().mappings().get(0);
    assertEquals(1, mapping.maps().size());
    assertEquals(List.of("KSI-TWO", "KSI-SIX"), made.withoutControls());
    assertEquals(
        List.of(new ControlId("KSI-TWO"), new ControlId("KSI-SIX")),
        mapping.sourceGapSummary().orElseThrow().unmappedControls().get(0).withIds());
  }

  @Test
  void aCatalogThatNoIndicatorStandsForIsRefused() {
    assertEquals(
        "No key security indicator of the rules stands for a control of catalog."
            + " Name the catalog of NIST SP 800-53 rev5.",
        assertThrows(IllegalArgumentException.class, () -> mapping(indicator("KSI-ONE", "zz-1")))
            .getMessage());
  }
}
