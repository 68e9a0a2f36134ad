package dev.heirloom.oscal.io.workbook.internal;

import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The styles of cells whose text is struck out. What is struck out is said no more, but what it
 * said is not lost: its text stands between marks, so that no reader takes it for an answer.
 */
final class StruckStyles {

  private static final String MARK = "~~";

  private final BitSet styles = new BitSet();

  private StruckStyles() {}

  /** Returns the styles of a workbook without any. */
  static StruckStyles none() {
    return new StruckStyles();
  }

  /** Reads the styles of a workbook. */
  static StruckStyles read(XmlParts parts, String part) {
    StruckStyles struck = new StruckStyles();
    parts.parse(part, struck::readAll);
    return struck;
  }

  private void readAll(XMLStreamReader xml) throws XMLStreamException {
    BitSet fonts = new BitSet();
    int font = -1;
    int style = 0;
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = XmlParts.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        ofCells &= !XmlParts.isMain(xml, "cellXfs");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (XmlParts.isMain(xml, "dxfs")) {
          return;
        }
        ofCells |= XmlParts.isMain(xml, "cellXfs");
        if (XmlParts.isMain(xml, "font")) {
          font++;
        } else if (XmlParts.isMain(xml, "strike") && font >= 0 && isOn(xml)) {
          fonts.set(font);
        } else if (ofCells && XmlParts.isMain(xml, "xf")) {
          styles.set(style++, fonts.get(number(XmlParts.attribute(xml, "fontId").orElse(""))));
        }
      }
    }
  }

  /** Returns whether a property that is there is not switched off. */
  static boolean isOn(XMLStreamReader xml) {
    String value = XmlParts.attribute(xml, "val").orElse("1");
    return !"0".equals(value) && !"false".equals(value);
  }

  /** Returns whether cells of a style are struck out. */
  boolean contains(String style) {
    return styles.get(number(style));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  /** Returns a text as one that is struck out. */
  static String marked(String text) {
    return text.isBlank() || text.startsWith(MARK) ? text : MARK + text + MARK;
  }
}
