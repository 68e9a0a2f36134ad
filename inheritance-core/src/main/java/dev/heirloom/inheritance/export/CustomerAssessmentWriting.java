package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableListMultimap;
import dev.heirloom.inheritance.baseline.AssessmentObjective;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.internal.claims.AssessedPlaces;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.assessment.AssessmentPart;
import dev.heirloom.oscal.model.assessment.AssessmentPartBuilder;
import dev.heirloom.oscal.model.assessment.AssessmentSubject;
import dev.heirloom.oscal.model.assessment.AssessmentSubjectBuilder;
import dev.heirloom.oscal.model.assessment.ControlSelection;
import dev.heirloom.oscal.model.assessment.ControlSelectionBuilder;
import dev.heirloom.oscal.model.assessment.ImportSspBuilder;
import dev.heirloom.oscal.model.assessment.ObjectiveSelection;
import dev.heirloom.oscal.model.assessment.ObjectiveSelectionBuilder;
import dev.heirloom.oscal.model.assessment.ReviewedControls;
import dev.heirloom.oscal.model.assessment.ReviewedControlsBuilder;
import dev.heirloom.oscal.model.assessment.SelectControlById;
import dev.heirloom.oscal.model.assessment.SelectControlByIdBuilder;
import dev.heirloom.oscal.model.assessment.SelectObjectiveById;
import dev.heirloom.oscal.model.assessment.SelectObjectiveByIdBuilder;
import dev.heirloom.oscal.model.assessment.SelectSubjectByIdBuilder;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlanBuilder;
import dev.heirloom.oscal.model.assessmentplan.TermsAndConditions;
import dev.heirloom.oscal.model.assessmentplan.TermsAndConditionsBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a report says into an assessment plan; used once. */
final class CustomerAssessmentWriting {

  /** The properties by which components of a plan stand in for those of systems below. */
  private static final Set<String> STANDING_IN =
      Set.of("inherited-uuid", "leveraged-authorization-uuid");

  private final Report report;
  private final Baseline baseline;
  private final ExportOptions options;
  private final DutyWords words;

  CustomerAssessmentWriting(Report report, Baseline baseline, ExportOptions options) {
    this.report = report;
    this.baseline = baseline;
    this.options = options;
    this.words = new DutyWords(report);
    if (report.points().noneMatch(AssessmentScopes::isAssessed)) {
      throw new IllegalArgumentException(
          "nothing is left for the system to assess, and OSCAL has no assessment of nothing");
    }
  }

  CustomerAssessment created(SystemSecurityPlan system, String address) {
    ReviewedControls none =
        new ReviewedControls(
            Optional.empty(), List.of(), List.of(), selections(), List.of(), Optional.empty());
    AssessmentPlan plan =
        AssessmentPlanBuilder.builder()
            .uuid(options.uuid("assessment-plan"))
            .metadata(
                options.metadata(system.systemCharacteristics().systemName() + ", assessment plan"))
            .importSsp(ImportSspBuilder.builder().href(address).build())
            .termsAndConditions(terms(Optional.empty()))
            .reviewedControls(reviewed(none))
            .assessmentSubjects(List.of(components(system)))
            .build();
    return new CustomerAssessment(plan, changes(ImmutableListMultimap.of(), plan));
  }

  CustomerAssessment updated(AssessmentPlan plan) {
    AssessmentPlan now =
        AssessmentPlanBuilder.builder(plan)
            .termsAndConditions(terms(plan.termsAndConditions()))
            .reviewedControls(reviewed(plan.reviewedControls()))
            .build();
    if (now.equals(plan)) {
      return new CustomerAssessment(plan, List.of());
    }
    List<Edit> changes = changes(AssessmentScopes.of(plan), now);
    return new CustomerAssessment(
        AssessmentPlanBuilder.builder(now)
            .metadata(
                MetadataBuilder.builder(plan.metadata())
                    .lastModified(options.lastModified())
                    .build())
            .build(),
        changes.isEmpty()
            ? List.of(new Edit("assessment plan", "brought objectives and evidence up to date"))
            : changes);
  }

  private static List<Edit> changes(
      ImmutableListMultimap<String, String> before, AssessmentPlan plan) {
    ImmutableListMultimap<String, String> now = AssessmentScopes.of(plan);
    List<Edit> changes = new ArrayList<>();
    before.forEach(
        (scope, place) -> {
          if (!now.containsEntry(scope, place)) {
            changes.add(new Edit(place, "is no longer " + scope));
          }
        });
    now.forEach(
        (scope, place) -> {
          if (!before.containsEntry(scope, place)) {
            changes.add(new Edit(place, "is " + scope));
          }
        });
    return changes;
  }

  private ReviewedControls reviewed(ReviewedControls known) {
    return ReviewedControlsBuilder.builder(known)
        .controlSelections(merged(known.controlSelections(), selections(), ControlSelection::props))
        .controlObjectiveSelections(
            merged(known.controlObjectiveSelections(), objectives(), ObjectiveSelection::props))
        .build();
  }

  /** Returns what people wrote, and what the library writes where it was written before. */
  private static <T> List<T> merged(
      List<T> known, List<T> written, Function<T, List<Property>> props) {
    List<T> all = new ArrayList<>();
    boolean put = false;
    for (T one : known) {
      if (AssessmentScopes.named(props.apply(one)).isEmpty()) {
        all.add(one);
      } else if (!put) {
        all.addAll(written);
        put = true;
      }
    }
    if (!put) {
      all.addAll(written);
    }
    return all;
  }

  private List<ControlSelection> selections() {
    return Stream.of(
            selection(
                CustomerAssessment.OWN, "What the system implements itself, without a provider."),
            selection(
                CustomerAssessment.SHARED,
                "What the system shares with providers: its own part is assessed."))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ControlSelection> selection(String scope, String what) {
    List<SelectControlById> controls =
        report.controls().stream().flatMap(control -> selected(control, scope).stream()).toList();
    return controls.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ControlSelectionBuilder.builder()
                .description(OpenItem.prose(what))
                .props(List.of(AssessmentScopes.prop(CustomerAssessment.SCOPE, scope)))
                .includeControls(controls)
                .build());
  }

  private static Optional<SelectControlById> selected(ControlResult control, String scope) {
    List<PointResult> points =
        control.points().stream()
            .filter(point -> AssessmentScopes.of(point).equals(scope))
            .toList();
    if (points.isEmpty()) {
      return Optional.empty();
    }
    boolean all = points.size() == control.points().size();
    return Optional.of(
        SelectControlByIdBuilder.builder()
            .controlId(control.id())
            .statementIds(
                all
                    ? List.of()
                    : points.stream().map(point -> new StatementId(point.id())).toList())
            .build());
  }

  /** Returns the finest objectives that reach something to be assessed. */
  private List<ObjectiveSelection> objectives() {
    Set<String> assessed = new HashSet<>();
    report.points().filter(AssessmentScopes::isAssessed).forEach(point -> assessed.add(point.id()));
    BitSet points = new BitSet();
    List<Point> all = baseline.index().points();
    for (int i = 0; i < all.size(); i++) {
      points.set(i, assessed.contains(all.get(i).id()));
    }
    AssessedPlaces places = new AssessedPlaces(baseline);
    List<SelectObjectiveById> selected =
        baseline.controls().stream()
            .map(BaselineControl::objectives)
            .flatMap(List::stream)
            .filter(objective -> !objective.divided())
            .filter(
                objective ->
                    places.of(objective.id()).stream()
                        .anyMatch(
                            place ->
                                points.nextSetBit(place.firstPoint()) >= 0
                                    && points.nextSetBit(place.firstPoint()) < place.endPoint()))
            .map(AssessmentObjective::id)
            .map(id -> SelectObjectiveByIdBuilder.builder().objectiveId(id).build())
            .toList();
    return selected.isEmpty()
        ? List.of()
        : List.of(
            ObjectiveSelectionBuilder.builder()
                .description(OpenItem.prose("The catalog's objectives of what is assessed."))
                .props(
                    List.of(
                        AssessmentScopes.prop(
                            CustomerAssessment.SCOPE, CustomerAssessment.OBJECTIVES)))
                .includeObjectives(selected)
                .build());
  }

  private Optional<TermsAndConditions> terms(Optional<TermsAndConditions> known) {
    List<AssessmentPart> before = known.map(TermsAndConditions::parts).orElse(List.of());
    List<AssessmentPart> parts = merged(before, exclusions(), AssessmentPart::props);
    return parts.isEmpty() && known.isEmpty()
        ? Optional.empty()
        : Optional.of(TermsAndConditionsBuilder.builder().parts(parts).build());
  }

  private List<AssessmentPart> exclusions() {
    List<AssessmentPart> parts = new ArrayList<>();
    for (ControlResult control : report.controls()) {
      boolean one = control.points().stream().map(AssessmentScopes::of).distinct().count() == 1;
      for (PointResult point : one ? control.points().subList(0, 1) : control.points()) {
        if (!AssessmentScopes.isAssessed(point)) {
          parts.add(
              exclusion(
                  control,
                  one ? control.id().value() : point.id(),
                  one ? control.points() : List.of(point)));
        }
      }
    }
    return parts.isEmpty()
        ? List.of()
        : List.of(
            AssessmentPartBuilder.builder()
                .name("assessment-exclusions")
                .title(MarkupLine.ofText("What is not assessed"))
                .props(
                    List.of(
                        AssessmentScopes.prop(
                            CustomerAssessment.SCOPE, CustomerAssessment.INHERITED)))
                .prose(
                    OpenItem.prose(
                        "What the system inherits whole was assessed where it is implemented; it is"
                            + " listed with its evidence and not assessed again. What was tailored"
                            + " out is listed as such."))
                .parts(parts)
                .build());
  }

  private AssessmentPart exclusion(ControlResult control, String place, List<PointResult> points) {
    String scope = AssessmentScopes.of(points.get(0));
    List<ProvidedUse> uses =
        points.stream()
            .flatMap(point -> point.provided().stream())
            .filter(ProvidedUse::isUsable)
            .filter(use -> scope.equals(CustomerAssessment.INHERITED))
            .distinct()
            .toList();
    List<Property> props = new ArrayList<>();
    props.add(AssessmentScopes.prop(CustomerAssessment.SCOPE, scope));
    props.add(AssessmentScopes.prop(AssessmentScopes.PLACE, place));
    uses.stream()
        .map(use -> use.uuid().value())
        .distinct()
        .forEach(uuid -> props.add(AssessmentScopes.prop("provided-uuid", uuid)));
    String id = control.id().value();
    return AssessmentPartBuilder.builder()
        .name("item")
        .title(
            MarkupLine.ofText(
                OpenItem.line(
                    (place.equals(id) ? id.toUpperCase(Locale.ROOT) : place)
                        + (scope.equals(CustomerAssessment.INHERITED)
                            ? ": inherited from " + systems(uses)
                            : ": tailored out"))))
        .props(props)
        .prose(
            uses.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    OpenItem.prose(
                        uses.stream()
                            .map(this::evidence)
                            .distinct()
                            .collect(Collectors.joining("\n\n")))))
        .build();
  }

  private String systems(List<ProvidedUse> uses) {
    return uses.stream()
        .map(use -> words.title(use.system()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String evidence(ProvidedUse use) {
    String text = use.item().text().strip();
    return words.title(use.system())
        + (use.component().isBlank() ? "" : ", " + use.component().strip())
        + ": "
        + use.item().evidence()
        + (text.isEmpty() ? "" : ": " + text);
  }

  /** Returns the system's components, without those that stand in for others' systems. */
  private static AssessmentSubject components(SystemSecurityPlan system) {
    return AssessmentSubjectBuilder.builder()
        .type("component")
        .description(OpenItem.prose("The system's own components."))
        .includeAll(new IncludeAll())
        .excludeSubjects(
            system.systemImplementation().components().stream()
                .filter(
                    component ->
                        component.props().stream()
                            .anyMatch(prop -> STANDING_IN.contains(prop.name())))
                .map(
                    component ->
                        SelectSubjectByIdBuilder.builder()
                            .subjectUuid(component.uuid())
                            .type("component")
                            .build())
                .toList())
        .build();
  }
}
