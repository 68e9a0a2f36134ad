package dev.heirloom.oscal.io.workbook.internal;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook's package, each as a stream of XML within bounds. */
final class XmlParts {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_ATTRIBUTES = 256;
  private static final Set<String> MAIN =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");

  private final String document;
  private final ZipPackage zip;
  private final XMLInputFactory factory = factory();

  XmlParts(String document, byte[] bytes, WorkbookOptions options) {
    this.document = document;
    this.zip = new ZipPackage(document, bytes, options);
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

  /** Returns the names of the parts, in small letters. */
  Set<String> names() {
    return zip.names();
  }

  /** What reads one part. */
  interface XmlBody {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  /**
   * Opens a part for a reader of it.
   *
   * @throws WorkbookException if the part is missing, is no XML, or is beyond the bounds
   */
  void parse(String part, XmlBody body) {
    try (InputStream in =
        zip.open(part)
            .orElseThrow(() -> damaged(part, "The workbook needs this part and lacks it.", null))) {
      XMLStreamReader xml = factory.createXMLStreamReader(decoded(in));
      body.read(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw damaged(part + where(e), "The part is not well-formed.", e);
    } catch (IOException e) {
      throw damaged(part, "The part cannot be read (" + e.getMessage() + ").", e);
    }
  }

  /**
   * Parts are in UTF-8, or in UTF-16 with its mark. The parser itself would put what does not stand
   * there in the place of bytes of no character.
   */
  private static Reader decoded(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 2);
    byte[] mark = start.readNBytes(2);
    start.unread(mark);
    boolean isWide = mark.length == 2 && (mark[0] & mark[1] & 0xFE) == 0xFE && mark[0] != mark[1];
    return new InputStreamReader(
        start, (isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
  }

  private static String where(XMLStreamException e) {
    return e.getLocation() == null
        ? ""
        : " line "
            + e.getLocation().getLineNumber()
            + " column "
            + e.getLocation().getColumnNumber();
  }

  /** Moves on; no part has a document type. */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD) {
      throw new XMLStreamException(
          "a document type is not allowed in a workbook", xml.getLocation());
    }
    return event;
  }

  static boolean isMain(XMLStreamReader xml, String name) {
    return name.equals(xml.getLocalName()) && MAIN.contains(xml.getNamespaceURI());
  }

  static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(XMLConstants.NULL_NS_URI, name));
  }

  static boolean flag(XMLStreamReader xml, String name) {
    return attribute(xml, name)
        .filter(value -> "1".equals(value) || "true".equals(value))
        .isPresent();
  }

  WorkbookException damaged(String location, String problem, @Nullable Exception cause) {
    String remedy = "Fetch the file again, or open and save it in a spreadsheet program.";
    return cause == null
        ? new WorkbookException(Failure.DAMAGED, document, location, problem, remedy)
        : new WorkbookException(Failure.DAMAGED, document, location, problem, remedy, cause);
  }

  WorkbookException limit(String location, String problem, String name) {
    return new WorkbookException(document, location, problem, "Delete what is not needed", name);
  }
}
