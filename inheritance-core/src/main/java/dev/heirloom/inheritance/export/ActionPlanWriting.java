package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.export.ActionItemProps.Key;
import dev.heirloom.inheritance.export.CustomerPlan.Edit;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.assessment.AssociatedRiskBuilder;
import dev.heirloom.oscal.model.assessment.ImportSspBuilder;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.assessment.RiskBuilder;
import dev.heirloom.oscal.model.assessment.RiskLog;
import dev.heirloom.oscal.model.assessment.RiskLogBuilder;
import dev.heirloom.oscal.model.assessment.RiskLogEntry;
import dev.heirloom.oscal.model.assessment.RiskLogEntryBuilder;
import dev.heirloom.oscal.model.implementation.SystemIdBuilder;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestones;
import dev.heirloom.oscal.model.poam.PlanOfActionAndMilestonesBuilder;
import dev.heirloom.oscal.model.poam.PoamItem;
import dev.heirloom.oscal.model.poam.PoamItemBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings a plan of action up to date with a report; used once. */
final class ActionPlanWriting {

  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private static final Pattern NO_LABEL = Pattern.compile("[^\\p{L}\\p{N}]");

  /** The duties that are done by implementing something. */
  private static final Set<Duty.Kind> IMPLEMENTED =
      Set.of(Duty.Kind.RESPONSIBILITY, Duty.Kind.IMPLEMENT);

  private final Report report;
  private final ActionPlan.Grounds grounds;
  private final ActionPlan.Grouping grouping;
  private final ExportOptions options;
  private final DutyWords words;
  private final PlannedDates dates;
  private final List<Edit> changes = new ArrayList<>();

  /** Each duty that is not done, by what it is found again by. */
  private final Map<Key, Left> left = new LinkedHashMap<>();

  /**
   * A duty that is not done.
   *
   * @param duty the duty, as open if it is open anywhere
   * @param points the points that have it
   * @param controls their controls
   */
  private record Left(Duty duty, List<PointResult> points, List<ControlResult> controls) {

    Left(Duty duty, PointResult point, ControlResult control) {
      this(duty, List.of(point), List.of(control));
    }

    Left and(Left more) {
      return new Left(
          duty.isOpen() ? duty : more.duty,
          Stream.concat(points.stream(), more.points.stream()).toList(),
          Stream.concat(controls.stream(), more.controls.stream()).distinct().toList());
    }

    PointResult point() {
      return points.get(0);
    }
  }

  ActionPlanWriting(
      Report report,
      ActionPlan.Grounds grounds,
      ActionPlan.Grouping grouping,
      ExportOptions options) {
    this.report = report;
    this.grounds = grounds;
    this.grouping = grouping;
    this.options = options;
    this.words = new DutyWords(report);
    this.dates = PlannedDates.of(grounds.plan(), report);
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        for (Duty duty : ActionPlan.left(point)) {
          left.merge(Key.of(duty), new Left(duty, point, control), Left::and);
        }
      }
    }
  }

  ActionPlan created(ActionPlan.Subject subject) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException("nothing is open, and OSCAL has no plan without an item");
    }
    List<PoamItem> items = new ArrayList<>();
    List<Risk> risks = new ArrayList<>();
    add(items, risks, known(List.of()));
    return new ActionPlan(
        PlanOfActionAndMilestonesBuilder.builder()
            .uuid(options.uuid("plan-of-action-and-milestones"))
            .metadata(options.metadata(subject.name() + ", plan of action and milestones"))
            .importSsp(subject.plan().map(href -> ImportSspBuilder.builder().href(href).build()))
            .systemId(SystemIdBuilder.builder().id(subject.identifier()).build())
            .risks(risks)
            .poamItems(items)
            .build(),
        changes);
  }

  ActionPlan updated(PlanOfActionAndMilestones plan) {
    List<PoamItem> items = new ArrayList<>(plan.poamItems());
    items.replaceAll(this::updated);
    List<Risk> risks = new ArrayList<>(plan.risks());
    KnownRisks known = known(plan.risks());
    risks.replaceAll(risk -> updated(risk, known));
    add(items, risks, known);
    if (changes.isEmpty()) {
      return new ActionPlan(plan, List.of());
    }
    return new ActionPlan(
        PlanOfActionAndMilestonesBuilder.builder(plan)
            .metadata(
                MetadataBuilder.builder(plan.metadata())
                    .lastModified(options.lastModified())
                    .build())
            .risks(risks)
            .poamItems(items)
            .build(),
        changes);
  }

  private Optional<Left> left(Key key) {
    return Optional.ofNullable(left.get(key));
  }

  private Optional<Duty> duty(Key key) {
    return left(key).map(Left::duty);
  }

  private KnownRisks known(List<Risk> own) {
    return new KnownRisks(
        grounds, own.stream().map(Risk::uuid).collect(Collectors.toSet()), report.inputs().asOf());
  }

  private PoamItem updated(PoamItem item) {
    List<Property> props = ActionItemProps.asOf(item.props(), this::duty);
    if (props.equals(item.props())) {
      return item;
    }
    changes.add(new Edit(item.title().toText(), "brought its duties up to date"));
    return PoamItemBuilder.builder(item).props(props).build();
  }

  private Risk updated(Risk risk, KnownRisks known) {
    List<Key> keys = ActionItemProps.keys(risk.props());
    if (keys.isEmpty()) {
      return risk;
    }
    Risk now =
        dates.put(
            RiskBuilder.builder(risk).props(ActionItemProps.asOf(risk.props(), this::duty)).build(),
            toImplement(keys.stream().flatMap(key -> left(key).stream()).toList()),
            options);
    now = known.put(now, atPoints(keys.stream().flatMap(key -> left(key).stream()).toList()));
    boolean open = keys.stream().anyMatch(left::containsKey);
    boolean closed = risk.status().toLowerCase(Locale.ROOT).equals(CLOSED);
    if (open == closed) {
      now = logged(now, open ? OPEN : CLOSED);
    }
    if (!now.equals(risk)) {
      changes.add(new Edit(risk.title().toText(), change(risk, now)));
    }
    return now;
  }

  private static String change(Risk before, Risk now) {
    return before.status().equals(now.status())
        ? "brought the risk up to date"
        : now.status().equals(OPEN) ? "opened the risk again" : "closed the risk";
  }

  private Risk logged(Risk risk, String status) {
    List<RiskLogEntry> entries =
        new ArrayList<>(risk.riskLog().map(RiskLog::entries).orElse(List.of()));
    entries.add(
        RiskLogEntryBuilder.builder()
            .uuid(options.uuid("risk-log/" + risk.uuid() + "/" + entries.size()))
            .title(
                MarkupLine.ofText(
                    status.equals(OPEN)
                        ? "The determination finds this open"
                        : "The determination finds this open no more"))
            .start(new OscalDateTime(report.inputs().asOf() + "T00:00:00Z"))
            .statusChange(status)
            .build());
    return RiskBuilder.builder(risk)
        .status(status)
        .riskLog(RiskLogBuilder.builder().entries(entries).build())
        .build();
  }

  /** Adds an item and a risk for what no item names yet. */
  private void add(List<PoamItem> items, List<Risk> risks, KnownRisks relatable) {
    Set<Key> known = new HashSet<>();
    items.forEach(item -> known.addAll(ActionItemProps.keys(item.props())));
    Set<Uuid> taken =
        Stream.concat(
                items.stream().flatMap(item -> item.uuid().stream()),
                risks.stream().map(Risk::uuid))
            .collect(Collectors.toCollection(HashSet::new));
    Map<Object, List<Left>> groups = new LinkedHashMap<>();
    left.forEach(
        (key, one) -> {
          if (!known.contains(key)) {
            groups.computeIfAbsent(group(key, one), g -> new ArrayList<>()).add(one);
          }
        });
    for (List<Left> group : groups.values()) {
      Risk risk = relatable.put(risk(group, taken), atPoints(group));
      risks.add(risk);
      items.add(item(group, risk, taken));
      changes.add(new Edit(risk.title().toText(), "added"));
    }
  }

  /** What the duties of one item have in common. */
  private Object group(Key key, Left one) {
    return grouping == ActionPlan.Grouping.CONTROL && one.controls().size() == 1
        ? Map.entry(one.controls().get(0).id(), key.system())
        : key;
  }

  private PoamItem item(List<Left> group, Risk risk, Set<Uuid> taken) {
    return PoamItemBuilder.builder()
        .uuid(fresh("poam-item/" + keys(group), taken))
        .title(risk.title())
        .description(risk.description())
        .props(props(group))
        .relatedRisks(List.of(AssociatedRiskBuilder.builder().riskUuid(risk.uuid()).build()))
        .build();
  }

  private static List<Key> keys(List<Left> group) {
    return group.stream().map(one -> Key.of(one.duty())).toList();
  }

  private Risk risk(List<Left> group, Set<Uuid> taken) {
    List<Property> props = new ArrayList<>(props(group));
    group.stream()
        .filter(one -> one.duty().kind() != Duty.Kind.LEVEL)
        .flatMap(one -> one.controls().stream())
        .distinct()
        .forEach(
            control ->
                props.add(
                    PropertyBuilder.builder()
                        .ns(Vocabulary.FEDRAMP_NAMESPACE)
                        .name("impacted-control-id")
                        .value(control.id().value())
                        .build()));
    return dates.put(
        RiskBuilder.builder()
            .uuid(fresh("risk/" + keys(group), taken))
            .title(MarkupLine.ofText(title(group)))
            .description(
                OpenItem.prose(
                    group.stream()
                        .map(one -> "The determination leaves open " + sentence(one))
                        .collect(Collectors.joining("\n\n"))))
            .statement(
                OpenItem.prose(
                    "Until this is done, the system is not known to meet what the baseline asks"
                        + " here."))
            .props(props)
            .status(OPEN)
            .build(),
        toImplement(group),
        options);
  }

  /** Returns the points of duties, but for those that concern a provider as a whole. */
  private static List<PointResult> atPoints(List<Left> group) {
    return group.stream()
        .filter(one -> one.duty().kind() != Duty.Kind.LEVEL)
        .flatMap(one -> one.points().stream())
        .toList();
  }

  /** Returns the points that the system itself still implements, wholly or in part. */
  private static List<PointResult> toImplement(List<Left> group) {
    return group.stream()
        .filter(one -> IMPLEMENTED.contains(one.duty().kind()))
        .flatMap(one -> one.points().stream())
        .toList();
  }

  private Uuid fresh(String name, Set<Uuid> taken) {
    Uuid uuid = options.uuid(name);
    for (int next = 2; !taken.add(uuid); next++) {
      uuid = options.uuid(name + "/" + next);
    }
    return uuid;
  }

  private List<Property> props(List<Left> group) {
    List<Property> props = new ArrayList<>();
    group.forEach(one -> props.add(ActionItemProps.of(one.duty(), "Open: " + sentence(one))));
    group.stream()
        .flatMap(one -> Key.of(one.duty()).system().stream())
        .distinct()
        .forEach(system -> props.add(ActionItemProps.of(system)));
    return props;
  }

  private String sentence(Left one) {
    return DutyWords.ended(words.sentence(one.duty(), one.point()));
  }

  private String title(List<Left> group) {
    Left first = group.get(0);
    ControlResult control = first.controls().get(0);
    String id = control.id().value().toUpperCase(Locale.ROOT);
    if (group.size() > 1) {
      return id
          + first
              .duty()
              .system()
              .map(from -> ": what " + words.title(from) + " leaves open")
              .orElse(": what the system implements itself");
    }
    return OpenItem.line(
        words.title(first.duty(), first.points().size() == 1 ? place(control, first.point()) : id));
  }

  private static String place(ControlResult control, PointResult point) {
    String id = control.id().value().toUpperCase(Locale.ROOT);
    String label = NO_LABEL.matcher(point.label()).replaceAll("");
    if (!label.isEmpty()) {
      return id + "(" + label + ")";
    }
    return point.id().equals(control.id().value()) ? id : point.id();
  }
}
