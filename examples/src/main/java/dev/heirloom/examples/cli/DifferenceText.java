package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.difference.ChangeText;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.difference.StatusChange;
import dev.heirloom.inheritance.result.ReportInputs;
import java.util.List;

/** A difference for a person: what got worse first, then what got better, then the rest. */
final class DifferenceText {

  private DifferenceText() {}

  /** Returns the difference as text, whose tables are this many columns wide. */
  static String text(Difference difference, int columns) {
    StringBuilder text = new StringBuilder();
    text.append(Lines.wrap("From " + report(difference.from().inputs()), "", "     "));
    text.append(Lines.wrap("to " + report(difference.to().inputs()), "", "   "));
    List<StatusChange> all = difference.statusChanges();
    if (all.isEmpty()) {
      return text.append("\nNothing changed.\n").toString();
    }
    long controls = all.stream().filter(change -> change.point().isEmpty()).count();
    text.append('\n')
        .append(count(controls, "control"))
        .append(" and ")
        .append(count(all.size() - controls, "point"))
        .append(" changed.\n");
    return text.append(ChangeText.of(difference, columns)).toString();
  }

  private static String report(ReportInputs inputs) {
    return inputs.baseline() + " as of " + inputs.asOf();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
