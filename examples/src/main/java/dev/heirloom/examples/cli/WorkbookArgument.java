package dev.heirloom.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as an argument names it, with the number of a matrix if it is a workbook: {@code crm.xlsx#2}.
 *
 * @param file the file
 * @param matrix the number of the matrix, from 1; empty if none was given
 */
record WorkbookArgument(Path file, OptionalInt matrix) {

  private static final Pattern NUMBERED = Pattern.compile("(.+)#(\\d{1,6})");

  /** Reads an argument; a file whose own name ends like a number is taken for that file. */
  static WorkbookArgument of(String argument) {
    Matcher numbered = NUMBERED.matcher(argument);
    if (!numbered.matches() || Files.exists(Path.of(argument))) {
      return new WorkbookArgument(Path.of(argument), OptionalInt.empty());
    }
    return new WorkbookArgument(
        Path.of(numbered.group(1)), OptionalInt.of(Integer.parseInt(numbered.group(2))));
  }

  /** Returns whether the file is a workbook: by content where it can be read, else by name. */
  boolean isWorkbook() {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      boolean isZip = start.length == 4 && start[0] == 'P' && start[1] == 'K';
      boolean isOle =
          start.length == 4 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf;
      return isZip || isOle || isNamedWorkbook();
    } catch (IOException e) {
      return isNamedWorkbook();
    }
  }

  private boolean isNamedWorkbook() {
    return matrix.isPresent() || file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** Returns the argument as it was given. */
  @Override
  public String toString() {
    return file.getFileName() + (matrix.isPresent() ? "#" + matrix.getAsInt() : "");
  }
}
