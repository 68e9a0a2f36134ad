package dev.heirloom.examples.cli;

import com.google.common.primitives.Ints;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a number of columns is spelled on the command line. */
final class WidthWord implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String word) {
    Integer width = Ints.tryParse(word.strip());
    if (width == null || width < Surroundings.NARROW || width > Surroundings.WIDE) {
      throw new TypeConversionException(
          "\""
              + word
              + "\" is no width of a table: write a number from "
              + Surroundings.NARROW
              + " to "
              + Surroundings.WIDE);
    }
    return width;
  }
}
