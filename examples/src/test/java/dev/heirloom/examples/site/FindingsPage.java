package dev.heirloom.examples.site;

import com.google.common.base.Ascii;
import dev.heirloom.inheritance.result.Effect;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of all findings of determinations: what each means, what it does to the result, what to
 * do about it, and where the semantics have its rule.
 */
final class FindingsPage {

  private static final String SEMANTICS = "inheritance-core/SEMANTICS.md";

  private static final Pattern SECTION =
      Pattern.compile("^## (.*)\n((?:(?!## ).*\n)*)", Pattern.MULTILINE);

  private FindingsPage() {}

  static String text(Path root) throws IOException {
    String semantics = Files.readString(root.resolve(SEMANTICS));
    StringBuilder page =
        new StringBuilder(
            """
            # Findings

            A determination tells whatever lowered a result, and whatever it doubts, as a finding with one of these
            codes. A code never changes its meaning. Reports lead here: the HTML page from each code, SARIF by the
            help of each rule. What is wrong with a file itself is on
            [another page](https://heirloom.dev/problems.html). In Java, `FindingCode.remedy()` is what to do, and `FindingCode.page()` the address.

            """);
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      page.append("## ").append(heading(severity)).append("\n\n");
      page.append(
          Arrays.stream(FindingCode.values())
              .filter(code -> code.severity() == severity)
              .map(code -> "[`" + code + "`](#" + code + ")")
              .collect(Collectors.joining(", ", "", ".\n\n")));
      for (FindingCode code : FindingCode.values()) {
        if (code.severity() == severity) {
          page.append(finding(code, semantics));
        }
      }
    }
    return page.toString();
  }

  private static String heading(Severity severity) {
    return switch (severity) {
      case ERROR -> "Errors";
      case WARNING -> "Warnings";
      case INFO -> "For your information";
    };
  }

  private static String finding(FindingCode code, String semantics) {
    String rules =
        sections(semantics, "`" + code + "`")
            .map(title -> "[" + title + "](../../" + SEMANTICS + "#" + PageText.id(title) + ")")
            .collect(Collectors.joining(", "));
    return """
        ### `%s`

        %s.

        - **Result:** %s
        - **What to do:** %s
        %s
        """
        .formatted(
            code,
            Ascii.toUpperCase(code.meaning().substring(0, 1)) + code.meaning().substring(1),
            effect(code.effect()),
            code.remedy(),
            rules.isEmpty() ? "" : "- **Rule:** " + rules + "\n");
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case NONE -> "unchanged.";
      case UNUSABLE ->
          "the item counts for nothing, and where it reached, its system gives a part at most.";
      case CAP -> "where the item reaches, its system gives a part at most.";
      case COUNTS_AS_PART -> "the item counts as a part.";
      case BY_POLICY -> "unchanged unless your policy says so.";
      case ADDS_RESPONSIBILITY -> "you get one more responsibility.";
      case ENTRY_IGNORED -> "the entry counts for nothing, or elsewhere.";
    };
  }

  private static Stream<String> sections(String semantics, String code) {
    return SECTION
        .matcher(semantics)
        .results()
        .filter(section -> section.group(2).contains(code))
        .map(section -> section.group(1));
  }
}
