package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadResult;
import dev.heirloom.oscal.io.report.BuildResults;
import dev.heirloom.oscal.io.report.JUnitXml;
import dev.heirloom.oscal.io.rules.Rules;
import dev.heirloom.oscal.io.validation.RuleLevel;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.io.validation.RuleResult;
import dev.heirloom.oscal.model.OscalDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "validate",
    description = {
      "Tells the problems of OSCAL documents, with their places: of their models, of OSCAL's rules, and"
          + " of what they say of the documents that they refer to; of a file the gravest hundred, and"
          + " --verbose all."
    })
final class ValidateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The documents; - for standard input.")
  private List<Path> files;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|junit",
      description = "The form of the answer (default: what OUT's name says, else text).")
  private @Nullable AnswerForm format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write (default: the screen).")
  private @Nullable Path out;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning",
      defaultValue = "error",
      description = "End with status 1 from this level on (default: ${DEFAULT-VALUE}).")
  private FailingLevel failOn;

  @Option(
      names = "--constraints",
      paramLabel = "RULES",
      description = {
        "A file of Metaschema's external constraints, to check beside OSCAL's own. May be given more"
            + " than once."
      })
  private List<Path> constraints = new ArrayList<>();

  @Option(
      names = "--models-only",
      description = "Check the models only, not OSCAL's rules and what the documents refer to.")
  private boolean modelsOnly;

  @Mixin private FileOptions options;

  ValidateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** From which level on the command fails. */
  enum FailingLevel {
    /** From what does not hold. */
    ERROR(BuildResults.Level.ERROR, RuleLevel.ERROR),
    /** From what is a doubt. */
    WARNING(BuildResults.Level.WARNING, RuleLevel.WARNING);

    private final BuildResults.Level level;
    private final RuleLevel least;

    FailingLevel(BuildResults.Level level, RuleLevel least) {
      this.level = level;
      this.least = least;
    }
  }

  @Override
  public Integer call() {
    AnswerForm form = Forms.of(format, out, AnswerForm.class, spec);
    if (modelsOnly && !constraints.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--models-only checks no rules: leave it out, or --constraints.");
    }
    Loading loading = new Loading(surroundings, options);
    loading.lookFor(constraints);
    Rules rules = modelsOnly ? Rules.none() : rules(loading);
    List<CheckedFile> checked = new ArrayList<>();
    for (Path file : files) {
      surroundings.progress("Reading " + file);
      CheckedFile model = model(file);
      checked.add(modelsOnly ? model : model.with(reports(model, rules, loading)));
    }
    surroundings.progressDone();
    BuildResults results =
        BuildResults.together(checked.stream().map(CheckedFile::buildResults).toList());
    String text =
        switch (form) {
          case TEXT -> ValidationText.text(checked, this::isTold, isAsked("--verbose"));
          case JSON -> ValidationJson.text(checked);
          case SARIF -> Output.sarif(results);
          case JUNIT -> JUnitXml.write(results, this::fails);
        };
    Output.write(text, out, surroundings);
    return results.results().anyMatch(this::fails) ? Heirloom.FAILED : Heirloom.DONE;
  }

  /** Whether a rule holds that nobody could judge is a doubt. */
  private boolean fails(BuildResults.BuildResult result) {
    return result.level().compareTo(failOn.level) >= 0
        || result.level() == BuildResults.Level.NOT_JUDGED && failOn == FailingLevel.WARNING;
  }

  /** Those who want quiet hear what makes the command fail, and what nobody could judge. */
  private boolean isTold(RuleResult result) {
    return !isAsked("--quiet")
        || result.kind() == RuleResult.Kind.NOT_JUDGED
        || result.level().isAtLeast(failOn.least);
  }

  private boolean isAsked(String option) {
    return spec.root().findOption(option).getValue();
  }

  private CheckedFile model(Path file) {
    try {
      ReadResult<OscalDocument> result = options.reader().examine(surroundings.file(file));
      return new CheckedFile(
          file,
          result.document().map(document -> document.model().rootName()),
          result.format().map(form -> form.name()),
          result.problems(),
          result.isCutShort(),
          List.of());
    } catch (OscalReadException e) {
      return unreadable(file, e.problems());
    } catch (OscalLimitException e) {
      return unreadable(file, List.of(e.asProblem()));
    }
  }

  private static CheckedFile unreadable(Path file, List<Problem> problems) {
    return new CheckedFile(file, Optional.empty(), Optional.empty(), problems, false, List.of());
  }

  private Rules rules(Loading loading) {
    Rules rules = Rules.oscal();
    for (Path file : constraints) {
      surroundings.progress("Reading " + file);
      rules = rules.and(Rules.read(file, loading.files(file).documents()));
    }
    return rules;
  }

  private List<RuleReport> reports(CheckedFile checked, Rules rules, Loading loading) {
    List<RuleReport> reports = new ArrayList<>();
    Path file = checked.file();
    try {
      reports.add(
          rules
              .within(options.asItIs())
              .reading(loading.files(file).documents())
              .check(surroundings.file(file)));
    } catch (OscalReadException | OscalLimitException e) {
      // What is so bad that no rule can be asked about it is a problem of the model.
      return reports;
    }
    if (checked.isReadable()) {
      reports.add(
          loading
              .examine(file, (folder, name) -> folder.examineConsistency(name, beside(file)))
              .orThrow());
    }
    return reports;
  }

  private String[] beside(Path file) {
    return files.stream()
        .filter(other -> !other.equals(file) && !Forms.isStandard(other))
        .map(other -> other.toAbsolutePath().toString())
        .toArray(String[]::new);
  }
}
