package dev.heirloom.inheritance.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.mapping.MapRelation;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/**
 * What the generated worlds are made of, and what comes of them: a law over worlds that no longer
 * hold an ingredient says nothing of it, so that none may vanish unnoticed.
 */
class WorldsCoverageTest {

  private static final List<String> INGREDIENTS = ingredients();

  /** The seed is fixed, for this is about the generators and not about luck. */
  @Example
  void everyIngredientIsThere() {
    Set<String> present = new TreeSet<>();
    add(Worlds.worlds(), 1_000, world -> present.addAll(ingredientsOf(world)));
    add(
        MappingArbitraries.worlds().filter(MappingArbitraries::isReadable),
        200,
        world -> addCarried(Engine.report(world), present));
    List<String> missing = INGREDIENTS.stream().filter(one -> !present.contains(one)).toList();
    assertEquals(List.of(), missing, "in 1,200 worlds");
  }

  private static void add(Arbitrary<World> worlds, int count, Consumer<World> look) {
    RandomGenerator<World> generator = worlds.generator(count);
    Random random = new Random(20260402);
    for (int i = 0; i < count; i++) {
      look.accept(generator.next(random).value());
    }
  }

  private static List<String> ingredients() {
    List<String> all = new ArrayList<>();
    for (int systems = 1; systems <= 5; systems++) {
      all.add("path of " + systems);
      all.add(systems + " direct providers");
      // On a path of five it is too rare for so few worlds.
      if (systems < 5) {
        all.add("responsibility that ends on a path of " + systems);
      }
    }
    for (String kind :
        List.of("requirement", "point", "deeper", "deepest", "root", "_fr", "unknown statement")) {
      all.add("item at " + kind);
      all.add("responsibility at " + kind);
      all.add("inherited at " + kind);
      all.add("satisfied at " + kind);
    }
    all.addAll(
        List.of(
            "no customer system",
            "a customer system",
            "caller tailors out",
            "another spelling",
            "withdrawn control",
            "same organization",
            "pairing",
            "stand-in",
            "passes-on",
            "same uuid twice",
            "bound responsibility",
            "two documents of one system",
            "own baseline",
            "component outside the boundary",
            "component without a document's word for it",
            "two components of one uuid",
            "status of a system",
            "status of a component",
            "implementation point in an unknown word",
            "level of a system in its own words",
            "level of a system in unknown words",
            "level in unknown words, by the caller",
            "level in unknown words, by the provider",
            "level in unknown words, by a system above",
            "level without a date",
            "finding NOT_OPERATIONAL of a system",
            "finding NOT_OPERATIONAL of a component",
            "finding LEVEL_NOT_UNDERSTOOD of the customer system",
            "finding LEVEL_NOT_STATED of the customer system",
            "parameter of an item",
            "parameter of a system",
            "parameter by another id",
            "condition on a control",
            "condition on a point",
            "condition below a point",
            "condition on an item",
            "condition on a component",
            "condition on everything",
            "condition that excludes nothing",
            "assessed controls",
            "record not issued yet",
            "record that expires on the day",
            "record expired",
            "record revoked on the day",
            "record revoked later",
            "two records"));
    Stream.of(FindingCode.values()).map(code -> "finding " + code).forEach(all::add);
    Stream.of(Status.values()).forEach(s -> all.addAll(List.of("status " + s, "declared " + s)));
    Stream.of(Reason.values()).map(reason -> "reason " + reason).forEach(all::add);
    Stream.of(Ending.End.values()).map(end -> "lower responsibility " + end).forEach(all::add);
    Stream.of(MapRelation.values())
        .filter(MapRelation::carriesItems)
        .forEach(relation -> all.add("carried by " + relation));
    Stream.of(MappingDirection.values()).forEach(way -> all.add("carried " + way));
    Stream.of(MapLimit.Kind.values())
        .filter(kind -> kind != MapLimit.Kind.BLOCKED)
        .filter(kind -> kind != MapLimit.Kind.RELATION_NOT_UNDERSTOOD)
        .forEach(kind -> all.add("limited by " + kind));
    Stream.of(ProvidedUse.Standing.values()).map(s -> "item " + s).forEach(all::add);
    for (Duty.Kind kind : Duty.Kind.values()) {
      all.add("duty " + kind + " " + Fulfilment.OPEN);
      all.add("duty " + kind + " " + Fulfilment.NOT_APPLICABLE);
      if (kind != Duty.Kind.LEVEL) {
        all.add("duty " + kind + " " + Fulfilment.SATISFIED);
      }
      if (kind == Duty.Kind.RESPONSIBILITY || kind == Duty.Kind.CONFIRM) {
        all.add("duty " + kind + " " + Fulfilment.PASSED_ON);
        all.add("duty " + kind + " " + Fulfilment.PLANNED);
      }
    }
    all.add("duty " + Duty.Kind.IMPLEMENT + " " + Fulfilment.PLANNED);
    return List.copyOf(all);
  }

  private static void addCarried(Report report, Set<String> present) {
    addResults(report, present);
    report
        .unmapped()
        .forEach(nowhere -> present.add("lower responsibility " + nowhere.ending().end()));
    report
        .points()
        .flatMap(point -> point.provided().stream())
        .flatMap(use -> use.through().stream())
        .forEach(
            map -> {
              present.add("carried by " + map.relation());
              present.add("carried " + map.direction());
              map.limits().forEach(limit -> present.add("limited by " + limit.kind()));
            });
  }

  private static Set<String> ingredientsOf(World world) {
    Set<String> present = new TreeSet<>();
    addSystems(world, present);
    world.offerings().forEach(offering -> addDocument(offering, present));
    world.customer().ifPresent(customer -> addClaims(customer.claims(), present));
    addRecords(world, present);
    addResults(Engine.report(world), present);
    return present;
  }

  private static void addSystems(World world, Set<String> present) {
    long direct = 0;
    for (Offering offering : Set.copyOf(world.offerings())) {
      for (var path : Worlds.chain(world, offering.systemId())) {
        present.add("path of " + path.size());
        direct +=
            path.size() == 1 && Worlds.counting(world, offering.systemId()) == offering ? 1 : 0;
      }
    }
    present.add(direct + " direct providers");
    present.add(world.customer().isPresent() ? "a customer system" : "no customer system");
    if (world.customer().filter(c -> !c.tailoredOut().isEmpty()).isPresent()) {
      present.add("caller tailors out");
    }
    if (!world.pairings().isEmpty()) {
      present.add("pairing");
    }
    if (world.offerings().stream().map(Offering::systemId).distinct().count()
        < world.offerings().size()) {
      present.add("two documents of one system");
    }
  }

  private static void addDocument(Offering offering, Set<String> present) {
    if (offering.sameOrganization()) {
      present.add("same organization");
    }
    if (offering.authorizedOn().isPresent()) {
      present.add("own baseline");
    }
    offering
        .authorization()
        .ifPresent(
            own -> {
              own.unknownLevel()
                  .ifPresent(word -> present.add("level in unknown words, by the provider"));
              if (!own.statesDate() && own.level().isPresent()) {
                present.add("level without a date");
              }
            });
    addClaims(offering.claims(), present);
  }

  private static void addClaims(SystemClaims claims, Set<String> present) {
    claims.provided().forEach(e -> addPlace("item", e.place(), present));
    claims.responsibilities().forEach(e -> addPlace("responsibility", e.place(), present));
    claims.inherited().forEach(e -> addPlace("inherited", e.place(), present));
    claims.satisfied().forEach(e -> addPlace("satisfied", e.place(), present));
    add("stand-in", claims.components(), c -> c.isStandIn(), present);
    add("component outside the boundary", claims.components(), c -> c.outsideBoundary(), present);
    add(
        "component without a document's word for it",
        claims.provided(),
        i -> claims.components().stream().noneMatch(c -> c.uuid().equals(i.component())),
        present);
    if (claims.components().stream().map(Component::uuid).distinct().count()
        < claims.components().size()) {
      present.add("two components of one uuid");
    }
    claims.status().ifPresent(word -> present.add("status of a system"));
    add("status of a component", claims.components(), c -> c.status().isPresent(), present);
    add(
        "implementation point in an unknown word",
        claims.components(),
        c -> !c.isPlaced(),
        present);
    claims
        .sensitivityLevel()
        .ifPresent(
            word ->
                present.add(
                    "level of a system in "
                        + (Words.level(word).isPresent() ? "its own" : "unknown")
                        + " words"));
    add(
        "level in unknown words, by a system above",
        claims.leveragedAuthorizations(),
        la -> la.unknownLevel().isPresent(),
        present);
    add("passes-on", claims.responsibilities(), r -> !r.passesOn().isEmpty(), present);
    add("bound responsibility", claims.responsibilities(), r -> r.provided().isPresent(), present);
    add("parameter of an item", claims.provided(), i -> !i.parameters().isEmpty(), present);
    add("parameter of a system", claims.parameters(), p -> true, present);
    add(
        "parameter by another id",
        Stream.concat(
                claims.parameters().stream(),
                claims.provided().stream().flatMap(i -> i.parameters().stream()))
            .map(ParameterSetting::parameter)
            .toList(),
        id -> !BaselineArbitraries.PARAMETERS.contains(id),
        present);
    if (claims.provided().stream().map(ProvidedItem::uuid).distinct().count()
        < claims.provided().size()) {
      present.add("same uuid twice");
    }
  }

  private static void addPlace(String entry, Place place, Set<String> present) {
    String id = place.statement().orElse("");
    String plain = place.control();
    if (!List.of("ac-1", "ac-2", "ac-2.1", "ac-3", "pl-11", "zz-9", "Account Rules")
        .contains(plain)) {
      present.add("another spelling");
    }
    if (plain.equals("ac-3")) {
      present.add("withdrawn control");
    }
    String kind =
        id.isEmpty()
            ? "requirement"
            : id.contains("_fr")
                ? "_fr"
                : switch (id) {
                  case "ac-2_smt", "ac-1_smt", "ac-2.1_smt", "pl-11_smt" -> "root";
                  case "ac-2_smt.a", "ac-2_smt.b" -> "point";
                  case "ac-2_smt.b.1", "ac-2_smt.b.2", "ac-1_smt.a.1" -> "deeper";
                  case "ac-1_smt.a.1.x", "ac-1_smt.a.1.y" -> "deepest";
                  case "ac-2_smt.z", "odd" -> "unknown statement";
                  default -> "elsewhere";
                };
    present.add(entry + " at " + kind);
  }

  private static <T> void add(
      String name, List<T> all, Function<T, Boolean> has, Set<String> present) {
    if (all.stream().anyMatch(has::apply)) {
      present.add(name);
    }
  }

  private static void addRecords(World world, Set<String> present) {
    List<Authorization> records = world.authorizations().records();
    LocalDate day = world.asOf();
    add(
        "record not issued yet",
        records,
        r -> r.issued().filter(day::isBefore).isPresent(),
        present);
    add(
        "record that expires on the day",
        records,
        r -> r.expires().equals(Optional.of(day)),
        present);
    add("record expired", records, r -> r.expires().filter(day::isAfter).isPresent(), present);
    add("record revoked on the day", records, r -> r.revoked().equals(Optional.of(day)), present);
    add(
        "record revoked later",
        records,
        r -> r.revoked().filter(day::isBefore).isPresent(),
        present);
    add(
        "level in unknown words, by the caller",
        records,
        r -> r.unknownLevel().isPresent(),
        present);
    add("assessed controls", records, r -> !r.controls().isEmpty(), present);
    if (records.stream().map(Authorization::subject).distinct().count() < records.size()) {
      present.add("two records");
    }
    List<Condition> conditions =
        Stream.concat(
                records.stream().flatMap(r -> r.conditions().stream()),
                world.authorizations().acceptances().stream().flatMap(a -> a.conditions().stream()))
            .toList();
    add("condition that excludes nothing", conditions, c -> !c.excludes(), present);
    List<Condition> excluding = conditions.stream().filter(Condition::excludes).toList();
    add("condition on everything", excluding, Condition::touchesEverything, present);
    add("condition on an item", excluding, c -> !c.items().isEmpty(), present);
    add("condition on a component", excluding, c -> !c.components().isEmpty(), present);
    add("condition on a control", excluding, c -> c.controls().contains("ac-2"), present);
    add("condition on a point", excluding, c -> c.controls().contains("ac-2_smt.a"), present);
    add("condition below a point", excluding, c -> c.controls().contains("ac-2_smt.b.1"), present);
  }

  private static void addResults(Report report, Set<String> present) {
    report
        .allFindings()
        .forEach(
            finding -> {
              present.add("finding " + finding.code());
              boolean document = finding.level() == Finding.Level.DOCUMENT;
              if (finding.code() == FindingCode.NOT_OPERATIONAL) {
                present.add("finding NOT_OPERATIONAL of a " + (document ? "component" : "system"));
              } else if (document) {
                present.add("finding " + finding.code() + " of the customer system");
              }
            });
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        present.add("status " + point.status());
        present.add("declared " + point.declared());
        point.reason().ifPresent(reason -> present.add("reason " + reason));
        point.provided().forEach(use -> present.add("item " + use.standing()));
        point
            .duties()
            .forEach(duty -> present.add("duty " + duty.kind() + " " + duty.fulfilment()));
        for (Ending ending : point.endings()) {
          present.add("responsibility that ends on a path of " + ending.path().size());
          if (ending.path().size() > 1) {
            present.add("lower responsibility " + ending.end());
          }
        }
      }
    }
  }
}
