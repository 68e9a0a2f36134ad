package dev.heirloom.examples.site;

import dev.heirloom.inheritance.ato.RecordFindingCode;
import dev.heirloom.inheritance.mapping.TableProblem;
import dev.heirloom.inheritance.resolution.ResolutionFinding;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.fedramp.FedrampFinding;
import dev.heirloom.oscal.io.workbook.WorkbookFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of what is found in files, records and profiles, before anything is determined: what
 * each code means, as its source says, and what to do about it.
 */
final class ProblemsPage {

  private record Family(String name, String title, String module, Class<? extends Enum<?>> codes) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family("files", "OSCAL documents", "oscal-io", Problem.Kind.class),
          new Family("workbook", "Workbooks and matrices", "oscal-io", WorkbookFinding.Code.class),
          new Family("fedramp", "FedRAMP's files of 2026", "oscal-io", FedrampFinding.Code.class),
          new Family("mapping", "Mapping tables", "inheritance-core", TableProblem.Code.class),
          new Family("resolution", "Profiles", "inheritance-core", ResolutionFinding.Code.class),
          new Family(
              "records", "Authorization records", "inheritance-core", RecordFindingCode.class));

  private static final Pattern REMEDY = Pattern.compile("(?m)^([a-z]+\\.[A-Z_]+) = (.*)$");

  private ProblemsPage() {}

  static String text(Path root) throws IOException {
    Map<String, String> remedies = new LinkedHashMap<>();
    REMEDY
        .matcher(Files.readString(root.resolve("examples/site/remedies.txt")))
        .results()
        .forEach(line -> remedies.put(line.group(1), line.group(2)));
    StringBuilder page =
        new StringBuilder(
            """
            # Problems of files

            What is found in files, records and profiles before anything is determined. Each message names the place and
            mostly what to do there; this is what its code means. What a determination finds is on
            [a page of its own](https://heirloom.dev/findings.html).

            """);
    for (Family family : FAMILIES) {
      page.append("## ").append(family.title()).append("\n\n");
      String source = Files.readString(source(root, family));
      for (Enum<?> code : family.codes().getEnumConstants()) {
        String name = family.name() + "." + code.name();
        String remedy = remedies.remove(name);
        if (remedy == null) {
          throw new IllegalStateException("examples/site/remedies.txt has nothing on " + name);
        }
        page.append(
            "### `%s`\n\n%s\n\n- **What to do:** %s\n\n"
                .formatted(name, meaning(source, code), remedy));
      }
    }
    if (!remedies.isEmpty()) {
      throw new IllegalStateException("examples/site/remedies.txt has more: " + remedies.keySet());
    }
    return page.toString();
  }

  private static Path source(Path root, Family family) {
    Class<?> outer = family.codes().getEnclosingClass();
    Class<?> type = outer == null ? family.codes() : outer;
    return root.resolve(family.module())
        .resolve("src/main/java")
        .resolve(type.getName().replace('.', '/') + ".java");
  }

  /** Returns what the comment before a constant says. */
  private static String meaning(String source, Enum<?> code) {
    Matcher comment =
        Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + code.name() + "\\b", Pattern.DOTALL)
            .matcher(source);
    if (!comment.find()) {
      throw new IllegalStateException(code + " has no comment");
    }
    return comment
        .group(1)
        .replaceAll("\\s*\n\\s*\\* ?", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .strip();
  }
}
