package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.ato.Scenes.AGENCY;
import static dev.heirloom.inheritance.ato.Scenes.PLATFORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.AcceptanceBuilder;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The laws of paths, over generated records of two agencies, three systems and three providers. */
class AtoPathLaws {

  private static final LocalDate DAY = LocalDate.parse("2024-06-01");
  private static final List<String> SYSTEMS = List.of("portal", "map", "atlas");
  private static final List<String> PROVIDERS = List.of(PLATFORM, "mail", "commons");
  private static final List<String> AGENCIES = List.of(AGENCY, "Bureau of Maps");

  /** What is needed or ahead, by kind and provider. */
  private static Set<String> steps(AtoPath path, Predicate<Step> which) {
    return path.steps().stream()
        .filter(which)
        .map(step -> step.kind() + " " + step.provider().orElse(""))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static AtoPath path(AgencyRecords records, String system, Regime regime) {
    return AtoPath.of(records.system(system).orElseThrow(), records, DAY, regime);
  }

  private static AgencyRecords with(AgencyRecords records, Acceptance acceptance) {
    return AgencyRecords.together(
        List.of(records, AgencyRecordsBuilder.builder().acceptances(List.of(acceptance)).build()));
  }

  private static AgencyRecords with(AgencyRecords records, Authorization authorization) {
    return AgencyRecords.together(
        List.of(
            records,
            AgencyRecordsBuilder.builder().authorizations(List.of(authorization)).build()));
  }

  private static void assertWithin(Set<String> some, Set<String> all) {
    assertTrue(all.containsAll(some), () -> some + " is not within " + all);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void addingAnAcceptanceNeverAddsAStep(
      @ForAll("records") AgencyRecords records,
      @ForAll("system") String system,
      @ForAll Regime regime,
      @ForAll("acceptance") Acceptance acceptance) {
    AtoPath before = path(records, system, regime);
    AtoPath after = path(with(records, acceptance), system, regime);

    assertWithin(steps(after, Step::isNeeded), steps(before, Step::isNeeded));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void addingAnActiveAcceptanceNeverPutsAStepAhead(
      @ForAll("records") AgencyRecords records,
      @ForAll("system") String system,
      @ForAll Regime regime,
      @ForAll("activeAcceptance") Acceptance acceptance) {
    AtoPath before = path(records, system, regime);
    AtoPath after = path(with(records, acceptance), system, regime);

    assertWithin(steps(after, Step::isAhead), steps(before, Step::isAhead));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anExpiredOrRevokedAcceptanceNeverHelps(
      @ForAll("records") AgencyRecords records,
      @ForAll("system") String system,
      @ForAll Regime regime,
      @ForAll("acceptance") Acceptance acceptance,
      @ForAll boolean revoked) {
    Acceptance over =
        revoked
            ? AcceptanceBuilder.builder(acceptance).revoked(DAY).build()
            : AcceptanceBuilder.builder(acceptance).expires(DAY.minusDays(1)).build();
    AtoPath before = path(records, system, regime);
    AtoPath after = path(with(records, over), system, regime);

    assertWithin(steps(before, Step::isAhead), steps(after, Step::isAhead));
    assertTrue(
        Sets.intersection(
                steps(before, step -> step.state() == StepState.BLOCKED),
                steps(after, step -> step.state() == StepState.OPEN))
            .isEmpty());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anExpiredOrRevokedAuthorizationNeverHelps(
      @ForAll("records") AgencyRecords records,
      @ForAll("system") String system,
      @ForAll Regime regime,
      @ForAll("authorization") Authorization authorization,
      @ForAll boolean revoked) {
    Authorization over =
        revoked
            ? AuthorizationBuilder.builder(authorization).revoked(DAY).build()
            : AuthorizationBuilder.builder(authorization).expires(DAY.minusDays(1)).build();
    AtoPath before = path(records, system, regime);
    AtoPath after = path(with(records, over), system, regime);

    assertWithin(steps(before, Step::isAhead), steps(after, Step::isAhead));
    assertTrue(before.isAuthorized() || !after.isAuthorized());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void thePathOfAFurtherSystemIsNeverLongerThanThatOfTheFirst(
      @ForAll("records") AgencyRecords records,
      @ForAll Regime regime,
      @ForAll("activeAcceptance") Acceptance acceptance,
      @ForAll boolean consolidated) {
    AgencySystem first =
        Scenes.systemBuilder("first")
            .providers(List.of(PLATFORM))
            .consolidated(consolidated)
            .build();
    AgencySystem further =
        Scenes.systemBuilder("further")
            .providers(List.of(PLATFORM))
            .consolidated(consolidated)
            .build();
    Acceptance ours =
        AcceptanceBuilder.builder(acceptance).subject(PLATFORM).agency(AGENCY).build();
    AtoPath ofFirst = AtoPath.of(first, records, DAY, regime);
    AtoPath ofFurther = AtoPath.of(further, with(records, ours), DAY, regime);

    assertTrue(ofFurther.needed().size() <= ofFirst.needed().size());
    assertTrue(ofFurther.ahead().size() <= ofFirst.ahead().size());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aPathDependsOnNothingAfterItsDay(
      @ForAll("records") AgencyRecords records,
      @ForAll("system") String system,
      @ForAll Regime regime,
      @ForAll("records") AgencyRecords others) {
    AgencyRecords later =
        new AgencyRecords(
            List.of(),
            List.of(),
            others.authorizations().stream()
                .map(a -> AuthorizationBuilder.builder(a).issued(later(a.issued())).build())
                .toList(),
            others.acceptances().stream()
                .map(a -> AcceptanceBuilder.builder(a).issued(later(a.issued())).build())
                .toList(),
            others.milestones().stream()
                .map(
                    m ->
                        MilestoneBuilder.builder(m)
                            .date(later(Optional.of(m.date())).orElseThrow())
                            .build())
                .toList(),
            others.changes().stream()
                .map(
                    c ->
                        ChangeBuilder.builder(c)
                            .date(later(Optional.of(c.date())).orElseThrow())
                            .build())
                .toList(),
            List.of());

    AtoPath alone = path(records, system, regime);
    assertEquals(alone, path(AgencyRecords.together(List.of(records, later)), system, regime));
    assertEquals(alone, path(records.asOf(DAY), system, regime));
    assertEquals(alone, path(withRevocationsFrom(records, DAY.plusDays(1)), system, regime));
  }

  private static Optional<LocalDate> later(Optional<LocalDate> date) {
    return Optional.of(DAY.plusDays(1 + Math.floorMod(date.orElse(DAY).toEpochDay(), 500)));
  }

  /** The same records, all of them revoked after the day that were not by then. */
  private static AgencyRecords withRevocationsFrom(AgencyRecords records, LocalDate day) {
    return AgencyRecordsBuilder.builder(records)
        .authorizations(
            records.authorizations().stream()
                .map(
                    a ->
                        a.revoked().filter(r -> !r.isAfter(DAY)).isPresent()
                            ? a
                            : AuthorizationBuilder.builder(a).revoked(day).build())
                .toList())
        .build();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void orderAndCopiesOfRecordsChangeNoState(
      @ForAll("records") AgencyRecords records,
      @ForAll("system") String system,
      @ForAll Regime regime,
      @ForAll Random random) {
    AgencyRecords shuffled =
        AgencyRecordsBuilder.builder(records)
            .authorizations(shuffled(records.authorizations(), random))
            .acceptances(shuffled(records.acceptances(), random))
            .milestones(shuffled(records.milestones(), random))
            .changes(shuffled(records.changes(), random))
            .build();
    AtoPath path = path(records, system, regime);
    AtoPath other = path(shuffled, system, regime);

    assertEquals(Scenes.sketch(path), Scenes.sketch(other));
    assertEquals(
        path.findings().stream().map(RecordFinding::code).sorted().distinct().toList(),
        other.findings().stream().map(RecordFinding::code).sorted().distinct().toList());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    if (!list.isEmpty()) {
      shuffled.add(list.get(random.nextInt(list.size())));
    }
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aStepIsBlockedExactlyWhenItWaitsForAStepOrForOthers(
      @ForAll("records") AgencyRecords records,
      @ForAll("system") String system,
      @ForAll Regime regime) {
    AtoPath path = path(records, system, regime);
    for (Step step : path.steps()) {
      boolean waitsForStep = step.waitsFor().stream().anyMatch(wait -> wait.step().isPresent());
      assertTrue(!waitsForStep || step.state() == StepState.BLOCKED, step::toString);
      assertTrue(step.state() != StepState.BLOCKED || !step.waitsFor().isEmpty(), step::toString);
      for (Wait wait : step.waitsFor()) {
        wait.step()
            .ifPresent(
                kind ->
                    assertTrue(
                        path.steps().stream()
                            .anyMatch(
                                other ->
                                    other.kind() == kind
                                        && other.provider().equals(wait.provider())
                                        && other.isAhead()),
                        step::toString));
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void noDeterminationGetsMoreFromContradictoryRecordsThanFromEither(
      @ForAll("activeAcceptance") Acceptance one, @ForAll("activeAcceptance") Acceptance other) {
    AgencySystem system = Scenes.system("portal");
    AgencyRecords none = Scenes.records().build();
    Acceptance first = AcceptanceBuilder.builder(one).subject(PLATFORM).agency(AGENCY).build();
    Acceptance second = AcceptanceBuilder.builder(other).subject(PLATFORM).agency(AGENCY).build();
    Acceptance both =
        with(with(none, first), second)
            .authorizations(system, DAY, Regime.FEDRAMP)
            .acceptances()
            .get(0);
    for (Acceptance alone : List.of(first, second)) {
      assertTrue(level(both) <= level(alone));
      assertTrue(both.conditions().containsAll(alone.conditions()));
      assertTrue(
          alone.expires().isEmpty()
              || !both.expires().orElseThrow().isAfter(alone.expires().get()));
    }
  }

  private static int level(Acceptance acceptance) {
    return acceptance.acceptedLevel().map(ImpactLevel::ordinal).orElse(-1);
  }

  // Records

  @Provide
  Arbitrary<String> system() {
    return Arbitraries.of(SYSTEMS);
  }

  private static Arbitrary<LocalDate> date() {
    return Arbitraries.integers().between(-900, 300).map(DAY::plusDays);
  }

  private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> value) {
    return value.optional(0.5);
  }

  private static Arbitrary<List<Condition>> conditions() {
    return Arbitraries.of(
            Condition.excluding("No mail.", "si-8"),
            Condition.excluding("Not at all."),
            new Condition("With cards.", false, List.of("IA-2 (12)", "?"), List.of(), List.of()))
        .list()
        .ofMaxSize(2);
  }

  @Provide
  Arbitrary<Acceptance> acceptance() {
    return Combinators.combine(
            Arbitraries.of(PROVIDERS),
            maybe(Arbitraries.of(AGENCIES)),
            maybe(date()),
            maybe(date()),
            date().optional(0.2),
            maybe(Arbitraries.of(ImpactLevel.class)),
            conditions())
        .as(
            (subject, agency, issued, expires, revoked, level, conditions) ->
                AcceptanceBuilder.builder()
                    .id("acceptance")
                    .subject(subject)
                    .agency(agency)
                    .issued(issued)
                    .expires(expires)
                    .revoked(revoked)
                    .acceptedLevel(level)
                    .conditions(conditions)
                    .build());
  }

  @Provide
  Arbitrary<Acceptance> activeAcceptance() {
    return Combinators.combine(
            acceptance(),
            Arbitraries.integers().between(0, 900),
            maybe(Arbitraries.integers().between(0, 900)))
        .as(
            (acceptance, since, until) ->
                AcceptanceBuilder.builder(acceptance)
                    .issued(DAY.minusDays(since))
                    .expires(until.map(DAY::plusDays))
                    .revoked(Optional.empty())
                    .build());
  }

  @Provide
  Arbitrary<Authorization> authorization() {
    return Combinators.combine(
            Combinators.combine(
                    Arbitraries.of(AuthorizationType.class),
                    Arbitraries.of(
                        List.of("portal", "map", "atlas", PLATFORM, "mail", "commons", "rock")),
                    maybe(Arbitraries.of(AGENCIES)))
                .as(
                    (type, subject, agency) ->
                        AuthorizationBuilder.builder()
                            .id("a")
                            .type(type)
                            .subject(subject)
                            .agency(agency)
                            .build()),
            date().optional(0.9),
            maybe(date()),
            maybe(date()),
            date().optional(0.2),
            maybe(Arbitraries.of(ImpactLevel.class)),
            Arbitraries.of(CertificationClass.class).optional(0.3),
            conditions())
        .as(
            (base, issued, review, expires, revoked, level, letter, conditions) ->
                AuthorizationBuilder.builder(base)
                    .issued(issued)
                    .review(review)
                    .expires(expires)
                    .revoked(revoked)
                    .level(level)
                    .certificationClass(letter)
                    .controls(letter.isPresent() ? List.of("ac-1", "AC-2") : List.of())
                    .conditions(conditions)
                    .build());
  }

  private static Arbitrary<Milestone> milestone() {
    return Combinators.combine(
            Arbitraries.of(StepKind.class),
            Arbitraries.of(SYSTEMS),
            maybe(Arbitraries.of(PROVIDERS)),
            date(),
            Arbitraries.frequency(
                Tuple.of(4, Milestone.Outcome.DONE), Tuple.of(1, Milestone.Outcome.DISAPPROVED)))
        .as(
            (step, system, provider, date, outcome) ->
                MilestoneBuilder.builder()
                    .step(step)
                    .system(system)
                    .provider(provider)
                    .date(date)
                    .outcome(outcome)
                    .build());
  }

  private static Arbitrary<Change> change() {
    return Combinators.combine(
            Arbitraries.of(Change.Kind.class),
            Arbitraries.of(List.of("portal", "map", PLATFORM, "mail", "rock", "Moderate")),
            date())
        .as(
            (kind, subject, date) ->
                ChangeBuilder.builder().kind(kind).subject(subject).date(date).build());
  }

  private static Arbitrary<AgencySystem> described(String id, String agency) {
    return Combinators.combine(
            Arbitraries.of(PROVIDERS).set().ofMaxSize(3).map(List::copyOf),
            Arbitraries.of(true, false),
            maybe(Arbitraries.of(ImpactLevel.class)))
        .as(
            (providers, consolidated, level) ->
                AgencySystemBuilder.builder()
                    .id(id)
                    .agency(agency)
                    .baseline("Moderate")
                    .providers(providers)
                    .consolidated(consolidated)
                    .level(level)
                    .build());
  }

  @Provide
  Arbitrary<AgencyRecords> records() {
    Arbitrary<List<AgencySystem>> systems =
        Combinators.combine(
                described("portal", AGENCY),
                described("map", AGENCY),
                described("atlas", AGENCIES.get(1)))
            .as(List::of);
    List<Provider> providers =
        List.of(
            ProviderBuilder.builder().id(PLATFORM).inheritsFrom(List.of("rock")).build(),
            ProviderBuilder.builder().id("rock").build(),
            ProviderBuilder.builder().id("commons").agency(AGENCY).build());
    return Combinators.combine(
            systems,
            authorization().list().ofMaxSize(6),
            acceptance().list().ofMaxSize(3),
            milestone().list().ofMaxSize(12),
            change().list().ofMaxSize(2))
        .as(
            (described, authorizations, acceptances, milestones, changes) ->
                new AgencyRecords(
                    described,
                    providers,
                    authorizations,
                    acceptances,
                    milestones,
                    changes,
                    List.of()));
  }
}
