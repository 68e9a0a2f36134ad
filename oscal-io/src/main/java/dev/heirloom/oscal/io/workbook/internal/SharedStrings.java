package dev.heirloom.oscal.io.workbook.internal;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells refer to by number. */
final class SharedStrings {

  private SharedStrings() {}

  /** Returns the texts of a part, in order. */
  static List<String> read(XmlParts parts, String part) {
    List<String> shared = new ArrayList<>();
    parts.parse(
        part,
        xml -> {
          while (xml.hasNext()) {
            if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT
                && XmlParts.isMain(xml, "si")) {
              shared.add(richText(xml));
            }
          }
        });
    return shared;
  }

  /**
   * Reads the text of a string item up to its end, without the phonetic readings beside it. What is
   * struck out in it stands between marks that say so.
   */
  static String richText(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int phonetic = 0;
    boolean isStruck = false;
    while (depth > 0) {
      int event = XmlParts.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (XmlParts.isMain(xml, "rPh")) {
          phonetic = depth;
        } else if (XmlParts.isMain(xml, "r")) {
          isStruck = false;
        } else if (XmlParts.isMain(xml, "strike")) {
          isStruck = TextStyles.isOn(xml);
        } else if (XmlParts.isMain(xml, "t")) {
          String piece = xml.getElementText();
          depth--;
          if (phonetic == 0) {
            text.append(isStruck ? TextStyles.marked(piece) : piece);
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
}
