package dev.heirloom.oscal.io.report;

import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.difference.StatusChange;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON form of a difference, documented and stable: the controls and points whose effective or
 * declared status differs; its JSON schema is {@link dev.heirloom.oscal.io.FileSchema#DIFFERENCE}.
 *
 * <pre>
 * format-version            "1"
 * from, to                  as-of, baseline
 * changes[]                 a control's own before those of its points
 *   control
 *   point                   absent for the control's roll-up
 *   from, to                the effective status; what appeared has no from, what disappeared no to
 *   declared                from, to
 * </pre>
 */
public final class DifferenceJson {

  private static final PlainJson JSON = PlainJson.of(Map.of(), Set.of());

  private DifferenceJson() {}

  /** The form as a whole. */
  private record Form(
      String formatVersion, FrameForm from, FrameForm to, List<StatusChange> changes) {}

  /** What a report was made from. */
  private record FrameForm(LocalDate asOf, String baseline) {

    static FrameForm of(ReportInputs inputs) {
      return new FrameForm(inputs.asOf(), inputs.baseline());
    }
  }

  /** Returns the JSON form of a difference. */
  public static String write(Difference difference) {
    return JSON.write(
        new Form(
            "1",
            FrameForm.of(difference.from().inputs()),
            FrameForm.of(difference.to().inputs()),
            difference.statusChanges()));
  }
}
