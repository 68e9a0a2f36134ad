package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.common.internal.WholeContent;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Matches the claims of a document to a baseline: makes one of equal entries, resolves the
 * references within the document, and reports what does not fit.
 */
final class ClaimsCompiler {

  private final SystemClaims claims;
  private final Baseline baseline;
  private final String title;
  private final ComponentStandings standings;
  private final ItemCompiler itemCompiler;
  private final ClaimedPlaces places;
  private final UuidUses uses;
  private final Map<ControlId, ControlClaims> byControl = new HashMap<>();

  /** The claims on one control, in the order of the document. */
  private static final class ControlClaims {
    final List<PlacedClaim<ProvidedItem>> provided = new ArrayList<>();
    final List<PlacedClaim<Responsibility>> responsibilities = new ArrayList<>();
    final List<PlacedClaim<InheritedEntry>> inherited = new ArrayList<>();
    final List<PlacedClaim<SatisfiedEntry>> satisfied = new ArrayList<>();
    final List<PlacedClaim<StatedRequirement>> addressed = new ArrayList<>();
    final List<PlacedClaim<Implementation>> implementations = new ArrayList<>();
    final List<PlacedClaim<Doubt>> doubts = new ArrayList<>();
    long reached;
  }

  ClaimsCompiler(SystemClaims claims, Baseline baseline) {
    this.claims = claims;
    this.baseline = baseline;
    this.title = claims.identity().title();
    this.places = new ClaimedPlaces(claims, baseline);
    this.uses = new UuidUses(claims);
    this.standings = new ComponentStandings(claims);
    this.itemCompiler = new ItemCompiler(title, standings);
  }

  CompiledClaims compile(CompiledEvidence evidence) {
    for (ProvidedItem item : claims.provided()) {
      collect(item, item.place(), item.text(), item.evidence(), of -> of.provided);
    }
    for (Responsibility responsibility : claims.responsibilities()) {
      collect(
          responsibility,
          responsibility.place(),
          responsibility.text(),
          responsibility.evidence(),
          of -> of.responsibilities);
    }
    for (InheritedEntry entry : claims.inherited()) {
      collect(entry, entry.place(), entry.text(), entry.evidence(), of -> of.inherited);
    }
    for (SatisfiedEntry entry : claims.satisfied()) {
      collect(entry, entry.place(), entry.text(), entry.evidence(), of -> of.satisfied);
    }
    for (StatedRequirement addressed : claims.requirements()) {
      collect(
          addressed,
          addressed.place(),
          addressed.refusal().orElse(""),
          addressed.evidence(),
          of -> of.addressed);
    }
    for (Implementation own : claims.implementations()) {
      collect(own, own.place(), "", own.evidence(), of -> of.implementations);
    }
    for (Doubt doubt : claims.doubts()) {
      doubt
          .place()
          .ifPresent(
              place -> collect(doubt, place, doubt.text(), doubt.evidence(), of -> of.doubts));
    }
    ImmutableMap.Builder<ControlId, ControlEntries> entries = ImmutableMap.builder();
    ImmutableList.Builder<ControlEntries> byPosition = ImmutableList.builder();
    for (BaselineControl known : baseline.controls()) {
      ControlClaims of = byControl.get(known.id());
      ControlEntries compiled = of == null ? ControlEntries.NONE : entries(known.id(), of);
      byPosition.add(compiled);
      if (of != null) {
        entries.put(known.id(), compiled);
      }
    }
    TreeSet<Finding> findings = new TreeSet<>(places.findings());
    findings.addAll(uses.findings());
    claims.doubts().stream()
        .filter(doubt -> doubt.place().isEmpty())
        .map(
            doubt ->
                Findings.document(
                    Findings.code(doubt.kind()), doubt.evidence(), title, doubt.text()))
        .forEach(findings::add);
    findings.addAll(evidence.findings());
    return new CompiledClaims(
        claims,
        claims.systemId(),
        title,
        ImmutableMap.copyOf(standings.components()),
        standings,
        entries.buildOrThrow(),
        byPosition.build(),
        itemCompiler.count(),
        counted(),
        evidence,
        ImmutableList.copyOf(findings));
  }

  private EntryCount counted() {
    ControlId fullest = null;
    long there = 0;
    long all = 0;
    for (BaselineControl control : baseline.controls()) {
      ControlClaims of = byControl.get(control.id());
      if (of != null) {
        all += of.reached;
        if (of.reached > there) {
          fullest = control.id();
          there = of.reached;
        }
      }
    }
    return new EntryCount(title, fullest == null ? "" : fullest.value(), there, all);
  }

  private <T> void collect(
      T claim,
      Place place,
      String text,
      Evidence evidence,
      Function<ControlClaims, List<PlacedClaim<T>>> list) {
    Optional<BaselinePlace> found = places.find(place);
    if (found.isPresent()) {
      ControlClaims of = byControl.computeIfAbsent(found.get().control(), c -> new ControlClaims());
      of.reached += EntryCount.weight(text) * (found.get().endPoint() - found.get().firstPoint());
      list.apply(of).add(new PlacedClaim<>(claim, found.get(), evidence));
    }
  }

  private ControlEntries entries(ControlId control, ControlClaims of) {
    List<Finding> findings = new ArrayList<>(places.findingsOn(control));
    ListMultimap<Uuid, PlacedClaim<?>> byUuid =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    List<CompiledItem> items = new ArrayList<>();
    WeakStates weaker = new WeakStates(of.implementations);
    for (PlacedClaim<ProvidedItem> at : distinct(of.provided, ClaimsCompiler::key)) {
      items.add(itemCompiler.compile(at, weaker));
      byUuid.put(at.original().uuid(), at);
    }
    List<CompiledResponsibility> responsibilities = new ArrayList<>();
    for (PlacedClaim<Responsibility> at :
        distinct(
            of.responsibilities,
            e ->
                List.of(
                    e.original().uuid(),
                    e.original().component(),
                    e.placeKey(),
                    e.original().provided(),
                    new TreeSet<>(e.original().passesOn())))) {
      responsibilities.add(responsibility(at, items, findings));
      byUuid.put(at.original().uuid(), at);
    }
    List<CompiledInheritedEntry> inherited = new ArrayList<>();
    for (PlacedClaim<InheritedEntry> at :
        distinct(
            of.inherited,
            e ->
                List.of(
                    e.original().uuid(),
                    e.original().component(),
                    e.placeKey(),
                    e.original().provided(),
                    e.original().systems()))) {
      inherited.add(new CompiledInheritedEntry(at.original(), at.place()));
      byUuid.put(at.original().uuid(), at);
    }
    List<CompiledSatisfiedEntry> satisfied = new ArrayList<>();
    for (PlacedClaim<SatisfiedEntry> at :
        distinct(
            of.satisfied,
            e ->
                List.of(
                    e.original().uuid(),
                    e.original().component(),
                    e.placeKey(),
                    e.original().states().state(),
                    e.original().responsibility()))) {
      SatisfiedEntry entry = at.original();
      satisfied.add(new CompiledSatisfiedEntry(entry, at.place(), entry.states().state()));
      standings
          .doubt(
              at.place(),
              at.evidence(),
              entry.states(),
              entry.component(),
              "satisfied entry " + entry.uuid())
          .ifPresent(findings::add);
      ItemCompiler.overruled(at.place(), at.evidence(), title, entry.states())
          .ifPresent(findings::add);
      List<String> unknown = at.original().states().notUnderstood();
      if (!unknown.isEmpty()) {
        findings.add(
            Findings.stateNotUnderstood(
                at.place(), at.evidence(), title, unknown, ControlEntries.AS_PLANNED));
      }
      byUuid.put(at.original().uuid(), at);
    }
    List<CompiledRequirement> requirements = new ArrayList<>();
    for (PlacedClaim<StatedRequirement> at :
        distinct(of.addressed, e -> List.of(e.placeKey(), e.original()))) {
      requirements.add(
          new CompiledRequirement(at.original(), at.place(), at.original().ownStates().state()));
    }
    List<CompiledImplementation> implementations = new ArrayList<>();
    for (PlacedClaim<Implementation> at :
        distinct(of.implementations, e -> List.of(e.placeKey(), e.original()))) {
      Implementation own = at.original();
      implementations.add(
          new CompiledImplementation(
              own,
              at.place(),
              own.states().state(),
              isStandIn(own.component()),
              standings.doubt(
                  at.place(),
                  at.evidence(),
                  own.states(),
                  own.component(),
                  "the implementation of " + at.place().id())));
    }
    of.addressed.forEach(at -> reportUnclear(at, findings));
    of.doubts.forEach(
        at ->
            findings.add(
                Findings.at(
                    Findings.code(at.original().kind()),
                    at.place(),
                    at.evidence(),
                    at.place().id(),
                    title,
                    at.original().text())));
    OriginCheck.report(title, requirements, items, responsibilities, findings);
    findings.addAll(uses.take(control, byUuid));
    return ControlEntries.of(
        ImmutableList.copyOf(items),
        ImmutableList.copyOf(responsibilities),
        ImmutableList.copyOf(inherited),
        ImmutableList.copyOf(satisfied),
        ImmutableList.copyOf(requirements),
        ImmutableList.copyOf(implementations),
        findings.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(new TreeSet<>(findings)));
  }

  /** Quotes the words that do not say whether something can be inherited. */
  private void reportUnclear(PlacedClaim<StatedRequirement> at, List<Finding> findings) {
    List<String> unclear = at.original().unclearInheritance();
    if (!unclear.isEmpty()) {
      findings.add(
          Findings.at(
              FindingCode.INHERITANCE_NOT_STATED,
              at.place(),
              at.evidence(),
              at.place().id(),
              title,
              ", but \"" + String.join("\", \"", unclear) + "\""));
    }
  }

  private boolean isStandIn(Uuid component) {
    Component known = standings.components().get(component);
    return known != null && known.isStandIn();
  }

  private static List<Object> key(PlacedClaim<ProvidedItem> at) {
    ProvidedItem item = at.original();
    return List.of(
        item.uuid(),
        item.component(),
        at.placeKey(),
        item.states().state(),
        item.states().isContradictory(),
        item.extent(),
        item.mapsToConfirm(),
        item.parameters().stream()
            .map(p -> List.of(p.parameter(), p.values(), p.level()))
            .toList());
  }

  /** Makes one of equal entries and puts them into an order that the document's does not change. */
  private static <T> List<PlacedClaim<T>> distinct(
      List<PlacedClaim<T>> entries, Function<PlacedClaim<T>, List<Object>> key) {
    if (entries.size() < 2) {
      return entries;
    }
    List<PlacedClaim<T>> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.<PlacedClaim<T>, Evidence>comparing(PlacedClaim::evidence)
            .thenComparing(PlacedClaim::original, WholeContent.ORDER));
    Map<List<Object>, PlacedClaim<T>> distinct = new LinkedHashMap<>();
    sorted.forEach(at -> distinct.putIfAbsent(key.apply(at), at));
    return ImmutableList.copyOf(distinct.values());
  }

  private CompiledResponsibility responsibility(
      PlacedClaim<Responsibility> at, List<CompiledItem> items, List<Finding> findings) {
    standings.missing(at.place(), at.evidence(), at.original()).ifPresent(findings::add);
    Optional<Uuid> reference = at.original().provided();
    if (reference.isEmpty()) {
      return new CompiledResponsibility(at.original(), at.place(), ImmutableList.of());
    }
    ImmutableList.Builder<CompiledItem> bound = ImmutableList.builder();
    for (CompiledItem item : items) {
      if (item.original().uuid().equals(reference.get())) {
        bound.add(item);
      }
    }
    List<CompiledItem> found = bound.build();
    if (found.isEmpty()) {
      findings.add(
          Findings.at(
              FindingCode.DANGLING_REFERENCE,
              at.place(),
              at.evidence(),
              "responsibility " + at.original().uuid(),
              reference.get().value(),
              "provided item",
              title + " has no provided item of that uuid for " + at.place().control()));
    }
    return new CompiledResponsibility(at.original(), at.place(), found);
  }
}
