package dev.heirloom.oscal.io.fedramp;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.google.common.base.Splitter;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.oscal.io.fedramp.FedrampFinding.Code;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Significant Change Notifications, in FedRAMP's form and in one that a provider made. */
final class ChangesReading {

  private static final Splitter CONTROLS =
      Splitter.on(Pattern.compile("[,;\\n]")).trimResults().omitEmptyStrings();

  /** How a value reads that is blank or null, which names nothing. */
  private static final Set<String> NOTHING = Set.of("", "null");

  private static final Set<String> TYPES = Set.of("adaptive", "transformative");

  private final FormNotes notes;

  ChangesReading(FormNotes notes) {
    this.notes = notes;
  }

  /** A notification as FedRAMP's schema has it. */
  @JsonIgnoreProperties({
    "$schema",
    "$schemaVersion",
    "schemaVersion",
    "assessorName",
    "relatedVulnerability",
    "changeTypeExplanation",
    "reason",
    "customerImpact",
    "impactAnalysis"
  })
  private record NotificationForm(
      Optional<PlainValue> certificationPackageOverviewUri,
      Optional<PlainValue> fedRampPackageId,
      Optional<PlainValue> changeType,
      Optional<PlainValue> changeDescription,
      Optional<PlanForm> planAndTimeline,
      List<PlainValue> impactedControls) {}

  /** When it is done. */
  @JsonIgnoreProperties({"summary", "plannedCompletion", "milestones"})
  private record PlanForm(Optional<PlainValue> plannedStart) {}

  /** A notification in a form with the provider and the controls in it, which a provider made. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record OwnChange(
      Optional<OwnProvider> provider,
      Optional<OwnClass> changeClassification,
      Optional<OwnSummary> changeSummary,
      Optional<OwnTimeline> timeline,
      Optional<OwnImpact> securityImpactAssessment) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record OwnProvider(Optional<PlainValue> name, Optional<PlainValue> fedrampId) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record OwnClass(Optional<PlainValue> tier) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record OwnSummary(Optional<PlainValue> title) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record OwnTimeline(Optional<PlainValue> changeInitiated) {}

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record OwnImpact(List<PlainValue> controlsAffected, List<PlainValue> ksiImpact) {}

  /** A control in an object of its own. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Named(@JsonAlias({"control_id", "id", "ksiId"}) Optional<PlainValue> controlId) {}

  SignificantChangeNotification of(PlainValue object) {
    boolean own =
        object.field("change_classification").isPresent()
            || object.field("security_impact_assessment").isPresent();
    SignificantChangeNotification change = own ? ownForm(object) : fedrampForm(object);
    if (change.controls().isEmpty()) {
      notes.add(
          Code.NO_CONTROLS,
          object,
          "The notification names no control, so it can touch all that rests on the provider.");
    }
    if (change.subject().equals(EvidenceSubject.notStated())) {
      notes.missing("certificationPackageOverviewUri", object);
    }
    notes.keysOf(object);
    return change;
  }

  private SignificantChangeNotification fedrampForm(PlainValue object) {
    NotificationForm change = FedrampReader.Json.FORM.read(object, NotificationForm.class, notes);
    SchemaNames.version(object, FedrampKind.CHANGES, notes);
    return new SignificantChangeNotification(
        new EvidenceSubject(
            ids(change.fedRampPackageId()),
            List.of(),
            notes.address(change.certificationPackageOverviewUri()).stream().toList()),
        "",
        type(change.changeType(), object),
        notes.required(change.changeDescription(), "changeDescription", object).orElse(""),
        change.planAndTimeline().flatMap(plan -> notes.day(plan.plannedStart())),
        controls(change.impactedControls()),
        notes.at(object));
  }

  private SignificantChangeNotification ownForm(PlainValue object) {
    OwnChange change = FedrampReader.Json.FORM.read(object, OwnChange.class, notes);
    notes.add(
        Code.OWN_SCHEMA,
        object,
        "The notification is in a form of the provider's own, not in FedRAMP's, and was read as far"
            + " as it is understood.");
    Optional<OwnImpact> impact = change.securityImpactAssessment();
    return new SignificantChangeNotification(
        new EvidenceSubject(
            ids(change.provider().flatMap(OwnProvider::fedrampId)), List.of(), List.of()),
        change.provider().flatMap(provider -> notes.text(provider.name())).orElse(""),
        type(change.changeClassification().flatMap(OwnClass::tier), object),
        change.changeSummary().flatMap(summary -> notes.text(summary.title())).orElse(""),
        change.timeline().flatMap(timeline -> notes.day(timeline.changeInitiated())),
        Stream.concat(
                controls(impact.map(OwnImpact::controlsAffected).orElse(List.of())).stream(),
                controls(impact.map(OwnImpact::ksiImpact).orElse(List.of())).stream())
            .toList(),
        notes.at(object));
  }

  private List<String> ids(Optional<PlainValue> id) {
    return notes.text(id).filter(PackageId::isOne).stream().toList();
  }

  private Optional<String> type(Optional<PlainValue> value, PlainValue object) {
    Optional<String> type = notes.required(value, "changeType", object);
    if (type.isPresent() && !TYPES.contains(type.get().toLowerCase(Locale.ROOT))) {
      notes.add(
          Code.WORD_NOT_UNDERSTOOD,
          value.orElseThrow(),
          FormNotes.quoted(type.get()) + " is neither adaptive nor transformative.");
    }
    return type;
  }

  private List<String> controls(List<PlainValue> values) {
    List<String> controls = new ArrayList<>();
    for (PlainValue value : values) {
      Optional<PlainValue> named =
          value.isObject()
              ? FedrampReader.Json.FORM.read(value, Named.class, notes).controlId()
              : Optional.of(value);
      Optional<String> text = notes.required(named, "controlId", value);
      String words = DecisionsReading.words(value);
      controls.addAll(
          text.map(CONTROLS::splitToList)
              .orElse(NOTHING.contains(words) ? List.of() : List.of(words)));
    }
    return controls;
  }
}
