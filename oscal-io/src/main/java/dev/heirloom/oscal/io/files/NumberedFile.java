package dev.heirloom.oscal.io.files;

import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as its user names it, with the number of a matrix if it is a workbook: {@code crm.xlsx#2}.
 *
 * @param file the name of the file
 * @param matrix the number of the matrix, from 1; empty if none was given
 */
record NumberedFile(String file, OptionalInt matrix) {

  private static final Pattern NUMBERED = Pattern.compile("(.+)#(\\d{1,6})");

  /** Reads a name; a file whose own name ends like a number is taken for that file. */
  static NumberedFile of(String name, Predicate<String> isThere) {
    Matcher numbered = NUMBERED.matcher(name);
    return !numbered.matches() || isThere.test(name)
        ? new NumberedFile(name, OptionalInt.empty())
        : new NumberedFile(numbered.group(1), OptionalInt.of(Integer.parseInt(numbered.group(2))));
  }
}
