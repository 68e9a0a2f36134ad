package dev.heirloom.examples.cli;

import dev.heirloom.oscal.model.Uuid;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a UUID of the versions that OSCAL has. */
final class UuidWord implements ITypeConverter<Uuid> {

  @Override
  public Uuid convert(String word) {
    try {
      return Uuid.of(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "\"" + word + "\" is no UUID of version 4 or 5, such as 4f1c0e6e-2f4b-4c8b-9d1a-6c3f5a7b8d90");
    }
  }
}
