package dev.heirloom.examples.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.validation.RuleResult;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What validation found, for a program: {@code files[]} with {@code file}, {@code valid}, {@code
 * model} and {@code format} where they could be told, and {@code problems[]} with {@code kind},
 * {@code effect}, {@code line}, {@code column}, {@code path}, {@code message} and {@code remedy},
 * and {@code results[]} of rules with {@code rule}, {@code kind}, {@code level}, the place in the
 * same fields, {@code message} and {@code help}.
 */
final class ValidationJson {

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addMixIn(Problem.class, ProblemNames.class)
          .addMixIn(FilePlace.class, PlaceNames.class)
          .build()
          .writer(
              new DefaultPrettyPrinter(
                      new Separators()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                          .withArrayEmptySeparator(""))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private ValidationJson() {}

  /** The form as a whole. */
  private record Form(List<FileForm> files) {}

  /** What was found about one file. */
  private record FileForm(
      String file,
      boolean valid,
      @Nullable String model,
      @Nullable String format,
      List<Problem> problems,
      List<ResultForm> results) {

    static FileForm of(CheckedFile checked) {
      return new FileForm(
          checked.file().toString(),
          checked.isValid(),
          checked.model().orElse(null),
          checked.format().map(name -> name.toLowerCase(Locale.ROOT)).orElse(null),
          checked.problems(),
          checked.results().stream().map(ResultForm::of).toList());
    }
  }

  /** What a rule tells of one place. */
  private record ResultForm(
      String rule,
      String kind,
      String level,
      @JsonUnwrapped FilePlace place,
      String message,
      @Nullable String help) {

    static ResultForm of(RuleResult result) {
      return new ResultForm(
          result.rule(),
          result.kind().name(),
          result.level().name(),
          result.place(),
          result.message(),
          result.help().orElse(null));
    }
  }

  static String text(List<CheckedFile> files) {
    try {
      return JSON.writeValueAsString(new Form(files.stream().map(FileForm::of).toList())) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("records of texts and numbers can be written", e);
    }
  }

  /** A problem tells its place in its own fields. */
  @JsonPropertyOrder({"kind", "effect", "place", "message", "remedy"})
  private interface ProblemNames {

    @JsonProperty("effect")
    Problem.Consequence consequence();

    @JsonUnwrapped
    FilePlace place();
  }

  /** The file is named once for all its problems. */
  private interface PlaceNames {

    @JsonIgnore
    String document();
  }
}
