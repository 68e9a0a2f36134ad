package dev.heirloom.oscal.io.report;

import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Optional;

/**
 * Reads format 1 of a report, as far as it goes.
 *
 * <p>It has the uuids of items and responsibilities and nothing else of them, so a report has none:
 * duties keep the uuids of the responsibilities that are left. Of a finding it has the sentence
 * alone.
 */
final class ReportFormatOne {

  static final String VERSION = "1";

  private ReportFormatOne() {}

  static Report read(PlainValue root) {
    PlainValue inputs = root.required("inputs");
    List<SystemInChain> systems = inputs.list("systems", ReportFormatOne::system);
    return new Report(
        new ReportInputs(
            inputs.required("as-of").day(),
            inputs.required("baseline").text(),
            inputs.field("impact-level").map(level -> level.oneOf(ImpactLevel.class)),
            inputs.text("system").map(SystemId::new),
            systems,
            inputs.required("regime").oneOf(Regime.class),
            Policy.standard(),
            List.of(),
            Optional.of(VERSION)),
        root.required("controls").items().stream().map(ReportFormatOne::control).toList(),
        root.list("findings", finding -> ofDocument(finding, systems)));
  }

  private static SystemInChain system(PlainValue system) {
    return new SystemInChain(
        new SystemId(system.required("id").text()),
        system.required("title").text(),
        system.required("document").text(),
        system.required("direct").truth(),
        system.required("same-organization").truth(),
        system.list("leverages", id -> new SystemId(id.text())));
  }

  private static ControlResult control(PlainValue control) {
    return new ControlResult(
        control.required("id").parsed(ControlId::new),
        control.text("family").orElse(""),
        control.text("title").orElse(""),
        control.required("status").oneOf(Status.class),
        control.required("declared").oneOf(Status.class),
        control.required("points").items().stream().map(ReportFormatOne::point).toList(),
        control.list("findings", finding -> finding(finding, Finding.Level.CONTROL)),
        List.of());
  }

  private static PointResult point(PlainValue point) {
    return new PointResult(
        point.required("id").text(),
        "",
        point.required("status").oneOf(Status.class),
        point.required("declared").oneOf(Status.class),
        point.field("reason").map(reason -> reason.oneOf(Reason.class)),
        point.list("remarks", ReportFormatOne::remark),
        List.of(),
        List.of(),
        point.list("duties", ReportFormatOne::duty),
        List.of(),
        point.list("findings", finding -> finding(finding, Finding.Level.POINT)));
  }

  private static Remark remark(PlainValue remark) {
    return new Remark(
        remark.required("kind").oneOf(Remark.Kind.class),
        new SystemId(remark.required("system").text()),
        remark.text("text").orElse(""),
        evidence(remark.required("where")));
  }

  private static Duty duty(PlainValue duty) {
    return new Duty(
        duty.required("kind").oneOf(Duty.Kind.class),
        duty.required("id").text(),
        Optional.empty(),
        duty.required("fulfilment").oneOf(Fulfilment.class));
  }

  private static Finding ofDocument(PlainValue finding, List<SystemInChain> systems) {
    String subject = finding.text("subject").orElse("");
    boolean isOfSystem = systems.stream().anyMatch(system -> system.id().value().equals(subject));
    return finding(finding, isOfSystem ? Finding.Level.SYSTEM : Finding.Level.DOCUMENT);
  }

  private static Finding finding(PlainValue finding, Finding.Level level) {
    return new Finding(
        finding.required("code").oneOf(FindingCode.class),
        level,
        finding.text("subject").orElse(""),
        finding.list("where", ReportFormatOne::evidence),
        List.of(),
        finding.text("message"));
  }

  private static Evidence evidence(PlainValue place) {
    return new Evidence(
        place.required("document").text(),
        place.text("location").orElse(""),
        place.field("uuid").map(uuid -> uuid.parsed(Uuid::of)));
  }
}
