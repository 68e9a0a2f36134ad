package dev.heirloom.oscal.io.workbook.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook, each of which its cells name by a number. */
final class SharedTexts {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int cells;

  /** Returns the number of a cell's text. */
  int number(String text) {
    cells++;
    Integer number = numbers.putIfAbsent(text, numbers.size());
    return number == null ? numbers.size() - 1 : number;
  }

  /** Returns the part of the workbook that has them, once all have their numbers. */
  String part() {
    StringBuilder xml =
        new StringBuilder(XlsxBook.PROLOG)
            .append("<sst xmlns=\"")
            .append(XlsxBook.MAIN)
            .append("\" count=\"")
            .append(cells)
            .append("\" uniqueCount=\"")
            .append(numbers.size())
            .append("\">");
    for (String text : numbers.keySet()) {
      xml.append("<si><t xml:space=\"preserve\">")
          .append(XlsxBook.escaped(XlsxText.encode(text)))
          .append("</t></si>");
    }
    return xml.append("</sst>").toString();
  }
}
