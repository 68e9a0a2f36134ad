package dev.heirloom.oscal.io.report;

import dev.heirloom.inheritance.change.AffectedControl;
import dev.heirloom.inheritance.change.AffectedPoint;
import dev.heirloom.inheritance.change.AffectedSystem;
import dev.heirloom.inheritance.change.ChangeImpact;
import dev.heirloom.inheritance.change.ChangeReason;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON form of what change notifications ask to look at again, documented and stable; its JSON
 * schema is {@link dev.heirloom.oscal.io.FileSchema#CHANGE_IMPACT}.
 *
 * <pre>
 * format-version            "1"
 * systems[]                 those to look at again
 *   system                  the customer system's id; absent if the report has none
 *   title
 *   as-of, baseline         of the report
 *   controls[]
 *     control, title
 *     points[]
 *       point, status       the status as the report has it
 *       reasons[]
 *         provider          the system that changes, by id
 *         provider-title
 *         certain           whether the notification is known to be about it
 *         through           the provider at the point that stands on it; absent if it is at the point
 *         kind              adaptive or transformative
 *         change            document and place of the notification
 *         sentence
 * untouched[]               system, title, as-of and baseline of the other reports
 * </pre>
 *
 * <p>A reader must pass over fields it does not know.
 */
public final class ChangeImpactJson {

  private static final PlainJson JSON = PlainJson.of(Map.of(), Set.of());

  private ChangeImpactJson() {}

  private record Form(String formatVersion, List<SystemForm> systems, List<SystemForm> untouched) {}

  private record SystemForm(
      Optional<SystemId> system,
      String title,
      LocalDate asOf,
      String baseline,
      Optional<List<ControlForm>> controls) {

    static SystemForm of(AffectedSystem system) {
      return of(system, Optional.of(system.controls().stream().map(ControlForm::of).toList()));
    }

    static SystemForm untouched(ReportInputs inputs) {
      return of(new AffectedSystem(inputs, List.of()), Optional.empty());
    }

    private static SystemForm of(AffectedSystem system, Optional<List<ControlForm>> controls) {
      ReportInputs inputs = system.inputs();
      return new SystemForm(
          inputs.system(), system.title(), inputs.asOf(), inputs.baseline(), controls);
    }
  }

  private record ControlForm(ControlId control, String title, List<PointForm> points) {

    static ControlForm of(AffectedControl control) {
      return new ControlForm(
          control.control(),
          control.title(),
          control.points().stream().map(PointForm::of).toList());
    }
  }

  private record PointForm(String point, Status status, List<ReasonForm> reasons) {

    static PointForm of(AffectedPoint point) {
      return new PointForm(
          point.point(), point.status(), point.reasons().stream().map(ReasonForm::of).toList());
    }
  }

  private record ReasonForm(
      SystemId provider,
      String providerTitle,
      boolean certain,
      Optional<String> through,
      String kind,
      String change,
      String sentence) {

    static ReasonForm of(ChangeReason reason) {
      return new ReasonForm(
          reason.provider(),
          reason.title(),
          reason.isCertain(),
          reason.through(),
          reason.change().isTransformative() ? "transformative" : "adaptive",
          reason.change().evidence().toString(),
          reason.sentence());
    }
  }

  /** Returns the JSON form of what to look at again. */
  public static String write(ChangeImpact impact) {
    return JSON.write(
        new Form(
            "1",
            impact.systems().stream().map(SystemForm::of).toList(),
            impact.untouched().stream().map(SystemForm::untouched).toList()));
  }
}
