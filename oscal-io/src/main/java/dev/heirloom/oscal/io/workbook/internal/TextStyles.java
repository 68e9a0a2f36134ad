package dev.heirloom.oscal.io.workbook.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The styles of cells whose text is struck out or can't be seen: of the color of its ground, too
 * small, or of a format that shows nothing. What is struck out is said no more, and what nobody
 * sees is said to nobody, but it is not lost: such a text is marked, so that no reader takes it for
 * an answer.
 */
final class TextStyles {

  private static final String MARK = "~~";
  private static final String UNSEEN = "(unseen) ";
  private static final String WHITE = "FFFFFF";
  private static final double SMALLEST = 3;

  /** A format without a section that shows anything. */
  private static final Pattern SHOWS_NOTHING = Pattern.compile("\\s*;[;\\s]*");

  private final BitSet struck = new BitSet();
  private final BitSet unseen = new BitSet();

  /** The formats that depend on a condition and strike out or hide. */
  private final BitSet conditional = new BitSet();

  private final BitSet emptyFormats = new BitSet();
  private final List<Font> fonts = new ArrayList<>();
  private final List<String> grounds = new ArrayList<>();

  private TextStyles() {}

  private record Font(boolean isStruck, boolean isTiny, String color) {}

  /** Returns the styles of a workbook without any. */
  static TextStyles none() {
    return new TextStyles();
  }

  /** Reads the styles of a workbook. */
  static TextStyles read(XmlParts parts, String part) {
    TextStyles styles = new TextStyles();
    parts.parse(part, styles::readAll);
    return styles;
  }

  private void readAll(XMLStreamReader xml) throws XMLStreamException {
    int style = 0;
    int condition = 0;
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = XmlParts.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        ofCells &= !XmlParts.isMain(xml, "cellXfs");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        ofCells |= XmlParts.isMain(xml, "cellXfs");
        if (XmlParts.isMain(xml, "numFmt") && showsNothing(xml)) {
          emptyFormats.set(number(XmlParts.attribute(xml, "numFmtId").orElse("")));
        } else if (XmlParts.isMain(xml, "font")) {
          fonts.add(font(xml));
        } else if (XmlParts.isMain(xml, "fill")) {
          grounds.add(ground(xml, "fill"));
        } else if (XmlParts.isMain(xml, "dxf")) {
          conditional.set(condition++, isHiding(xml));
        } else if (ofCells && XmlParts.isMain(xml, "xf")) {
          read(xml, style++);
        }
      }
    }
  }

  private void read(XMLStreamReader xml, int style) {
    int number = number(XmlParts.attribute(xml, "fontId").orElse(""));
    int fill = number(XmlParts.attribute(xml, "fillId").orElse("0"));
    Font font = number < fonts.size() ? fonts.get(number) : new Font(false, false, "");
    String ground = fill < grounds.size() ? grounds.get(fill) : WHITE;
    struck.set(style, font.isStruck());
    unseen.set(
        style,
        font.isTiny()
            || font.color().equals(ground)
            || emptyFormats.get(number(XmlParts.attribute(xml, "numFmtId").orElse(""))));
  }

  private static boolean showsNothing(XMLStreamReader xml) {
    return XmlParts.attribute(xml, "formatCode")
        .filter(code -> SHOWS_NOTHING.matcher(code).matches())
        .isPresent();
  }

  private static Font font(XMLStreamReader xml) throws XMLStreamException {
    boolean isStruck = false;
    boolean isTiny = false;
    String color = "";
    while (!isEnd(xml, XmlParts.next(xml), "font")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (XmlParts.isMain(xml, "strike")) {
          isStruck = isOn(xml);
        } else if (XmlParts.isMain(xml, "sz")) {
          isTiny =
              XmlParts.attribute(xml, "val")
                  .filter(size -> size.matches("[0-9]{1,3}(?:[.][0-9]*)?"))
                  .filter(size -> Double.parseDouble(size) < SMALLEST)
                  .isPresent();
        } else if (XmlParts.isMain(xml, "color")) {
          color = color(xml);
        }
      }
    }
    return new Font(isStruck, isTiny, color);
  }

  /** Returns the color behind a text, up to the end of an element. */
  private static String ground(XMLStreamReader xml, String element) throws XMLStreamException {
    String ground = WHITE;
    boolean isSolid = false;
    while (!isEnd(xml, XmlParts.next(xml), element)) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (XmlParts.isMain(xml, "patternFill")) {
          String pattern = XmlParts.attribute(xml, "patternType").orElse("none");
          isSolid = "solid".equals(pattern);
          ground = "none".equals(pattern) ? WHITE : pattern;
        } else if (XmlParts.isMain(xml, "gradientFill")) {
          ground = "gradient";
        } else if (isSolid && XmlParts.isMain(xml, "fgColor")) {
          ground = color(xml);
        }
      }
    }
    return ground;
  }

  private static boolean isHiding(XMLStreamReader xml) throws XMLStreamException {
    boolean isHiding = false;
    while (!isEnd(xml, XmlParts.next(xml), "dxf")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        isHiding |= XmlParts.isMain(xml, "strike") && isOn(xml);
        isHiding |= XmlParts.isMain(xml, "numFmt") && showsNothing(xml);
      }
    }
    return isHiding;
  }

  private static boolean isEnd(XMLStreamReader xml, int event, String element) {
    return event == XMLStreamConstants.END_ELEMENT && XmlParts.isMain(xml, element);
  }

  /** Returns a color as it is compared: white and black have several names. */
  private static String color(XMLStreamReader xml) {
    String tint = XmlParts.attribute(xml, "tint").orElse("");
    Optional<String> rgb =
        XmlParts.attribute(xml, "rgb")
            .map(text -> text.toUpperCase(Locale.ROOT))
            .map(text -> text.length() == 8 ? text.substring(2) : text);
    Optional<String> theme =
        XmlParts.attribute(xml, "theme").map(n -> "0".equals(n) ? WHITE : "theme " + n);
    Optional<String> indexed =
        XmlParts.attribute(xml, "indexed")
            .map(n -> "1".equals(n) || "9".equals(n) || "65".equals(n) ? WHITE : "indexed " + n);
    return rgb.or(() -> theme).or(() -> indexed).orElse("")
        + (tint.isEmpty() || tint.equals("0") ? "" : " " + tint);
  }

  /** Returns whether a property that is there is not switched off. */
  static boolean isOn(XMLStreamReader xml) {
    String value = XmlParts.attribute(xml, "val").orElse("1");
    return !"0".equals(value) && !"false".equals(value);
  }

  /** Returns a text as it counts in cells of a style. */
  String shown(String style, String text) {
    int number = number(style);
    String shown = struck.get(number) ? marked(text) : text;
    return unseen.get(number) && !text.isBlank() ? UNSEEN + shown : shown;
  }

  /** Returns whether a conditional format strikes out or hides. */
  boolean isHidingCondition(String format) {
    return conditional.get(number(format));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  /** Returns a text as one that is struck out. */
  static String marked(String text) {
    return text.isBlank() || text.startsWith(MARK) ? text : MARK + text + MARK;
  }
}
