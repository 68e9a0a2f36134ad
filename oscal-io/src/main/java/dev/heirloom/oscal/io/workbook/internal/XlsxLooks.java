package dev.heirloom.oscal.io.workbook.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The looks of the cells of a workbook, each of which its cells name by a number. */
final class XlsxLooks {

  /** The fills that every workbook begins with: none, and a grey that nothing here uses. */
  private static final String FIRST_FILLS =
      "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
          + " patternType=\"gray125\"/></fill>";

  private static final int FIRST_FILLS_COUNT = 2;
  private static final String[] SIDES = {"left", "right", "top", "bottom"};

  private final Map<String, Integer> fonts = new LinkedHashMap<>();
  private final Map<String, Integer> fills = new LinkedHashMap<>();
  private final Map<String, Integer> borders = new LinkedHashMap<>();
  private final Map<CellLook, Integer> numbers = new LinkedHashMap<>();
  private final StringBuilder looks = new StringBuilder();

  XlsxLooks() {
    number(CellLook.PLAIN);
  }

  /** Returns the number of a look. */
  int number(CellLook look) {
    Integer known = numbers.get(look);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(look, number);
    looks.append(xml(look));
    return number;
  }

  private String xml(CellLook look) {
    int fill = look.fill().map(color -> FIRST_FILLS_COUNT + numberOf(fill(color), fills)).orElse(0);
    String alignment =
        look.horizontal().map(place -> " horizontal=\"" + place + '"').orElse("")
            + look.vertical().map(place -> " vertical=\"" + place + '"').orElse("")
            + (look.wraps() ? " wrapText=\"true\"" : "");
    return "<xf numFmtId=\"0\" fontId=\""
        + numberOf(font(look), fonts)
        + "\" fillId=\""
        + fill
        + "\" borderId=\""
        + numberOf(border(look.line()), borders)
        + "\" xfId=\"0\" applyFont=\"true\" applyFill=\"true\" applyBorder=\"true\""
        + (alignment.isEmpty()
            ? "/>"
            : " applyAlignment=\"true\"><alignment" + alignment + "/></xf>");
  }

  private static int numberOf(String xml, Map<String, Integer> known) {
    Integer number = known.putIfAbsent(xml, known.size());
    return number == null ? known.size() - 1 : number;
  }

  private static String font(CellLook look) {
    return "<font>"
        + (look.bold() ? "<b/>" : "")
        + "<sz val=\""
        + look.size()
        + "\"/><color rgb=\""
        + look.ink()
        + "\"/><name val=\""
        + look.font()
        + "\"/></font>";
  }

  private static String fill(String color) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
        + color
        + "\"/></patternFill></fill>";
  }

  private static String border(Optional<String> line) {
    StringBuilder xml = new StringBuilder("<border>");
    for (String side : SIDES) {
      xml.append('<').append(side);
      if (line.isPresent()) {
        xml.append(" style=\"thin\"><color rgb=\"").append(line.get()).append("\"/></");
        xml.append(side).append('>');
      } else {
        xml.append("/>");
      }
    }
    return xml.append("<diagonal/></border>").toString();
  }

  /** Returns the part of the workbook that describes them, once all have their numbers. */
  String part() {
    return XlsxBook.PROLOG
        + "<styleSheet xmlns=\""
        + XlsxBook.MAIN
        + "\">"
        + all("fonts", fonts.size(), String.join("", fonts.keySet()))
        + all(
            "fills",
            FIRST_FILLS_COUNT + fills.size(),
            FIRST_FILLS + String.join("", fills.keySet()))
        + all("borders", borders.size(), String.join("", borders.keySet()))
        + all("cellStyleXfs", 1, "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
        + all("cellXfs", numbers.size(), looks.toString())
        + all("cellStyles", 1, "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
        + "</styleSheet>";
  }

  private static String all(String name, int count, String content) {
    return "<" + name + " count=\"" + count + "\">" + content + "</" + name + ">";
  }
}
