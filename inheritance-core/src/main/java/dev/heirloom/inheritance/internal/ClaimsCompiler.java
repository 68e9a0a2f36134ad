package dev.heirloom.inheritance.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.Addressed;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.States;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matches the claims of a document to a baseline: finds the place of each entry, makes one of equal
 * entries, resolves the references within the document, and reports what does not fit.
 */
final class ClaimsCompiler {

  private static final Set<String> CUSTOMER_ORIGINS = Set.of("customerprovided", "customerconfigured");
  /** How many places a finding shows that is made once for many. */
  private static final int PLACES = 3;

  private final SystemClaims claims;
  private final Baseline baseline;
  private final String title;
  private final String document;
  private final Map<Uuid, Component> components = new HashMap<>();
  private final ListMultimap<Uuid, Component> entriesOfComponent = ArrayListMultimap.create();
  private final Map<Uuid, Operation> operations = new HashMap<>();
  private final List<Finding> documentFindings = new ArrayList<>();
  private final Map<ControlId, Collected> collected = new HashMap<>();
  private final Map<Place, Optional<Spot>> spots = new HashMap<>();
  private @Nullable Map<Place, Evidence> mentioned;
  private final Map<Uuid, List<Use>> uses = new LinkedHashMap<>();
  private final Map<Uuid, List<Use>> usesOfControl = new LinkedHashMap<>();
  private final TreeSet<String> notInBaseline = new TreeSet<>();
  private final Map<Place, String> unknownControls = new TreeMap<>();
  private final Map<Place, String> otherSpellings = new TreeMap<>();
  private int itemCount;

  /** An entry at its place. */
  private record At<T>(T source, Spot spot, Evidence evidence) {}

  /** A place where a uuid is given to an entry. */
  private record Use(Spot spot, Evidence evidence) {}

  /** The entries found for one control, in the order of the document. */
  private static final class Collected {
    final List<At<ProvidedItem>> items = new ArrayList<>();
    final List<At<Responsibility>> owes = new ArrayList<>();
    final List<At<InheritedEntry>> inherits = new ArrayList<>();
    final List<At<SatisfiedEntry>> satisfies = new ArrayList<>();
    final List<At<Addressed>> says = new ArrayList<>();
    final List<At<Implementation>> does = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
  }

  ClaimsCompiler(SystemClaims claims, Baseline baseline) {
    this.claims = claims;
    this.baseline = baseline;
    this.title = claims.identity().title();
    this.document = claims.identity().name();
  }

  CompiledClaims compile() {
    // Of two with one uuid the less favourable stands for both.
    claims.components().stream()
        .sorted(
            Comparator.comparing((Component component) -> !component.outsideBoundary())
                .thenComparing(Component::source)
                .thenComparing(Component::toString))
        .forEach(
            component -> {
              components.putIfAbsent(component.uuid(), component);
              entriesOfComponent.put(component.uuid(), component);
            });
    for (ProvidedItem item : claims.provided()) {
      collect(item, item.place(), item.source(), c -> c.items);
    }
    for (Responsibility duty : claims.responsibilities()) {
      collect(duty, duty.place(), duty.source(), c -> c.owes);
    }
    for (InheritedEntry entry : claims.inherited()) {
      collect(entry, entry.place(), entry.source(), c -> c.inherits);
    }
    for (SatisfiedEntry entry : claims.satisfied()) {
      collect(entry, entry.place(), entry.source(), c -> c.satisfies);
    }
    for (Addressed addressed : claims.addressed()) {
      collect(addressed, addressed.place(), addressed.source(), c -> c.says);
    }
    for (Implementation own : claims.implementations()) {
      collect(own, own.place(), own.source(), c -> c.does);
    }
    ImmutableMap.Builder<ControlId, Entries> byControl = ImmutableMap.builder();
    Entries[] byPosition = new Entries[baseline.controls().size()];
    for (int i = 0; i < byPosition.length; i++) {
      ControlId control = baseline.controls().get(i).id();
      Collected of = collected.get(control);
      byPosition[i] = of == null ? Entries.NONE : entries(control, of);
      if (of != null) {
        byControl.put(control, byPosition[i]);
      }
    }
    reportDocument();
    return new CompiledClaims(
        claims,
        claims.systemId(),
        title,
        ImmutableMap.copyOf(components),
        byControl.buildOrThrow(),
        byPosition,
        itemCount,
        ImmutableList.copyOf(new TreeSet<>(documentFindings)));
  }

  /**
   * Returns where a spelling is met: what there is to say of it is said once, with the same evidence in
   * whatever order. Most documents give no cause to ask.
   */
  private Evidence mentionOf(Place place) {
    Map<Place, Evidence> known = mentioned;
    if (known == null) {
      known = new HashMap<>();
      for (ProvidedItem item : claims.provided()) {
        mention(known, item.place(), item.source());
      }
      for (Responsibility duty : claims.responsibilities()) {
        mention(known, duty.place(), duty.source());
      }
      for (InheritedEntry entry : claims.inherited()) {
        mention(known, entry.place(), entry.source());
      }
      for (SatisfiedEntry entry : claims.satisfied()) {
        mention(known, entry.place(), entry.source());
      }
      for (Addressed addressed : claims.addressed()) {
        mention(known, addressed.place(), addressed.source());
      }
      for (Implementation own : claims.implementations()) {
        mention(known, own.place(), own.source());
      }
      mentioned = known;
    }
    return known.get(place);
  }

  private static void mention(Map<Place, Evidence> known, Place place, Evidence evidence) {
    known.merge(place, evidence, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  private <T> void collect(
      T entry, Place place, Evidence evidence, Function<Collected, List<At<T>>> list) {
    Optional<Spot> known = spots.get(place);
    if (known == null) {
      known = find(place);
      spots.put(place, known);
    }
    if (known.isPresent()) {
      Spot spot = known.get();
      list.apply(at(spot)).add(new At<>(entry, spot, evidence));
    }
  }

  private Collected at(Spot spot) {
    return collected.computeIfAbsent(spot.control(), c -> new Collected());
  }

  private Optional<Spot> find(Place place) {
    Optional<Spot> found = baseline.index().find(place.control(), place.statement());
    if (found.isEmpty()) {
      Optional<IdSpelling> id = IdSpelling.parse(place.control());
      if (id.isPresent()) {
        notInBaseline.add(id.get().controlId());
      } else {
        unknownControls.put(place, "\"" + place.control() + "\"");
      }
      return found;
    }
    Spot spot = found.get();
    if (baseline.control(spot.control()).map(BaselineControl::withdrawn).orElse(true)) {
      notInBaseline.add(spot.control() + " (withdrawn)");
      return Optional.empty();
    }
    if (spot.kind() == Spot.Kind.UNKNOWN) {
      at(spot).findings.add(
          FindingAt.spot(
              FindingCode.UNKNOWN_STATEMENT,
              spot,
              mentionOf(place),
              spot.control().value(),
              place.toString()));
    } else if (!spot.exact()) {
      otherSpellings.put(place, "\"" + place + "\" is read as " + spot.id());
    }
    return found;
  }

  private Entries entries(ControlId control, Collected of) {
    List<Entries.Item> items = new ArrayList<>();
    for (At<ProvidedItem> at : distinct(of.items, ClaimsCompiler::itemKey)) {
      items.add(item(at));
      use(at.source().uuid(), at);
    }
    List<Entries.Owes> owes = new ArrayList<>();
    for (At<Responsibility> at :
        distinct(
            of.owes,
            e -> List.of(e.source().uuid(), e.source().component(), place(e), e.source().provided(), new TreeSet<>(e.source().passesOn())))) {
      owes.add(owes(at, items, of.findings));
      use(at.source().uuid(), at);
    }
    List<Entries.Inherits> inherits = new ArrayList<>();
    for (At<InheritedEntry> at :
        distinct(of.inherits, e -> List.of(e.source().uuid(), e.source().component(), place(e), e.source().provided()))) {
      inherits.add(new Entries.Inherits(at.source(), at.spot()));
      use(at.source().uuid(), at);
    }
    List<Entries.Satisfies> satisfies = new ArrayList<>();
    for (At<SatisfiedEntry> at :
        distinct(
            of.satisfies,
            e -> List.of(e.source().uuid(), e.source().component(), place(e), e.source().states().state(), e.source().responsibility()))) {
      satisfies.add(new Entries.Satisfies(at.source(), at.spot(), at.source().states().state()));
      List<String> unknown = at.source().states().notUnderstood();
      if (!unknown.isEmpty()) {
        of.findings.add(
            FindingAt.stateNotUnderstood(at.spot(), at.evidence(), title, unknown, Entries.AS_PLANNED));
      }
      use(at.source().uuid(), at);
    }
    for (At<Addressed> at : of.says) {
      List<String> unclear = at.source().unclearInheritance();
      if (!unclear.isEmpty()) {
        of.findings.add(
            FindingAt.spot(
                FindingCode.INHERITANCE_NOT_STATED,
                at.spot(),
                at.evidence(),
                at.spot().id(),
                title,
                ", but \"" + String.join("\", \"", unclear) + "\""));
      }
    }
    List<Entries.Says> says = new ArrayList<>();
    for (At<Addressed> at : distinct(of.says, e -> List.of(place(e), e.source()))) {
      says.add(
          new Entries.Says(
              at.source(),
              at.spot(),
              at.source().ownStates().state()));
    }
    List<Entries.Does> does = new ArrayList<>();
    for (At<Implementation> at : distinct(of.does, e -> List.of(place(e), e.source()))) {
      does.add(
          new Entries.Does(
              at.source(), at.spot(), at.source().states().state(), isStandIn(at.source().component())));
    }
    reportOrigins(says, items, owes, of.findings);
    reportDuplicates(control, of);
    return new Entries(
        ImmutableList.copyOf(items),
        ImmutableList.copyOf(owes),
        ImmutableList.copyOf(inherits),
        ImmutableList.copyOf(satisfies),
        ImmutableList.copyOf(says),
        ImmutableList.copyOf(does),
        of.findings.isEmpty()
            ? ImmutableList.of()
            : ImmutableList.copyOf(new TreeSet<>(of.findings)));
  }

  private boolean isStandIn(Uuid component) {
    Component known = components.get(component);
    return known != null && known.isStandIn();
  }

  private static List<Object> itemKey(At<ProvidedItem> at) {
    ProvidedItem item = at.source();
    return List.of(
        item.uuid(),
        item.component(),
        place(at),
        item.states().state(),
        item.states().isContradictory(),
        item.extent(),
        item.parameters().stream().map(p -> List.of(p.parameter(), p.values(), p.level())).toList());
  }

  private static List<Object> place(At<?> at) {
    return at.spot().isWholeControl() && at.spot().kind() == Spot.Kind.WHOLE
        ? List.of(Spot.Kind.WHOLE)
        : List.of(at.spot().kind(), at.spot().id());
  }

  /** Makes one of equal entries and puts them into an order that the document's does not change. */
  private static <T> List<At<T>> distinct(List<At<T>> entries, Function<At<T>, List<Object>> key) {
    if (entries.size() < 2) {
      return entries;
    }
    List<At<T>> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.<At<T>, Evidence>comparing(At::evidence)
            .thenComparing(at -> at.source().toString()));
    Map<List<Object>, At<T>> distinct = new LinkedHashMap<>();
    sorted.forEach(at -> distinct.putIfAbsent(key.apply(at), at));
    return ImmutableList.copyOf(distinct.values());
  }

  private Entries.Item item(At<ProvidedItem> at) {
    ProvidedItem item = at.source();
    Spot spot = at.spot();
    Optional<ImplementationState> state = item.states().state();
    List<Finding> against = new ArrayList<>(1);
    if (state.isEmpty()) {
      against.add(
          FindingAt.spot(
              FindingCode.STATE_NOT_STATED, spot, item.source(), spot.id(), title));
    } else {
      if (state.get() == ImplementationState.NOT_UNDERSTOOD) {
        against.add(
            FindingAt.stateNotUnderstood(
                spot, item.source(), title, item.states().notUnderstood(), Entries.AS_PART));
      }
      FindingCode code = codeOf(state.get());
      if (code != null) {
        against.add(FindingAt.spot(code, spot, item.source(), spot.id(), title));
      }
      if (item.states().isContradictory()) {
        against.add(
            FindingAt.spot(
                FindingCode.STATE_CONTRADICTORY,
                spot,
                item.source(),
                spot.id(),
                title,
                String.join(", ", new TreeSet<>(item.states().decidingWords())),
                state.get().toString()));
      }
    }
    if (item.extent() == Extent.UNSTATED) {
      against.add(
          FindingAt.spot(
              FindingCode.INHERITANCE_NOT_STATED, spot, item.source(), spot.id(), title));
    }
    Component component = components.get(item.component());
    Operation operation =
        operations.computeIfAbsent(
            item.component(), uuid -> Operation.of(entriesOfComponent.get(uuid), title));
    against.addAll(operation.findings());
    if (component == null) {
      against.add(
          FindingAt.spot(
              FindingCode.UNKNOWN_COMPONENT,
              spot,
              item.source(),
              spot.id(),
              title,
              item.component().value()));
    }
    if (component != null && component.outsideBoundary()) {
      against.add(
          FindingAt.spot(
              FindingCode.OUTSIDE_AUTHORIZATION_SCOPE,
              spot,
              item.source(),
              spot.id(),
              title,
              "its component \"" + component.title() + "\" is outside the authorization boundary"));
    }
    return new Entries.Item(
        itemCount++, item, spot, state, component, operation, ImmutableList.copyOf(against));
  }

  private static @Nullable FindingCode codeOf(ImplementationState state) {
    return switch (state) {
      case PLANNED -> FindingCode.NOT_IMPLEMENTED;
      case PARTIAL -> FindingCode.PARTLY_IMPLEMENTED;
      case ALTERNATIVE -> FindingCode.ALTERNATIVE_IMPLEMENTATION;
      case NOT_APPLICABLE -> FindingCode.NOT_APPLICABLE_AT_PROVIDER;
      case NOT_UNDERSTOOD, IMPLEMENTED -> null;
    };
  }

  private Entries.Owes owes(
      At<Responsibility> at, List<Entries.Item> items, List<Finding> findings) {
    Optional<Uuid> reference = at.source().provided();
    if (reference.isEmpty()) {
      return new Entries.Owes(at.source(), at.spot(), ImmutableList.of());
    }
    ImmutableList.Builder<Entries.Item> bound = ImmutableList.builder();
    for (Entries.Item item : items) {
      if (item.source.uuid().equals(reference.get())) {
        bound.add(item);
      }
    }
    List<Entries.Item> found = bound.build();
    if (found.isEmpty()) {
      findings.add(
          FindingAt.spot(
              FindingCode.DANGLING_REFERENCE,
              at.spot(),
              at.evidence(),
              "responsibility " + at.source().uuid(),
              reference.get().value(),
              "provided item",
              title + " has no provided item of that uuid for " + at.spot().control()));
    }
    return new Entries.Owes(at.source(), at.spot(), found);
  }

  /** Reports an origination that names the customer where the exports leave nothing to it. */
  private void reportOrigins(
      List<Entries.Says> says,
      List<Entries.Item> items,
      List<Entries.Owes> owes,
      List<Finding> findings) {
    if (items.isEmpty()) {
      return;
    }
    for (Entries.Says say : says) {
      List<String> customers =
          say.source().origins().stream()
              .filter(o -> CUSTOMER_ORIGINS.contains(Words.plain(o)))
              .sorted()
              .toList();
      Spot spot = say.spot();
      if (!customers.isEmpty()
          && items.stream().anyMatch(item -> meet(item.spot, spot))
          && owes.stream().noneMatch(duty -> meet(duty.spot(), spot))) {
        findings.add(
            FindingAt.spot(
                FindingCode.ORIGINATION_CONTRADICTORY,
                spot,
                say.source().source(),
                spot.id(),
                title,
                String.join(", ", customers)));
      }
    }
  }

  private static boolean meet(Spot one, Spot other) {
    return one.firstPoint() < other.endPoint() && other.firstPoint() < one.endPoint();
  }

  private void use(Uuid uuid, At<?> at) {
    usesOfControl
        .computeIfAbsent(uuid, u -> new ArrayList<>(1))
        .add(new Use(at.spot(), at.evidence()));
  }

  private void reportDuplicates(ControlId control, Collected of) {
    usesOfControl.forEach(
        (uuid, here) -> {
          if (here.size() > 1) {
            of.findings.add(
                FindingAt.control(
                    FindingCode.DUPLICATE_UUID,
                    control,
                    here.stream().map(Use::evidence).sorted().toList(),
                    uuid.value(),
                    title,
                    String.valueOf(here.size())));
          }
          uses.computeIfAbsent(uuid, u -> new ArrayList<>(1)).addAll(here);
        });
    usesOfControl.clear();
  }

  private void reportDocument() {
    uses.forEach(
        (uuid, all) -> {
          if (all.size() > 1
              && all.stream().map(use -> use.spot().control()).distinct().count() > 1) {
            documentFindings.add(
                new Finding(
                    FindingCode.DUPLICATE_UUID,
                    Finding.Level.DOCUMENT,
                    document,
                    all.stream().map(Use::evidence).sorted().toList(),
                    List.of(uuid.value(), title, String.valueOf(all.size()))));
          }
        });
    if (!unknownControls.isEmpty()) {
      documentFindings.add(once(FindingCode.UNKNOWN_CONTROL, unknownControls));
    }
    if (!otherSpellings.isEmpty()) {
      documentFindings.add(once(FindingCode.ID_SPELLING, otherSpellings));
    }
    if (!notInBaseline.isEmpty()) {
      documentFindings.add(
          FindingAt.document(
              FindingCode.CONTROL_NOT_IN_BASELINE,
              Evidence.of(document, ""),
              title,
              String.valueOf(notInBaseline.size()),
              String.join(", ", notInBaseline)));
    }
  }

  /** One finding for all the spellings that have one cause, with where the first few stand. */
  private Finding once(FindingCode code, Map<Place, String> spellings) {
    TreeSet<String> distinct = new TreeSet<>(spellings.values());
    return new Finding(
        code,
        Finding.Level.DOCUMENT,
        document,
        spellings.keySet().stream().map(this::mentionOf).distinct().sorted().limit(PLACES).toList(),
        List.of(title, String.valueOf(distinct.size()), String.join(", ", distinct)));
  }
}
