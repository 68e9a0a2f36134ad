package dev.heirloom.oscal.io.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.plain.PlainReader;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.io.report.ReportDocument.CauseEntry;
import dev.heirloom.oscal.io.report.ReportDocument.ControlEntry;
import dev.heirloom.oscal.io.report.ReportDocument.DutyEntry;
import dev.heirloom.oscal.io.report.ReportDocument.FindingEntry;
import dev.heirloom.oscal.io.report.ReportDocument.Inputs;
import dev.heirloom.oscal.io.report.ReportDocument.PointEntry;
import dev.heirloom.oscal.io.report.ReportDocument.RemarkEntry;
import dev.heirloom.oscal.io.report.ReportDocument.ResponsibilityEntry;
import dev.heirloom.oscal.io.report.ReportDocument.SystemEntry;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The JSON form of a report, documented and stable.
 *
 * <pre>
 * format-version            "1"
 * inputs
 *   as-of                   the day the report speaks of: "2026-03-31"
 *   baseline                the baseline's name
 *   impact-level            low, moderate or high; absent if not stated
 *   system                  the leveraging system's id; absent if there was none
 *   regime                  none, fedramp or fedramp-2026
 *   systems[]               id, title, document, direct, same-organization, leverages[]
 * causes[]                  of all findings, the most severe first: code, severity, about (the system or
 *                           the documents), count, message, findings[] (the first few)
 * findings[]                of documents and systems
 * counts
 *   controls                status to number, effective
 *   points                  the same of points
 *   declared
 *     controls, points      the same, declared
 * controls[]
 *   id, family, title
 *   status, declared        the roll-up
 *   points[]
 *     id                    the control's own for a control without lettered statements
 *     status, declared
 *     reason                why nothing is inherited; absent where something is
 *     remarks[]             kind, system, text, where: the words that refuse it or tailor it out
 *     provided[]            uuids
 *     responsibilities[]    uuid, fulfilment
 *     duties[]              kind, id, fulfilment
 *     findings[]            of the point
 *   findings[]              of the control as a whole
 *
 * a finding                 code, severity, message, subject, where[]: document, location, uuid
 * </pre>
 *
 * <p>Statuses, reasons, kinds, fulfilments, codes and severities are the names of {@link Status}, {@link
 * Reason}, {@link Remark.Kind} and {@link Duty.Kind}, {@link Fulfilment}, {@link FindingCode} and {@link
 * Severity}. A reader must pass over
 * fields it does not know: later releases may add some without another version. The same report gives
 * the same bytes on every machine.
 */
public final class ReportJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ReportJson() {}

  /** Returns the JSON form of a report. */
  public static String write(Report report) {
    return write(ReportDocument.of(report));
  }

  /** Returns the JSON form of a report's document. */
  public static String write(ReportDocument report) {
    return text(generator -> write(report, generator));
  }

  /**
   * Reads a report from a file.
   *
   * @throws dev.heirloom.oscal.io.DataFileException if it cannot be read or is no report
   */
  public static ReportDocument read(Path file) {
    return ReportReading.report(PlainReader.read(file, ReadOptions.strict()));
  }

  /**
   * Reads a report from a stream, which is left open.
   *
   * @param document what messages call it
   * @throws dev.heirloom.oscal.io.DataFileException if it cannot be read or is no report
   */
  public static ReportDocument read(InputStream in, String document) {
    return ReportReading.report(PlainReader.read(in, document, ReadOptions.strict()));
  }

  /**
   * Reads a report from text.
   *
   * @throws dev.heirloom.oscal.io.DataFileException if it is no report
   */
  public static ReportDocument read(String json) {
    return ReportReading.report(PlainReader.read(json, "text", ReadOptions.strict()));
  }

  /** What writes into a generator. */
  interface Body {
    /** Writes. */
    void write(JsonGenerator generator) throws IOException;
  }

  static String text(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      Separators separators =
          new Separators()
              .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(separators)
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n"));
      generator.setPrettyPrinter(printer);
      body.write(generator);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return out.append('\n').toString();
  }

  /** Returns a constant as the word of a file: in small letters, with hyphens. */
  static String word(Enum<?> constant) {
    return PlainValue.word(constant);
  }

  private static void write(ReportDocument report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format-version", ReportDocument.FORMAT_VERSION);
    json.writeFieldName("inputs");
    write(report.inputs(), json);
    json.writeArrayFieldStart("causes");
    for (CauseEntry cause : report.causes()) {
      write(cause, json);
    }
    json.writeEndArray();
    write(report.findings(), json);
    json.writeObjectFieldStart("counts");
    write("controls", report.controlCounts(), json);
    write("points", report.pointCounts(), json);
    json.writeObjectFieldStart("declared");
    write("controls", report.declaredControlCounts(), json);
    write("points", report.declaredPointCounts(), json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("controls");
    for (ControlEntry control : report.controls()) {
      write(control, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(CauseEntry cause, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", cause.code().name());
    json.writeStringField("severity", cause.severity().name());
    json.writeStringField("about", cause.about());
    json.writeNumberField("count", cause.count());
    json.writeStringField("message", cause.message());
    write(cause.findings(), json);
    json.writeEndObject();
  }

  private static void write(Inputs inputs, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("as-of", inputs.asOf().toString());
    json.writeStringField("baseline", inputs.baseline());
    write("impact-level", inputs.level(), json);
    write("system", inputs.system(), json);
    json.writeStringField("regime", inputs.regime());
    json.writeArrayFieldStart("systems");
    for (SystemEntry system : inputs.systems()) {
      json.writeStartObject();
      json.writeStringField("id", system.id());
      json.writeStringField("title", system.title());
      json.writeStringField("document", system.document());
      json.writeBooleanField("direct", system.direct());
      json.writeBooleanField("same-organization", system.sameOrganization());
      write("leverages", system.leverages(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(String name, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }

  private static void write(String name, List<?> texts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Object text : texts) {
      json.writeString(text.toString());
    }
    json.writeEndArray();
  }

  private static void write(String name, Counts counts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    for (Status status :
        List.of(
            Status.FULLY_INHERITED,
            Status.PARTIALLY_INHERITED,
            Status.MUST_IMPLEMENT,
            Status.NOT_APPLICABLE)) {
      json.writeNumberField(status.name(), counts.of(status));
    }
    json.writeEndObject();
  }

  private static void write(ControlEntry control, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", control.id());
    json.writeStringField("family", control.family());
    json.writeStringField("title", control.title());
    json.writeStringField("status", control.status().name());
    json.writeStringField("declared", control.declared().name());
    json.writeArrayFieldStart("points");
    for (PointEntry point : control.points()) {
      write(point, json);
    }
    json.writeEndArray();
    write(control.findings(), json);
    json.writeEndObject();
  }

  private static void write(PointEntry point, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", point.id());
    json.writeStringField("status", point.status().name());
    json.writeStringField("declared", point.declared().name());
    write("reason", point.reason().map(Reason::name), json);
    json.writeArrayFieldStart("remarks");
    for (RemarkEntry remark : point.remarks()) {
      json.writeStartObject();
      json.writeStringField("kind", remark.kind().name());
      json.writeStringField("system", remark.system());
      json.writeStringField("text", remark.text());
      json.writeFieldName("where");
      write(remark.where(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    write("provided", point.provided(), json);
    json.writeArrayFieldStart("responsibilities");
    for (ResponsibilityEntry responsibility : point.responsibilities()) {
      json.writeStartObject();
      json.writeStringField("uuid", responsibility.uuid().value());
      json.writeStringField("fulfilment", responsibility.fulfilment().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("duties");
    for (DutyEntry duty : point.duties()) {
      json.writeStartObject();
      json.writeStringField("kind", duty.kind().name());
      json.writeStringField("id", duty.id());
      json.writeStringField("fulfilment", duty.fulfilment().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    write(point.findings(), json);
    json.writeEndObject();
  }

  private static void write(List<FindingEntry> findings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    for (FindingEntry finding : findings) {
      json.writeStartObject();
      json.writeStringField("code", finding.code().name());
      json.writeStringField("severity", finding.severity().name());
      json.writeStringField("message", finding.message());
      json.writeStringField("subject", finding.subject());
      json.writeArrayFieldStart("where");
      for (Evidence evidence : finding.where()) {
        write(evidence, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Evidence evidence, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("document", evidence.document());
    json.writeStringField("location", evidence.location());
    write("uuid", evidence.uuid().map(Uuid::value), json);
    json.writeEndObject();
  }
}
