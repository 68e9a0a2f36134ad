package dev.heirloom.oscal.io.report;

import com.ctc.wstx.stax.WstxOutputFactory;
import dev.heirloom.oscal.io.report.BuildResults.BuildResult;
import dev.heirloom.oscal.io.report.BuildResults.Case;
import dev.heirloom.oscal.io.report.BuildResults.CaseGroup;
import dev.heirloom.oscal.io.report.BuildResults.Level;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results as JUnit XML, the form in which build servers take the results of tests.
 *
 * <p>A group is a test suite and a case a test, which fails by each result that is an error; its
 * other results are what the test printed. No test has taken any time, so that the same results
 * give the same text. A character that XML can't hold becomes U+FFFD.
 */
public final class JUnitXml {

  private final XMLStreamWriter xml;
  private final Predicate<BuildResult> fails;

  private JUnitXml(XMLStreamWriter xml, Predicate<BuildResult> fails) {
    this.xml = xml;
    this.fails = fails;
  }

  /** Returns results as JUnit XML, in which errors fail. */
  public static String write(BuildResults results) {
    return write(results, result -> result.level() == Level.ERROR);
  }

  /**
   * Returns results as JUnit XML.
   *
   * @param fails by which results a test fails
   */
  public static String write(BuildResults results, Predicate<BuildResult> fails) {
    StringWriter text = new StringWriter();
    try {
      write(results, fails, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString();
  }

  /**
   * Writes results as JUnit XML piece by piece, so that it need not fit into memory.
   *
   * @param fails by which results a test fails
   * @param out is left open
   */
  public static void write(BuildResults results, Predicate<BuildResult> fails, Writer out)
      throws IOException {
    try {
      XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(out);
      new JUnitXml(xml, fails).suites(results);
      xml.close();
    } catch (XMLStreamException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("a text of XML's characters can be written", e);
    }
    out.write('\n');
  }

  private void suites(BuildResults results) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    attribute("name", "Heirloom");
    counts(results.groups().stream().flatMap(group -> group.cases().stream()).toList());
    for (CaseGroup group : results.groups()) {
      line(1);
      xml.writeStartElement("testsuite");
      attribute("name", group.name());
      counts(group.cases());
      for (Case one : group.cases()) {
        test(group, one);
      }
      line(1);
      xml.writeEndElement();
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void test(CaseGroup group, Case one) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    attribute("name", one.name());
    attribute("classname", group.name());
    attribute("time", "0");
    for (BuildResult result : one.results()) {
      if (fails.test(result)) {
        line(3);
        xml.writeStartElement("failure");
        attribute("type", result.criterion());
        attribute("message", result.message());
        xml.writeCharacters(readable(words(result)));
        xml.writeEndElement();
      }
    }
    String others =
        one.results().stream()
            .filter(fails.negate())
            .map(JUnitXml::words)
            .collect(Collectors.joining("\n"));
    if (!others.isEmpty()) {
      line(3);
      xml.writeStartElement("system-out");
      xml.writeCharacters(readable(others));
      xml.writeEndElement();
    }
    line(2);
    xml.writeEndElement();
  }

  private void counts(List<Case> cases) throws XMLStreamException {
    attribute("tests", Integer.toString(cases.size()));
    attribute(
        "failures",
        Long.toString(
            cases.stream().filter(one -> one.results().stream().anyMatch(fails)).count()));
    attribute("errors", "0");
    attribute("skipped", "0");
    attribute("time", "0");
  }

  private static String words(BuildResult result) {
    return result.level().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + " "
        + result.criterion()
        + ": "
        + result.message()
        + result.places().stream().map(place -> "\n  " + place).collect(Collectors.joining());
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, readable(value));
  }

  private static String readable(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints().map(c -> isHeld(c) ? c : 0xFFFD).forEach(readable::appendCodePoint);
    return readable.toString();
  }

  private static boolean isHeld(int c) {
    return c >= 0x20 && c <= 0xD7FF
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
