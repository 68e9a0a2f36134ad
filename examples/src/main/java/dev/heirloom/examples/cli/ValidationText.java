package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.Problem;
import java.util.List;
import java.util.Locale;

/** What validation found, for a person: a line for each file, and each problem below it. */
final class ValidationText {

  private ValidationText() {}

  static String text(List<ValidateCommand.Checked> files) {
    StringBuilder text = new StringBuilder();
    for (ValidateCommand.Checked file : files) {
      if (file.isValid()) {
        text.append(file.file())
            .append(": valid OSCAL ")
            .append(file.model().orElseThrow())
            .append(" (")
            .append(file.format().orElse("").toLowerCase(Locale.ROOT))
            .append(")\n");
      } else {
        int count = file.problems().size();
        text.append(file.file())
            .append(": ")
            .append(file.isReadable() ? "readable, with " : "")
            .append(count)
            .append(count == 1 ? " problem" : " problems")
            .append('\n');
        for (Problem problem : file.problems()) {
          String place =
              problem.place().line()
                  + ":"
                  + problem.place().column()
                  + (problem.place().path().isEmpty() ? "" : " " + problem.place().path());
          text.append("  ").append(place).append('\n');
          text.append(
              Lines.wrap(problem.message() + ". " + problem.remedy() + ".", "      ", "      "));
        }
      }
    }
    return text.toString();
  }
}
