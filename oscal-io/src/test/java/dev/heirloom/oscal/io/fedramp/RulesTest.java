package dev.heirloom.oscal.io.fedramp;

import static dev.heirloom.oscal.io.fedramp.FedrampFiles.codes;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ControlRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.Indicator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {

  private static final String WHOLE =
      """
      {'info': {'title': 'Rules', 'version': '2026.07.14.01', 'last_updated': '2026-07-14'},
       'FRD': {}, 'FRR': {'FRC': {'data': {'rev5': {'CSF': {'FRC-CSF-BSL': {'name': 'Baselines',
         'varies_by_class': {'b': {'rev5_controls_list': {'AC': ['AC-01', 'AC-02 (02)']}},
                             'z': {'rev5_controls_list': {}}}}}}}}},
       'CTL': {'AC': {'AC-02-02': {'parameters': [{'parameterId': 'ac-02.02_odp.01',
                                                   'value': 'disable'}],
                                   'guidance': ['Do it.'],
                                   'varies_by_class': {'d': {'guidance': ['Do more.']}}}}},
       'KSI': {'IAM': {'id': 'KSI-IAM', 'indicators': {'KSI-IAM-ELP': {'name': 'Least Privilege',
         'statement': 'Less.', 'controls': ['ac-1', 'ac-2.2']}}}}}
      """;

  @TempDir Path folder;

  private FedrampResult<ConsolidatedRules> read(String json) {
    return FedrampReader.rules(FedrampFiles.written(folder, "rules.json", json));
  }

  @Test
  void the_rules_list_controls_parameters_guidance_and_indicators() {
    FedrampResult<ConsolidatedRules> read = read(WHOLE);

    ConsolidatedRules rules = read.value();
    assertEquals(Optional.of("2026.07.14.01"), rules.version());
    assertEquals(
        List.of("AC-01", "AC-02 (02)"),
        rules.controlsOf(CertificationClass.B).orElseThrow().controls());
    assertEquals(
        List.of(Optional.empty(), Optional.of(CertificationClass.D)),
        rules.controls().stream().map(ControlRules::certificationClass).toList());
    assertEquals("disable", rules.controls().get(0).parameters().get(0).value());
    assertEquals(List.of("ac-1", "ac-2.2"), rules.indicators().get(0).controls());
    assertEquals(
        List.of("WORD_NOT_UNDERSTOOD /FRR/FRC/data/rev5/CSF/FRC-CSF-BSL/varies_by_class/z"),
        codes(read));
  }

  @Test
  void newer_rules_are_told_and_rules_without_control_lists_too() {
    assertEquals(
        List.of(
            "SCHEMA_NOT_KNOWN ",
            "WORD_NOT_UNDERSTOOD /FRR/FRC/data/rev5/CSF/FRC-CSF-BSL/varies_by_class/z"),
        codes(read(WHOLE.replace("2026.07.14.01", "2027.01.02.01"))));
    assertEquals(List.of("MISSING "), codes(read("{'CTL': {}, 'KSI': {}}")));
  }

  @Test
  void the_published_rules_are_read_without_a_finding() {
    FedrampResult<ConsolidatedRules> read =
        FedrampReader.rules(shared("fedramp-consolidated-rules.json"));

    ConsolidatedRules rules = read.value();
    assertEquals(List.of(), read.findings());
    assertEquals(155, rules.controlsOf(CertificationClass.B).orElseThrow().controls().size());
    assertEquals(322, rules.controlsOf(CertificationClass.C).orElseThrow().controls().size());
    assertEquals(409, rules.controlsOf(CertificationClass.D).orElseThrow().controls().size());
    assertEquals(21, rules.controls().stream().mapToInt(c -> c.parameters().size()).sum());
    assertEquals(46, rules.indicators().size());
    assertEquals(
        List.of("KSI-CNA-OFA", "KSI-PIY-RES"),
        rules.indicators().stream()
            .filter(i -> i.controls().isEmpty())
            .map(Indicator::id)
            .toList());
  }
}
