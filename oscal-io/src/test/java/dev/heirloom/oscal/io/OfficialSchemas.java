package dev.heirloom.oscal.io;

import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** NIST's schemas of OSCAL 1.1.3, which know no mapping collections. */
public final class OfficialSchemas {

  private static final OfficialSchemas ONCE = new OfficialSchemas();

  private static final Map<Model, String> NAMES =
      new EnumMap<>(
          Map.of(
              Model.CATALOG, "catalog",
              Model.PROFILE, "profile",
              Model.COMPONENT_DEFINITION, "component-definition",
              Model.SYSTEM_SECURITY_PLAN, "ssp",
              Model.ASSESSMENT_PLAN, "ap",
              Model.ASSESSMENT_RESULTS, "ar",
              Model.PLAN_OF_ACTION_AND_MILESTONES, "poam"));

  /** The schemas are in no module, so a class of one does not find them. */
  private static final ClassLoader LOADER = OfficialSchemas.class.getClassLoader();

  private final Map<Model, Schema> json = new EnumMap<>(Model.class);
  private final Map<Model, javax.xml.validation.Schema> xml = new EnumMap<>(Model.class);

  OfficialSchemas() {}

  /**
   * Returns what is wrong with a document as it is written: what the official schemas have against
   * its JSON and its XML, and the formats from which it is not read back as it was.
   */
  public static List<String> problems(OscalDocument document) {
    List<String> problems = new ArrayList<>();
    for (Format format : Format.values()) {
      String text = OscalWriter.pretty().toString(document, format);
      if (format != Format.YAML) {
        ONCE.problems(document, format, text).forEach(p -> problems.add(format + ": " + p));
      }
      if (!document.equals(OscalReader.strict().read(text))) {
        problems.add(format + ": it is read back as another document");
      }
    }
    return problems;
  }

  /** Returns what the official schema has against a text; empty if it is valid. */
  List<String> problems(OscalDocument document, Format format, String text) {
    return format == Format.XML
        ? xmlProblems(document.model(), text)
        : jsonProblems(document.model(), text);
  }

  private List<String> jsonProblems(Model model, String text) {
    try {
      json.computeIfAbsent(model, OfficialSchemas::jsonSchema).validate(new JSONObject(text));
      return List.of();
    } catch (ValidationException e) {
      return e.getAllMessages();
    }
  }

  private static Schema jsonSchema(Model model) {
    String path = "schema/json/oscal-" + NAMES.get(model) + "_schema.json";
    try (InputStream stream = LOADER.getResourceAsStream(path)) {
      return SchemaLoader.builder()
          .draftV7Support()
          .schemaJson(new JSONObject(new JSONTokener(stream)))
          .build()
          .load()
          .build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> xmlProblems(Model model, String text) {
    List<String> problems = new ArrayList<>();
    Validator validator = xml.computeIfAbsent(model, OfficialSchemas::xmlSchema).newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            error(e);
          }

          @Override
          public void error(SAXParseException e) {
            problems.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        });
    try {
      validator.validate(new StreamSource(new StringReader(text)));
    } catch (SAXException | IOException e) {
      problems.add(e.toString());
    }
    return problems;
  }

  private static javax.xml.validation.Schema xmlSchema(Model model) {
    URL url = LOADER.getResource("schema/xml/oscal-" + NAMES.get(model) + "_schema.xsd");
    try {
      // Saxon is on the class path; the JDK's own validator is meant.
      SchemaFactory factory =
          SchemaFactory.newInstance(
              XMLConstants.W3C_XML_SCHEMA_NS_URI,
              "com.sun.org.apache.xerces.internal.jaxp.validation.XMLSchemaFactory",
              null);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
      return factory.newSchema(url);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
