package dev.heirloom.oscal.io.report;

import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
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

/** Reads the JSON form of a report, which {@link ReportJson} documents. */
final class ReportReading {

  private ReportReading() {}

  static ReportDocument report(PlainValue root) {
    PlainValue version = root.required("format-version");
    if (!version.text().equals(ReportDocument.FORMAT_VERSION)) {
      throw version.error(
          "This report has format version " + version.text() + ", and this release reads version "
              + ReportDocument.FORMAT_VERSION + ".",
          "Make the report again with this release, or read it with the one that wrote it.");
    }
    PlainValue inputs = root.required("inputs");
    return new ReportDocument(
        new Inputs(
            inputs.required("as-of").day(),
            inputs.required("baseline").text(),
            inputs.text("impact-level"),
            inputs.text("system"),
            inputs.required("regime").text(),
            inputs.list("systems", ReportReading::system)),
        root.required("controls").items().stream().map(ReportReading::control).toList(),
        root.list("findings", ReportReading::finding),
        root.list("causes", ReportReading::cause));
  }

  private static CauseEntry cause(PlainValue cause) {
    return new CauseEntry(
        cause.required("code").oneOf(FindingCode.class),
        cause.required("severity").oneOf(Severity.class),
        cause.required("about").text(),
        cause.required("count").count(),
        cause.required("message").text(),
        cause.list("findings", ReportReading::finding));
  }

  private static SystemEntry system(PlainValue system) {
    return new SystemEntry(
        system.required("id").text(),
        system.required("title").text(),
        system.required("document").text(),
        system.required("direct").truth(),
        system.required("same-organization").truth(),
        system.list("leverages", PlainValue::text));
  }

  private static ControlEntry control(PlainValue control) {
    return new ControlEntry(
        control.required("id").text(),
        control.text("family").orElse(""),
        control.text("title").orElse(""),
        control.required("status").oneOf(Status.class),
        control.required("declared").oneOf(Status.class),
        control.required("points").items().stream().map(ReportReading::point).toList(),
        control.list("findings", ReportReading::finding));
  }

  private static PointEntry point(PlainValue point) {
    return new PointEntry(
        point.required("id").text(),
        point.required("status").oneOf(Status.class),
        point.required("declared").oneOf(Status.class),
        point.field("reason").map(reason -> reason.oneOf(Reason.class)),
        point.list(
            "remarks",
            entry ->
                new RemarkEntry(
                    entry.required("kind").oneOf(Remark.Kind.class),
                    entry.required("system").text(),
                    entry.text("text").orElse(""),
                    evidence(entry.required("where")))),
        point.list("provided", uuid -> uuid.parsed(Uuid::of)),
        point.list(
            "responsibilities",
            entry ->
                new ResponsibilityEntry(
                    entry.required("uuid").parsed(Uuid::of),
                    entry.required("fulfilment").oneOf(Fulfilment.class))),
        point.list(
            "duties",
            entry ->
                new DutyEntry(
                    entry.required("kind").oneOf(Duty.Kind.class),
                    entry.required("id").text(),
                    entry.required("fulfilment").oneOf(Fulfilment.class))),
        point.list("findings", ReportReading::finding));
  }

  private static FindingEntry finding(PlainValue finding) {
    return new FindingEntry(
        finding.required("code").oneOf(FindingCode.class),
        finding.required("severity").oneOf(Severity.class),
        finding.required("message").text(),
        finding.text("subject").orElse(""),
        finding.list("where", ReportReading::evidence));
  }

  private static Evidence evidence(PlainValue place) {
    return new Evidence(
        place.required("document").text(),
        place.text("location").orElse(""),
        place.field("uuid").map(uuid -> uuid.parsed(Uuid::of)));
  }
}
