package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableListMultimap;
import dev.heirloom.oscal.io.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The form of what a command writes: that which {@code --format} says, else that which the name of
 * the file says. The one place that knows which names say which forms.
 */
final class Forms {

  /** Standard input or standard output, where a command line names a file. */
  static final String STANDARD = "-";

  /** How names end, and the forms that they say, the one first that they say by themselves. */
  private static final ImmutableListMultimap<String, String> ENDINGS =
      ImmutableListMultimap.<String, String>builder()
          .put(".sarif.json", "SARIF")
          .put(".sarif", "SARIF")
          .put(".junit.xml", "JUNIT")
          .putAll(".json", "JSON", "SARIF")
          .putAll(".xml", "XML", "JUNIT")
          .put(".yaml", "YAML")
          .put(".yml", "YAML")
          .put(".csv", "CSV")
          .put(".html", "HTML")
          .put(".htm", "HTML")
          .put(".txt", "TEXT")
          .put(".text", "TEXT")
          .put(".docx", "WORD")
          .put(".xlsx", "WORKBOOK")
          .put(".pdf", "PDF")
          .build();

  private Forms() {}

  /**
   * Returns the form of an answer; for a file whose name has no ending, and for standard output,
   * the usual one, which is the first.
   *
   * @param said what {@code --format} says; null if it was not given
   * @param out the file to write; null for standard output
   * @param forms the forms that the command has
   * @throws ParameterException if they contradict each other, or the name says a form that the
   *     command does not have or nobody knows
   */
  static <F extends Enum<F>> F of(
      @Nullable F said, @Nullable Path out, Class<F> forms, CommandSpec command) {
    file(out).ifPresent(Output::lookFor);
    List<F> all = Arrays.asList(forms.getEnumConstants());
    List<String> named = said(out);
    if (said != null) {
      if (!named.isEmpty() && !named.contains(said.name())) {
        throw new ParameterException(
            command.commandLine(),
            "--format "
                + word(said)
                + " contradicts the name "
                + out
                + ": end it in "
                + endings(List.of(said))
                + ", or leave --format out.");
      }
      return said;
    }
    if (named.isEmpty() && hasEnding(out)) {
      throw new ParameterException(
          command.commandLine(),
          "The name "
              + out
              + " does not say what to write: end it in "
              + endings(all)
              + ", or name the form with --format.");
    }
    if (named.isEmpty()) {
      return all.get(0);
    }
    return all.stream()
        .filter(form -> named.contains(form.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "The name "
                        + out
                        + " says a form that this command does not write: end it in "
                        + endings(all)
                        + "."));
  }

  /**
   * Returns the format of an OSCAL document that is written; JSON for standard output.
   *
   * @param said what {@code --format} says; null if it was not given
   * @throws ParameterException if the name of the file says no format, or another one
   */
  static Format document(@Nullable Format said, @Nullable Path out, CommandSpec command) {
    if (out != null && !isStandard(out) && Format.ofFileName(out.toString()).isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "The name "
              + out
              + " does not say which format to write: end it in .json, .yaml, .yml or .xml.");
    }
    return of(said, out, Format.class, command);
  }

  /** Returns whether a file is standard input or output. */
  static boolean isStandard(Path file) {
    return file.toString().equals(STANDARD);
  }

  /** Returns a file that is written to; empty for standard output. */
  static Optional<Path> file(@Nullable Path out) {
    return Optional.ofNullable(out).filter(file -> !isStandard(file));
  }

  private static List<String> said(@Nullable Path out) {
    if (out == null || isStandard(out)) {
      return List.of();
    }
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.keySet().stream()
        .filter(name::endsWith)
        .findFirst()
        .<List<String>>map(ENDINGS::get)
        .orElse(List.of());
  }

  private static boolean hasEnding(@Nullable Path out) {
    return file(out).map(Path::getFileName).filter(n -> n.toString().indexOf('.') > 0).isPresent();
  }

  private static String endings(List<? extends Enum<?>> forms) {
    return ENDINGS.entries().stream()
        .filter(ending -> forms.stream().anyMatch(form -> form.name().equals(ending.getValue())))
        .map(ending -> ending.getKey())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> form) {
    return form.name().toLowerCase(Locale.ROOT);
  }
}
