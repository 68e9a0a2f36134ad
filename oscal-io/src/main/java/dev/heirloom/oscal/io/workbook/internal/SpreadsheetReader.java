package dev.heirloom.oscal.io.workbook.internal;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.heirloom.oscal.io.workbook.CellPlace;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Reason;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Position;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Row;
import dev.heirloom.oscal.io.workbook.internal.Spreadsheet.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visible cells of an xlsx workbook (ECMA-376 part 1, SpreadsheetML) in one pass over its
 * parts.
 *
 * <p>Guarding a file with one parser and reading it with another leaves room for a file that looks
 * different to the two; so the pass that guards is the pass that reads.
 */
public final class SpreadsheetReader {

  private static final int MAX_COLUMN = 16_384;
  private static final int MAX_ROW = 1_048_576;
  private static final int LOCK_FILE_LENGTH = 165;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ATTRIBUTES = 256;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };
  private static final Set<String> MAIN =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");
  private static final Set<String> RELATIONSHIPS =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");

  private final String document;
  private final WorkbookOptions options;
  private final ZipPackage zip;
  private final XMLInputFactory factory = factory();
  private int cells;

  private SpreadsheetReader(String document, byte[] bytes, WorkbookOptions options) {
    this.document = document;
    this.options = options;
    this.zip = new ZipPackage(document, bytes, options);
  }

  /**
   * Reads a workbook.
   *
   * @throws WorkbookException if the bytes are no workbook, damaged, locked away, or beyond the
   *     bounds
   */
  public static Spreadsheet read(String document, byte[] bytes, WorkbookOptions options) {
    refuseOtherFiles(document, bytes);
    return new SpreadsheetReader(document, bytes, options).read();
  }

  private static void refuseOtherFiles(String document, byte[] bytes) {
    if (startsWith(bytes, ZIP)) {
      return;
    }
    String name = document.substring(document.replace('\\', '/').lastIndexOf('/') + 1);
    if (bytes.length == 0) {
      throw new WorkbookException(
          Reason.NOT_A_WORKBOOK, document, "", "The file is empty.", "Fetch it again.");
    }
    if (startsWith(bytes, OLE)) {
      if (contains(bytes, "EncryptedPackage")) {
        throw new WorkbookException(
            Reason.ENCRYPTED,
            document,
            "",
            "The workbook is encrypted with a password.",
            "Open it and save it without a password.");
      }
      if (contains(bytes, "Workbook") || contains(bytes, "Book")) {
        throw new WorkbookException(
            Reason.OLD_FORMAT,
            document,
            "",
            "This is an Excel 97-2003 workbook (.xls).",
            "Open it and save it as .xlsx.");
      }
      throw new WorkbookException(
          Reason.NOT_A_WORKBOOK,
          document,
          "",
          "This is a compound file of an old Office program, not an xlsx workbook.",
          "Save the workbook as .xlsx.");
    }
    if (name.startsWith("~$")
        || bytes.length == LOCK_FILE_LENGTH && bytes[0] > 0 && bytes[0] < 55) {
      throw new WorkbookException(
          Reason.LOCK_FILE,
          document,
          "",
          "This is the small file that Excel leaves beside a workbook while it is open, not the"
              + " workbook.",
          "Take the file of the same name without the leading ~$.");
    }
    throw new WorkbookException(
        Reason.NOT_A_WORKBOOK,
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

  private static XMLInputFactory factory() {
    // By name, for newInstance() would take whatever StAX parser the application happens to bring.
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    return factory;
  }

  private Spreadsheet read() {
    String workbookPart = workbookPart();
    Map<String, String> targets = relationships(workbookPart);
    List<String> hidden = new ArrayList<>();
    Map<String, String> parts = new LinkedHashMap<>();
    parse(
        workbookPart,
        xml -> {
          while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT && isMain(xml, "sheet")) {
              String name = attribute(xml, "name").orElse("");
              String state = attribute(xml, "state").orElse("visible");
              String part = targets.get(relationshipId(xml));
              if (parts.size() + hidden.size() == options.maxSheets()) {
                throw limit(
                    "",
                    "The workbook has more sheets than maxSheets allows ("
                        + options.maxSheets()
                        + ").");
              }
              if (!"visible".equals(state)) {
                hidden.add(name);
              } else if (part != null && parts.put(name, part) != null) {
                throw damaged(name, "Two sheets have this name.", null);
              }
            }
          }
        });
    List<String> shared = sharedStrings(targets);
    List<Sheet> sheets = new ArrayList<>();
    parts.forEach((name, part) -> sheets.add(new SheetParser(name, shared).parse(part)));
    boolean macros = zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
    boolean links = zip.names().stream().anyMatch(name -> name.contains("externallinks/"));
    return new Spreadsheet(sheets, hidden, macros, links);
  }

  private String workbookPart() {
    if (zip.names().contains("xl/workbook.bin")) {
      throw new WorkbookException(
          Reason.NOT_A_WORKBOOK,
          document,
          "",
          "This is a binary workbook (.xlsb).",
          "Open it and save it as .xlsx.");
    }
    if (!zip.names().contains("[content_types].xml")) {
      throw new WorkbookException(
          Reason.NOT_A_WORKBOOK,
          document,
          "",
          "This is a zip file, but not an xlsx workbook.",
          "Unpack it first, or save the table as .xlsx.");
    }
    Optional<String> part =
        typedRelationships("").entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("/officeDocument"))
            .map(Map.Entry::getValue)
            .findFirst();
    return part.filter(name -> !name.endsWith("document.xml") && !name.endsWith("presentation.xml"))
        .orElseThrow(
            () ->
                new WorkbookException(
                    Reason.NOT_A_WORKBOOK,
                    document,
                    "",
                    "This is an Office document, but not a workbook.",
                    "Save the table as .xlsx."));
  }

  private Map<String, String> relationships(String part) {
    Map<String, String> byId = new LinkedHashMap<>();
    forEachRelationship(
        part,
        (id, type, target) -> {
          if (type.endsWith("/worksheet")) {
            byId.put(id, target);
          } else if (type.endsWith("/sharedStrings")) {
            byId.put("", target);
          }
        });
    return byId;
  }

  private Map<String, String> typedRelationships(String part) {
    Map<String, String> byType = new LinkedHashMap<>();
    forEachRelationship(part, (id, type, target) -> byType.putIfAbsent(type, target));
    return byType;
  }

  private interface RelationshipVisitor {
    void visit(String id, String type, String target);
  }

  private void forEachRelationship(String part, RelationshipVisitor visitor) {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    parse(
        folder + "_rels/" + part.substring(slash + 1) + ".rels",
        xml -> {
          while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT
                && "Relationship".equals(xml.getLocalName())
                && !"External".equals(attribute(xml, "TargetMode").orElse(""))) {
              visitor.visit(
                  attribute(xml, "Id").orElse(""),
                  attribute(xml, "Type").orElse(""),
                  resolve(folder, attribute(xml, "Target").orElse("")));
            }
          }
        });
  }

  /** Names a part as the zip does; a name that leaves the package names none of its parts. */
  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> steps = new ArrayList<>();
    for (String step : (folder + target).split("/")) {
      if ("..".equals(step) && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!".".equals(step)) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private List<String> sharedStrings(Map<String, String> targets) {
    List<String> shared = new ArrayList<>();
    String part = targets.get("");
    if (part != null) {
      parse(
          part,
          xml -> {
            while (xml.hasNext()) {
              if (next(xml) == XMLStreamConstants.START_ELEMENT && isMain(xml, "si")) {
                shared.add(richText(xml));
              }
            }
          });
    }
    return shared;
  }

  /** Reads the text of a string item up to its end, without the phonetic readings beside it. */
  private String richText(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int phonetic = 0;
    while (depth > 0) {
      int event = next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (isMain(xml, "rPh")) {
          phonetic = depth;
        } else if (isMain(xml, "t")) {
          String piece = xml.getElementText();
          depth--;
          if (phonetic == 0) {
            text.append(piece);
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (depth == phonetic) {
          phonetic = 0;
        }
        depth--;
      }
    }
    return XlsxText.decode(text.toString());
  }

  private interface XmlBody {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private void parse(String part, XmlBody body) {
    try (InputStream in =
        zip.open(part)
            .orElseThrow(() -> damaged(part, "The workbook needs this part and lacks it.", null))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      body.read(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw damaged(part + where(e), "The part is not well-formed.", e);
    } catch (IOException e) {
      throw damaged(part, "The part cannot be read (" + e.getMessage() + ").", e);
    }
  }

  private static String where(XMLStreamException e) {
    return e.getLocation() == null
        ? ""
        : " line "
            + e.getLocation().getLineNumber()
            + " column "
            + e.getLocation().getColumnNumber();
  }

  private int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD) {
      throw new XMLStreamException(
          "a document type is not allowed in a workbook", xml.getLocation());
    }
    return event;
  }

  private static boolean isMain(XMLStreamReader xml, String name) {
    return name.equals(xml.getLocalName()) && MAIN.contains(xml.getNamespaceURI());
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(XMLConstants.NULL_NS_URI, name));
  }

  private static boolean flag(XMLStreamReader xml, String name) {
    return attribute(xml, name)
        .filter(value -> "1".equals(value) || "true".equals(value))
        .isPresent();
  }

  private static String relationshipId(XMLStreamReader xml) {
    for (String namespace : RELATIONSHIPS) {
      String id = xml.getAttributeValue(namespace, "id");
      if (id != null) {
        return id;
      }
    }
    return "";
  }

  private WorkbookException damaged(String location, String problem, @Nullable Exception cause) {
    String remedy = "Fetch the file again, or open and save it in a spreadsheet program.";
    return cause == null
        ? new WorkbookException(Reason.DAMAGED, document, location, problem, remedy)
        : new WorkbookException(Reason.DAMAGED, document, location, problem, remedy, cause);
  }

  private WorkbookException limit(String location, String problem) {
    return new WorkbookException(
        Reason.LIMIT,
        document,
        location,
        problem,
        "Delete what is not needed, or raise that bound in WorkbookOptions.");
  }

  /** Collects one sheet; what is hidden is known only at its end, where filters stand. */
  private final class SheetParser {

    private final String name;
    private final List<String> shared;
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private final Set<Integer> hiddenWithContent = new TreeSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final List<Position> failed = new ArrayList<>();
    private int formulas;
    private int row;
    private int filterFrom;
    private int filterTo;

    SheetParser(String name, List<String> shared) {
      this.name = name;
      this.shared = shared;
    }

    Sheet parse(String part) {
      SpreadsheetReader.this.parse(part, this::read);
      List<Row> read = new ArrayList<>();
      List<Integer> left = new ArrayList<>();
      List<Integer> filtered = new ArrayList<>();
      for (Row candidate : rows) {
        boolean inFilter = candidate.number() > filterFrom && candidate.number() <= filterTo;
        if (!hiddenRows.contains(candidate.number())) {
          read.add(candidate);
        } else if (inFilter) {
          read.add(candidate);
          filtered.add(candidate.number());
        } else {
          left.add(candidate.number());
        }
      }
      return new Sheet(name, read, hiddenWithContent, left, filtered, formulas, failed, row);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
      int filterRow = 0;
      int filterEnd = 0;
      while (xml.hasNext()) {
        if (next(xml) != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (isMain(xml, "col")) {
          readColumns(xml);
        } else if (isMain(xml, "row")) {
          readRow(xml);
        } else if (isMain(xml, "autoFilter")) {
          String[] ends = attribute(xml, "ref").orElse("").split(":");
          if (ends.length == 2) {
            filterRow = rowOf(ends[0]);
            filterEnd = rowOf(ends[1]);
          }
        } else if (isMain(xml, "filterColumn")) {
          filterFrom = filterRow;
          filterTo = filterEnd;
        }
      }
    }

    private void readColumns(XMLStreamReader xml) throws XMLStreamException {
      boolean invisible =
          flag(xml, "hidden")
              || attribute(xml, "width").filter(width -> number(width) == 0).isPresent();
      int from = whole(xml, "min");
      int to = Math.min(whole(xml, "max"), MAX_COLUMN);
      if (invisible) {
        for (int column = Math.max(1, from); column <= to; column++) {
          hiddenColumns.add(column);
        }
      }
    }

    private void readRow(XMLStreamReader xml) throws XMLStreamException {
      int number = attribute(xml, "r").isPresent() ? whole(xml, "r") : row + 1;
      if (number <= row || number > MAX_ROW) {
        throw damaged(
            name + ", row " + number,
            "The rows are not in ascending order from 1 to 1,048,576.",
            null);
      }
      row = number;
      if (flag(xml, "hidden")) {
        hiddenRows.add(number);
      }
      Map<Integer, String> texts = new LinkedHashMap<>();
      int column = 0;
      int event = next(xml);
      while (!(event == XMLStreamConstants.END_ELEMENT && isMain(xml, "row"))) {
        if (event == XMLStreamConstants.START_ELEMENT && isMain(xml, "c")) {
          int after = column;
          column = attribute(xml, "r").map(ref -> columnOf(ref)).orElse(after + 1);
          readCell(xml, column, texts);
        }
        event = next(xml);
      }
      if (!texts.isEmpty()) {
        rows.add(new Row(number, texts));
      } else {
        hiddenRows.remove(number);
      }
    }

    private void readCell(XMLStreamReader xml, int column, Map<Integer, String> texts)
        throws XMLStreamException {
      if (++cells > options.maxCells()) {
        throw limit(
            new CellPlace(name, row, column).toString(),
            "The sheets have more cells than maxCells allows ("
                + options.maxCells()
                + "), blank ones included.");
      }
      String type = attribute(xml, "t").orElse("n");
      String text = "";
      boolean formula = false;
      int event = next(xml);
      while (!(event == XMLStreamConstants.END_ELEMENT && isMain(xml, "c"))) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (isMain(xml, "v")) {
            text = value(type, xml.getElementText(), column);
          } else if (isMain(xml, "is")) {
            text = richText(xml);
          } else if (isMain(xml, "f")) {
            formula = true;
          }
        }
        event = next(xml);
      }
      boolean error = "e".equals(type);
      if (hiddenColumns.contains(column)) {
        if (!text.isEmpty()) {
          hiddenWithContent.add(column);
        }
      } else if (error || formula && text.isEmpty() && !"str".equals(type)) {
        failed.add(new Position(row, column));
      } else if (!text.isEmpty()) {
        formulas += formula ? 1 : 0;
        if (texts.put(column, text) != null) {
          throw damaged(
              new CellPlace(name, row, column).toString(), "The cell is there twice.", null);
        }
      }
    }

    private String value(String type, String raw, int column) {
      if (!"s".equals(type)) {
        return "str".equals(type) ? XlsxText.decode(raw) : raw;
      }
      int index = (int) number(raw.strip());
      if (index < 0 || index >= shared.size()) {
        throw damaged(
            new CellPlace(name, row, column).toString(),
            "The cell refers to text that is not there.",
            null);
      }
      return shared.get(index);
    }

    private int whole(XMLStreamReader xml, String attribute) {
      return (int) number(attribute(xml, attribute).orElse(""));
    }

    private double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw damaged(
            CellPlace.ofRow(name, row).toString(), "'" + shorten(text) + "' is not a number.", e);
      }
    }

    private int columnOf(String reference) {
      int column = 0;
      int i = 0;
      for (;
          i < reference.length()
              && reference.charAt(i) >= 'A'
              && reference.charAt(i) <= 'Z'
              && i < 4;
          i++) {
        column = column * 26 + reference.charAt(i) - 'A' + 1;
      }
      if (column < 1 || column > MAX_COLUMN) {
        throw damaged(
            CellPlace.ofRow(name, row).toString(),
            "'" + shorten(reference) + "' is not a cell.",
            null);
      }
      return column;
    }

    private int rowOf(String reference) {
      String digits = reference.replaceAll("[^0-9]", "");
      return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }

    private String shorten(String text) {
      return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
  }
}
