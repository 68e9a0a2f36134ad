package dev.heirloom.examples.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as OSCAL writes it: {@code 2026-03-31}. */
final class DateWord implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"" + word + "\" is no day of the calendar: write one such as 2026-03-31");
    }
  }
}
