package dev.heirloom.oscal.io.report;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** JUnit XML as another reader sees it. */
record JUnitTests(Element root) {

  static JUnitTests of(String xml) {
    try {
      return new JUnitTests(
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(xml, e);
    }
  }

  int count(String element) {
    return root.getElementsByTagName(element).getLength();
  }

  /** Returns an attribute of the first element of this name. */
  String first(String element, String attribute) {
    return ((Element) root.getElementsByTagName(element).item(0)).getAttribute(attribute);
  }

  /** Returns the sum of a count over the suites. */
  int sum(String attribute) {
    NodeList suites = root.getElementsByTagName("testsuite");
    int sum = 0;
    for (int i = 0; i < suites.getLength(); i++) {
      sum += Integer.parseInt(((Element) suites.item(i)).getAttribute(attribute));
    }
    return sum;
  }
}
