package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.policy.Authorizations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated records of authorizations, acceptances and conditions. */
final class RecordArbitraries {

  private RecordArbitraries() {}

  static Arbitrary<Optional<LocalDate>> issued() {
    return Arbitraries.frequency(
        Tuple.of(12, Optional.of(Worlds.TODAY.minusYears(2))),
        Tuple.of(1, Optional.of(Worlds.TODAY)),
        Tuple.of(1, Optional.of(Worlds.TODAY.plusDays(1))),
        Tuple.of(1, Optional.<LocalDate>empty()));
  }

  private static Arbitrary<Optional<LocalDate>> expires() {
    return Arbitraries.frequency(
        Tuple.of(6, Optional.<LocalDate>empty()),
        Tuple.of(2, Optional.of(Worlds.TODAY.plusYears(1))),
        Tuple.of(1, Optional.of(Worlds.TODAY)),
        Tuple.of(1, Optional.of(Worlds.TODAY.minusDays(1))));
  }

  private static Arbitrary<Optional<LocalDate>> revoked() {
    return Arbitraries.frequency(
        Tuple.of(14, Optional.<LocalDate>empty()),
        Tuple.of(1, Optional.of(Worlds.TODAY)),
        Tuple.of(1, Optional.of(Worlds.TODAY.plusDays(1))));
  }

  static Authorization record(
      int document,
      Optional<LocalDate> issued,
      Optional<LocalDate> expires,
      Optional<LocalDate> revoked,
      Optional<ImpactLevel> level,
      Optional<String> unknownLevel,
      List<Condition> conditions) {
    return new Authorization(
        "",
        Ids.uuid(400 + document).value(),
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
        Evidence.of(Ids.documentName(document), "authorization"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        unknownLevel);
  }

  static Arbitrary<Optional<String>> unknownLevel() {
    return Arbitraries.frequency(
        Tuple.of(12, Optional.<String>empty()), Tuple.of(1, Optional.of("IL4")));
  }

  private static Arbitrary<String> subject() {
    return Combinators.combine(
            Arbitraries.integers().between(1, Ids.MOST_SYSTEMS),
            Arbitraries.integers().between(0, 3))
        .as(
            (document, way) ->
                way == 0
                    ? Ids.uuid(400 + document).value()
                    : way == 1
                        ? Ids.identifier(document)
                        : way == 2 ? Ids.documentName(document) : "System " + document);
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
        EntryArbitraries.items()
            .map(i -> new Condition("not this", true, List.of(), List.of(), List.of(i)));
    Arbitrary<Condition> byComponent =
        Combinators.combine(
                Arbitraries.integers().between(1, Ids.MOST_SYSTEMS),
                Arbitraries.integers().between(0, 2))
            .as(
                (document, n) ->
                    new Condition(
                        "not this",
                        true,
                        List.of(),
                        List.of(Ids.component(document, n)),
                        List.of()));
    return Choices.frequencyOf(
        Tuple.of(3, byControl),
        Tuple.of(3, byItem),
        Tuple.of(2, byComponent),
        Tuple.of(1, Arbitraries.just(new Condition("all", true, List.of(), List.of(), List.of()))),
        Tuple.of(
            2, Arbitraries.just(new Condition("be kind", false, List.of(), List.of(), List.of()))));
  }

  private static Arbitrary<Authorization> records() {
    Arbitrary<Optional<CertificationClass>> classes =
        Choices.maybe(Arbitraries.of(CertificationClass.class), 0.2);
    Arbitrary<List<String>> controls =
        Arbitraries.frequency(
            Tuple.of(12, List.of()),
            Tuple.of(1, List.of("AC-2", "ac-2.1")),
            Tuple.of(1, List.of("ac-1")));
    return Combinators.combine(
            subject(),
            Combinators.combine(issued(), expires(), revoked()).as(Validity::new),
            BaselineArbitraries.level(),
            unknownLevel(),
            classes,
            controls,
            Choices.few(conditions(), 0.25))
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
            subject(),
            agency(),
            issued(),
            expires(),
            revoked(),
            BaselineArbitraries.level(),
            Choices.few(conditions(), 0.15))
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

  static Arbitrary<Optional<String>> agency() {
    return Arbitraries.frequency(
        Tuple.of(3, Optional.<String>empty()),
        Tuple.of(3, Optional.of("Agency of Tests")),
        Tuple.of(1, Optional.of("Other Agency")));
  }

  static Arbitrary<Authorizations> authorizations() {
    return Combinators.combine(
            Choices.upTo(records(), 4),
            Choices.upTo(acceptances(), 3),
            Arbitraries.of(Regime.class))
        .as(Authorizations::new);
  }
}
