package dev.heirloom.examples.cli;

import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that raises or lowers a limit of what a command reads and computes. */
final class LimitOptions {

  @Option(
      names = "--limit",
      paramLabel = "NAME=NUMBER",
      converter = LimitWord.class,
      description = {
        "Another limit, as an error names it, such as max-depth=200; max-time is in seconds. May be"
            + " given more than once."
      })
  private List<GivenLimit> limits = new ArrayList<>();

  /** A limit, and how much it is to be. */
  private record GivenLimit(NamedLimit limit, long number) {}

  /** Reads a limit and its number. */
  static final class LimitWord implements ITypeConverter<GivenLimit> {

    @Override
    public GivenLimit convert(String word) {
      int sign = word.indexOf('=');
      Long number = sign < 0 ? null : Longs.tryParse(word.substring(sign + 1));
      if (number == null || number < 1) {
        throw new TypeConversionException(
            "\"" + word + "\" is no limit: write NAME=NUMBER, such as max-depth=200.");
      }
      String name = word.substring(0, sign);
      NamedLimit limit =
          NamedLimit.of(name)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "There is no limit \""
                              + name
                              + "\": there are "
                              + Arrays.stream(NamedLimit.values())
                                  .map(NamedLimit::toString)
                                  .collect(Collectors.joining(", "))
                              + "."));
      return new GivenLimit(limit, number);
    }
  }

  /** Returns what has limits, with those that are asked for. */
  <T> T within(T limited) {
    Object within = limited;
    for (GivenLimit given : limits) {
      within = given.limit().in(within, given.number());
    }
    @SuppressWarnings("unchecked") // A limit is changed in a copy.
    T same = (T) within;
    return same;
  }
}
