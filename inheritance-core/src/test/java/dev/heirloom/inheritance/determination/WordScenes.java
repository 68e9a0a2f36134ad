package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.acceptance;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.codes;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.fulfilment;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.record;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Scenes for states, statuses, levels, records and references (SEMANTICS sections 5, 8 and 9). */
final class WordScenes implements DecidingScenes {

  private static final String POINT = "ac-2.1";

  @Override
  public Map<String, Scene> scenes() {
    Map<String, Scene> scenes = new HashMap<>();
    scenes.put("item-state", words -> played(provider(States.of(array(words)))));
    scenes.put(
        "item-state-of-requirement",
        words -> played(provider(new States(List.of(), List.of(), words))));
    scenes.put(
        "item-state-beside-requirement",
        words -> played(provider(new States(words, List.of(), List.of("implemented")))));
    scenes.put(
        "lower-item-state",
        words -> played(chain(system("I").provides("l", POINT, States.of(array(words))))));
    scenes.put("satisfied-state", words -> ofDuty(system("L").satisfies("r", POINT, array(words))));
    scenes.put("own-state", words -> ofImplementing(system("L").does(POINT, array(words))));
    scenes.put(
        "own-state-of-requirement", words -> ofImplementing(system("L").says(POINT, words, "")));
    scenes.put(
        "tailoring-state",
        words ->
            played(
                determination(provider())
                    .system(system("L").says(POINT, words, "there is none").customer())
                    .report()));
    scenes.put(
        "system-status", words -> played(stated(words, provider(), World.SystemBuilder::is)));
    scenes.put(
        "lower-system-status",
        words ->
            played(
                chain(stated(words, system("I").provides("l", POINT), World.SystemBuilder::is))));
    scenes.put("component-status", words -> played(ofComponents(words, false)));
    scenes.put("implementation-point", words -> played(ofComponents(words, true)));
    scenes.put("component-uuid", words -> played(ofComponent(words)));
    scenes.put("provider-level", words -> ofLevels(words, true, BASELINE));
    scenes.put("provider-level-undated", words -> ofLevels(words, false, BASELINE));
    scenes.put("level-said-above", WordScenes::ofLevelSaidAbove);
    scenes.put("needed-level", WordScenes::ofNeededLevel);
    scenes.put("accepted-level", WordScenes::ofAcceptedLevel);
    scenes.put("date-issued", words -> ofRecords(words, (record, day) -> record.issued(day)));
    scenes.put("date-expires", words -> ofRecords(words, (record, day) -> record.expires(day)));
    scenes.put("date-revoked", words -> ofRecords(words, (record, day) -> record.revoked(day)));
    scenes.put("date-said-above", WordScenes::ofDateSaidAbove);
    scenes.put("relied-on", WordScenes::ofReliance);
    scenes.put("bound-to", WordScenes::ofBinding);
    scenes.put("answered", WordScenes::ofAnswer);
    scenes.put("in-use", WordScenes::ofUse);
    scenes.put("excluded-control", WordScenes::ofExclusion);
    scenes.put("origination", words -> played(provider().says(POINT, List.of(), "", array(words))));
    return scenes;
  }

  // What a scene is made of

  private static World.SystemBuilder provider() {
    return system("P").provides("i", POINT);
  }

  private static World.SystemBuilder provider(States states) {
    return system("P").provides("i", POINT, states);
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }

  private static World.SystemBuilder stated(
      List<String> words,
      World.SystemBuilder system,
      BiFunction<World.SystemBuilder, String, World.SystemBuilder> states) {
    return words.isEmpty() ? system : states.apply(system, words.get(0));
  }

  private static Report chain(World.SystemBuilder lower) {
    World.SystemBuilder upper = system("P").inherits("l", POINT).provides("i", POINT);
    return determination(upper, lower).pairings(List.of(pair(upper, lower))).report();
  }

  private static World.SystemBuilder ofComponents(List<String> words, boolean points) {
    World.SystemBuilder provider =
        system("P").provides("i", POINT, "app", Extent.WHOLE, "implemented");
    if (words.isEmpty()) {
      provider.with("app", Optional.empty(), Optional.empty());
    }
    for (String word : words) {
      provider.with(
          "app",
          points ? Optional.empty() : Optional.of(word),
          points ? Optional.of(word) : Optional.empty());
    }
    return provider;
  }

  private static World.SystemBuilder ofComponent(List<String> words) {
    return system("P").with("app").provides("i", POINT, words.get(0), Extent.WHOLE, "implemented");
  }

  private static AuthorizationBuilder levelled(AuthorizationBuilder record, String word) {
    return record.level(ImpactLevel.parse(word)).unknownLevel(ImpactLevel.notUnderstood(word));
  }

  private static Played ofLevels(List<String> words, boolean dated, Baseline baseline) {
    World.SystemBuilder provider = provider();
    List<AuthorizationBuilder> records =
        words.isEmpty()
            ? List.of(record(provider))
            : words.stream().map(word -> levelled(record(provider).id(word), word)).toList();
    records.forEach(record -> record.issued(Optional.of(TODAY).filter(day -> dated)));
    return played(
        Determination.of(baseline)
            .providers(provider.offering())
            .authorizations(
                World.records(
                    Regime.NONE, records.stream().map(AuthorizationBuilder::build).toList()))
            .asOf(TODAY)
            .report());
  }

  private static LeveragedAuthorization said(
      Optional<LocalDate> day, List<String> levels, String identifier) {
    return new LeveragedAuthorization(
        id("la" + day + levels),
        "P",
        day,
        levels.stream()
            .flatMap(word -> ImpactLevel.parse(word).stream())
            .min(Comparator.naturalOrder()),
        List.of(identifier),
        List.of(),
        levels.stream().flatMap(word -> ImpactLevel.notUnderstood(word).stream()).findFirst(),
        Evidence.of("upper", "la"));
  }

  /** What another provider says of a lower one, which the customer system leverages itself too. */
  private static Played ofLevelSaidAbove(List<String> words) {
    World.SystemBuilder upper = system("U").leverages(said(Optional.of(TODAY), words, "F1"));
    return ofSaidAbove(upper);
  }

  private static Played ofDateSaidAbove(List<String> words) {
    World.SystemBuilder upper = system("U");
    if (words.isEmpty()) {
      upper.leverages(said(Optional.empty(), List.of("high"), "F1"));
    }
    words.forEach(
        day -> upper.leverages(said(Optional.of(LocalDate.parse(day)), List.of("high"), "F1")));
    return ofSaidAbove(upper);
  }

  private static Played ofSaidAbove(World.SystemBuilder upper) {
    World.SystemBuilder provider = provider().identifiedBy("F1");
    World.SystemBuilder customer = system("L").with("stand-in", provider.component("this"));
    return played(
        Determination.of(BASELINE)
            .providers(provider.offering(), upper.offering())
            .authorizations(Authorizations.of(active(upper)))
            .system(customer.customer())
            .asOf(TODAY)
            .report());
  }

  private static Played ofNeededLevel(List<String> words) {
    World.SystemBuilder provider = provider();
    World.SystemBuilder customer = stated(words, system("L"), World.SystemBuilder::needs);
    return played(
        Determination.of(Baseline.of("no level", BASELINE.controls()))
            .providers(provider.offering())
            .authorizations(Authorizations.of(record(provider).level(ImpactLevel.MODERATE).build()))
            .system(customer.customer())
            .asOf(TODAY)
            .report());
  }

  private static Played ofExclusion(List<String> words) {
    World.SystemBuilder provider = provider();
    return played(
        determination(provider)
            .authorizations(
                Authorizations.of(
                    record(provider)
                        .level(ImpactLevel.HIGH)
                        .conditions(
                            words.isEmpty()
                                ? List.of()
                                : List.of(Condition.excluding("not these", array(words))))
                        .build()))
            .report());
  }

  private static Played ofAcceptedLevel(List<String> words) {
    World.SystemBuilder provider = provider();
    return played(
        determination(provider)
            .authorizations(
                World.records(
                    Regime.NONE,
                    List.of(record(provider).level(ImpactLevel.LOW).build()),
                    acceptance(provider)
                        .acceptedLevel(words.stream().findFirst().flatMap(ImpactLevel::parse))
                        .build()))
            .report());
  }

  private static Played ofRecords(
      List<String> words,
      BiFunction<AuthorizationBuilder, Optional<LocalDate>, AuthorizationBuilder> dated) {
    World.SystemBuilder provider = provider();
    List<Optional<LocalDate>> days =
        words.isEmpty()
            ? List.of(Optional.empty())
            : words.stream().map(LocalDate::parse).map(Optional::of).toList();
    return played(
        determination(provider)
            .authorizations(
                World.records(
                    Regime.NONE,
                    days.stream()
                        .map(
                            day ->
                                dated.apply(record(provider).level(ImpactLevel.HIGH), day).build())
                        .toList()))
            .report());
  }

  private static Played ofReliance(List<String> words) {
    World.SystemBuilder lower = system("I").provides("l", POINT);
    World.SystemBuilder upper = provider();
    words.forEach(item -> upper.inherits(item, POINT));
    return played(determination(upper, lower).pairings(List.of(pair(upper, lower))).report());
  }

  private static Played ofBinding(List<String> words) {
    Optional<Uuid> bound = words.stream().findFirst().map(World::id);
    return played(provider().provides("j", "pl-11").leaves("r", POINT, "this", bound));
  }

  private static Played ofAnswer(List<String> words) {
    World.SystemBuilder customer = system("L");
    words.forEach(duty -> customer.satisfies(duty, POINT, "implemented"));
    return ofDuty(customer);
  }

  /**
   * The provider has two components, of which each provides a half: the second leaves a
   * responsibility.
   */
  private static Played ofUse(List<String> words) {
    World.SystemBuilder provider =
        system("P")
            .with("app")
            .with("db")
            .provides("i", POINT, "app", Extent.WHOLE, "implemented")
            .leaves("r", POINT, "db", Optional.empty());
    World.SystemBuilder customer = system("L");
    words.forEach(word -> customer.with("x", provider.component(word)));
    return played(determination(provider).system(customer.customer()).report());
  }

  // What came of it

  private static Played ofDuty(World.SystemBuilder customer) {
    Report report =
        determination(provider().leaves("r", POINT)).system(customer.customer()).report();
    return new Played(
        name(fulfilment(report, POINT, Duty.Kind.RESPONSIBILITY, id("r").value())), found(report));
  }

  private static Played ofImplementing(World.SystemBuilder customer) {
    Report report = determination(system("P")).system(customer.customer()).report();
    return new Played(name(fulfilment(report, POINT, Duty.Kind.IMPLEMENT, POINT)), found(report));
  }

  private static Played played(World.SystemBuilder provider) {
    return played(determination(provider).report());
  }

  static Played played(Report report) {
    return new Played(
        switch (status(report, POINT)) {
          case FULLY_INHERITED -> "full";
          case PARTIALLY_INHERITED -> "part";
          case MUST_IMPLEMENT -> "own";
          case NOT_APPLICABLE -> "n/a";
        },
        found(report));
  }

  private static String name(Fulfilment fulfilment) {
    return fulfilment.name().toLowerCase(Locale.ROOT);
  }

  /** That a system of a scene offers nothing is part of the scene. */
  private static Set<String> found(Report report) {
    Set<String> found = new TreeSet<>();
    codes(report).forEach(code -> found.add(code.name()));
    found.remove(FindingCode.NOTHING_OFFERED.name());
    return found;
  }
}
