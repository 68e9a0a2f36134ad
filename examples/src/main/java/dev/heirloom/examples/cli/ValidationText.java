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
      text.append(file.file()).append(": ").append(verdict(file)).append('\n');
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
    return text.toString();
  }

  private static String verdict(ValidateCommand.Checked file) {
    int count = file.problems().size();
    if (file.isValid()) {
      return "valid OSCAL "
          + file.model().orElseThrow()
          + " ("
          + file.format().orElse("").toLowerCase(Locale.ROOT)
          + ")"
          + (count == 0 ? "" : ", with " + counted(count, "warning"));
    }
    if (file.isReadable()) {
      return "readable, with " + counted(count, "problem");
    }
    return file.isCutShort() ? "the first " + counted(count, "problem") : counted(count, "problem");
  }

  private static String counted(int count, String what) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? what : what + "s");
  }
}
