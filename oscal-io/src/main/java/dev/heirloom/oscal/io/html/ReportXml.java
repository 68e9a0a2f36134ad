package dev.heirloom.oscal.io.html;

import com.ctc.wstx.stax.WstxOutputFactory;
import dev.heirloom.inheritance.determination.ControlResult;
import dev.heirloom.inheritance.determination.Counts;
import dev.heirloom.inheritance.determination.Duty;
import dev.heirloom.inheritance.determination.Ending;
import dev.heirloom.inheritance.determination.Finding;
import dev.heirloom.inheritance.determination.FindingCode;
import dev.heirloom.inheritance.determination.PointResult;
import dev.heirloom.inheritance.determination.Policy;
import dev.heirloom.inheritance.determination.ProvidedUse;
import dev.heirloom.inheritance.determination.Report;
import dev.heirloom.inheritance.determination.ReportInputs;
import dev.heirloom.inheritance.determination.ResponsibilityUse;
import dev.heirloom.inheritance.determination.Status;
import dev.heirloom.inheritance.determination.SystemInChain;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.oscal.model.Uuid;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XML form of a report, documented and stable: what a stylesheet for {@link HtmlReport} sees.
 *
 * <p>Unlike the JSON form it carries the words of the documents, so that a page can quote them. All
 * elements are in the namespace {@value #NAMESPACE}; a star marks what may be repeated or absent, a
 * question mark what may be absent.
 *
 * <pre>
 * report                     format-version
 *   inputs                   as-of, baseline, impact-level?, system?, regime
 *     policy                 presumption, undecided-parameters, without-acceptance, certification-classes
 *     system*                id, title, document, direct, same-organization
 *       leverages*           id
 *   counts (four)            of (controls or points), result (effective or declared), total,
 *                            FULLY_INHERITED, PARTIALLY_INHERITED, MUST_IMPLEMENT, NOT_APPLICABLE
 *   code*                    name, severity, meaning: the codes of the findings that follow
 *   finding*                 those of documents and systems
 *   family*                  id
 *     counts (two)           of the family's controls
 *     control*               id, title, status, declared
 *       provenance*          a line of text
 *       finding*             those of the control as a whole
 *       point*               id, label, status, declared
 *         reason?            code; its text says why the point is the system's own
 *         provided*          uuid, system, component, control, statement?, extent, standing, state?
 *           text?
 *           source           document, location, uuid?
 *           finding*         those that bear on the item here; they repeat those of control and document
 *           provided*        the lower items that it relies on
 *         responsibility*    uuid, system, control, statement?, fell-through, fulfilment
 *           text?
 *           source           document, location, uuid?
 *           answer*          document, location, uuid?
 *         duty*              kind, id, system?, fulfilment
 *         ending*            responsibility, system, end
 *           path*            id: the systems, from the lowest
 *           by*              id
 *         finding*           those of the point
 *       explanation          the control in words, as {@link Report#explain(String)} says it
 *
 * finding                    code, severity, level, subject
 *   message
 *   where*                   document, location, uuid?
 * </pre>
 *
 * <p>Statuses, kinds, codes and other constants are the names of the Java constants; regime and policy
 * are in small letters with hyphens. A stylesheet must pass over elements and attributes that it does not
 * know: later releases may add some without another version. Characters that XML cannot hold become
 * U+FFFD. The same report gives the same text on every machine.
 */
public final class ReportXml {

  /** The namespace of the elements. */
  public static final String NAMESPACE = "https://heirloom.dev/ns/report";

  /** The version of the form: it changes when a stylesheet for the old form would mislead. */
  public static final String FORMAT_VERSION = "1";

  private final Report report;
  private final XMLStreamWriter xml;
  private int depth;

  private ReportXml(Report report, XMLStreamWriter xml) {
    this.report = report;
    this.xml = xml;
  }

  /** Returns the XML form of a report. */
  public static String write(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new ReportXml(report, xml).write();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a StringWriter does not fail", e);
    }
    return text.append('\n').toString();
  }

  private void write() throws XMLStreamException {
    open("report");
    xml.writeDefaultNamespace(NAMESPACE);
    attribute("format-version", FORMAT_VERSION);
    inputs(report.inputs());
    counts("controls", "effective", report.controlCounts());
    counts("controls", "declared", report.declaredControlCounts());
    counts("points", "effective", report.pointCounts());
    counts("points", "declared", report.declaredPointCounts());
    for (FindingCode code : codes()) {
      open("code");
      attribute("name", code.name());
      attribute("severity", code.severity().name());
      attribute("meaning", code.meaning());
      shut();
    }
    findings(report.findings());
    for (Map.Entry<String, List<ControlResult>> family : report.families().entrySet()) {
      open("family");
      attribute("id", family.getKey());
      List<ControlResult> controls = family.getValue();
      counts("controls", "effective", Counts.of(controls.stream().map(ControlResult::status)::iterator));
      counts("controls", "declared", Counts.of(controls.stream().map(ControlResult::declared)::iterator));
      for (ControlResult control : controls) {
        control(control);
      }
      close();
    }
    close();
  }

  private Set<FindingCode> codes() {
    return report.allFindings().stream()
        .map(Finding::code)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
  }

  private void inputs(ReportInputs inputs) throws XMLStreamException {
    open("inputs");
    attribute("as-of", inputs.asOf().toString());
    attribute("baseline", inputs.baseline());
    attribute("impact-level", inputs.level().map(ReportXml::word));
    attribute("system", inputs.system().map(id -> id.value()));
    attribute("regime", word(inputs.regime()));
    Policy policy = inputs.policy();
    open("policy");
    attribute("presumption", word(policy.presumption()));
    attribute("undecided-parameters", word(policy.undecidedParameters()));
    attribute("without-acceptance", word(policy.withoutAcceptance()));
    attribute("certification-classes", word(policy.certificationClasses()));
    shut();
    for (SystemInChain system : inputs.systems()) {
      open("system");
      attribute("id", system.id().value());
      attribute("title", system.title());
      attribute("document", system.document());
      attribute("direct", String.valueOf(system.direct()));
      attribute("same-organization", String.valueOf(system.sameOrganization()));
      ids("leverages", system.leverages().stream().map(id -> id.value()).toList());
      close();
    }
    close();
  }

  private void counts(String of, String result, Counts counts) throws XMLStreamException {
    open("counts");
    attribute("of", of);
    attribute("result", result);
    attribute("total", String.valueOf(counts.total()));
    for (Status status : Status.values()) {
      attribute(status.name(), String.valueOf(counts.of(status)));
    }
    shut();
  }

  private void control(ControlResult control) throws XMLStreamException {
    open("control");
    attribute("id", control.id().value());
    attribute("title", control.title());
    attribute("status", control.status().name());
    attribute("declared", control.declared().name());
    for (String line : control.provenance()) {
      text("provenance", line);
    }
    findings(control.findings());
    for (PointResult point : control.points()) {
      point(point);
    }
    text("explanation", report.explain(control.id()));
    close();
  }

  private void point(PointResult point) throws XMLStreamException {
    open("point");
    attribute("id", point.id());
    attribute("label", point.label());
    attribute("status", point.status().name());
    attribute("declared", point.declared().name());
    if (point.reason().isPresent()) {
      open("reason");
      attribute("code", point.reason().get().name());
      characters(point.reason().get().sentence());
      shut();
    }
    for (ProvidedUse use : point.provided()) {
      provided(use);
    }
    for (ResponsibilityUse use : point.responsibilities()) {
      responsibility(use);
    }
    for (Duty duty : point.duties()) {
      open("duty");
      attribute("kind", duty.kind().name());
      attribute("id", duty.id());
      attribute("system", duty.system().map(id -> id.value()));
      attribute("fulfilment", duty.fulfilment().name());
      shut();
    }
    for (Ending ending : point.endings()) {
      open("ending");
      attribute("responsibility", ending.responsibility().value());
      attribute("system", ending.system().value());
      attribute("end", ending.end().name());
      ids("path", ending.path().stream().map(id -> id.value()).toList());
      ids("by", ending.by().stream().map(id -> id.value()).toList());
      close();
    }
    findings(point.findings());
    close();
  }

  private void provided(ProvidedUse use) throws XMLStreamException {
    open("provided");
    attribute("uuid", use.uuid().value());
    attribute("system", use.system().value());
    attribute("component", use.component());
    place(use.item().place());
    attribute("extent", use.item().extent().name());
    attribute("standing", use.standing().name());
    attribute("state", use.item().states().state().map(Enum::name));
    said(use.item().text());
    evidence("source", use.item().source());
    findings(use.findings());
    for (ProvidedUse lower : use.reliesOn()) {
      provided(lower);
    }
    close();
  }

  private void responsibility(ResponsibilityUse use) throws XMLStreamException {
    open("responsibility");
    attribute("uuid", use.uuid().value());
    attribute("system", use.system().value());
    place(use.responsibility().place());
    attribute("fell-through", String.valueOf(use.fellThrough()));
    attribute("fulfilment", use.fulfilment().name());
    said(use.responsibility().text());
    evidence("source", use.responsibility().source());
    for (Evidence answer : use.answers()) {
      evidence("answer", answer);
    }
    close();
  }

  private void place(Place place) throws XMLStreamException {
    attribute("control", place.control());
    attribute("statement", place.statement());
  }

  private void findings(List<Finding> findings) throws XMLStreamException {
    for (Finding finding : findings) {
      open("finding");
      attribute("code", finding.code().name());
      attribute("severity", finding.severity().name());
      attribute("level", finding.level().name());
      attribute("subject", finding.subject());
      text("message", finding.message());
      for (Evidence evidence : finding.evidence()) {
        evidence("where", evidence);
      }
      close();
    }
  }

  private void evidence(String name, Evidence evidence) throws XMLStreamException {
    open(name);
    attribute("document", evidence.document());
    attribute("location", evidence.location());
    attribute("uuid", evidence.uuid().map(Uuid::value));
    shut();
  }

  private void ids(String name, List<String> ids) throws XMLStreamException {
    for (String id : ids) {
      open(name);
      attribute("id", id);
      shut();
    }
  }

  private void said(String words) throws XMLStreamException {
    if (!words.isBlank()) {
      text("text", words.strip());
    }
  }

  private void text(String name, String words) throws XMLStreamException {
    open(name);
    characters(words);
    shut();
  }

  private void open(String name) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    depth++;
  }

  /** Ends an element that holds elements. */
  private void close() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  /** Ends an element that holds text or nothing. */
  private void shut() throws XMLStreamException {
    depth--;
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(depth));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, readable(value));
  }

  private void attribute(String name, Optional<String> value) throws XMLStreamException {
    if (value.isPresent()) {
      attribute(name, value.get());
    }
  }

  private void characters(String words) throws XMLStreamException {
    xml.writeCharacters(readable(words));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a text in which every character is one that XML 1.0 can hold. */
  private static String readable(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isHeld(c) ? c : 0xFFFD)
        .forEach(readable::appendCodePoint);
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
