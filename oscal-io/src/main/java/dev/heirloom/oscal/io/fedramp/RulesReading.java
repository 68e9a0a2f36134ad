package dev.heirloom.oscal.io.fedramp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ClassControls;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.ControlRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.Indicator;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.RuleParameter;
import dev.heirloom.oscal.io.fedramp.FedrampFinding.Code;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what the consolidated rules say of controls; their other rules are not read. */
final class RulesReading {

  /** The newest rules that this release knows. */
  private static final String KNOWN = "2026.07.14.01";

  private final FormNotes notes;

  RulesReading(FormNotes notes) {
    this.notes = notes;
  }

  /** The rules. */
  @JsonIgnoreProperties("FRD")
  private record RulesForm(
      Optional<Info> info,
      @JsonProperty("FRR") Optional<PlainValue> requirements,
      @JsonProperty("CTL") Map<String, Map<String, ControlForm>> controls,
      @JsonProperty("KSI") Map<String, Theme> themes) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Info(Optional<PlainValue> version, Optional<PlainValue> lastUpdated) {}

  /** The rule that lists the controls of each class. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record ControlLists(Map<String, ControlList> variesByClass) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record ControlList(
      @JsonProperty(PlainJson.HERE) PlainValue here,
      @JsonProperty("rev5_controls_list") Map<String, List<PlainValue>> families) {}

  /** What is asked of a control, of all classes or of one. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties("updated")
  private record ControlForm(
      @JsonProperty(PlainJson.HERE) PlainValue here,
      List<ParameterForm> parameters,
      List<PlainValue> guidance,
      Map<String, ControlForm> variesByClass) {}

  private record ParameterForm(
      @JsonProperty(PlainJson.HERE) PlainValue here,
      Optional<PlainValue> parameterId,
      Optional<PlainValue> value) {}

  /** A theme of key security indicators. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Theme(Map<String, IndicatorForm> indicators) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record IndicatorForm(
      @JsonProperty(PlainJson.HERE) PlainValue here,
      Optional<PlainValue> name,
      Optional<PlainValue> statement,
      List<PlainValue> controls,
      Map<String, StatementForm> variesByClass) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record StatementForm(Optional<PlainValue> statement) {}

  ConsolidatedRules of(PlainValue object) {
    RulesForm rules = FedrampReader.Json.FORM.read(object, RulesForm.class, notes);
    Optional<String> version = rules.info().flatMap(info -> notes.text(info.version()));
    if (version.filter(RulesReading::isNewer).isPresent()) {
      notes.add(
          Code.SCHEMA_NOT_KNOWN,
          object,
          "These rules are of version "
              + FormNotes.quoted(version.get())
              + ", and this release knows "
              + KNOWN
              + ". They were read as far as they are understood.");
    }
    ConsolidatedRules read =
        new ConsolidatedRules(
            version,
            rules.info().flatMap(info -> notes.day(info.lastUpdated())),
            classes(rules.requirements(), object),
            controls(rules.controls()),
            indicators(rules.themes()),
            notes.at(object));
    notes.keysOf(object);
    return read;
  }

  private static boolean isNewer(String version) {
    return !version.matches("\\d{1,6}(\\.\\d{1,6})*") || SchemaNames.isLater(version, KNOWN);
  }

  private List<ClassControls> classes(Optional<PlainValue> requirements, PlainValue object) {
    List<ClassControls> classes = new ArrayList<>();
    requirements
        .flatMap(rules -> rule("FRC-CSF-BSL", rules))
        .map(rule -> FedrampReader.Json.FORM.read(rule, ControlLists.class, notes))
        .map(ControlLists::variesByClass)
        .orElse(Map.of())
        .forEach(
            (name, list) ->
                certificationClass(name, list.here())
                    .ifPresent(
                        of ->
                            classes.add(
                                new ClassControls(
                                    of,
                                    list.families().values().stream()
                                        .flatMap(family -> notes.texts(family).stream())
                                        .toList(),
                                    notes.at(list.here())))));
    if (classes.isEmpty()) {
      notes.missing("FRC-CSF-BSL", object);
    }
    return classes;
  }

  /** Finds a rule by its id, wherever its set of rules puts it. */
  private static Optional<PlainValue> rule(String id, PlainValue rules) {
    if (!rules.isObject()) {
      return Optional.empty();
    }
    Optional<PlainValue> here = rules.field(id).filter(PlainValue::isObject);
    return here.isPresent()
        ? here
        : rules.fields().values().stream().flatMap(field -> rule(id, field).stream()).findFirst();
  }

  private List<ControlRules> controls(Map<String, Map<String, ControlForm>> families) {
    List<ControlRules> controls = new ArrayList<>();
    for (Map<String, ControlForm> family : families.values()) {
      family.forEach(
          (id, control) -> {
            controls.add(control(id, Optional.empty(), control));
            control
                .variesByClass()
                .forEach(
                    (name, varied) ->
                        certificationClass(name, varied.here())
                            .ifPresent(of -> controls.add(control(id, Optional.of(of), varied))));
          });
    }
    return controls;
  }

  private ControlRules control(String id, Optional<CertificationClass> of, ControlForm control) {
    List<RuleParameter> parameters = new ArrayList<>();
    for (ParameterForm parameter : control.parameters()) {
      Optional<String> name =
          notes.required(parameter.parameterId(), "parameterId", parameter.here());
      Optional<String> value = notes.required(parameter.value(), "value", parameter.here());
      if (name.isPresent() && value.isPresent()) {
        parameters.add(new RuleParameter(name.get(), value.get(), notes.at(parameter.here())));
      }
    }
    return new ControlRules(
        id, of, parameters, notes.texts(control.guidance()), notes.at(control.here()));
  }

  private List<Indicator> indicators(Map<String, Theme> themes) {
    List<Indicator> indicators = new ArrayList<>();
    for (Theme theme : themes.values()) {
      theme
          .indicators()
          .forEach(
              (id, form) -> {
                Map<CertificationClass, String> statements =
                    new EnumMap<>(CertificationClass.class);
                form.variesByClass()
                    .forEach(
                        (name, varied) ->
                            certificationClass(name, form.here())
                                .ifPresent(
                                    of ->
                                        notes
                                            .text(varied.statement())
                                            .ifPresent(text -> statements.put(of, text))));
                indicators.add(
                    new Indicator(
                        id,
                        notes.text(form.name()).orElse(id),
                        notes.text(form.statement()),
                        statements,
                        notes.texts(form.controls()),
                        notes.at(form.here())));
              });
    }
    return indicators;
  }

  private Optional<CertificationClass> certificationClass(String name, PlainValue at) {
    for (CertificationClass one : CertificationClass.values()) {
      if (one.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(one);
      }
    }
    notes.add(Code.WORD_NOT_UNDERSTOOD, at, FormNotes.quoted(name) + " is no certification class.");
    return Optional.empty();
  }
}
