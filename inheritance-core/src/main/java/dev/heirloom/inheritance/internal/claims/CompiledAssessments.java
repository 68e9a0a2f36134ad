package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.AssessmentEvidence;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.AssessorFinding;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceDocument;
import dev.heirloom.inheritance.evidence.RiskEvidence;
import dev.heirloom.inheritance.evidence.RiskEvidence.ActionItem;
import dev.heirloom.inheritance.evidence.TrackedRisk;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What assessors found on a system and what is left of its risks, control by control, matched to a
 * baseline (SEMANTICS section 13). Which of it counts is a question of the day.
 */
public final class CompiledAssessments {

  static final CompiledAssessments NONE =
      new CompiledAssessments(
          ImmutableListMultimap.of(),
          ImmutableListMultimap.of(),
          ImmutableListMultimap.of(),
          List.of(),
          List.of());

  private final ImmutableListMultimap<ControlId, CompiledAssessorFinding> findings;
  private final ImmutableListMultimap<ControlId, CompiledRisk> open;
  private final ImmutableListMultimap<Uuid, TrackedRisk> risks;
  private final List<UnplacedRisk> withoutControl;
  private final List<Finding> unmatched;

  /**
   * A risk, or an item of a plan of action, that names no control.
   *
   * @param title what it is called
   * @param risks the risks whose state is its state; with none it is open
   * @param on the day from which it is known
   * @param evidence where it stands
   */
  public record UnplacedRisk(String title, List<Uuid> risks, LocalDate on, Evidence evidence) {}

  private CompiledAssessments(
      ImmutableListMultimap<ControlId, CompiledAssessorFinding> findings,
      ImmutableListMultimap<ControlId, CompiledRisk> open,
      ImmutableListMultimap<Uuid, TrackedRisk> risks,
      List<UnplacedRisk> withoutControl,
      List<Finding> unmatched) {
    this.findings = findings;
    this.open = open;
    this.risks = risks;
    this.withoutControl = withoutControl;
    this.unmatched = unmatched;
  }

  /**
   * Matches documents to a baseline.
   *
   * @param claims those of the system, whose implementation statements findings may name
   */
  static CompiledAssessments of(
      List<EvidenceDocument> evidence, SystemClaims claims, Baseline baseline) {
    if (evidence.stream()
        .noneMatch(e -> e instanceof AssessmentEvidence || e instanceof RiskEvidence)) {
      return NONE;
    }
    return new Compiler(claims, baseline).compile(evidence);
  }

  /** Returns the controls on which something was found, or that a risk names. */
  public Set<ControlId> controls() {
    return ImmutableSet.<ControlId>builder()
        .addAll(findings.keySet())
        .addAll(open.keySet())
        .build();
  }

  /** Returns what was found on a control, on whatever day. */
  public List<CompiledAssessorFinding> findings(ControlId control) {
    return findings.get(control);
  }

  /** Returns the risks and items of plans that name a control, open or not. */
  public List<CompiledRisk> risks(ControlId control) {
    return open.get(control);
  }

  /** Returns what the documents state of a risk, on whatever day. */
  public List<TrackedRisk> mentions(Uuid risk) {
    return risks.get(risk);
  }

  /** Returns the risks and items of plans that name no control, open or not. */
  public List<UnplacedRisk> withoutControl() {
    return withoutControl;
  }

  /** Returns what there is to report of what they name and the baseline has not. */
  List<Finding> unmatched() {
    return unmatched;
  }

  /** Collects what the documents say. */
  private static final class Compiler {
    private final SystemClaims claims;
    private final Baseline baseline;
    private final AssessedPlaces places;
    private final Map<Uuid, List<BaselinePlace>> byStatement = new HashMap<>();
    private final ListMultimap<Uuid, String> targets = ArrayListMultimap.create();
    private final ImmutableListMultimap.Builder<ControlId, CompiledAssessorFinding> findings =
        ImmutableListMultimap.builder();
    private final ImmutableListMultimap.Builder<ControlId, CompiledRisk> open =
        ImmutableListMultimap.builder();
    private final ImmutableListMultimap.Builder<Uuid, TrackedRisk> risks =
        ImmutableListMultimap.builder();

    private final ImmutableList.Builder<UnplacedRisk> withoutControl = ImmutableList.builder();
    private final ImmutableList.Builder<Finding> unmatched = ImmutableList.builder();

    /** The risks that name a control, or of which something does that is about them. */
    private final Set<Uuid> placed = new HashSet<>();

    /** The risks that any document states: an item about them alone says no more than they do. */
    private final Set<Uuid> stated = new HashSet<>();

    /** What the document that is read names and the baseline has not. */
    private UnmatchedIds ids;

    Compiler(SystemClaims claims, Baseline baseline) {
      this.ids = new UnmatchedIds(baseline);
      this.claims = claims;
      this.baseline = baseline;
      this.places = new AssessedPlaces(baseline);
    }

    CompiledAssessments compile(List<EvidenceDocument> evidence) {
      for (StatedRequirement addressed : claims.requirements()) {
        addressed.evidence().uuid().ifPresent(uuid -> add(uuid, addressed.place()));
      }
      for (Implementation own : claims.implementations()) {
        own.evidence().uuid().ifPresent(uuid -> add(uuid, own.place()));
      }
      for (EvidenceDocument document : evidence) {
        if (document instanceof AssessmentEvidence assessment) {
          assessment.findings().forEach(this::addTarget);
          assessment.risks().forEach(this::addPlaced);
        } else if (document instanceof RiskEvidence plan) {
          plan.risks().forEach(this::addPlaced);
          plan.items().stream().filter(this::isPlaced).forEach(i -> placed.addAll(i.risks()));
        }
      }
      for (EvidenceDocument document : evidence) {
        ids = new UnmatchedIds(baseline);
        if (document instanceof AssessmentEvidence assessment) {
          assessment.findings().forEach(this::add);
          assessment.risks().forEach(this::add);
        } else if (document instanceof RiskEvidence plan) {
          plan.risks().forEach(this::add);
          plan.items().forEach(item -> add(item, plan.on()));
        }
        unmatched.addAll(ids.findings(Evidence.of(document.document(), ""), document.document()));
      }
      return new CompiledAssessments(
          findings.build(), open.build(), risks.build(), withoutControl.build(), unmatched.build());
    }

    private void add(Uuid statement, Place place) {
      baseline
          .index()
          .find(place.control(), place.statement())
          .ifPresent(
              found -> byStatement.computeIfAbsent(statement, s -> new ArrayList<>(1)).add(found));
    }

    private void add(AssessorFinding finding) {
      List<BaselinePlace> targeted = places.of(finding.target());
      List<BaselinePlace> named =
          finding.implementation().map(byStatement::get).orElse(List.of()).stream()
              .filter(place -> targeted.stream().noneMatch(target -> isPartOf(target, place)))
              .toList();
      List<BaselinePlace> reached = reached(targeted, named);
      ids.add(finding.target(), reached);
      Object target =
          targeted.isEmpty() ? finding.implementation() : places.target(finding.target());
      reached.forEach(
          place ->
              findings.put(place.control(), new CompiledAssessorFinding(finding, target, place)));
    }

    /** A requirement that a finding names beside a statement of it says no more than that. */
    private static boolean isPartOf(BaselinePlace target, BaselinePlace place) {
      return place.control().equals(target.control()) && place.isWholeControl();
    }

    /** What a finding is about is what its risks, and the items that name it, are about too. */
    private void addTarget(AssessorFinding finding) {
      targets.put(finding.uuid(), finding.target());
      finding.risks().forEach(risk -> targets.put(risk, finding.target()));
    }

    private void addPlaced(TrackedRisk risk) {
      stated.add(risk.uuid());
      if (targets.containsKey(risk.uuid()) || isUnderstood(risk.places())) {
        placed.add(risk.uuid());
      }
    }

    private boolean isPlaced(ActionItem item) {
      return item.findings().stream().anyMatch(targets::containsKey) || isUnderstood(item.places());
    }

    /** Returns whether anything there names a control, be it one that the baseline leaves out. */
    private boolean isUnderstood(List<String> named) {
      return named.stream()
          .anyMatch(id -> !places.of(id).isEmpty() || UnmatchedIds.isOfControl(id));
    }

    private void add(TrackedRisk risk) {
      risks.put(risk.uuid(), risk);
      if (!placed.contains(risk.uuid())) {
        withoutControl.add(
            new UnplacedRisk(risk.title(), List.of(risk.uuid()), risk.on(), risk.evidence()));
      }
      place(risk.places(), List.of(risk.uuid()))
          .forEach(
              place ->
                  open.put(
                      place.control(),
                      new CompiledRisk(
                          risk.title(), List.of(risk.uuid()), risk.on(), place, risk.evidence())));
    }

    private void add(ActionItem item, LocalDate on) {
      if (!isPlaced(item)
          && item.findings().isEmpty()
          && item.risks().stream().noneMatch(stated::contains)) {
        withoutControl.add(new UnplacedRisk(item.title(), item.risks(), on, item.evidence()));
      }
      if (item.places().isEmpty()) {
        item.findings().stream()
            .filter(finding -> !targets.containsKey(finding))
            .forEach(finding -> unmatched.add(dangling(item, finding)));
      }
      place(item.places(), item.findings())
          .forEach(
              place ->
                  open.put(
                      place.control(),
                      new CompiledRisk(item.title(), item.risks(), on, place, item.evidence())));
    }

    private static Finding dangling(ActionItem item, Uuid finding) {
      return Findings.document(
          FindingCode.DANGLING_REFERENCE,
          item.evidence(),
          "\"" + item.title() + "\" of " + item.evidence().document(),
          finding.value(),
          "finding",
          "no results that are given have it, so the item says nothing of any control");
    }

    private List<BaselinePlace> place(List<String> named, List<Uuid> related) {
      named.forEach(id -> ids.add(id, places.of(id)));
      return reached(
          named.stream().flatMap(id -> places.of(id).stream()).toList(),
          related.stream()
              .flatMap(uuid -> targets.get(uuid).stream())
              .flatMap(id -> places.of(id).stream())
              .toList());
    }

    /** Returns places, each once however it is spelled. */
    private static List<BaselinePlace> reached(List<BaselinePlace> some, List<BaselinePlace> more) {
      Map<String, BaselinePlace> byId = new TreeMap<>();
      some.forEach(place -> byId.putIfAbsent(place.control() + " " + place.id(), place));
      more.forEach(place -> byId.putIfAbsent(place.control() + " " + place.id(), place));
      return List.copyOf(byId.values());
    }
  }
}
