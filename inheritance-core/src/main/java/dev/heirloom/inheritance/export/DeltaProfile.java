package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.profile.AddBuilder;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.AlterBuilder;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.Matching;
import dev.heirloom.oscal.model.profile.MatchingBuilder;
import dev.heirloom.oscal.model.profile.MergeBuilder;
import dev.heirloom.oscal.model.profile.ModifyBuilder;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.profile.SelectControlsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is left of a baseline for the customer system, as an OSCAL profile: it imports the baseline
 * and keeps the controls that the system must implement wholly or in part (SEMANTICS section 1,
 * MUST_IMPLEMENT and PARTIALLY_INHERITED).
 *
 * <p>Each control that it keeps gets properties in the library's namespace:
 *
 * <ul>
 *   <li>{@value #STATUS}: {@code must-implement} or {@code partially-inherited};
 *   <li>{@value #REASON}, one for each point that is the system's own wholly or in part, with the
 *       point's id as its group: why a point must be implemented, such as {@code refused} or {@code
 *       not-addressed}; of a partially inherited point {@code responsibility} where a provider
 *       leaves one to its customers, else {@code partial}. The remarks say it in a sentence.
 * </ul>
 */
public final class DeltaProfile {

  /** Property of a control: who implements it. */
  public static final String STATUS = "inheritance-status";

  /** Property of a control: why a point of it is the customer system's, wholly or in part. */
  public static final String REASON = "inheritance-reason";

  private DeltaProfile() {}

  /**
   * Returns the profile; it resolves to no control where nothing is left.
   *
   * @param baseline the address of the baseline's profile or resolved catalog, a URI reference as
   *     seen from where the profile will lie
   */
  public static Profile of(Report report, String baseline, ExportOptions options) {
    List<ControlResult> left =
        report.controls().stream()
            .filter(
                control ->
                    control.status() == Status.MUST_IMPLEMENT
                        || control.status() == Status.PARTIALLY_INHERITED)
            .toList();
    ImportBuilder imported = ImportBuilder.builder().href(baseline);
    ProfileBuilder profile =
        ProfileBuilder.builder()
            .uuid(options.uuid("profile"))
            .metadata(
                options.metadata("What is left to implement of " + report.inputs().baseline()))
            .merge(MergeBuilder.builder().asIs(true).build());
    if (left.isEmpty()) {
      Matching everything = MatchingBuilder.builder().pattern("*").build();
      imported
          .includeAll(new IncludeAll())
          .excludeControls(
              List.of(SelectControlsBuilder.builder().matching(List.of(everything)).build()));
    } else {
      imported.includeControls(
          List.of(
              SelectControlsBuilder.builder()
                  .withIds(left.stream().map(ControlResult::id).toList())
                  .build()));
      profile.modify(
          ModifyBuilder.builder().alters(left.stream().map(DeltaProfile::alter).toList()).build());
    }
    return profile.imports(List.of(imported.build())).build();
  }

  private static Alter alter(ControlResult control) {
    List<Property> props = new ArrayList<>();
    props.add(own(STATUS, word(control.status())).build());
    for (PointResult point : control.points()) {
      if (point.status() == Status.MUST_IMPLEMENT) {
        String sentence =
            point
                .reason()
                .map(reason -> reason.sentence())
                .orElse("nothing of it can be inherited");
        props.add(reason(point, point.reason().map(DeltaProfile::word).orElse("own"), sentence));
      } else if (point.status() == Status.PARTIALLY_INHERITED) {
        props.add(
            point.responsibilities().isEmpty()
                ? reason(point, "partial", "what is provided covers only a part of it")
                : reason(
                    point, "responsibility", "a provider leaves a part of it to its customers"));
      }
    }
    return AlterBuilder.builder()
        .controlId(control.id())
        .adds(List.of(AddBuilder.builder().position("ending").props(props).build()))
        .build();
  }

  private static Property reason(PointResult point, String value, String sentence) {
    return own(REASON, value)
        .group(point.id())
        .remarks(MarkupMultiline.ofText(point.id() + ": " + sentence + "."))
        .build();
  }

  private static PropertyBuilder own(String name, String value) {
    return PropertyBuilder.builder().ns(Vocabulary.NAMESPACE).name(name).value(value);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
