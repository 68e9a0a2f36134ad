package dev.heirloom.oscal.io.workbook;

import static dev.heirloom.oscal.io.workbook.Xlsx.cell;
import static dev.heirloom.oscal.io.workbook.Xlsx.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookFinding.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no workbook, broken, locked or hostile: each is refused by name, early. */
class HostileWorkbooksTest {

  private static final String[] HEADER = {
    "Control ID", "Can Be Inherited from CSP", "Specific Inheritance"
  };

  private static WorkbookException refused(byte[] bytes, WorkbookOptions options) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThrows(
                WorkbookException.class,
                () ->
                    WorkbookReader.create(options)
                        .read(new ByteArrayInputStream(bytes), "offer.xlsx")));
  }

  private static void refused(byte[] bytes, Failure failure, String words) {
    refused(bytes, WorkbookOptions.defaults(), failure, words);
  }

  private static void refused(
      byte[] bytes, WorkbookOptions options, Failure failure, String words) {
    WorkbookException exception = refused(bytes, options);
    assertEquals(failure, exception.failure(), exception::getMessage);
    assertTrue(exception.getMessage().contains(words), exception::getMessage);
    assertEquals("offer.xlsx", exception.document());
    assertTrue(
        exception.getMessage().endsWith(exception.remedy()) && !exception.remedy().isBlank());
  }

  private static byte[] ole(String stream) {
    byte[] bytes = new byte[4096];
    byte[] magic = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, bytes, 1024, name.length);
    return bytes;
  }

  private static Xlsx small() {
    return new Xlsx().sheet("CRM", row(1, HEADER), row(2, "AC-1", "No"));
  }

  @Test
  void whatIsNoWorkbookIsNamedForWhatItIs() {
    refused(new byte[0], Failure.NOT_A_WORKBOOK, "empty");
    refused(
        "Control ID,Can be inherited\n".getBytes(StandardCharsets.UTF_8),
        Failure.NOT_A_WORKBOOK,
        "not an xlsx workbook");
    refused(ole("EncryptedPackage"), Failure.ENCRYPTED, "password");
    refused(ole("Workbook"), Failure.OLD_FORMAT, ".xls");
    refused(ole("Book"), Failure.OLD_FORMAT, ".xls");
    refused(ole("WordDocument"), Failure.NOT_A_WORKBOOK, "old Office program");
    refused(Xlsx.zip(Map.of("readme.txt", new byte[10])), Failure.NOT_A_WORKBOOK, "zip file");
    refused(small().part("xl/workbook.bin", "x").bytes(), Failure.NOT_A_WORKBOOK, "xlsb");
  }

  @Test
  void excelsLockFileIsKnownByItsNameOrItsLength() {
    byte[] lock = new byte[165];
    Arrays.fill(lock, (byte) ' ');
    lock[0] = 4;
    refused(lock, Failure.LOCK_FILE, "leaves beside a workbook");
    WorkbookException byName =
        assertThrows(
            WorkbookException.class,
            () ->
                WorkbookReader.create()
                    .read(new ByteArrayInputStream(new byte[55]), "some/folder/~$offer.xlsx"));
    assertEquals(Failure.LOCK_FILE, byName.failure());
  }

  @Test
  void aTruncatedFileIsDamagedWhereverItBreaksOff() {
    byte[] whole = small().bytes();
    int refused = 0;
    for (int length = 5; length < whole.length; length += 7) {
      WorkbookException exception =
          refused(Arrays.copyOf(whole, length), WorkbookOptions.defaults());
      assertEquals(Failure.DAMAGED, exception.failure(), exception::getMessage);
      refused++;
    }
    assertTrue(refused > 100, "only " + refused);
  }

  @Test
  void aFlippedByteNeverEscapesAsAnotherException() {
    byte[] whole = small().bytes();
    int refused = 0;
    for (int i = 4; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 0x55;
      try {
        WorkbookReader.create().read(new ByteArrayInputStream(flipped), "offer.xlsx");
      } catch (WorkbookException e) {
        refused++;
      }
    }
    assertTrue(refused > whole.length / 3, "only " + refused + " of " + whole.length);
  }

  @Test
  void brokenXmlIsDamagedAndTheMessageSaysWhere() {
    refused(
        new Xlsx().sheetXml("CRM", "visible", "<sheetData>\n<row r=\"1\"></sheetData>").bytes(),
        Failure.DAMAGED,
        "sheet1.xml line 2");
    refused(
        new Xlsx().sheet("CRM", "<row r=\"2\"/>", "<row r=\"1\"/>").bytes(),
        Failure.DAMAGED,
        "CRM, row 1");
    refused(
        new Xlsx()
            .sheet("CRM", "<row r=\"1\">" + cell("A1", "a") + cell("A1", "b") + "</row>")
            .bytes(),
        Failure.DAMAGED,
        "CRM, row 1, column A");
    refused(
        new Xlsx().sheet("CRM", "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>").bytes(),
        Failure.DAMAGED,
        "ZZZZZZ1");
    refused(
        new Xlsx().sheet("CRM", "<row r=\"9999999\"/>").bytes(),
        Failure.DAMAGED,
        "CRM, row 9999999");
    refused(
        new Xlsx().sheet("CRM", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>").bytes(),
        Failure.DAMAGED,
        "CRM, row 1, column A");
    refused(
        new Xlsx().sheet("CRM", "<row r=\"one\"/>").bytes(),
        Failure.DAMAGED,
        "'one' is not a number");
    refused(
        small().part("xl/workbook.xml", "<workbook").bytes(), Failure.DAMAGED, "xl/workbook.xml");
    refused(small().part("xl/worksheets/sheet1.xml", "").bytes(), Failure.DAMAGED, "sheet1.xml");
  }

  @Test
  void documentTypesAndTheirEntitiesAreRefused() throws IOException {
    refused(
        small()
            .part(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                    + " \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w>&b;</w>")
            .bytes(),
        Failure.DAMAGED,
        "sheet1.xml");
    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "AC-1");
    refused(
        small()
            .part("xl/sharedStrings.xml", "")
            .part(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]><w>&a;</w>")
            .bytes(),
        Failure.DAMAGED,
        "sheet1.xml");
  }

  @Test
  void deeplyNestedXmlIsRefused() {
    refused(
        small()
            .part("xl/worksheets/sheet1.xml", "<w>".repeat(10_000) + "</w>".repeat(10_000))
            .bytes(),
        Failure.DAMAGED,
        "sheet1.xml");
  }

  @Test
  void aZipBombIsRefusedByItsRatioBeforeItIsUnpacked() {
    String bomb = "<sheetData>" + " ".repeat(40_000_000) + "</sheetData>";
    refused(
        new Xlsx().sheetXml("CRM", "visible", bomb).bytes(),
        Failure.LIMIT,
        "WorkbookOptions.withMaxRatio");
  }

  @Test
  void aZipBombThatLiesAboutItsSizeIsStoppedWhileUnpacking() {
    byte[] bytes =
        new Xlsx()
            .sheetXml("CRM", "visible", "<sheetData>" + " ".repeat(5_000_000) + "</sheetData>")
            .bytes();
    List<Integer> entries = directoryEntries(bytes, "xl/worksheets");
    assertEquals(1, entries.size());
    Arrays.fill(bytes, entries.get(0) + 24, entries.get(0) + 28, (byte) 0);
    refused(bytes, Failure.DAMAGED, "larger than the zip directory says");
  }

  @Test
  void everyBoundIsHitByAFileThatExceedsItAndTheMessageNamesIt() {
    WorkbookOptions defaults = WorkbookOptions.defaults();
    refused(
        small().bytes(),
        defaults.withMaxFileBytes(100),
        Failure.LIMIT,
        "WorkbookOptions.withMaxFileBytes");
    refused(
        small().bytes(),
        defaults.withMaxEntries(3),
        Failure.LIMIT,
        "WorkbookOptions.withMaxEntries");
    refused(
        small().bytes(),
        defaults.withMaxUnpackedBytes(300),
        Failure.LIMIT,
        "WorkbookOptions.withMaxUnpackedBytes");
    refused(
        small().bytes(),
        defaults.withMaxUnpackedBytes(800),
        Failure.LIMIT,
        "the parts have more bytes than the limit of 800");
    refused(
        new Xlsx().sheetXml("A", "visible", " ".repeat(2_000_000)).bytes(),
        defaults.withMaxRatio(10),
        Failure.LIMIT,
        "WorkbookOptions.withMaxRatio");
    refused(
        new Xlsx().sheet("A").sheet("B").sheet("C").bytes(),
        defaults.withMaxSheets(2),
        Failure.LIMIT,
        "WorkbookOptions.withMaxSheets");
    refused(small().bytes(), defaults.withMaxCells(4), Failure.LIMIT, "CRM, row 2, column B");
  }

  @Test
  void columnsThatAreHiddenAMillionTimesAreReadInNoTime() {
    String hidden = "<col min=\"1\" max=\"16384\" hidden=\"1\"/>".repeat(200_000);
    byte[] bytes =
        new Xlsx().sheetXml("CRM", "visible", "<cols>" + hidden + "</cols><sheetData/>").bytes();

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            WorkbookReader.create(WorkbookOptions.defaults().withMaxRatio(100_000))
                .read(new ByteArrayInputStream(bytes), "offer.xlsx"));
  }

  @Test
  void aHeaderOfThousandsOfAnswersMakesNoMatrixOfEach() {
    String[] header = new String[2_000];
    Arrays.fill(header, "Can Be Inherited from CSP");
    header[0] = "Control ID";
    String[] rows = new String[1_101];
    rows[0] = row(1, header);
    for (int i = 1; i < rows.length; i++) {
      rows[i] = row(i + 1, "AC-" + i);
    }

    refused(
        new Xlsx().sheet("CRM", rows).bytes(),
        Failure.LIMIT,
        "more answers than the limit of 2000000");
  }

  @Test
  void mergedCellsThatGoThroughThousandsOfRowsCountInEach() {
    String[] rows = new String[2_000];
    rows[0] = row(1, HEADER);
    for (int i = 1; i < rows.length; i++) {
      rows[i] = row(i + 1, "AC-" + i);
    }
    StringBuilder merges = new StringBuilder();
    for (int i = 0; i < 1_100; i++) {
      String column = "" + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26);
      merges.append("<mergeCell ref=\"%s2:%s1048576\"/>".formatted(column, column));
    }
    String xml =
        "<sheetData>%s</sheetData><mergeCells>%s</mergeCells>"
            .formatted(String.join("", rows), merges);

    refused(
        new Xlsx().sheetXml("CRM", "visible", xml).bytes(),
        WorkbookOptions.defaults().withMaxRatio(100_000),
        Failure.LIMIT,
        "more cells than the limit of 2000000");
  }

  @Test
  void aTextThatThousandsOfCellsShareCountsInEach() {
    String text = "a".repeat(30_000);
    String[] rows = new String[1_001];
    rows[0] = row(1, HEADER);
    for (int i = 1; i < rows.length; i++) {
      rows[i] = row(i + 1, "AC-" + i, "Yes", text);
    }

    refused(
        new Xlsx().sheet("CRM", rows).bytes(),
        WorkbookOptions.defaults().withMaxRatio(100_000),
        Failure.LIMIT,
        "more text than a sixteenth of the limit");
  }

  @Test
  void partsThatRepeatOrShareTheirPackedBytesAreRefused() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("xl/a.xml", new byte[3]);
    parts.put("XL/A.xml", new byte[3]);
    refused(Xlsx.zip(parts), Failure.DAMAGED, "Two parts");

    byte[] shared = new Xlsx().sheet("A").sheet("B").bytes();
    List<Integer> sheets = directoryEntries(shared, "xl/worksheets");
    assertEquals(2, sheets.size());
    System.arraycopy(shared, sheets.get(0) + 42, shared, sheets.get(1) + 42, 4);
    refused(shared, Failure.DAMAGED, "another name");

    byte[] overlapping = small().bytes();
    overlapping[directoryEntries(overlapping, "xl/worksheets").get(0) + 22] = 1;
    refused(overlapping, Failure.DAMAGED, "overlap");
  }

  private static List<Integer> directoryEntries(byte[] zip, String name) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < zip.length - 46 - name.length(); i++) {
      boolean entry = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
      if (entry && new String(zip, i + 46, name.length(), StandardCharsets.UTF_8).equals(name)) {
        found.add(i);
      }
    }
    return found;
  }

  private static byte[] replace(byte[] bytes, String from, String to) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aMillionBlankRowsAreReadAndNamed() {
    StringBuilder rows =
        new StringBuilder("<sheetData>").append(row(1, HEADER)).append(row(2, "AC-1", "No"));
    for (int i = 3; i <= 1_000_000; i++) {
      rows.append("<row r=\"").append(i).append("\"/>");
    }
    byte[] bytes =
        new Xlsx().sheetXml("CRM", "visible", rows.append("</sheetData>").toString()).bytes();
    Workbook workbook =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> WorkbookReader.create().read(new ByteArrayInputStream(bytes), "offer.xlsx"));
    assertEquals(1, workbook.matrices().get(0).rows().size());
    assertEquals(
        List.of(Code.BLANK_ROWS), workbook.findings().stream().map(WorkbookFinding::code).toList());
    assertEquals("CRM, row 3", workbook.findings().get(0).place().toString());
  }

  @Test
  void aMillionBlankRowsOfCellsHitTheBoundForCells() {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int i = 1; i <= 1_000_000; i++) {
      rows.append("<row r=\"").append(i).append("\"><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/></row>");
    }
    byte[] bytes =
        new Xlsx().sheetXml("CRM", "visible", rows.append("</sheetData>").toString()).bytes();
    refused(bytes, Failure.LIMIT, "CRM, row 666667, column C");
  }

  @Test
  void aSheetThatIsMissingFromTheZipIsDamage() {
    Xlsx xlsx = small();
    byte[] bytes = replace(xlsx.bytes(), "xl/worksheets/sheet1.xml", "xl/worksheets/sheet9.xml");
    refused(bytes, Failure.DAMAGED, "xl/worksheets/sheet1.xml");
  }

  @Test
  void aFileIsReadByItsPathAndAMissingOneIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("offer.xlsx");
    Files.write(file, small().bytes());
    assertEquals("offer.xlsx", WorkbookReader.create().read(file).document());
    WorkbookException exception =
        assertThrows(
            WorkbookException.class,
            () -> WorkbookReader.create().read(folder.resolve("none.xlsx")));
    assertEquals(Failure.UNREADABLE, exception.failure());
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertEquals(
        Failure.UNREADABLE,
        assertThrows(WorkbookException.class, () -> WorkbookReader.create().read(failing, "x"))
            .failure());
  }

  @Test
  void bytesThatAreNoCharactersAreDamage() throws IOException {
    byte[] whole = new Xlsx().sheet("CRM", "<row r=\"1\">" + cell("A1", "MARK") + "</row>").bytes();
    for (String bytes : List.of("\u00c0\u00bc", "\u00fc", "\u00ed\u00a0\u0080")) {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          String text = new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
          parts.put(
              entry.getName(), text.replace("MARK", bytes).getBytes(StandardCharsets.ISO_8859_1));
        }
      }
      refused(Xlsx.zip(parts), Failure.DAMAGED, "sheet1.xml");
    }
  }
}
