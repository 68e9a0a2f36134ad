package dev.heirloom.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.heirloom.oscal.io.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * What validation found, for a program: {@code files[]} with {@code file}, {@code valid}, {@code model}
 * and {@code format} where they could be told, and {@code problems[]} with {@code kind}, {@code effect},
 * {@code line}, {@code column}, {@code path}, {@code message} and {@code remedy}.
 */
final class ValidationJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ValidationJson() {}

  static String text(List<ValidateCommand.Checked> files) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          new Separators()
              .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
              .withArrayEmptySeparator("");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(separators)
              .withObjectIndenter(indenter)
              .withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeArrayFieldStart("files");
      for (ValidateCommand.Checked file : files) {
        write(file, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return out.append('\n').toString();
  }

  private static void write(ValidateCommand.Checked file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.file().toString());
    json.writeBooleanField("valid", file.isValid());
    if (file.model().isPresent()) {
      json.writeStringField("model", file.model().get());
    }
    if (file.format().isPresent()) {
      json.writeStringField("format", file.format().get().toLowerCase(Locale.ROOT));
    }
    json.writeArrayFieldStart("problems");
    for (Problem problem : file.problems()) {
      json.writeStartObject();
      json.writeStringField("kind", problem.kind().name());
      json.writeStringField("effect", problem.effect().name());
      json.writeNumberField("line", problem.place().line());
      json.writeNumberField("column", problem.place().column());
      json.writeStringField("path", problem.place().path());
      json.writeStringField("message", problem.message());
      json.writeStringField("remedy", problem.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
