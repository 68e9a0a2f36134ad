package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.FileOpening;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which files are tables as CSV, and where an export puts the summary that belongs to a matrix. */
public final class CsvFile {

  private static final String SUMMARY = "-cis.csv";
  private static final int HEAD = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Set<String> ENDINGS = Set.of(".csv", ".tsv");

  private CsvFile() {}

  /** Returns whether a file is a workbook or a table: by its content, else by its name. */
  public static boolean isWorkbook(Path file) {
    byte[] head;
    try (InputStream in = FileOpening.open(file)) {
      head = in.readNBytes(HEAD);
    } catch (IOException e) {
      return name(file).endsWith(".xlsx") || isNamedTable(file);
    }
    return isSpreadsheet(head) || name(file).endsWith(".xlsx") || isTable(head, file);
  }

  /** Returns whether the bytes of a file are those of a spreadsheet program, old or new. */
  public static boolean isSpreadsheet(byte[] bytes) {
    boolean isZip = bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K';
    boolean isOle = bytes.length >= 4 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf;
    return isZip || isOle;
  }

  /** Returns whether the bytes of a file are a table of controls, or are to be one by its name. */
  public static boolean isTable(byte[] bytes, Path file) {
    boolean isZip = bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K';
    return !isZip
        && (isNamedTable(file)
            || Csv.separator(
                    new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8))
                .isPresent());
  }

  /**
   * Returns bytes as text: in UTF-16 if they begin with its mark or a letter of it, in UTF-8 if
   * they are that, else as spreadsheet programs of Western Windows write it.
   *
   * @throws CharacterCodingException if they are no text in any of these
   */
  public static String text(byte[] bytes) throws CharacterCodingException {
    if (bytes.length >= 2
        && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
            || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)) {
      return decoded(bytes, StandardCharsets.UTF_16);
    }
    if (bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0)) {
      return decoded(bytes, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    try {
      return decoded(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      for (byte octet : bytes) {
        if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r') {
          throw e;
        }
      }
      return decoded(bytes, WINDOWS);
    }
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Returns whether a file is an implementation summary by its name. */
  public static boolean isSummary(Path file) {
    return name(file).endsWith(SUMMARY);
  }

  /** Returns how the file of the summary is called that belongs to a matrix. */
  public static String summaryName(Path matrix) {
    return String.valueOf(matrix.getFileName()).replaceFirst("\\.[^.]*$", "") + SUMMARY;
  }

  /** Returns the file of the summary that belongs to a matrix; empty if it is not there. */
  public static Optional<Path> summaryBeside(Path matrix) {
    return Optional.of(matrix.resolveSibling(summaryName(matrix)))
        .filter(file -> !isSummary(matrix) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static boolean isNamedTable(Path file) {
    return ENDINGS.stream().anyMatch(name(file)::endsWith);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
