package dev.heirloom.oscal.io.report;

import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.plain.PlainReader;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;

/**
 * The JSON form of a report, documented and stable: what is read back is the report that was
 * written, which explains itself, compares, and becomes every other form.
 *
 * <p>This is format 2; its JSON schema is {@link dev.heirloom.oscal.io.FileSchema#REPORT}.
 *
 * <pre>
 * format-version            "2"
 * written-by                name, version
 * inputs
 *   as-of                   the day the report speaks of: "2026-03-31"
 *   baseline                the baseline's name
 *   impact-level            low, moderate or high; absent if not stated
 *   system                  the customer system's id; absent if there was none
 *   system-title            its name for people; absent if not known
 *   regime                  none, fedramp or fedramp-2026
 *   systems[]               id, title, document, direct, same-organization, leverages[]
 *   policy                  presumption, undecided-parameters, without-acceptance, certification-classes,
 *                           open-risks, stricter, most-paths, most-entries (absent if 5000)
 *   documents[]             name, uuid, title, system-identifiers[], addresses[], last-modified, version,
 *                           oscal-version
 *   kept-in-format          "1" for a report that was read from format 1; absent otherwise
 * causes[]                  of all findings, the most severe first: code, severity, about (the system or
 *                           the documents), count, message, findings[] (the first few)
 * findings[]                of documents and systems
 * counts
 *   controls                status to number, effective
 *   points                  the same of points
 *   declared
 *     controls, points      the same, declared
 * ways[]                    way, count, controls[] (their ids): how an agency's plan accounts for them
 * controls[]
 *   id, family, title
 *   status, declared        the roll-up
 *   points[]
 *     id                    the control's own for a control without lettered statements
 *     label                 what a person sees, such as "a."
 *     status, declared
 *     reason                why nothing is inherited; absent where something is
 *     remarks[]             kind, system, text, where: the words that refuse it or tailor it out
 *     provided[]            system, component (its title), item, standing, findings[], relies-on[] (the same)
 *       item                uuid, component, place, extent, states, parameters[], text, where
 *     responsibilities[]    system, responsibility, fell-through, fulfilment, answers[]
 *       responsibility      uuid, component, place, provided, passes-on[], text, where
 *     duties[]              kind, id, system, fulfilment
 *     endings[]             system, responsibility (its uuid), path[], end, by[], where[]
 *     findings[]            of the point
 *   findings[]              of the control as a whole
 *   provenance[]            how it came into the baseline
 *
 * a finding                 code, severity, level, message, subject, where[], details[]
 * where                     document, location, uuid
 * a place                   control, statement
 * </pre>
 *
 * <p>Statuses, reasons, kinds, fulfilments, codes and severities are the names of {@link Status},
 * {@link Reason}, {@link Remark.Kind} and {@link Duty.Kind}, {@link Fulfilment}, {@link
 * FindingCode} and {@link Severity}. Causes, counts, ways, severities and messages follow from the
 * rest and are passed over where a report is read. A reader must pass over fields it does not know:
 * later releases may add some without another version. The same report gives the same bytes on
 * every machine.
 *
 * <p>Format 1, of earlier releases, is read as far as it goes: what it does not have is empty, and
 * the report says so ({@link dev.heirloom.inheritance.result.ReportInputs#keptInFormat()}).
 */
public final class ReportJson {

  private static final ReadOptions LIMITS = ReadOptions.strict().withMaxNodes(1_000_000);

  private ReportJson() {}

  /** Returns the JSON form of a report. */
  public static String write(Report report) {
    return ReportForm.JSON.write(ReportForm.of(report));
  }

  /**
   * Writes the JSON form of a report piece by piece, so that it need not fit into memory.
   *
   * @param out is left open
   */
  public static void write(Report report, Writer out) throws IOException {
    ReportForm.JSON.write(ReportForm.of(report), out);
  }

  /**
   * Reads a report from a file.
   *
   * @throws dev.heirloom.oscal.io.DataFileException if it cannot be read or is no report
   */
  public static Report read(Path file) {
    return read(file, LIMITS);
  }

  /**
   * Reads a report from a file, within limits that are given, such as {@link #limits()} with one of
   * them raised.
   *
   * @throws dev.heirloom.oscal.io.DataFileException if it cannot be read or is no report
   * @throws OscalLimitException if it is beyond one of the limits
   */
  public static Report read(Path file, ReadOptions limits) {
    return report(PlainReader.read(file, limits));
  }

  /**
   * Returns the limits of a report that nobody raised: 128 MiB and 1,000,000 values, otherwise as
   * for OSCAL.
   */
  public static ReadOptions limits() {
    return LIMITS;
  }

  /**
   * Reads a report from a stream, which is left open.
   *
   * @param document what messages call it
   * @throws dev.heirloom.oscal.io.DataFileException if it cannot be read or is no report
   */
  public static Report read(InputStream in, String document) {
    return report(PlainReader.read(in, document, LIMITS));
  }

  /**
   * Reads a report from text.
   *
   * @throws dev.heirloom.oscal.io.DataFileException if it is no report
   */
  public static Report read(String json) {
    return report(PlainReader.read(json, "text", LIMITS));
  }

  private static Report report(PlainValue root) {
    if (root.field("format-version").isEmpty()) {
      refuseDocument(root);
    }
    PlainValue version = root.required("format-version");
    return switch (version.text()) {
      case ReportFormatOne.VERSION -> ReportFormatOne.read(root);
      case ReportForm.VERSION -> ReportForm.JSON.read(root, ReportForm.class).report();
      default ->
          throw version.error(
              "This report has format version "
                  + version.text()
                  + ", and this release reads versions "
                  + ReportFormatOne.VERSION
                  + " and "
                  + ReportForm.VERSION
                  + ".",
              "Make the report again with this release, or read it with the one that wrote it.");
    };
  }

  /** Whoever hands in a document of OSCAL's learns what it is, rather than what it lacks. */
  private static void refuseDocument(PlainValue root) {
    for (OscalDocument.Model model : OscalDocument.Model.values()) {
      if (root.field(model.rootName()).isPresent()) {
        throw root.error(
            "This is " + model.phrase() + " of OSCAL's, and a report is wanted.",
            "Determine what is inherited, and write the report as JSON; " + use(model) + ".");
      }
    }
  }

  private static String use(OscalDocument.Model model) {
    return switch (model) {
      case CATALOG, PROFILE -> "this may be the baseline";
      case COMPONENT_DEFINITION -> "this may be a provider";
      case SYSTEM_SECURITY_PLAN -> "this may be the customer system or a provider";
      case MAPPING_COLLECTION -> "this may be what a provider is carried through";
      case ASSESSMENT_RESULTS, PLAN_OF_ACTION_AND_MILESTONES -> "this may be evidence";
      default -> "this is read for itself";
    };
  }
}
