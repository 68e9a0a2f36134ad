package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineControlBuilder;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.BaselineParameterBuilder;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Addressed;
import dev.heirloom.inheritance.offering.CatalogSource;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.ComponentBuilder;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.inheritance.offering.UnloadedImport;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generated worlds: few controls, few places and few uuids, so that entries meet, collide and
 * contradict each other often. Everything shrinks.
 *
 * <p>Document 0 is the customer system's, 1 to 5 are those of the offerings. Documents of higher
 * numbers lie below, so that no world has a cycle.
 */
public final class Worlds {

  /** The day around which all dates lie. */
  public static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

  private static final int MOST_SYSTEMS = 5;
  private static final List<String> VALUES =
      List.of(
          "30 days",
          "thirty (30)  Days",
          "60 days",
          "14 days",
          "as needed",
          "when risk asks for it",
          "Thirty days");
  static final List<ParameterId> PARAMETERS =
      List.of("ac-2_prm_1", "ac-2_prm_2", "ac-2_prm_3", "ac-1_prm_1", "ac-2.1_prm_1").stream()
          .map(ParameterId::new)
          .toList();

  /**
   * What settings name: parameters by their own ids, and by those of other issues of the catalog.
   */
  private static final List<ParameterId> NAMES =
      List.of(
              "ac-2_prm_1",
              "ac-2_prm_2",
              "ac-2_prm_3",
              "ac-1_prm_1",
              "ac-2.1_prm_1",
              "ac-02_odp.01",
              "ac-02_odp.02",
              "ac-1_odp")
          .stream()
          .map(ParameterId::new)
          .toList();

  private static final Map<String, List<ParameterId>> OTHER_IDS =
      Map.of(
          "ac-2_prm_1", List.of(new ParameterId("ac-02_odp.01")),
          // The own id of another parameter means that one.
          "ac-2_prm_2", List.of(new ParameterId("ac-02_odp.02"), new ParameterId("ac-2_prm_3")));

  private Worlds() {}

  // ---------------------------------------------------------------- identifiers

  private static final Map<Integer, Uuid> UUIDS = new ConcurrentHashMap<>();

  static Uuid uuid(int number) {
    return UUIDS.computeIfAbsent(
        number, n -> Uuid.of(String.format("00000000-0000-4000-8000-%012d", n)));
  }

  /** The uuid of the nth provided item; all documents draw from the same few. */
  public static Uuid item(int n) {
    return uuid(100 + n);
  }

  /** The uuid of the nth responsibility; all documents draw from the same few. */
  public static Uuid responsibility(int n) {
    return uuid(200 + n);
  }

  /** The uuid of a component of a document: 0 is its this-system. */
  public static Uuid component(int document, int n) {
    return uuid(300 + 10 * document + n);
  }

  private static Uuid standIn(int upper, int lower) {
    return uuid(5000 + 10 * upper + lower);
  }

  private static Uuid leveragedAuthorization(int upper, int lower) {
    return uuid(6000 + 10 * upper + lower);
  }

  private static String documentName(int document) {
    return document == 0 ? "customer.json" : "system-" + document + ".json";
  }

  private static String identifier(int document) {
    return "FR00000" + document;
  }

  // ---------------------------------------------------------------- baselines

  private static StatementPart part(String id, List<String> inserts, StatementPart... parts) {
    String label = id.substring(id.lastIndexOf('.') + 1) + ".";
    return new StatementPart(
        Optional.of(id),
        "item",
        id.contains("_fr") ? Optional.empty() : Optional.of(label),
        "",
        inserts.stream().map(ParameterId::new).toList(),
        List.of(parts));
  }

  private static final Map<String, StatementPart> STATEMENTS = new LinkedHashMap<>();

  static {
    STATEMENTS.put(
        "ac-2",
        StatementPart.statement(
            "ac-2_smt",
            part("ac-2_smt.a", List.of("ac-2_prm_1")),
            part(
                "ac-2_smt.b",
                List.of(),
                part("ac-2_smt.b.1", List.of("ac-2_prm_2")),
                part("ac-2_smt.b.2", List.of()),
                part("ac-2_smt.b_fr", List.of())),
            part("ac-2_fr", List.of(), part("ac-2_fr_smt.1", List.of()))));
    STATEMENTS.put(
        "ac-1",
        StatementPart.statement(
            "ac-1_smt",
            part(
                "ac-1_smt.a",
                List.of(),
                part(
                    "ac-1_smt.a.1",
                    List.of("ac-1_prm_1"),
                    part("ac-1_smt.a.1.x", List.of()),
                    part("ac-1_smt.a.1.y", List.of()))),
            new StatementPart(
                Optional.empty(), "item", Optional.of("b."), "", List.of(), List.of())));
    STATEMENTS.put(
        "ac-2.1",
        new StatementPart(
            Optional.of("ac-2.1_smt"),
            "statement",
            Optional.empty(),
            "",
            List.of(new ParameterId("ac-2.1_prm_1")),
            List.of()));
    STATEMENTS.put("pl-11", StatementPart.statement("pl-11_smt", part("pl-11_fr", List.of())));
    STATEMENTS.put("ac-3", StatementPart.statement("ac-3_smt", part("ac-3_smt.a", List.of())));
  }

  private static final Map<String, List<String>> PARAMETERS_OF =
      Map.of(
          "ac-2", List.of("ac-2_prm_1", "ac-2_prm_2", "ac-2_prm_3"),
          "ac-1", List.of("ac-1_prm_1"),
          "ac-2.1", List.of("ac-2.1_prm_1"),
          "pl-11", List.of(),
          "ac-3", List.of());

  private record Pin(int value, boolean constraint, int stricter) {}

  private static BaselineParameter parameter(String id, Optional<Pin> pin) {
    return new BaselineParameter(
        new ParameterId(id),
        pin.filter(p -> !p.constraint()).map(p -> List.of(VALUES.get(p.value()))).orElse(List.of()),
        pin.filter(Pin::constraint).map(p -> List.of(VALUES.get(p.value()))).orElse(List.of()),
        pin.filter(p -> p.stricter() > 0)
            .map(p -> p.stricter() == 1 ? Stricter.SMALLER : Stricter.LARGER),
        id.equals("ac-2_prm_2") ? List.of(new ParameterId("ac-2_prm_3")) : List.of(),
        OTHER_IDS.getOrDefault(id, List.of()));
  }

  private static BaselineControl control(String id, Map<String, Optional<Pin>> pins) {
    return new BaselineControl(
        new ControlId(id),
        "",
        "",
        "Title of " + id,
        id.equals("ac-3"),
        List.of(STATEMENTS.get(id)),
        PARAMETERS_OF.get(id).stream()
            .map(p -> parameter(p, pins.getOrDefault(p, Optional.empty())))
            .toList(),
        List.of(),
        List.of());
  }

  /** Baselines of one to five controls, in any order. */
  public static Arbitrary<Baseline> baselines() {
    Arbitrary<List<String>> controls =
        Arbitraries.of(List.copyOf(STATEMENTS.keySet()))
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(5);
    Arbitrary<Map<String, Optional<Pin>>> pins =
        pin()
            .list()
            .ofSize(PARAMETERS.size())
            .map(
                list -> {
                  Map<String, Optional<Pin>> map = new HashMap<>();
                  for (int i = 0; i < list.size(); i++) {
                    map.put(PARAMETERS.get(i).value(), list.get(i));
                  }
                  return map;
                });
    return Combinators.combine(controls, pins, level(), Arbitraries.of(0, 0, 1, 2), catalogs())
        .as(
            (ids, pinned, level, revision, catalogs) -> {
              Baseline baseline =
                  Baseline.of("baseline", ids.stream().map(id -> control(id, pinned)).toList())
                      .from(catalogs);
              Baseline levelled = level.map(baseline::at).orElse(baseline);
              return revision == 0 ? levelled : levelled.ofRevision("rev" + (3 + revision));
            });
  }

  private static Arbitrary<Optional<Pin>> pin() {
    Arbitrary<Pin> pin =
        Combinators.combine(
                Arbitraries.integers().between(0, VALUES.size() - 1),
                Arbitraries.of(false, true),
                Arbitraries.integers().between(0, 2))
            .as(Pin::new);
    return maybe(pin, 0.5);
  }

  /** A baseline of an issue of the catalog that has parameters under other ids, and knows ours. */
  private static Baseline ofAnotherIssue(Baseline baseline) {
    Map<String, String> renamed = Map.of("ac-2_prm_1", "ac-02_odp.01", "ac-1_prm_1", "ac-1_odp");
    return Baseline.of(
        "another issue",
        baseline.controls().stream()
            .map(
                control ->
                    BaselineControlBuilder.builder(control)
                        .parameters(
                            control.parameters().stream()
                                .map(
                                    p ->
                                        renamed.containsKey(p.id().value())
                                            ? BaselineParameterBuilder.builder(p)
                                                .id(new ParameterId(renamed.get(p.id().value())))
                                                .otherIds(List.of(p.id()))
                                                .build()
                                            : p)
                                .toList())
                        .build())
            .toList());
  }

  private static Arbitrary<Optional<ImpactLevel>> level() {
    return maybe(Arbitraries.of(ImpactLevel.MODERATE, ImpactLevel.HIGH, ImpactLevel.LOW), 0.3);
  }

  // ---------------------------------------------------------------- places and states

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "ac-2",
          List.of(
              "ac-2_smt.a",
              "ac-2_smt.b",
              "ac-2_smt.b.1",
              "ac-2_smt.b.2",
              "ac-2_smt",
              "ac-2_smt.b_fr",
              "ac-2_fr",
              "ac-2_fr_smt.1",
              "ac-2_smt.z",
              "ac-1_smt.a"),
          "ac-1",
          List.of(
              "ac-1_smt.a", "ac-1_smt.a.1", "ac-1_smt.a.1.x", "ac-1_smt.a.1.y", "ac-1_smt", "odd"),
          "ac-2.1",
          List.of("ac-2.1_smt", "ac-2.1_smt.a"),
          "pl-11",
          List.of("pl-11_smt", "pl-11_fr"),
          "ac-3",
          List.of("ac-3_smt.a"));

  private static Arbitrary<Place> placesOf(String control) {
    return frequencyOf(
        Tuple.of(3, Arbitraries.just(Place.control(control))),
        Tuple.of(
            7, Arbitraries.of(PARTS.get(control)).map(part -> Place.statement(control, part))));
  }

  /** Places of entries in every spelling: most of them of one control. */
  public static Arbitrary<Place> places() {
    Arbitrary<Place> exact =
        frequencyOf(
            Tuple.of(60, placesOf("ac-2")),
            Tuple.of(15, placesOf("ac-1")),
            Tuple.of(12, placesOf("ac-2.1")),
            Tuple.of(8, placesOf("pl-11")),
            Tuple.of(2, placesOf("ac-3")));
    Arbitrary<Place> spelled =
        exact.flatMap(
            place ->
                Combinators.combine(
                        Arbitraries.of(Spellings.ofControl(place.control())),
                        Arbitraries.of(
                            place
                                .statement()
                                .map(part -> Spellings.ofPart(place.control(), part))
                                .orElse(List.of(""))))
                    .as(
                        (control, part) ->
                            new Place(
                                control, part.isEmpty() ? Optional.empty() : Optional.of(part))));
    return frequencyOf(
        Tuple.of(
            40,
            Arbitraries.of(
                Place.control("ac-2"),
                Place.statement("ac-2", "ac-2_smt.a"),
                Place.statement("ac-2", "ac-2_smt.b"))),
        Tuple.of(40, exact),
        Tuple.of(8, spelled),
        Tuple.of(1, Arbitraries.of(Place.control("zz-9"), Place.control("Account Rules"))));
  }

  /** Implementation states on all three levels. */
  public static Arbitrary<States> states() {
    Arbitrary<List<String>> word =
        Arbitraries.frequency(
            Tuple.of(12, List.of("implemented")),
            Tuple.of(3, List.of()),
            Tuple.of(2, List.of("partial")),
            Tuple.of(2, List.of("planned")),
            Tuple.of(1, List.of("alternative")),
            Tuple.of(1, List.of("not-applicable")),
            Tuple.of(1, List.of("operational")),
            Tuple.of(1, List.of("Partially Implemented")),
            Tuple.of(1, List.of("NOT_IMPLEMENTED")),
            Tuple.of(1, List.of("N/A", "fully-implemented")),
            Tuple.of(1, List.of("waived", "Alternate Implementation")),
            Tuple.of(1, List.of(" ")),
            Tuple.of(1, List.of("implemented", "partial")),
            Tuple.of(1, List.of("operational", "Planned", "implemented")));
    return frequencyOf(
        Tuple.of(8, word.map(w -> new States(w, List.of(), List.of()))),
        Tuple.of(2, Combinators.combine(word, word).as((s, r) -> new States(List.of(), s, r))),
        Tuple.of(1, Combinators.combine(word, word, word).as(States::new)));
  }

  // ---------------------------------------------------------------- entries

  private static Arbitrary<Uuid> items() {
    return Arbitraries.integers().between(0, 4).map(Worlds::item);
  }

  private static Arbitrary<Uuid> responsibilityUuids() {
    return Arbitraries.integers().between(0, 3).map(Worlds::responsibility);
  }

  private static Arbitrary<Uuid> componentsOf(int document) {
    List<Uuid> standIns = new ArrayList<>();
    for (int lower = document + 1; lower <= MOST_SYSTEMS; lower++) {
      standIns.add(standIn(document, lower));
    }
    if (standIns.isEmpty()) {
      standIns.add(component(document, 0));
    }
    return frequencyOf(
        Tuple.of(6, Arbitraries.just(component(document, 1))),
        Tuple.of(4, Arbitraries.just(component(document, 0))),
        Tuple.of(1, Arbitraries.just(component(document, 2))),
        Tuple.of(3, Arbitraries.of(standIns.subList(0, Math.min(2, standIns.size())))),
        Tuple.of(1, Arbitraries.just(component(document, 9))));
  }

  /** Where one of the two control implementations of a document stands. */
  private static String implementation(int number) {
    return "/control-implementations/" + Math.floorMod(number, 2);
  }

  private static Evidence source(int document, Place place, Uuid uuid) {
    return Evidence.of(
        documentName(document), implementation(uuid.value().hashCode()) + "/" + place, uuid);
  }

  /** Provided items of a document. */
  public static Arbitrary<ProvidedItem> provided(int document) {
    Arbitrary<Extent> extent =
        Arbitraries.frequency(
            Tuple.of(8, Extent.WHOLE), Tuple.of(1, Extent.PART), Tuple.of(1, Extent.UNSTATED));
    Arbitrary<List<ParameterSetting>> parameters =
        frequencyOf(
            Tuple.of(2, Arbitraries.just(List.of())),
            Tuple.of(
                1,
                parameterSettings(
                    document,
                    ParameterSetting.Level.BY_COMPONENT,
                    ParameterSetting.Level.REQUIREMENT)));
    return Combinators.combine(
            items(), componentsOf(document), places(), extent, states(), parameters)
        .as(
            (uuid, component, place, size, states, set) ->
                new ProvidedItem(
                    uuid, component, place, size, states, set, "", source(document, place, uuid)));
  }

  private static Arbitrary<List<ParameterSetting>> parameterSettings(
      int document, ParameterSetting.Level... levels) {
    return Combinators.combine(
            Arbitraries.of(NAMES), Arbitraries.of(VALUES), Arbitraries.of(levels))
        .as(
            (id, value, level) ->
                new ParameterSetting(
                    id,
                    List.of(value),
                    level,
                    Evidence.of(documentName(document), "set-parameter " + id)))
        .list()
        .uniqueElements(setting -> List.of(setting.parameter(), setting.level()))
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  /** Responsibilities of a document. */
  public static Arbitrary<Responsibility> responsibilities(int document) {
    Arbitrary<Optional<Uuid>> bound =
        frequencyOf(
            Tuple.of(4, Arbitraries.just(Optional.empty())),
            Tuple.of(6, items().map(Optional::of)),
            Tuple.of(1, responsibilityUuids().map(Optional::of)));
    Arbitrary<List<Uuid>> passesOn =
        frequencyOf(
            Tuple.of(3, Arbitraries.just(List.of())),
            Tuple.of(1, responsibilityUuids().list().uniqueElements().ofMinSize(1).ofMaxSize(2)));
    return Combinators.combine(
            responsibilityUuids(), componentsOf(document), places(), bound, passesOn)
        .as(
            (uuid, component, place, provided, lower) ->
                new Responsibility(
                    uuid, component, place, provided, lower, "", source(document, place, uuid)));
  }

  private static Arbitrary<InheritedEntry> inherited(int document) {
    Arbitrary<Optional<Uuid>> named =
        frequencyOf(
            Tuple.of(12, items().map(Optional::of)),
            Tuple.of(1, responsibilityUuids().map(Optional::of)),
            Tuple.of(1, Arbitraries.just(Optional.empty())));
    return Combinators.combine(
            Arbitraries.integers().between(0, 20), componentsOf(document), places(), named)
        .as(
            (n, component, place, provided) ->
                new InheritedEntry(
                    uuid(700 + n),
                    component,
                    place,
                    provided,
                    "",
                    source(document, place, uuid(700 + n))));
  }

  private static Arbitrary<SatisfiedEntry> satisfied(int document) {
    Arbitrary<Optional<Uuid>> named =
        frequencyOf(
            Tuple.of(12, responsibilityUuids().map(Optional::of)),
            Tuple.of(1, items().map(Optional::of)),
            Tuple.of(1, Arbitraries.just(Optional.empty())));
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            componentsOf(document),
            places(),
            named,
            states())
        .as(
            (n, component, place, responsibility, states) ->
                new SatisfiedEntry(
                    uuid(800 + n),
                    component,
                    place,
                    responsibility,
                    states,
                    "",
                    source(document, place, uuid(800 + n))));
  }

  private static Arbitrary<Implementation> implementations(int document) {
    Arbitrary<List<ParameterSetting>> parameters =
        frequencyOf(
            Tuple.of(2, Arbitraries.just(List.of())),
            Tuple.of(1, parameterSettings(document, ParameterSetting.Level.BY_COMPONENT)));
    return Combinators.combine(componentsOf(document), places(), states(), parameters)
        .as(
            (component, place, states, set) ->
                new Implementation(
                    component,
                    place,
                    states,
                    set,
                    Evidence.of(documentName(document), "by-component " + component + place)));
  }

  private static Arbitrary<Addressed> addressed(int document) {
    Arbitrary<List<String>> states =
        Arbitraries.of(
            List.of(),
            List.of("not-applicable"),
            List.of("N/A"),
            List.of("implemented"),
            List.of("planned"),
            List.of("waived"));
    Arbitrary<List<String>> origins =
        Arbitraries.of(
            List.of(), List.of("sp-system"), List.of("customer-configured"), List.of("Inherited"));
    Arbitrary<String> remarks = Arbitraries.of("", "because it is so");
    Arbitrary<Optional<String>> refusal =
        Arbitraries.frequency(
            Tuple.of(4, Optional.<String>empty()), Tuple.of(1, Optional.of("ours alone")));
    Arbitrary<List<ParameterSetting>> parameters =
        sometimes(parameterSettings(document, ParameterSetting.Level.REQUIREMENT));
    return Combinators.combine(places(), states, origins, remarks, refusal, parameters)
        .as(
            (place, words, origination, why, refused, set) ->
                new Addressed(
                    place,
                    words,
                    origination,
                    why,
                    document == 0 ? Optional.empty() : refused,
                    set,
                    why.isEmpty() ? List.of() : List.of("mostly"),
                    Evidence.of(documentName(document), "at " + place)));
  }

  // ---------------------------------------------------------------- documents

  private static Arbitrary<SystemClaims> claims(int document) {
    Arbitrary<List<Component>> components =
        Combinators.combine(
                component(document, 0, "this-system", Arbitraries.just(false)),
                component(document, 1, "software", Arbitraries.just(false)),
                component(
                    document,
                    2,
                    "service",
                    Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true))),
                Arbitraries.frequency(Tuple.of(30, false), Tuple.of(1, true)))
            // Two components of one uuid: the less favourable counts.
            .as(
                (system, software, service, twice) ->
                    twice
                        ? List.of(system, software, service, retired(software))
                        : List.of(system, software, service));
    Arbitrary<List<ParameterSetting>> parameters =
        frequencyOf(
            Tuple.of(3, Arbitraries.just(List.of())),
            Tuple.of(1, parameterSettings(document, ParameterSetting.Level.IMPLEMENTATION)));
    boolean top = document == 0;
    return Combinators.combine(
            components,
            upTo(addressed(document), 2),
            upTo(provided(document), top ? 2 : 5),
            sometimes(upTo(responsibilities(document), top ? 2 : 3)),
            upTo(inherited(document), 4),
            upTo(satisfied(document), 3),
            upTo(implementations(document), top ? 3 : 1),
            Combinators.combine(parameters, status(40), sensitivity()).as(About::new))
        .as(
            (parts, addressed, items, duties, inherits, satisfies, implemented, about) ->
                new SystemClaims(
                    new DocumentIdentity(
                        documentName(document),
                        Optional.of(uuid(400 + document)),
                        "System " + document,
                        List.of(identifier(document)),
                        List.of(),
                        Optional.of(Instant.parse("2025-01-0" + (document + 1) + "T00:00:00Z")),
                        "1." + document),
                    parts,
                    List.of(),
                    addressed,
                    items,
                    duties,
                    inherits,
                    satisfies,
                    implemented,
                    about.parameters(),
                    about.status(),
                    about.sensitivity()));
  }

  /** What a document says of its system as a whole. */
  private record About(
      List<ParameterSetting> parameters, Optional<String> status, Optional<String> sensitivity) {}

  /** Statuses of systems and components in all words: of some, this many are as good as none. */
  private static Arbitrary<Optional<String>> status(int good) {
    return frequencyOf(
        Tuple.of(
            good, Arbitraries.of(Optional.empty(), Optional.of("operational"), Optional.of(" "))),
        Tuple.of(
            4,
            Arbitraries.of(
                    "Under_Development",
                    "disposition",
                    "under-major-modification",
                    "other",
                    "retired")
                .map(Optional::of)));
  }

  private static Arbitrary<Optional<String>> sensitivity() {
    return frequencyOf(
        Tuple.of(4, Arbitraries.just(Optional.empty())),
        Tuple.of(
            4,
            Arbitraries.of(
                    "fips-199-moderate", "FedRAMP High Impact Level", "LI-SaaS", "20x Moderate")
                .map(Optional::of)),
        Tuple.of(1, Arbitraries.of("IL5", "low-moderate-low").map(Optional::of)));
  }

  private static Arbitrary<Component> component(
      int document, int n, String type, Arbitrary<Boolean> outside) {
    Uuid uuid = component(document, n);
    Arbitrary<Optional<String>> point =
        Arbitraries.frequency(
            Tuple.of(40, Optional.<String>empty()), Tuple.of(1, Optional.of("hosted elsewhere")));
    return Combinators.combine(outside, status(60), point)
        .as(
            (external, status, placed) ->
                new Component(
                    uuid,
                    type,
                    type + " of " + document,
                    List.of(),
                    List.of(),
                    external,
                    status,
                    placed,
                    Evidence.of(documentName(document), "component", uuid)));
  }

  private static Component retired(Component component) {
    return ComponentBuilder.builder(component)
        .status("disposition")
        .source(Evidence.of(component.source().document(), "component again", component.uuid()))
        .build();
  }

  private static Arbitrary<Offering> offerings(int document) {
    Arbitrary<Boolean> common = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
    Arbitrary<Optional<String>> revision =
        Arbitraries.frequency(
            Tuple.of(12, Optional.<String>empty()),
            Tuple.of(3, Optional.of("rev5")),
            Tuple.of(1, Optional.of("rev4")));
    Arbitrary<Optional<Authorization>> own =
        maybe(
            Combinators.combine(issued(), level(), unknownLevel())
                .as(
                    (day, level, unknown) ->
                        record(
                            document,
                            day,
                            Optional.empty(),
                            Optional.empty(),
                            level,
                            unknown,
                            List.of())),
            0.5);
    Arbitrary<Baseline> baselines =
        Combinators.combine(baselines(), Arbitraries.of(false, true))
            .as((baseline, renamed) -> renamed ? ofAnotherIssue(baseline) : baseline);
    return Combinators.combine(
            claims(document),
            common,
            revision,
            maybe(baselines, 0.25),
            own,
            sources(document),
            few(Arbitraries.just(unloaded(document)), 0.05))
        .as(Offering::new);
  }

  private static UnloadedImport unloaded(int document) {
    return new UnloadedImport(
        "store.json", "no such file", Evidence.of(documentName(document), "imports"));
  }

  // ---------------------------------------------------------------- catalogs

  /**
   * What documents name as their catalogs: nothing, one for all, or one for each control
   * implementation.
   */
  private static Arbitrary<List<CatalogSource>> sources(int document) {
    Arbitrary<List<CatalogSource>> one =
        source(document, CatalogSource.Scope.DOCUMENT, "/import-profile").map(List::of);
    Arbitrary<List<CatalogSource>> two =
        Combinators.combine(
                source(document, CatalogSource.Scope.CONTROL_IMPLEMENTATION, implementation(0)),
                source(document, CatalogSource.Scope.CONTROL_IMPLEMENTATION, implementation(1)))
            .as(List::of);
    return frequencyOf(
        Tuple.of(20, Arbitraries.just(List.of())), Tuple.of(1, one), Tuple.of(3, two));
  }

  private static Arbitrary<CatalogSource> source(
      int document, CatalogSource.Scope scope, String location) {
    Arbitrary<Set<String>> controls = places().map(Place::control).set().ofMaxSize(4);
    return Combinators.combine(
            catalogs(),
            maybe(
                Combinators.combine(baselines(), Arbitraries.of(0, 0, 1)).as(Worlds::retitled),
                0.4),
            controls)
        .as(
            (identity, loaded, named) ->
                new CatalogSource(
                    scope,
                    "source",
                    identity,
                    loaded,
                    named,
                    Evidence.of(documentName(document), location)));
  }

  private static Baseline retitled(Baseline baseline, int kind) {
    return kind == 0
        ? baseline
        : Baseline.of(
            baseline.name(),
            baseline.controls().stream()
                .map(c -> BaselineControlBuilder.builder(c).title("Requirement " + c.id()).build())
                .toList());
  }

  /** What is known of catalogs: their root uuids, and names of publications and revisions. */
  private static Arbitrary<CatalogIdentity> catalogs() {
    List<String> names = List.copyOf(new TreeSet<>(Catalogs.NAMES.keySet()));
    Arbitrary<Set<String>> addresses =
        few(Arbitraries.of(names.stream().filter(n -> n.endsWith(".json")).toList()), 0.3)
            .map(Set::copyOf);
    Arbitrary<Set<String>> titles =
        few(Arbitraries.of(names.stream().filter(n -> !n.endsWith(".json")).toList()), 0.3)
            .map(Set::copyOf);
    Arbitrary<Set<Uuid>> roots =
        frequencyOf(
            Tuple.of(6, Arbitraries.just(Set.of())),
            Tuple.of(
                2, Arbitraries.of(Set.of(uuid(50)), Set.of(uuid(51)), Set.of(uuid(50), uuid(51)))));
    return Combinators.combine(roots, addresses, titles)
        .as((catalogs, at, called) -> new CatalogIdentity(catalogs, at, called, Set.of()));
  }

  // ---------------------------------------------------------------- authorizations

  private static Arbitrary<Optional<LocalDate>> issued() {
    return Arbitraries.frequency(
        Tuple.of(12, Optional.of(TODAY.minusYears(2))),
        Tuple.of(1, Optional.of(TODAY)),
        Tuple.of(1, Optional.of(TODAY.plusDays(1))),
        Tuple.of(1, Optional.<LocalDate>empty()));
  }

  private static Arbitrary<Optional<LocalDate>> expires() {
    return Arbitraries.frequency(
        Tuple.of(6, Optional.<LocalDate>empty()),
        Tuple.of(2, Optional.of(TODAY.plusYears(1))),
        Tuple.of(1, Optional.of(TODAY)),
        Tuple.of(1, Optional.of(TODAY.minusDays(1))));
  }

  private static Arbitrary<Optional<LocalDate>> revoked() {
    return Arbitraries.frequency(
        Tuple.of(14, Optional.<LocalDate>empty()),
        Tuple.of(1, Optional.of(TODAY)),
        Tuple.of(1, Optional.of(TODAY.plusDays(1))));
  }

  private static Authorization record(
      int document,
      Optional<LocalDate> issued,
      Optional<LocalDate> expires,
      Optional<LocalDate> revoked,
      Optional<ImpactLevel> level,
      Optional<String> unknownLevel,
      List<Condition> conditions) {
    return new Authorization(
        "",
        uuid(400 + document).value(),
        AuthorizationType.UNSTATED,
        Optional.empty(),
        issued,
        Optional.empty(),
        expires,
        revoked,
        level,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        conditions,
        Evidence.of(documentName(document), "authorization"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        unknownLevel);
  }

  private static Arbitrary<Optional<String>> unknownLevel() {
    return Arbitraries.frequency(
        Tuple.of(12, Optional.<String>empty()), Tuple.of(1, Optional.of("IL4")));
  }

  private static Arbitrary<String> subject() {
    return Combinators.combine(
            Arbitraries.integers().between(1, MOST_SYSTEMS), Arbitraries.integers().between(0, 2))
        .as(
            (document, way) ->
                way == 0
                    ? uuid(400 + document).value()
                    : way == 1 ? identifier(document) : documentName(document));
  }

  private static Arbitrary<Condition> conditions() {
    Arbitrary<List<String>> controls =
        Arbitraries.of(
            List.of("ac-2"),
            List.of("AC-01"),
            List.of("AC-2 (1)"),
            List.of("ac-2_smt.a"),
            List.of("ac-2_smt.b.1"),
            List.of("AC-2(b)"),
            List.of("ac-2_fr", "ac-1_smt.a"),
            List.of("ac-2_smt.z"));
    Arbitrary<Condition> byControl =
        controls.map(c -> new Condition("not this", true, c, List.of(), List.of()));
    Arbitrary<Condition> byItem =
        items().map(i -> new Condition("not this", true, List.of(), List.of(), List.of(i)));
    Arbitrary<Condition> byComponent =
        Combinators.combine(
                Arbitraries.integers().between(1, MOST_SYSTEMS),
                Arbitraries.integers().between(0, 2))
            .as(
                (document, n) ->
                    new Condition(
                        "not this", true, List.of(), List.of(component(document, n)), List.of()));
    return frequencyOf(
        Tuple.of(3, byControl),
        Tuple.of(3, byItem),
        Tuple.of(2, byComponent),
        Tuple.of(1, Arbitraries.just(new Condition("all", true, List.of(), List.of(), List.of()))),
        Tuple.of(
            2, Arbitraries.just(new Condition("be kind", false, List.of(), List.of(), List.of()))));
  }

  private static Arbitrary<Authorization> records() {
    Arbitrary<Optional<CertificationClass>> classes =
        maybe(Arbitraries.of(CertificationClass.class), 0.2);
    Arbitrary<List<String>> controls =
        Arbitraries.frequency(
            Tuple.of(12, List.of()),
            Tuple.of(1, List.of("AC-2", "ac-2.1")),
            Tuple.of(1, List.of("ac-1")));
    return Combinators.combine(
            subject(),
            Combinators.combine(issued(), expires(), revoked()).as(Validity::new),
            level(),
            unknownLevel(),
            classes,
            controls,
            few(conditions(), 0.25))
        .as(
            (subject, validity, level, unknown, certified, assessed, conditions) ->
                new Authorization(
                    "",
                    subject,
                    AuthorizationType.UNSTATED,
                    Optional.empty(),
                    validity.issued(),
                    Optional.empty(),
                    validity.expires(),
                    validity.revoked(),
                    level,
                    certified,
                    assessed,
                    List.of(),
                    List.of(),
                    List.of(),
                    conditions,
                    Evidence.of("records.json", subject),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    unknown));
  }

  private record Validity(
      Optional<LocalDate> issued, Optional<LocalDate> expires, Optional<LocalDate> revoked) {}

  private static Arbitrary<Acceptance> acceptances() {
    return Combinators.combine(
            subject(), agency(), issued(), expires(), revoked(), level(), few(conditions(), 0.15))
        .as(
            (subject, agency, from, until, withdrawn, level, conditions) ->
                new Acceptance(
                    "",
                    subject,
                    agency,
                    from,
                    until,
                    withdrawn,
                    level,
                    conditions,
                    Evidence.of("acceptances.json", subject)));
  }

  private static Arbitrary<Optional<String>> agency() {
    return Arbitraries.frequency(
        Tuple.of(3, Optional.<String>empty()),
        Tuple.of(3, Optional.of("Agency of Tests")),
        Tuple.of(1, Optional.of("Other Agency")));
  }

  private static Arbitrary<Authorizations> authorizations() {
    return Combinators.combine(
            upTo(records(), 4), upTo(acceptances(), 3), Arbitraries.of(Regime.class))
        .as(Authorizations::new);
  }

  private static Arbitrary<Policy> policies() {
    Arbitrary<Map<ParameterId, Stricter>> stricter =
        Arbitraries.frequency(
            Tuple.of(4, Map.<ParameterId, Stricter>of()),
            Tuple.of(1, Map.of(PARAMETERS.get(0), Stricter.SMALLER)),
            Tuple.of(1, Map.of(new ParameterId("ac-02_odp.02"), Stricter.LARGER)));
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(3, Policy.Presumption.PRESUME),
                Tuple.of(2, Policy.Presumption.FALL_THROUGH)),
            Arbitraries.of(Policy.UndecidedParameters.class),
            Arbitraries.frequency(
                Tuple.of(3, Policy.WithoutAcceptance.USABLE),
                Tuple.of(1, Policy.WithoutAcceptance.UNUSABLE)),
            Arbitraries.of(Policy.CertificationClasses.class),
            stricter,
            Arbitraries.just(100_000))
        .as(Policy::new);
  }

  // ---------------------------------------------------------------- who leverages whom

  /** The ways in which documents say that one system leverages another. */
  enum Way {
    PAIRING,
    LINK,
    IDENTIFIER,
    THIS_SYSTEM,
    COMPONENT,
    BOTH,
    UNRESOLVED,
    BARE
  }

  /**
   * That a system leverages another.
   *
   * @param reliance what it inherits from there and offers again; empty if nothing in particular
   */
  private record Edge(int upper, int lower, Way way, List<Reliance> reliance) {}

  private record Reliance(
      Place place, Uuid upper, Uuid lower, States upperStates, States lowerStates, boolean own) {}

  private static Arbitrary<Edge> edges(int systems) {
    Arbitrary<Integer> uppers =
        Arbitraries.integers()
            .between(0, systems - 1)
            .withDistribution(RandomDistribution.uniform());
    Arbitrary<Reliance> reliance =
        Combinators.combine(
                Arbitraries.of(
                    Place.control("ac-2"),
                    Place.statement("ac-2", "ac-2_smt.a"),
                    Place.control("ac-2.1")),
                items(),
                items(),
                states(),
                states(),
                Arbitraries.of(false, true))
            .as(Reliance::new);
    return Combinators.combine(
            uppers,
            Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(2, 2), Tuple.of(1, 3)),
            Arbitraries.frequency(
                Tuple.of(4, Way.BOTH),
                Tuple.of(3, Way.COMPONENT),
                Tuple.of(3, Way.THIS_SYSTEM),
                Tuple.of(2, Way.LINK),
                Tuple.of(2, Way.IDENTIFIER),
                Tuple.of(2, Way.PAIRING),
                Tuple.of(1, Way.UNRESOLVED),
                Tuple.of(1, Way.BARE)),
            few(reliance, 0.6))
        .as(
            (upper, step, way, relies) ->
                new Edge(upper, Math.min(upper + step, systems), way, relies));
  }

  /** The items and entries that make a reliance, on both of its ends. */
  private static SystemClaims relying(SystemClaims claims, int document, List<Edge> edges) {
    List<ProvidedItem> items = new ArrayList<>(claims.provided());
    List<InheritedEntry> entries = new ArrayList<>(claims.inherited());
    for (Edge edge : edges) {
      for (Reliance r : edge.reliance()) {
        if (edge.upper() == document) {
          Uuid entry = uuid(900 + edge.lower());
          items.add(relied(document, r.upper(), r.place(), r.upperStates()));
          entries.add(
              new InheritedEntry(
                  entry,
                  r.own() || edge.way() == Way.PAIRING
                      ? component(document, 1)
                      : standIn(document, edge.lower()),
                  r.place(),
                  Optional.of(r.lower()),
                  "",
                  source(document, r.place(), entry)));
        }
        if (edge.lower() == document) {
          items.add(relied(document, r.lower(), r.place(), r.lowerStates()));
        }
      }
    }
    return SystemClaimsBuilder.builder(claims).provided(items).inherited(entries).build();
  }

  private static ProvidedItem relied(int document, Uuid uuid, Place place, States states) {
    return new ProvidedItem(
        uuid,
        component(document, 1),
        place,
        Extent.WHOLE,
        states,
        List.of(),
        "",
        source(document, place, uuid));
  }

  private static SystemClaims with(SystemClaims claims, int document, List<Edge> edges) {
    List<Component> components = new ArrayList<>(claims.components());
    List<LeveragedAuthorization> authorizations = new ArrayList<>(claims.leveragedAuthorizations());
    for (Edge edge : edges) {
      if (edge.upper() != document) {
        continue;
      }
      int lower = edge.lower();
      Uuid authorization = leveragedAuthorization(document, lower);
      boolean authorized =
          Set.of(Way.LINK, Way.IDENTIFIER, Way.BOTH, Way.BARE).contains(edge.way());
      if (authorized) {
        authorizations.add(
            new LeveragedAuthorization(
                authorization,
                "lower system",
                lower % 2 == 0 ? Optional.of(TODAY.minusYears(3)) : Optional.empty(),
                lower % 3 == 0 ? Optional.of(ImpactLevel.MODERATE) : Optional.empty(),
                edge.way() == Way.IDENTIFIER ? List.of(identifier(lower)) : List.of(),
                Set.of(Way.LINK, Way.BOTH).contains(edge.way())
                    ? List.of(documentName(lower))
                    : List.of(),
                lower == 5 && document > 2 ? Optional.of("DoD IL4") : Optional.empty(),
                Evidence.of(documentName(document), "leveraged-authorization", authorization)));
      }
      Optional<Uuid> named =
          switch (edge.way()) {
            case THIS_SYSTEM -> Optional.of(component(lower, 0));
            case COMPONENT, BOTH -> Optional.of(component(lower, 1));
            case UNRESOLVED -> Optional.of(component(lower, 8));
            default -> Optional.empty();
          };
      if (edge.way() != Way.PAIRING) {
        components.add(
            new Component(
                standIn(document, lower),
                "service",
                "stand-in",
                named.stream().toList(),
                authorized ? List.of(authorization) : List.of(),
                false,
                Evidence.of(documentName(document), "component", standIn(document, lower))));
      }
    }
    return relying(
        SystemClaimsBuilder.builder(claims)
            .components(components)
            .leveragedAuthorizations(authorizations)
            .build(),
        document,
        edges);
  }

  // ---------------------------------------------------------------- worlds

  private static Arbitrary<Optional<CustomerSystem>> customers() {
    Arbitrary<List<Tailoring>> tailoring =
        few(
            Arbitraries.of("AC-2", "ac-2_smt.b", "ac-2.1", "AC-1(a)", "ac-2_smt.b.1")
                .map(id -> new Tailoring(id, "not ours")),
            0.2);
    return maybe(Combinators.combine(claims(0), tailoring, agency()).as(CustomerSystem::new), 0.85);
  }

  /** Worlds of every kind. */
  public static Arbitrary<World> worlds() {
    return worlds(1, MOST_SYSTEMS);
  }

  /** Worlds with this many offerings. */
  public static Arbitrary<World> worlds(int fewest, int most) {
    return Arbitraries.integers()
        .between(fewest, most)
        .withDistribution(RandomDistribution.uniform())
        .flatMap(WORLDS_OF::get);
  }

  private static final Map<Integer, Arbitrary<World>> WORLDS_OF =
      IntStream.rangeClosed(1, MOST_SYSTEMS)
          .boxed()
          .collect(Collectors.toMap(count -> count, count -> new Kept<>(worldsOf(count))));

  private static Arbitrary<World> worldsOf(int count) {
    List<Arbitrary<Offering>> each = new ArrayList<>();
    for (int document = 1; document <= count; document++) {
      each.add(offerings(document));
    }
    Arbitrary<List<Offering>> systems = Combinators.combine(each).as(list -> list);
    Arbitrary<Shape> shape =
        Combinators.combine(
                edges(count)
                    .list()
                    .uniqueElements(edge -> List.of(edge.upper(), edge.lower()))
                    .ofMaxSize(count + 1)
                    .withSizeDistribution(RandomDistribution.uniform()),
                Arbitraries.frequency(Tuple.of(15, false), Tuple.of(1, true)),
                Arbitraries.of(0, 0, 1, 2))
            .as(Shape::new);
    return Combinators.combine(
            baselines(), systems, customers(), shape, authorizations(), policies())
        .as(Worlds::world);
  }

  /** Worlds of three to five offerings. */
  public static Arbitrary<World> chains() {
    return worlds(3, MOST_SYSTEMS);
  }

  /** The document that counts for a system. */
  public static Offering counting(World world, SystemId system) {
    return new Systems(world).read(system);
  }

  /** What an offering says without what speaks of another catalog and is left out whole. */
  public static SystemClaims spoken(World world, Offering offering) {
    return new Catalogs(world.baseline()).left(offering);
  }

  /** Whether the system above uses a component of the first system of a path. */
  public static boolean isInUse(World world, List<SystemId> path, Uuid component) {
    Systems systems = new Systems(world);
    return Systems.isInUse(systems.above(path, 0), systems.claims(path.get(0)), component);
  }

  /** The paths from a system up to the direct providers of the customer system. */
  public static List<List<SystemId>> chain(World world, SystemId system) {
    return new Systems(world).paths(system);
  }

  /**
   * What holds the documents of a world together.
   *
   * @param twins whether the last document is another one of the first system
   * @param same how the baselines of the providers are related to that of the customer system: 0
   *     not at all, 1 the same, 2 the same for all controls but the last
   */
  private record Shape(List<Edge> edges, boolean twins, int same) {}

  private static Optional<Baseline> related(Optional<Baseline> own, Baseline baseline, int same) {
    List<BaselineControl> controls = baseline.controls();
    return same == 0
        ? own
        : own.map(
            b ->
                same == 1
                    ? baseline
                    : Baseline.of("other", controls.subList(0, Math.max(1, controls.size() - 1))));
  }

  private static World world(
      Baseline baseline,
      List<Offering> systems,
      Optional<CustomerSystem> customer,
      Shape shape,
      Authorizations authorizations,
      Policy policy) {
    List<Edge> edges = shape.edges();
    List<Offering> offerings = new ArrayList<>();
    for (int document = 1; document <= systems.size(); document++) {
      Offering offering = systems.get(document - 1);
      offerings.add(
          new Offering(
              with(offering.claims(), document, edges),
              offering.sameOrganization(),
              offering.revision(),
              related(offering.authorizedOn(), baseline, shape.same()),
              offering.authorization(),
              offering.sources(),
              offering.unloaded()));
    }
    boolean twins = shape.twins() && systems.size() > 1;
    if (twins) {
      int last = systems.size() - 1;
      Offering twin = offerings.get(last);
      offerings.set(last, withClaims(twin, asDocumentOf(twin.claims(), uuid(401))));
    }
    List<Pairing> pairings =
        edges.stream()
            .filter(edge -> edge.way() == Way.PAIRING)
            // The later of two documents of system 1 lies at the bottom: above others it is a
            // cycle.
            .filter(edge -> !twins || edge.upper() != 1)
            .map(
                edge ->
                    new Pairing(
                        DocumentIdentity.named("", uuid(400 + edge.upper())).systemId(),
                        DocumentIdentity.named("", uuid(400 + edge.lower())).systemId()))
            .toList();
    return new World(
        baseline,
        offerings,
        customer.map(
            c -> new CustomerSystem(with(c.claims(), 0, edges), c.tailoredOut(), c.agency())),
        pairings,
        authorizations,
        TODAY,
        policy);
  }

  private static SystemClaims asDocumentOf(SystemClaims claims, Uuid system) {
    return SystemClaimsBuilder.builder(claims)
        .identity(
            DocumentIdentityBuilder.builder(claims.identity()).uuid(Optional.of(system)).build())
        .build();
  }

  /** Returns an offering with other claims. */
  public static Offering withClaims(Offering offering, SystemClaims claims) {
    return OfferingBuilder.builder(offering).claims(claims).build();
  }

  // ---------------------------------------------------------------- helpers

  @SafeVarargs
  private static <T> Arbitrary<T> frequencyOf(Tuple.Tuple2<Integer, Arbitrary<T>>... choices) {
    List<Tuple.Tuple2<Integer, Arbitrary<T>>> kept = new ArrayList<>();
    for (Tuple.Tuple2<Integer, Arbitrary<T>> choice : choices) {
      kept.add(Tuple.of(choice.get1(), new Kept<>(choice.get2())));
    }
    return Arbitraries.frequencyOf(kept);
  }

  private static <T> Arbitrary<List<T>> upTo(Arbitrary<T> each, int most) {
    return each.list().ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
  }

  private static <T> Arbitrary<List<T>> sometimes(Arbitrary<List<T>> each) {
    return frequencyOf(Tuple.of(1, Arbitraries.just(List.of())), Tuple.of(1, each));
  }

  private static <T> Arbitrary<List<T>> few(Arbitrary<T> each, double probability) {
    return maybe(each, probability).map(one -> one.stream().toList());
  }

  private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> each, double probability) {
    int yes = (int) Math.round(probability * 100);
    return frequencyOf(
        Tuple.of(100 - yes, Arbitraries.just(Optional.<T>empty())),
        Tuple.of(yes, each.map(Optional::of)));
  }
}
