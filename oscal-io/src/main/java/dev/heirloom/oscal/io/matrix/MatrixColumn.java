package dev.heirloom.oscal.io.matrix;

import dev.heirloom.oscal.io.workbook.CellPlace;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a matrix, named as a person would: by its header, such as {@code Control ID}, or by
 * its letters, as {@code column B}.
 *
 * <p>Headers are compared without regard to case, blanks and line breaks. Of a header of several
 * lines either the lowest is given, or all with {@code " / "} between them: {@code Responsibility /
 * Customer}.
 *
 * @param name the header, or {@code column} and the letters
 */
public record MatrixColumn(String name) {

  private static final Pattern LETTERS = Pattern.compile("column ([A-Z]{1,3})");
  private static final int RADIX = 26;

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public MatrixColumn {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column needs a header, or letters as \"column B\"");
    }
  }

  /** Returns the column with a number from 1, by its letters. */
  public static MatrixColumn at(int number) {
    return new MatrixColumn("column " + CellPlace.letters(number));
  }

  /** Returns the number of the column from 1; empty if it is named by its header. */
  public OptionalInt number() {
    Matcher letters = LETTERS.matcher(name);
    return letters.matches()
        ? OptionalInt.of(
            letters
                .group(1)
                .chars()
                .reduce(0, (number, letter) -> number * RADIX + letter - 'A' + 1))
        : OptionalInt.empty();
  }

  /** Returns the header; empty if the column is named by its letters. */
  public Optional<String> header() {
    return number().isPresent() ? Optional.empty() : Optional.of(name);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
