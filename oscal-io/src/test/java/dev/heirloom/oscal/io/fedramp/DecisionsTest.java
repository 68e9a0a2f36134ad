package dev.heirloom.oscal.io.fedramp;

import static dev.heirloom.oscal.io.fedramp.FedrampFiles.codes;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.counts;
import static dev.heirloom.oscal.io.fedramp.FedrampFiles.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence.ControlDecision;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

  @TempDir Path folder;

  private FedrampResult<List<SecurityDecisionRecord>> read(String json) {
    return FedrampReader.decisions(FedrampFiles.written(folder, "sdr.json", json));
  }

  private FedrampResult<List<SecurityDecisionRecord>> controls(String controls) {
    return read(
        "{'certificationPackageOverviewUri': 'https://larch.example/cpo.json',"
            + " 'securityControls': "
            + controls
            + "}");
  }

  private static DecisionEvidence only(FedrampResult<List<SecurityDecisionRecord>> read) {
    return read.value().get(0).evidence();
  }

  @Test
  void aRecordSaysWhichControlsAreImplementedAndWithWhichParameters() {
    FedrampResult<List<SecurityDecisionRecord>> read =
        controls(
            "[{'controlId': 'AC-02 (02)', 'controlImplementationStatus': 'Partially Implemented',"
                + " 'controlImplementationDescription': 'prose', 'parameterValues':"
                + " [{'parameterId': 'ac-02.02_odp.01', 'parameterValue': 'disable'}]}]");

    DecisionEvidence evidence = only(read);
    ControlDecision decision = evidence.controls().get(0);
    assertEquals(List.of(), read.findings());
    assertEquals(List.of("https://larch.example/cpo.json"), evidence.subject().overviews());
    assertEquals("AC-02 (02)", decision.control());
    assertEquals(Optional.of("Partially Implemented"), decision.status());
    assertEquals("ac-02.02_odp.01", decision.parameters().get(0).parameter());
    assertEquals("disable", decision.parameters().get(0).value());
    assertEquals("sdr.json /securityControls/0", decision.evidence().toString());
  }

  @Test
  void controlsInTheWrapperOfTheDraftsAreRead() {
    FedrampResult<List<SecurityDecisionRecord>> read =
        controls(
            "[{'nistSecurityControl': {'controlId': 'AC-2', 'controlImplementationStatus':"
                + " 'Implemented'}}, {'controlId': 'AC-3'}]");

    assertEquals(List.of("OLD_SHAPE /securityControls/0/nistSecurityControl"), codes(read));
    assertEquals(
        List.of("AC-2", "AC-3"),
        only(read).controls().stream().map(ControlDecision::control).toList());
  }

  /** However a record is shaped, a word against a control reaches it. */
  @Test
  void noShapeHidesAWordAgainstAControl() {
    String planned = "'controlId': 'AC-3', 'controlImplementationStatus': 'Planned'";
    for (String shape :
        List.of(
            "{" + planned + "}",
            "{'securityControl': {" + planned + "}}",
            "{'nistSecurityControl': [{" + planned + "}]}",
            "{'nistSecurityControl': {'controlId': 'AC-3', 'controlImplementationStatus':"
                + " 'Implemented'}, "
                + planned
                + "}",
            "{'controlId': 'AC-3', 'implementationStatus': 'Planned'}",
            "{'control-id': 'AC-3', 'Status': 'Planned'}",
            "{'family': 'AC', 'group': {'list': [{'control': {" + planned + "}}]}}",
            "{'controlId': 'AC-2', 'enhancements': [{'one': {" + planned + "}}]}",
            "{'controlId': 'AC-3', 'controlImplementationStatus': 'Implemented', 'parts':"
                + " [{'part': 'a', 'status': 'Planned'}]}",
            "{'controlId': 'AC-3', 'decision': {'word': {'status': 'Planned'}}}",
            "{'controlId': ['AC-2', 'AC-3'], 'controlImplementationStatus': 'Planned'}",
            "{'controlId': 'AC-3', 'controlImplementationStatus': 'Implemented', 'status':"
                + " 'Planned'}")) {
      assertTrue(
          only(controls("[" + shape + "]")).controls().stream()
              .filter(decision -> decision.control().equals("AC-3"))
              .anyMatch(decision -> decision.status().orElse("").contains("Planned")),
          shape);
    }
  }

  @Test
  void aStatusOfAnotherKindIsAWordThatIsNotUnderstoodAndNeverAbsent() {
    List<ControlDecision> decisions =
        only(controls(
                "[{'controlId': 'AC-1', 'controlImplementationStatus': ['Implemented', 'Planned']},"
                    + " {'controlId': 'AC-2', 'controlImplementationStatus': {'a': 'Implemented'}},"
                    + " {'controlId': 'AC-3', 'controlImplementationStatus': true},"
                    + " {'controlId': 'AC-4', 'controlImplementationStatus': ''},"
                    + " {'controlId': 'AC-5', 'controlImplementationStatus': null},"
                    + " {'controlId': 'AC-6'}]"))
            .controls();

    assertEquals(
        List.of(
            Optional.of("Implemented, Planned"),
            Optional.of("an object"),
            Optional.of("true"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        decisions.stream().map(ControlDecision::status).toList());
  }

  @Test
  void aValueOfAnotherKindStaysAValue() {
    ControlDecision decision =
        only(controls(
                "[{'controlId': 'AC-7', 'parameterValues': [{'parameterId': 'ac-7_prm_1',"
                    + " 'parameterValue': 3}, {'parameterId': 'ac-7_prm_2', 'parameterValue':"
                    + " ['a', 'b']}]}]"))
            .controls()
            .get(0);

    assertEquals("3", decision.parameters().get(0).value());
    assertEquals("a, b", decision.parameters().get(1).value());
  }

  @Test
  void whatCannotBeCountedIsToldWhereItStands() {
    assertEquals(
        List.of(
            "OTHER_KIND /securityControls/2",
            "NOT_A_LIST /securityControls/3/parameterValues",
            "MISSING /securityControls/0",
            "MISSING /securityControls/3/parameterValues",
            "DUPLICATE /securityControls/4"),
        codes(
            controls(
                "[{'controlImplementationStatus': 'Not Implemented'},"
                    + " {'controlId': 'AC-2'}, 'AC-9',"
                    + " {'controlId': 'AC-8', 'parameterValues': {'parameterId': 'x'}},"
                    + " {'controlId': 'ac-02'}]")));
  }

  @Test
  void aRecordWithoutControlsAndOneOfIndicatorsAloneSayNothingOfControls() {
    assertEquals(
        List.of("MISSING 1", "NO_CONTROLS 1", "NO_CONTROL_NAMED 1"),
        counts(
            read(
                "{'keySecurityIndicators': [{'keySecurityIndicator': {'ksiId': 'KSI-IAM-ELP',"
                    + " 'ksiImplementationStatus': 'Not Implemented'}}]}")));
  }

  @Test
  void aNewerSchemaIsToldAndAKeyTwiceIsRefused() {
    assertEquals(
        List.of("SCHEMA_NOT_KNOWN /schemaVersion"),
        codes(
            read(
                "{'schemaVersion': '1.1.0', 'certificationPackageOverviewUri':"
                    + " 'https://larch.example/cpo.json', 'securityControls': [{'controlId':"
                    + " 'AC-2'}]}")));
    assertThrows(
        DataFileException.class,
        () ->
            controls(
                "[{'controlId': 'AC-2', 'controlImplementationStatus': 'Not Implemented',"
                    + " 'controlImplementationStatus': 'Implemented'}]"));
  }

  @Test
  void nestingIsBounded() {
    assertThrows(OscalLimitException.class, () -> controls("[".repeat(5_000) + "]".repeat(5_000)));
  }

  @Test
  void thePublishedSamplesGiveTheFindingsThatTheyDeserve() {
    FedrampResult<List<SecurityDecisionRecord>> template =
        FedrampReader.decisions(shared("samples/sdr-samples/satishuv-sdr-class-b-excerpt.json"));
    FedrampResult<List<SecurityDecisionRecord>> minimal =
        FedrampReader.decisions(shared("samples/sdr-samples/tool-test-minimal-sdr.json"));
    FedrampResult<List<SecurityDecisionRecord>> seeded =
        FedrampReader.decisions(shared("samples/sdr-samples/tool-test-seeded-sdr.json"));

    assertEquals(
        List.of("KEYS_NOT_KNOWN 1", "NO_CONTROLS 1", "NO_CONTROL_NAMED 1"), counts(template));
    assertTrue(
        template.findings().stream()
            .anyMatch(f -> f.message().contains("\"providerExtensions\" (5 times)")));
    assertEquals(List.of("NO_CONTROLS 1", "NO_CONTROL_NAMED 1"), counts(minimal));
    assertEquals(List.of("MISSING 1"), counts(seeded));
    assertEquals(
        List.of(Optional.of("Implemented")),
        only(seeded).controls().stream().map(ControlDecision::status).toList());
  }
}
