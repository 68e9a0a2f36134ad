package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.authorization.Regime;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a regime as files write it: {@code fedramp-2026}. */
final class RegimeWord implements ITypeConverter<Regime> {

  @Override
  public Regime convert(String word) {
    for (Regime regime : Regime.values()) {
      if (regime.name().equals(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return regime;
      }
    }
    throw new TypeConversionException(
        "\"" + word + "\" is not a regime: write none, fedramp or fedramp-2026");
  }
}
