package dev.heirloom.oscal.io.fedramp;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.evidence.DecisionEvidence;
import dev.heirloom.inheritance.evidence.DecisionEvidence.ControlDecision;
import dev.heirloom.inheritance.evidence.DecisionEvidence.DecidedParameter;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.oscal.io.fedramp.FedrampFinding.Code;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Security Decision Records. */
final class DecisionsReading {

  private final FormNotes notes;

  DecisionsReading(FormNotes notes) {
    this.notes = notes;
  }

  /** A record, without the ports that the service uses. */
  @JsonIgnoreProperties({"$schema", "$schemaVersion", "schemaVersion", "portsAndProtocols"})
  private record RecordForm(
      Optional<PlainValue> certificationPackageOverviewUri,
      Optional<PlainValue> fedRampPackageId,
      List<ControlForm> securityControls,
      List<RuleForm> fedRampRequirements,
      List<RuleForm> keySecurityIndicators) {}

  /** A control, or what wraps it. Its status is read from where it stands, whatever it is. */
  @JsonIgnoreProperties({"controlImplementationStatus", "controlImplementationDescription"})
  private record ControlForm(
      @JsonProperty(PlainJson.HERE) PlainValue here,
      Optional<ControlForm> nistSecurityControl,
      @JsonAlias("controlID") Optional<PlainValue> controlId,
      List<ParameterForm> parameterValues) {}

  /** The value of a parameter, which is read from where it stands, whatever it is. */
  @JsonIgnoreProperties("parameterValue")
  private record ParameterForm(
      @JsonProperty(PlainJson.HERE) PlainValue here, Optional<PlainValue> parameterId) {}

  /** A requirement of FedRAMP's, or a key security indicator. */
  @JsonIgnoreProperties({
    "fedRAMPRequirement",
    "keySecurityIndicator",
    "frrID",
    "frrImplementationStatus",
    "frrImplementation",
    "frrValidation",
    "frrAssessment",
    "ksiId",
    "ksiImplementationStatus",
    "ksiImplementation",
    "ksiValidation",
    "ksiAssessment",
    "ksiTests",
    "ksiEvidence"
  })
  private record RuleForm(@JsonProperty(PlainJson.HERE) PlainValue here) {}

  SecurityDecisionRecord of(PlainValue object) {
    RecordForm read = FedrampReader.Json.FORM.read(object, RecordForm.class, notes);
    Optional<String> version = SchemaNames.version(object, FedrampKind.DECISIONS, notes);
    if (read.certificationPackageOverviewUri().isEmpty()) {
      notes.missing("certificationPackageOverviewUri", object);
    }
    DecisionEvidence evidence =
        new DecisionEvidence(
            notes.document(),
            new EvidenceSubject(
                notes.text(read.fedRampPackageId()).filter(PackageId::isOne).stream().toList(),
                List.of(),
                notes.address(read.certificationPackageOverviewUri()).stream().toList()),
            "",
            controls(read.securityControls(), object));
    rules(read, object);
    notes.keysOf(object);
    return new SecurityDecisionRecord(evidence, version);
  }

  private List<ControlDecision> controls(List<ControlForm> controls, PlainValue object) {
    List<ControlDecision> decisions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<PlainValue> wrapped = Optional.empty();
    for (ControlForm element : controls) {
      ControlForm control = element.nistSecurityControl().orElse(element);
      wrapped = wrapped.or(() -> element.nistSecurityControl().map(ControlForm::here));
      Optional<String> id = notes.required(control.controlId(), "controlId", control.here());
      if (id.isPresent()) {
        decisions.add(decision(id.get(), control));
        if (!seen.add(IdSpelling.parse(id.get()).map(IdSpelling::toString).orElse(id.get()))) {
          notes.add(
              Code.DUPLICATE,
              control.here(),
              FormNotes.quoted(id.get()) + " is decided on twice; the weaker word counts.");
        }
      }
    }
    wrapped.ifPresent(
        first ->
            notes.add(
                Code.OLD_SHAPE,
                first,
                "Controls stand in a wrapper, nistSecurityControl, that FedRAMP's schema had"
                    + " before 1.0.0; they were read."));
    if (decisions.isEmpty()) {
      notes.add(
          Code.NO_CONTROLS,
          object,
          "The record says nothing of any NIST control, so it lowers and supplies nothing.");
    }
    return decisions;
  }

  private ControlDecision decision(String id, ControlForm control) {
    List<DecidedParameter> parameters = new ArrayList<>();
    for (ParameterForm parameter : control.parameterValues()) {
      Optional<String> name =
          notes.required(parameter.parameterId(), "parameterId", parameter.here());
      Optional<String> value = stated(parameter.here(), "parameterValue");
      if (value.isEmpty()) {
        notes.missing("parameterValue", parameter.here());
      }
      if (name.isPresent() && value.isPresent()) {
        parameters.add(new DecidedParameter(name.get(), value.get(), notes.at(parameter.here())));
      }
    }
    return new ControlDecision(
        id,
        stated(control.here(), "controlImplementationStatus"),
        parameters,
        notes.at(control.here()));
  }

  /**
   * What a field says, whatever kind it is of: what is of another kind than a text is not absent,
   * but a word that nobody understands.
   */
  private Optional<String> stated(PlainValue owner, String key) {
    return owner
        .field(key)
        .map(
            value -> {
              if (value.isList()) {
                return value.items().stream()
                    .map(DecisionsReading::words)
                    .collect(Collectors.joining(", "));
              }
              return words(value);
            })
        .filter(text -> !text.isEmpty());
  }

  private static String words(PlainValue value) {
    return value.isObject() || value.isList() ? value.words() : value.text().strip();
  }

  private void rules(RecordForm read, PlainValue object) {
    int requirements = read.fedRampRequirements().size();
    int indicators = read.keySecurityIndicators().size();
    if (requirements + indicators > 0) {
      notes.add(
          Code.NO_CONTROL_NAMED,
          object,
          "Its requirements of FedRAMP ("
              + requirements
              + ") and key security indicators ("
              + indicators
              + ") name no control, and lower and raise nothing.");
    }
  }
}
