package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.result.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a status as texts for people spell it, with dashes for blanks, or as reports keep it. */
final class StatusWord implements ITypeConverter<Status> {

  @Override
  public Status convert(String word) {
    return find(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\""
                        + word
                        + "\" is not a status: write "
                        + Arrays.stream(Status.values())
                            .map(StatusWord::of)
                            .collect(Collectors.joining(", "))));
  }

  /** Returns the status that a word means; empty if none. */
  static Optional<Status> find(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return Arrays.stream(Status.values())
        .filter(
            status ->
                wanted.equals(of(status))
                    || wanted.equals(status.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .findFirst();
  }

  /** Returns the word of a command line for a status. */
  static String of(Status status) {
    return status.words().replace(' ', '-');
  }
}
