package dev.heirloom.inheritance.reference;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.ComponentBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.UnloadedImport;
import dev.heirloom.oscal.model.Uuid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated documents: what each says of its system, its components and its entries. */
final class DocumentArbitraries {

  private DocumentArbitraries() {}

  static Arbitrary<SystemClaims> claims(int document) {
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
        Choices.frequencyOf(
            Tuple.of(3, Arbitraries.just(List.of())),
            Tuple.of(
                1,
                EntryArbitraries.parameterSettings(
                    document, ParameterSetting.Level.IMPLEMENTATION)));
    boolean top = document == 0;
    return Combinators.combine(
            components,
            Choices.upTo(EntryArbitraries.addressed(document), 2),
            Choices.upTo(EntryArbitraries.provided(document), top ? 2 : 5),
            Choices.sometimes(
                Choices.upTo(EntryArbitraries.responsibilities(document), top ? 2 : 3)),
            Choices.upTo(EntryArbitraries.inherited(document), 4),
            Choices.upTo(EntryArbitraries.satisfied(document), 3),
            Choices.upTo(EntryArbitraries.implementations(document), top ? 3 : 1),
            Combinators.combine(
                    parameters,
                    status(40),
                    sensitivity(),
                    EntryArbitraries.doubts(document),
                    Arbitraries.frequency(
                        Tuple.of(15, List.<String>of()), Tuple.of(1, List.of(Ids.NAMESAKE))))
                .as(About::new))
        .as(
            (parts, addressed, items, duties, inherits, satisfies, implemented, about) ->
                new SystemClaims(
                    new DocumentIdentity(
                        Ids.documentName(document),
                        Optional.of(Ids.uuid(400 + document)),
                        "System " + document,
                        ImmutableList.<String>builder()
                            .add(Ids.identifier(document))
                            .addAll(about.identifiers())
                            .build(),
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
                    about.sensitivity(),
                    about.doubts()));
  }

  /** What a document says of its system as a whole. */
  private record About(
      List<ParameterSetting> parameters,
      Optional<String> status,
      Optional<String> sensitivity,
      List<Doubt> doubts,
      List<String> identifiers) {}

  /** Statuses of systems and components in all words: of some, this many are as good as none. */
  private static Arbitrary<Optional<String>> status(int good) {
    return Choices.frequencyOf(
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
    return Choices.frequencyOf(
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
    Uuid uuid = Ids.component(document, n);
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
                    Evidence.of(Ids.documentName(document), "component", uuid)));
  }

  private static Component retired(Component component) {
    return ComponentBuilder.builder(component)
        .status("disposition")
        .evidence(Evidence.of(component.evidence().document(), "component again", component.uuid()))
        .build();
  }

  static Arbitrary<Offering> offerings(int document) {
    Arbitrary<Boolean> common = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
    Arbitrary<Optional<String>> revision =
        Arbitraries.frequency(
            Tuple.of(12, Optional.<String>empty()),
            Tuple.of(3, Optional.of("rev5")),
            Tuple.of(1, Optional.of("rev4")));
    Arbitrary<Optional<Authorization>> own =
        Choices.maybe(
            Combinators.combine(
                    RecordArbitraries.issued(),
                    BaselineArbitraries.level(),
                    RecordArbitraries.unknownLevel())
                .as(
                    (day, level, unknown) ->
                        RecordArbitraries.record(
                            document,
                            day,
                            Optional.empty(),
                            Optional.empty(),
                            level,
                            unknown,
                            List.of())),
            0.5);
    Arbitrary<Baseline> baselines =
        Combinators.combine(BaselineArbitraries.baselines(), Arbitraries.of(false, true))
            .as(
                (baseline, renamed) ->
                    renamed ? BaselineArbitraries.ofAnotherIssue(baseline) : baseline);
    Arbitrary<Offering> offerings =
        Combinators.combine(
                claims(document),
                common,
                revision,
                Choices.maybe(baselines, 0.25),
                own,
                CatalogArbitraries.sources(document),
                Choices.few(Arbitraries.just(unloaded(document)), 0.05))
            .as(Offering::new);
    return Combinators.combine(offerings, EvidenceArbitraries.evidence(document))
        .as(Offering::with);
  }

  private static UnloadedImport unloaded(int document) {
    return new UnloadedImport(
        "store.json", "no such file", Evidence.of(Ids.documentName(document), "imports"));
  }
}
