package dev.heirloom.inheritance.export;

import com.google.common.collect.ImmutableListMultimap;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.assessment.AssessmentPart;
import dev.heirloom.oscal.model.assessment.ControlSelection;
import dev.heirloom.oscal.model.assessment.SelectControlById;
import dev.heirloom.oscal.model.assessmentplan.AssessmentPlan;
import java.util.List;
import java.util.Optional;

/** Which places are in which scope of an assessment. */
final class AssessmentScopes {

  /** Property of a part: the control or statement that it is about. */
  static final String PLACE = "place";

  private AssessmentScopes() {}

  static String of(PointResult point) {
    return switch (point.status()) {
      case MUST_IMPLEMENT -> CustomerAssessment.OWN;
      case PARTIALLY_INHERITED -> CustomerAssessment.SHARED;
      case FULLY_INHERITED -> CustomerAssessment.INHERITED;
      case NOT_APPLICABLE -> CustomerAssessment.TAILORED_OUT;
    };
  }

  static boolean isAssessed(PointResult point) {
    return List.of(CustomerAssessment.OWN, CustomerAssessment.SHARED).contains(of(point));
  }

  /** Returns the places that a plan names, by the scope that it names them in. */
  static ImmutableListMultimap<String, String> of(AssessmentPlan plan) {
    ImmutableListMultimap.Builder<String, String> places = ImmutableListMultimap.builder();
    for (ControlSelection selection : plan.reviewedControls().controlSelections()) {
      named(selection.props())
          .ifPresent(
              scope -> selection.includeControls().forEach(c -> places.putAll(scope, ids(c))));
    }
    plan.termsAndConditions()
        .ifPresent(terms -> terms.parts().forEach(part -> addAll(places, part)));
    return places.build();
  }

  private static void addAll(
      ImmutableListMultimap.Builder<String, String> places, AssessmentPart exclusions) {
    for (AssessmentPart part : exclusions.parts()) {
      named(part.props())
          .ifPresent(
              scope ->
                  part.props().stream()
                      .filter(prop -> is(prop, PLACE))
                      .forEach(prop -> places.put(scope, prop.value())));
    }
  }

  private static List<String> ids(SelectControlById selected) {
    return selected.statementIds().isEmpty()
        ? List.of(selected.controlId().value())
        : selected.statementIds().stream().map(id -> id.value()).toList();
  }

  /** Returns the scope that properties name; empty if they are not the library's. */
  static Optional<String> named(List<Property> props) {
    return props.stream()
        .filter(prop -> is(prop, CustomerAssessment.SCOPE))
        .map(Property::value)
        .findFirst();
  }

  static Property prop(String name, String value) {
    return PropertyBuilder.builder().ns(Vocabulary.NAMESPACE).name(name).value(value).build();
  }

  private static boolean is(Property prop, String name) {
    return prop.name().equals(name) && prop.ns().filter(Vocabulary.NAMESPACE::equals).isPresent();
  }
}
