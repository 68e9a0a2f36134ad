package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of a file, which tell an xlsx workbook from what people hand in for one. */
final class FileSignature {

  private static final int LOCK_FILE_LENGTH = 165;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  private FileSignature() {}

  /**
   * Lets a zip file pass.
   *
   * @throws WorkbookException if the bytes are anything else, with what they are
   */
  static void requireZip(String document, byte[] bytes) {
    if (startsWith(bytes, ZIP)) {
      return;
    }
    String name = document.substring(document.replace('\\', '/').lastIndexOf('/') + 1);
    if (bytes.length == 0) {
      throw new WorkbookException(
          Failure.NOT_A_WORKBOOK, document, "", "The file is empty.", "Fetch it again.");
    }
    if (startsWith(bytes, OLE)) {
      if (contains(bytes, "EncryptedPackage")) {
        throw new WorkbookException(
            Failure.ENCRYPTED,
            document,
            "",
            "The workbook is encrypted with a password.",
            "Open it and save it without a password.");
      }
      if (contains(bytes, "Workbook") || contains(bytes, "Book")) {
        throw new WorkbookException(
            Failure.OLD_FORMAT,
            document,
            "",
            "This is an Excel 97-2003 workbook (.xls).",
            "Open it and save it as .xlsx.");
      }
      throw new WorkbookException(
          Failure.NOT_A_WORKBOOK,
          document,
          "",
          "This is a compound file of an old Office program, not an xlsx workbook.",
          "Save the workbook as .xlsx.");
    }
    if (name.startsWith("~$")
        || bytes.length == LOCK_FILE_LENGTH && bytes[0] > 0 && bytes[0] < 55) {
      throw new WorkbookException(
          Failure.LOCK_FILE,
          document,
          "",
          "This is the small file that Excel leaves beside a workbook while it is open, not the"
              + " workbook.",
          "Take the file of the same name without the leading ~$.");
    }
    throw new WorkbookException(
        Failure.NOT_A_WORKBOOK,
        document,
        "",
        "The file is not an xlsx workbook.",
        "Save it as .xlsx, or as CSV with a column that is headed \"Control ID\".");
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static boolean contains(byte[] bytes, String streamName) {
    byte[] name = streamName.getBytes(StandardCharsets.UTF_16LE);
    for (int at = 0; at + name.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
        return true;
      }
    }
    return false;
  }
}
