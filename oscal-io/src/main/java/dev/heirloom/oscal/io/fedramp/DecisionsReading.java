package dev.heirloom.oscal.io.fedramp;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads Security Decision Records. */
final class DecisionsReading {

  private static final Set<String> ID = Set.of("controlid");

  private static final Set<String> STATUS =
      Set.of("controlimplementationstatus", "implementationstatus", "status");

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

  /**
   * A control, or what wraps it. Its id and its status are read from where they stand, whatever
   * they are.
   */
  @JsonIgnoreProperties({
    "nistSecurityControl",
    "controlId",
    "controlID",
    "controlImplementationStatus",
    "controlImplementationDescription"
  })
  private record ControlForm(
      @JsonProperty(PlainJson.HERE) PlainValue here, List<ParameterForm> parameterValues) {}

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
      List<PlainValue> wrappedHere = wrapped(element.here());
      wrapped = wrapped.or(() -> wrappedHere.stream().findFirst());
      if (names(element.here()) || wrappedHere.isEmpty()) {
        add(element, decisions, seen);
      }
      for (PlainValue inner : wrappedHere) {
        add(FedrampReader.Json.FORM.read(inner, ControlForm.class, notes), decisions, seen);
      }
    }
    wrapped.ifPresent(
        first ->
            notes.add(
                Code.OLD_SHAPE,
                first,
                "Controls stand in a wrapper, as nistSecurityControl that FedRAMP's schema had"
                    + " before 1.0.0; they were read."));
    if (decisions.isEmpty()) {
      notes.add(
          Code.NO_CONTROLS,
          object,
          "The record says nothing of any NIST control, so it lowers and supplies nothing.");
    }
    return decisions;
  }

  private void add(ControlForm control, List<ControlDecision> decisions, Set<String> seen) {
    List<String> ids = ids(control.here());
    if (ids.isEmpty()) {
      notes.missing("controlId", control.here());
    }
    for (String id : ids) {
      decisions.add(decision(id, control));
      if (!seen.add(IdSpelling.parse(id).map(IdSpelling::toString).orElse(id))) {
        notes.add(
            Code.DUPLICATE,
            control.here(),
            FormNotes.quoted(id) + " is decided on twice; the weaker word counts.");
      }
    }
  }

  /** Returns the objects within one that name a control, however deep and at whatever key. */
  private List<PlainValue> wrapped(PlainValue element) {
    List<PlainValue> wrapped = new ArrayList<>();
    element
        .fields()
        .forEach(
            (key, value) -> {
              int before = wrapped.size();
              for (PlainValue inner : objects(value)) {
                if (names(inner)) {
                  wrapped.add(inner);
                }
                wrapped.addAll(wrapped(inner));
              }
              if (wrapped.size() > before) {
                notes.known(key);
              }
            });
    return wrapped;
  }

  private static List<PlainValue> objects(PlainValue value) {
    return (value.isList() ? value.items().stream() : Stream.of(value))
        .filter(PlainValue::isObject)
        .toList();
  }

  private boolean names(PlainValue object) {
    return !fields(object, ID).isEmpty();
  }

  private List<String> ids(PlainValue object) {
    return fields(object, ID).stream()
        .flatMap(value -> value.isList() ? value.items().stream() : Stream.of(value))
        .flatMap(value -> notes.text(Optional.of(value)).stream())
        .toList();
  }

  /** Returns the values whose keys are these words, however they are written. */
  private List<PlainValue> fields(PlainValue object, Set<String> words) {
    List<PlainValue> values = new ArrayList<>();
    object
        .fields()
        .forEach(
            (key, value) -> {
              if (isOne(key, words)) {
                notes.known(key);
                values.add(value);
              }
            });
    return values;
  }

  private static boolean isOne(String key, Set<String> words) {
    return words.contains(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
  }

  private ControlDecision decision(String id, ControlForm control) {
    List<DecidedParameter> parameters = new ArrayList<>();
    for (ParameterForm parameter : control.parameterValues()) {
      Optional<String> name =
          notes.required(parameter.parameterId(), "parameterId", parameter.here());
      Optional<String> value =
          parameter.here().field("parameterValue").flatMap(DecisionsReading::stated);
      if (value.isEmpty()) {
        notes.missing("parameterValue", parameter.here());
      }
      if (name.isPresent() && value.isPresent()) {
        parameters.add(new DecidedParameter(name.get(), value.get(), notes.at(parameter.here())));
      }
    }
    return new ControlDecision(id, status(control.here()), parameters, notes.at(control.here()));
  }

  /** Returns all that is said of how a control is implemented, of which the weakest counts. */
  private Optional<String> status(PlainValue object) {
    return Optional.of(
            statuses(object)
                .flatMap(value -> stated(value).stream())
                .collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty());
  }

  /** What is said of a part of a control counts for it, unless the part names a control itself. */
  private Stream<PlainValue> statuses(PlainValue object) {
    return Stream.concat(
        fields(object, STATUS).stream(),
        object.fields().entrySet().stream()
            .filter(field -> !isOne(field.getKey(), STATUS))
            .flatMap(field -> objects(field.getValue()).stream())
            .filter(part -> !names(part))
            .flatMap(this::statuses));
  }

  /**
   * What a field says, whatever kind it is of: what is of another kind than a text is not absent,
   * but a word that nobody understands.
   */
  private static Optional<String> stated(PlainValue value) {
    return Optional.of(
            value.isList()
                ? value.items().stream()
                    .map(DecisionsReading::words)
                    .collect(Collectors.joining(", "))
                : words(value))
        .filter(text -> !text.isEmpty());
  }

  /** What a value says, or what it is where it says nothing by itself. */
  static String words(PlainValue value) {
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
