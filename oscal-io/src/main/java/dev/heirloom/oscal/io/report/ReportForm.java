package dev.heirloom.oscal.io.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.mapping.MapRelation;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Cause;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.UnmappedResponsibility;
import dev.heirloom.inheritance.result.Way;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report in format 2: the report itself, and beside it what follows from it, for readers that do
 * not count.
 *
 * @param formatVersion {@code 2}
 * @param inputs what it was made from
 * @param findings the findings of documents and systems
 * @param controls the controls
 * @param unmapped the responsibilities that no map carries to the baseline
 */
@JsonPropertyOrder({
  "format-version",
  "written-by",
  "inputs",
  "causes",
  "findings",
  "counts",
  "ways",
  "controls",
  "unmapped"
})
record ReportForm(
    String formatVersion,
    ReportInputs inputs,
    List<Finding> findings,
    List<ControlResult> controls,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UnmappedResponsibility> unmapped) {

  static final String VERSION = "2";

  static final PlainJson JSON =
      PlainJson.of(
          Map.ofEntries(
              Map.entry(ReportInputs.class, InputNames.class),
              Map.entry(Policy.class, PolicyNames.class),
              Map.entry(Cause.class, CauseNames.class),
              Map.entry(Finding.class, FindingNames.class),
              Map.entry(Remark.class, EvidenceIsWhere.class),
              Map.entry(ProvidedItem.class, ItemNames.class),
              Map.entry(Responsibility.class, EvidenceIsWhere.class),
              Map.entry(ParameterSetting.class, EvidenceIsWhere.class),
              Map.entry(ProvidedUse.class, ThroughWhereCarried.class),
              Map.entry(ResponsibilityUse.class, ThroughWhereCarried.class),
              Map.entry(MapLimit.class, LimitNames.class),
              Map.entry(Ending.class, EvidenceIsWhere.class)),
          Set.of(
              Regime.class,
              ImpactLevel.class,
              Stricter.class,
              Policy.Presumption.class,
              Policy.UndecidedParameters.class,
              Policy.WithoutAcceptance.class,
              Policy.CertificationClasses.class,
              Policy.OpenRisks.class,
              MapRelation.class,
              MappingDirection.class));

  static ReportForm of(Report report) {
    return new ReportForm(
        VERSION, report.inputs(), report.findings(), report.controls(), report.unmapped());
  }

  Report report() {
    return new Report(inputs, controls, findings, unmapped);
  }

  /** What wrote it. */
  record Writer(String name, String version) {}

  /** How many controls and points have which status. */
  record CountsForm(
      Map<Status, Integer> controls, Map<Status, Integer> points, Optional<CountsForm> declared) {

    static CountsForm of(Report report) {
      return new CountsForm(
          bestFirst(report.controlCounts()),
          bestFirst(report.pointCounts()),
          Optional.of(
              new CountsForm(
                  bestFirst(report.declaredControlCounts()),
                  bestFirst(report.declaredPointCounts()),
                  Optional.empty())));
    }

    private static Map<Status, Integer> bestFirst(Counts counts) {
      Map<Status, Integer> ordered = new LinkedHashMap<>();
      for (Status status :
          List.of(
              Status.FULLY_INHERITED,
              Status.PARTIALLY_INHERITED,
              Status.MUST_IMPLEMENT,
              Status.NOT_APPLICABLE)) {
        ordered.put(status, counts.of(status));
      }
      return ordered;
    }
  }

  /** The controls that are accounted for in one way. */
  record WayForm(Way way, int count, List<ControlId> controls) {}

  @JsonProperty
  List<WayForm> ways() {
    List<WayForm> ways = new ArrayList<>();
    report()
        .ways()
        .forEach(
            (way, of) ->
                ways.add(new WayForm(way, of.size(), of.stream().map(ControlResult::id).toList())));
    return ways;
  }

  @JsonProperty("written-by")
  Writer writtenBy() {
    return new Writer("Heirloom", LibraryVersion.get());
  }

  @JsonProperty
  List<Cause> causes() {
    return report().causes();
  }

  @JsonProperty
  CountsForm counts() {
    return CountsForm.of(report());
  }

  /** The names of inputs. */
  @JsonPropertyOrder({
    "as-of",
    "baseline",
    "impact-level",
    "system",
    "system-title",
    "regime",
    "systems",
    "policy",
    "documents",
    "kept-in-format"
  })
  private abstract static class InputNames {

    @JsonProperty("impact-level")
    abstract Optional<ImpactLevel> level();

    @JsonProperty
    abstract Optional<String> systemTitle();
  }

  /** What reports of earlier releases do not have is the default. */
  private abstract static class PolicyNames {

    @JsonSetter
    abstract Policy.OpenRisks openRisks();

    @JsonSetter
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = StandardEntries.class)
    abstract int mostEntries();
  }

  /** Equals the limit that nobody changed, which changes no result either, so it is not told. */
  private static final class StandardEntries {

    @Override
    public boolean equals(@Nullable Object limit) {
      return Integer.valueOf(Policy.standard().mostEntries()).equals(limit);
    }

    @Override
    public int hashCode() {
      return Policy.standard().mostEntries();
    }
  }

  /** A cause is told by its first few findings: all of them stand where they belong. */
  @JsonPropertyOrder({"code", "severity", "about", "count", "message", "findings"})
  private abstract static class CauseNames {

    @JsonProperty
    abstract FindingCode code();

    @JsonProperty
    abstract Severity severity();

    @JsonProperty
    abstract int count();

    @JsonProperty
    abstract String message();

    @JsonIgnore
    abstract List<Finding> findings();

    @JsonProperty("findings")
    abstract List<Finding> few();
  }

  /** A finding tells its sentence and its severity too. */
  @JsonPropertyOrder({
    "code",
    "severity",
    "level",
    "message",
    "subject",
    "where",
    "details",
    "kept"
  })
  private abstract static class FindingNames {

    @JsonProperty
    abstract Severity severity();

    @JsonProperty
    abstract String message();

    @JsonProperty("where")
    abstract List<Evidence> evidence();
  }

  /** Only what is carried across a mapping tells by which maps. */
  private abstract static class ThroughWhereCarried {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract List<MapCitation> through();
  }

  /** Only what was carried in an earlier document tells the maps to confirm. */
  private abstract static class ItemNames extends EvidenceIsWhere {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract List<String> mapsToConfirm();
  }

  /** A limit tells its sentence too. */
  private abstract static class LimitNames {

    @JsonProperty
    abstract String message();
  }

  /** Evidence has one name everywhere, be it one piece or many. */
  private abstract static class EvidenceIsWhere {

    @JsonProperty("where")
    abstract Object evidence();
  }
}
