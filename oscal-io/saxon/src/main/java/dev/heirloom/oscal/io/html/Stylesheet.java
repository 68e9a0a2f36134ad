package dev.heirloom.oscal.io.html;

import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.internal.saxon.ShutIn;
import dev.heirloom.oscal.io.internal.saxon.WatchedConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.event.EventSource;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.event.StreamWriterToReceiver;
import net.sf.saxon.lib.ParseOptions;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A compiled stylesheet that can reach nothing but the report. */
final class Stylesheet {

  private static final String REMEDY =
      "A stylesheet for reports is XSLT 3.0 that reads the report alone and writes one page.";

  private static final int MAX_BYTES = 16 << 20;

  private final String name;
  private final XsltExecutable executable;

  private Stylesheet(String name, XsltExecutable executable) {
    this.name = name;
    this.executable = executable;
  }

  /** The CSS and the script of the library's page, and the policy that admits these two alone. */
  private record Parts(String style, String script, String policy) {

    static final Parts OWN =
        of(HtmlReport.resource("report.css"), HtmlReport.resource("report.js"));

    private static Parts of(String style, String script) {
      return new Parts(
          style,
          script,
          "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-"
              + hash(style)
              + "'; script-src 'sha256-"
              + hash(script)
              + "'");
    }

    private static String hash(String text) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }

  /** Returns the text of the stylesheet in a file. */
  static String text(Path file) {
    try (InputStream stream = FileOpening.open(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw failure(
            file.toString(),
            0,
            0,
            "it has more bytes than " + MAX_BYTES + ", a limit that is fixed.",
            "Make it smaller.");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      FileWords words = FileWords.of(e, file);
      throw failure(file.toString(), 0, 0, words.problem(), words.remedy());
    }
  }

  /** Compiles the library's own stylesheet. */
  static Stylesheet standard() {
    Processor processor = new Processor(false);
    ShutIn.configure(processor.getUnderlyingConfiguration());
    return compile(HtmlReport.resource("report.xsl"), HtmlReport.STANDARD, processor);
  }

  /** Compiles a stylesheet of a user's. */
  static Stylesheet compile(String text, String name) {
    return compile(text, name, new Processor(new WatchedConfiguration()));
  }

  private static Stylesheet compile(String text, String name, Processor processor) {
    XsltCompiler compiler = processor.newXsltCompiler();
    compiler.setResourceResolver(Stylesheet::importable);
    List<XmlProcessingError> errors = new ArrayList<>();
    compiler.setErrorReporter(errors::add);
    try {
      return new Stylesheet(name, compiler.compile(source(text, name)));
    } catch (SaxonApiException e) {
      throw failure(name, errors, e);
    }
  }

  /** Writes the page of a report. */
  void apply(Report report, Writer page) throws IOException {
    List<XmlProcessingError> errors = new ArrayList<>();
    try {
      Xslt30Transformer transformer = executable.load30();
      transformer.setErrorReporter(errors::add);
      transformer.setMessageHandler(message -> {});
      transformer.setResultDocumentHandler(
          address -> {
            throw new SaxonApiUncheckedException(
                new SaxonApiException("a second result document, " + address));
          });
      transformer.setStylesheetParameters(
          Map.of(
              new QName("style"), new XdmAtomicValue(Parts.OWN.style()),
              new QName("script"), new XdmAtomicValue(Parts.OWN.script()),
              new QName("policy"), new XdmAtomicValue(Parts.OWN.policy())));
      transformer.transform(
          new ReportSource(report, isExplained()), transformer.newSerializer(page));
    } catch (SaxonApiException e) {
      for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException unwritten) {
          throw unwritten;
        }
      }
      throw failure(name, errors, e);
    } catch (SaxonApiUncheckedException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw failure(name, 0, 0, "it asks for " + cause.getMessage() + ".", REMEDY);
    }
  }

  /** The library's own page has no room for explanations, and a user's may have. */
  private boolean isExplained() {
    return !name.equals(HtmlReport.STANDARD);
  }

  /** A report that tells Saxon its XML form, with no text of it between them. */
  private static final class ReportSource extends EventSource {

    private final Report report;
    private final boolean isExplained;

    ReportSource(Report report, boolean isExplained) {
      this.report = report;
      this.isExplained = isExplained;
      setSystemId(address("report"));
    }

    @Override
    public void deliver(Receiver tree, ParseOptions options) throws XPathException {
      try {
        XMLStreamWriter xml = new StreamWriterToReceiver(tree);
        xml.writeStartDocument();
        ReportXml.write(report, xml, isExplained);
      } catch (XMLStreamException e) {
        throw new XPathException(e);
      }
    }
  }

  private static Source importable(ResourceRequest request) throws XPathException {
    return HtmlReport.STANDARD.equals(request.uri)
        ? source(HtmlReport.resource("report.xsl"), HtmlReport.STANDARD)
        : ShutIn.nothing(request);
  }

  /** Reads XML without document type, so that it can neither expand nor load entities. */
  private static Source source(String text, String name) {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      InputSource input = new InputSource(new StringReader(text));
      input.setSystemId(address(name));
      return new SAXSource(reader, input);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the platform's own parser knows these features", e);
    }
  }

  private static String address(String name) {
    return name.contains("://") ? name : "stylesheet:" + Integer.toHexString(name.hashCode());
  }

  private static DataFileException failure(
      String name, List<XmlProcessingError> errors, SaxonApiException e) {
    for (XmlProcessingError error : errors) {
      if (!error.isWarning()) {
        return failure(
            name,
            Math.max(0, error.getLocation().getLineNumber()),
            Math.max(0, error.getLocation().getColumnNumber()),
            "it cannot be used: " + error.getMessage() + ".",
            REMEDY);
      }
    }
    return failure(name, 0, 0, "it cannot be used: " + e.getMessage() + ".", REMEDY);
  }

  private static DataFileException failure(
      String name, int line, int column, String problem, String remedy) {
    return new DataFileException(new FilePlace(name, line, column, ""), problem, remedy);
  }

  /** Returns what messages call it. */
  @Override
  public String toString() {
    return name;
  }
}
