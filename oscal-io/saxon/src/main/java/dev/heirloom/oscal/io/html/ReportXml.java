package dev.heirloom.oscal.io.html;

import com.ctc.wstx.stax.WstxOutputFactory;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.CarriedThrough;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Lowering;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.inheritance.result.UnmappedResponsibility;
import dev.heirloom.inheritance.result.Way;
import dev.heirloom.oscal.io.VisibleText;
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
 * The XML form of a report, documented and stable: what a stylesheet for {@link HtmlReport} sees;
 * long for it lists every element here.
 *
 * <p>Unlike the JSON form it carries the words of the documents, so that a page can quote them. All
 * elements are in the namespace {@value #NAMESPACE}; a star marks what may be repeated or absent, a
 * question mark what may be absent.
 *
 * <pre>
 * report                     format-version
 *   inputs                   as-of, baseline, impact-level?, system?, system-title?, regime, kept-in-format?
 *     policy                 presumption, undecided-parameters, without-acceptance, certification-classes,
 *                            open-risks
 *     system*                id, title, document, direct, same-organization, authorization
 *                            (in-force, not-in-force or not-on-record, on the day)
 *       leverages*           id
 *       carried?             document, collection, title, source: the mapping through which it is carried
 *   counts (four)            of (controls or points), result (effective or declared), total,
 *                            FULLY_INHERITED, PARTIALLY_INHERITED, MUST_IMPLEMENT, NOT_APPLICABLE
 *   way*                     name, words, count: how a plan accounts for the controls
 *   lowering*                code, system, count: what lowered how many controls, that which lowered the
 *                            most first
 *     sentence               why
 *     of*                    id: each of the controls
 *   code*                    name, severity, effect, meaning, page (the web address of what to do),
 *                            unknown (true: it says what the documents leave open): the codes of the
 *                            findings that follow
 *   cause*                   code, severity, about, count, of-whole-report: what gives reason for findings,
 *                            the most severe first
 *     message
 *     finding*               the first few; they repeat what stands at its place
 *   finding*                 those of documents and systems
 *   family*                  id
 *     counts (two)           of the family's controls
 *     control*               id, title, status, declared, way
 *       provenance*          a line of text
 *       finding*             those of the control as a whole
 *       point*               id, label, status, declared
 *         reason?            code; its text says why the point is the system's own
 *         remark*            kind, system: why a provider refuses to offer it, or the system tailored it out
 *           text?
 *           source           document, location, uuid?
 *         provided*          uuid, system, component, control, statement?, extent, standing, state?
 *           text?
 *           source           document, location, uuid?
 *           map*             uuid, relation, direction, mapping, document, collection: what carries it here
 *             from*          id: a point of the source baseline
 *             limit*         kind; its text says why the map does not make the point fully inherited
 *             remark*        what its authors say of it
 *           finding*         those that bear on the item here; they repeat those of control and document
 *           provided*        the lower items that it relies on
 *         responsibility*    uuid, system, control, statement?, fell-through, fulfilment
 *           text?
 *           source           document, location, uuid?
 *           answer*          document, location, uuid?
 *           map*             as above
 *         duty*              kind, id, system?, of-map? (true: what is to be confirmed is a map), fulfilment
 *         ending*            responsibility, system, end
 *           path*            id: the systems, from the lowest
 *           by*              id
 *         finding*           those of the point
 *       explanation          the control in words, as {@link Report#explain(String)} says it
 *   unmapped*                point, uuid, system, end: a responsibility that no map carries to the baseline
 *     text?
 *     source                 document, location, uuid?
 *
 * finding                    code, severity, level, subject
 *   message
 *   where*                   document, location, uuid?
 * </pre>
 *
 * <p>Statuses, kinds, codes and other constants are the names of the Java constants; regime and
 * policy are in small letters with hyphens. A stylesheet must pass over elements and attributes
 * that it does not know: later releases may add some without another version. What XML cannot hold,
 * and what nobody would see or what would turn the direction of text, is written out, see {@link
 * VisibleText}. The same report gives the same text on every machine.
 */
public final class ReportXml {

  /** The namespace of the elements. */
  public static final String NAMESPACE = "https://heirloom.dev/ns/report";

  /** The version of the form: it changes when a stylesheet for the old form would mislead. */
  public static final String FORMAT_VERSION = "1";

  private final Report report;
  private final IndentedXml xml;
  private final boolean isExplained;

  private ReportXml(Report report, IndentedXml xml, boolean isExplained) {
    this.report = report;
    this.xml = xml;
    this.isExplained = isExplained;
  }

  /** Returns the XML form of a report. */
  public static String write(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      write(report, xml, true);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a StringWriter does not fail", e);
    }
    return text.append('\n').toString();
  }

  /**
   * Writes the XML form of a report to what has begun a document, and ends it.
   *
   * @param isExplained whether each control is to be explained, which takes as long as all the
   *     rest, and what is written is for others than the library's own page, which strips lines and
   *     indents
   */
  static void write(Report report, XMLStreamWriter xml, boolean isExplained)
      throws XMLStreamException {
    new ReportXml(report, new IndentedXml(xml, isExplained), isExplained).write();
    xml.writeEndDocument();
    xml.close();
  }

  private void write() throws XMLStreamException {
    xml.open("report");
    xml.namespace(NAMESPACE);
    xml.attribute("format-version", FORMAT_VERSION);
    inputs(report.inputs());
    counts("controls", "effective", report.controlCounts());
    counts("controls", "declared", report.declaredControlCounts());
    counts("points", "effective", report.pointCounts());
    counts("points", "declared", report.declaredPointCounts());
    for (Map.Entry<Way, List<ControlResult>> way : report.ways().entrySet()) {
      xml.open("way");
      xml.attribute("name", way.getKey().name());
      xml.attribute("words", way.getKey().words());
      xml.attribute("count", String.valueOf(way.getValue().size()));
      xml.shut();
    }
    for (Lowering lowering : report.lowerings()) {
      xml.open("lowering");
      xml.attribute("code", lowering.code().name());
      xml.attribute("system", lowering.system().value());
      xml.attribute("count", String.valueOf(lowering.controls().size()));
      xml.text("sentence", lowering.sentence());
      xml.ids("of", lowering.controls().stream().map(control -> control.id().value()).toList());
      xml.close();
    }
    for (FindingCode code : codes()) {
      xml.open("code");
      xml.attribute("name", code.name());
      xml.attribute("severity", code.severity().name());
      xml.attribute("effect", word(code.effect()));
      xml.attribute("meaning", code.meaning());
      xml.attribute("page", code.page().toString());
      xml.attribute("unknown", String.valueOf(code.isOfUnknown()));
      xml.shut();
    }
    for (Cause cause : report.causes()) {
      cause(cause);
    }
    findings(report.findings());
    for (Map.Entry<String, List<ControlResult>> family : report.families().entrySet()) {
      xml.open("family");
      xml.attribute("id", family.getKey());
      List<ControlResult> controls = family.getValue();
      counts(
          "controls",
          "effective",
          Counts.of(controls.stream().map(ControlResult::status)::iterator));
      counts(
          "controls",
          "declared",
          Counts.of(controls.stream().map(ControlResult::declared)::iterator));
      for (ControlResult control : controls) {
        control(control);
      }
      xml.close();
    }
    for (UnmappedResponsibility left : report.unmapped()) {
      unmapped(left);
    }
    xml.close();
  }

  private void unmapped(UnmappedResponsibility left) throws XMLStreamException {
    xml.open("unmapped");
    xml.attribute("point", left.point());
    xml.attribute("uuid", left.responsibility().uuid().value());
    xml.attribute("system", left.ending().system().value());
    xml.attribute("end", left.ending().end().name());
    said(left.responsibility().text());
    evidence("source", left.responsibility().evidence());
    xml.close();
  }

  private Set<FindingCode> codes() {
    return report.allFindings().stream()
        .map(Finding::code)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
  }

  private void inputs(ReportInputs inputs) throws XMLStreamException {
    xml.open("inputs");
    xml.attribute("as-of", inputs.asOf().toString());
    xml.attribute("baseline", inputs.baseline());
    xml.attribute("impact-level", inputs.level().map(ReportXml::word));
    xml.attribute("system", inputs.system().map(SystemId::value));
    xml.attribute("system-title", inputs.systemTitle());
    xml.attribute("regime", word(inputs.regime()));
    xml.attribute("kept-in-format", inputs.keptInFormat());
    Policy policy = inputs.policy();
    xml.open("policy");
    xml.attribute("presumption", word(policy.presumption()));
    xml.attribute("undecided-parameters", word(policy.undecidedParameters()));
    xml.attribute("without-acceptance", word(policy.withoutAcceptance()));
    xml.attribute("certification-classes", word(policy.certificationClasses()));
    xml.attribute("open-risks", word(policy.openRisks()));
    xml.shut();
    for (SystemInChain system : inputs.systems()) {
      xml.open("system");
      xml.attribute("id", system.id().value());
      xml.attribute("title", system.title());
      xml.attribute("document", system.document());
      xml.attribute("direct", String.valueOf(system.direct()));
      xml.attribute("same-organization", String.valueOf(system.sameOrganization()));
      xml.attribute("authorization", authorization(system.id()));
      xml.ids("leverages", system.leverages().stream().map(id -> id.value()).toList());
      if (system.through().isPresent()) {
        carried(system.through().get());
      }
      xml.close();
    }
    xml.close();
  }

  /** Every authorization that is not in force, or not on record, is a finding on its system. */
  private String authorization(SystemId system) {
    return found(FindingCode.AUTHORIZATION_NOT_ACTIVE, system)
        ? "not-in-force"
        : found(FindingCode.AUTHORIZATION_NOT_STATED, system) ? "not-on-record" : "in-force";
  }

  private boolean found(FindingCode code, SystemId system) {
    return report.findings().stream()
        .anyMatch(finding -> finding.code() == code && finding.subject().equals(system.value()));
  }

  private void carried(CarriedThrough through) throws XMLStreamException {
    xml.open("carried");
    xml.attribute("document", through.document());
    xml.attribute("collection", through.collection().value());
    xml.attribute("title", through.title());
    xml.attribute("source", through.source());
    xml.shut();
  }

  private void map(MapCitation map) throws XMLStreamException {
    xml.open("map");
    xml.attribute("uuid", map.map().value());
    xml.attribute("relation", map.relation().toString());
    xml.attribute("direction", word(map.direction()));
    xml.attribute("mapping", map.mapping().value());
    xml.attribute("document", map.document());
    xml.attribute("collection", map.collection().value());
    xml.ids("from", map.sources());
    for (MapLimit limit : map.limits()) {
      xml.open("limit");
      xml.attribute("kind", limit.kind().name());
      xml.characters(limit.toString());
      xml.shut();
    }
    for (String remark : map.remarks()) {
      xml.text("remark", remark);
    }
    xml.close();
  }

  private void counts(String of, String result, Counts counts) throws XMLStreamException {
    xml.open("counts");
    xml.attribute("of", of);
    xml.attribute("result", result);
    xml.attribute("total", String.valueOf(counts.total()));
    for (Status status : Status.values()) {
      xml.attribute(status.name(), String.valueOf(counts.of(status)));
    }
    xml.shut();
  }

  private void control(ControlResult control) throws XMLStreamException {
    xml.open("control");
    xml.attribute("id", control.id().value());
    xml.attribute("title", control.title());
    xml.attribute("status", control.status().name());
    xml.attribute("declared", control.declared().name());
    xml.attribute("way", report.way(control).name());
    for (String line : control.provenance()) {
      xml.text("provenance", line);
    }
    findings(control.findings());
    for (PointResult point : control.points()) {
      point(point);
    }
    if (isExplained) {
      xml.text("explanation", report.explain(control));
    }
    xml.close();
  }

  private void point(PointResult point) throws XMLStreamException {
    xml.open("point");
    xml.attribute("id", point.id());
    xml.attribute("label", point.label());
    xml.attribute("status", point.status().name());
    xml.attribute("declared", point.declared().name());
    if (point.reason().isPresent()) {
      xml.open("reason");
      xml.attribute("code", point.reason().get().name());
      xml.characters(point.reason().get().sentence());
      xml.shut();
    }
    for (Remark remark : point.remarks()) {
      xml.open("remark");
      xml.attribute("kind", remark.kind().name());
      xml.attribute("system", remark.system().value());
      said(remark.text());
      evidence("source", remark.evidence());
      xml.close();
    }
    for (ProvidedUse use : point.provided()) {
      provided(use);
    }
    for (ResponsibilityUse use : point.responsibilities()) {
      responsibility(use);
    }
    for (Duty duty : point.duties()) {
      xml.open("duty");
      xml.attribute("kind", duty.kind().name());
      xml.attribute("id", duty.id());
      xml.attribute("system", duty.system().map(id -> id.value()));
      xml.attribute("of-map", Optional.of("true").filter(map -> point.isOfMap(duty)));
      xml.attribute("fulfilment", duty.fulfilment().name());
      xml.shut();
    }
    for (Ending ending : point.endings()) {
      xml.open("ending");
      xml.attribute("responsibility", ending.responsibility().value());
      xml.attribute("system", ending.system().value());
      xml.attribute("end", ending.end().name());
      xml.ids("path", ending.path().stream().map(id -> id.value()).toList());
      xml.ids("by", ending.by().stream().map(id -> id.value()).toList());
      xml.close();
    }
    findings(point.findings());
    xml.close();
  }

  private void provided(ProvidedUse use) throws XMLStreamException {
    xml.open("provided");
    xml.attribute("uuid", use.uuid().value());
    xml.attribute("system", use.system().value());
    xml.attribute("component", use.component());
    place(use.item().place());
    xml.attribute("extent", use.item().extent().name());
    xml.attribute("standing", use.standing().name());
    xml.attribute("state", use.item().states().state().map(Enum::name));
    said(use.item().text());
    evidence("source", use.item().evidence());
    for (MapCitation map : use.through()) {
      map(map);
    }
    findings(use.findings());
    for (ProvidedUse lower : use.reliesOn()) {
      provided(lower);
    }
    xml.close();
  }

  private void responsibility(ResponsibilityUse use) throws XMLStreamException {
    xml.open("responsibility");
    xml.attribute("uuid", use.uuid().value());
    xml.attribute("system", use.system().value());
    place(use.responsibility().place());
    xml.attribute("fell-through", String.valueOf(use.fellThrough()));
    xml.attribute("fulfilment", use.fulfilment().name());
    said(use.responsibility().text());
    evidence("source", use.responsibility().evidence());
    for (Evidence answer : use.answers()) {
      evidence("answer", answer);
    }
    for (MapCitation map : use.through()) {
      map(map);
    }
    xml.close();
  }

  private void place(Place place) throws XMLStreamException {
    xml.attribute("control", place.control());
    xml.attribute("statement", place.statement());
  }

  private void cause(Cause cause) throws XMLStreamException {
    xml.open("cause");
    xml.attribute("code", cause.code().name());
    xml.attribute("severity", cause.severity().name());
    xml.attribute("about", cause.about());
    xml.attribute("count", String.valueOf(cause.count()));
    xml.attribute("of-whole-report", String.valueOf(cause.isOfWholeReport()));
    xml.text("message", cause.message());
    findings(cause.few());
    xml.close();
  }

  private void findings(List<Finding> findings) throws XMLStreamException {
    for (Finding finding : findings) {
      xml.open("finding");
      xml.attribute("code", finding.code().name());
      xml.attribute("severity", finding.severity().name());
      xml.attribute("level", finding.level().name());
      xml.attribute("subject", finding.subject());
      xml.text("message", finding.message());
      for (Evidence evidence : finding.evidence()) {
        evidence("where", evidence);
      }
      xml.close();
    }
  }

  private void evidence(String name, Evidence evidence) throws XMLStreamException {
    xml.open(name);
    xml.attribute("document", evidence.document());
    xml.attribute("location", evidence.location());
    xml.attribute("uuid", evidence.uuid().map(Uuid::value));
    xml.shut();
  }

  private void said(String words) throws XMLStreamException {
    if (!words.isBlank()) {
      xml.text("text", words.strip());
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
