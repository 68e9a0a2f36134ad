package dev.heirloom.oscal.io.report;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A determination report as a document to keep: what its JSON form says, no more and no less.
 *
 * <p>It holds the statuses, the uuids, the duties and the findings of a {@link Report}, without the
 * documents behind them. {@link ReportJson} writes and reads it.
 *
 * @param inputs what the report was made from
 * @param controls the controls in the order of the baseline
 * @param findings the findings of documents and systems
 * @param causes the causes of all findings, the most severe first
 */
public record ReportDocument(
    Inputs inputs,
    List<ControlEntry> controls,
    List<FindingEntry> findings,
    List<CauseEntry> causes) {

  /** The version of the JSON form: it changes when a reader of the old form would be misled. */
  public static final String FORMAT_VERSION = "1";

  /** Copies the lists. */
  public ReportDocument {
    controls = ImmutableList.copyOf(controls);
    findings = ImmutableList.copyOf(findings);
    causes = ImmutableList.copyOf(causes);
  }

  /**
   * What a report was made from.
   *
   * @param asOf the day it speaks of
   * @param baseline the baseline's name
   * @param level the leveraging system's impact level, in small letters; empty if not stated
   * @param system the leveraging system's id; empty if there was none
   * @param regime the rules that applied, in small letters with hyphens
   * @param systems the systems below
   */
  public record Inputs(
      LocalDate asOf,
      String baseline,
      Optional<String> level,
      Optional<String> system,
      String regime,
      List<SystemEntry> systems) {

    /** Copies the list. */
    public Inputs {
      systems = ImmutableList.copyOf(systems);
    }
  }

  /**
   * A system that took part.
   *
   * @param id what tells it from others: its document's root uuid, or the document's name
   * @param title its name for people
   * @param document the document that speaks for it
   * @param direct whether the leveraging system leverages it itself
   * @param sameOrganization whether it belongs to the leveraging system's organization
   * @param leverages the ids of the given systems that it leverages
   */
  public record SystemEntry(
      String id,
      String title,
      String document,
      boolean direct,
      boolean sameOrganization,
      List<String> leverages) {

    /** Copies the list. */
    public SystemEntry {
      leverages = ImmutableList.copyOf(leverages);
    }
  }

  /**
   * What was determined of a control.
   *
   * @param id the control's id
   * @param family the id of its family
   * @param title its title; may be empty text
   * @param status the roll-up of the effective results
   * @param declared the roll-up of the declared results
   * @param points its points
   * @param findings the findings of the control as a whole
   */
  public record ControlEntry(
      String id,
      String family,
      String title,
      Status status,
      Status declared,
      List<PointEntry> points,
      List<FindingEntry> findings) {

    /** Copies the lists. */
    public ControlEntry {
      points = ImmutableList.copyOf(points);
      findings = ImmutableList.copyOf(findings);
    }
  }

  /**
   * What was determined of a point.
   *
   * @param id the point's id; the control's own for a control without lettered statements
   * @param status the effective result
   * @param declared the declared result
   * @param reason why nothing is inherited; empty unless the effective status, before tailoring, is
   *     {@link Status#MUST_IMPLEMENT}
   * @param remarks why providers refuse to offer it, and why the leveraging system tailored it out
   * @param provided the provided items that reach the point, usable or not
   * @param responsibilities the responsibilities that are with the leveraging system
   * @param duties what is left to do
   * @param findings the findings of the point, its items' included
   */
  public record PointEntry(
      String id,
      Status status,
      Status declared,
      Optional<Reason> reason,
      List<RemarkEntry> remarks,
      List<Uuid> provided,
      List<ResponsibilityEntry> responsibilities,
      List<DutyEntry> duties,
      List<FindingEntry> findings) {

    /** Copies the lists. */
    public PointEntry {
      remarks = ImmutableList.copyOf(remarks);
      provided = ImmutableList.copyOf(provided);
      responsibilities = ImmutableList.copyOf(responsibilities);
      duties = ImmutableList.copyOf(duties);
      findings = ImmutableList.copyOf(findings);
    }
  }

  /**
   * The words by which a provider refuses a point, or the leveraging system tailors it out.
   *
   * @param kind what the words do
   * @param system the id of the system that says them, or for which the caller does
   * @param text the words; may be empty for a refusal
   * @param where the place in the document
   */
  public record RemarkEntry(Remark.Kind kind, String system, String text, Evidence where) {}

  /**
   * A responsibility at a point.
   *
   * @param uuid its uuid
   * @param fulfilment whether the leveraging system has acted
   */
  public record ResponsibilityEntry(Uuid uuid, Fulfilment fulfilment) {}

  /**
   * A duty at a point.
   *
   * @param kind what is to be done
   * @param id its stable id
   * @param fulfilment whether the leveraging system has acted
   */
  public record DutyEntry(Duty.Kind kind, String id, Fulfilment fulfilment) {}

  /**
   * A finding.
   *
   * @param code what was found
   * @param severity how much it matters
   * @param message one sentence for a person
   * @param subject the point, control, document or system that it is about
   * @param where the places in the documents
   */
  public record FindingEntry(
      FindingCode code, Severity severity, String message, String subject, List<Evidence> where) {

    /** Copies the list. */
    public FindingEntry {
      where = ImmutableList.copyOf(where);
    }
  }

  /**
   * A cause of findings: what one document or system gives reason to report.
   *
   * @param code what was found
   * @param severity how much it matters
   * @param about the system or the documents, as a person knows them
   * @param count how often it was found
   * @param message one sentence for a person
   * @param findings the first few of the findings
   */
  public record CauseEntry(
      FindingCode code,
      Severity severity,
      String about,
      int count,
      String message,
      List<FindingEntry> findings) {

    /** Copies the list. */
    public CauseEntry {
      findings = ImmutableList.copyOf(findings);
    }
  }

  /** Returns the document of a report. */
  public static ReportDocument of(Report report) {
    Inputs inputs =
        new Inputs(
            report.inputs().asOf(),
            report.inputs().baseline(),
            report.inputs().level().map(ReportJson::word),
            report.inputs().system().map(id -> id.value()),
            ReportJson.word(report.inputs().regime()),
            report.inputs().systems().stream().map(ReportDocument::entry).toList());
    return new ReportDocument(
        inputs,
        report.controls().stream().map(ReportDocument::entry).toList(),
        report.findings().stream().map(ReportDocument::entry).toList(),
        report.causes().stream().map(ReportDocument::entry).toList());
  }

  private static CauseEntry entry(Cause cause) {
    return new CauseEntry(
        cause.code(),
        cause.severity(),
        cause.about(),
        cause.count(),
        cause.message(),
        cause.few().stream().map(ReportDocument::entry).toList());
  }

  private static SystemEntry entry(SystemInChain system) {
    return new SystemEntry(
        system.id().value(),
        system.title(),
        system.document(),
        system.direct(),
        system.sameOrganization(),
        system.leverages().stream().map(id -> id.value()).toList());
  }

  private static ControlEntry entry(ControlResult control) {
    return new ControlEntry(
        control.id().value(),
        control.family(),
        control.title(),
        control.status(),
        control.declared(),
        control.points().stream().map(ReportDocument::entry).toList(),
        control.findings().stream().map(ReportDocument::entry).toList());
  }

  private static PointEntry entry(PointResult point) {
    return new PointEntry(
        point.id(),
        point.status(),
        point.declared(),
        point.reason(),
        point.remarks().stream()
            .map(
                remark ->
                    new RemarkEntry(
                        remark.kind(), remark.system().value(), remark.text(), remark.source()))
            .toList(),
        point.provided().stream().map(ProvidedUse::uuid).distinct().toList(),
        point.responsibilities().stream()
            .map(use -> new ResponsibilityEntry(use.uuid(), use.fulfilment()))
            .distinct()
            .toList(),
        point.duties().stream()
            .map(duty -> new DutyEntry(duty.kind(), duty.id(), duty.fulfilment()))
            .toList(),
        point.findings().stream().map(ReportDocument::entry).toList());
  }

  private static FindingEntry entry(Finding finding) {
    return new FindingEntry(
        finding.code(),
        finding.severity(),
        finding.message(),
        finding.subject(),
        finding.evidence());
  }

  /** Returns how many controls have which effective status. */
  public Counts controlCounts() {
    return Counts.of(controls.stream().map(ControlEntry::status)::iterator);
  }

  /** Returns how many controls have which declared status. */
  public Counts declaredControlCounts() {
    return Counts.of(controls.stream().map(ControlEntry::declared)::iterator);
  }

  /** Returns how many points have which effective status. */
  public Counts pointCounts() {
    return Counts.of(points().map(PointEntry::status)::iterator);
  }

  /** Returns how many points have which declared status. */
  public Counts declaredPointCounts() {
    return Counts.of(points().map(PointEntry::declared)::iterator);
  }

  private Stream<PointEntry> points() {
    return controls.stream().flatMap(control -> control.points().stream());
  }
}
