package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.baseline.ImpactLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an impact level in any of the words that documents have for it: {@code FIPS-199-moderate}.
 */
final class LevelWord implements ITypeConverter<ImpactLevel> {

  @Override
  public ImpactLevel convert(String word) {
    return ImpactLevel.parse(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"" + word + "\" is not an impact level: write low, moderate or high"));
  }
}
