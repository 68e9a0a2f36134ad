package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.SystemId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** SEMANTICS section 5: records and acceptances. */
final class Records {

  /** A level that is stated: in words that are understood, in others, or both. */
  record Stated(Optional<ImpactLevel> level, boolean notUnderstood) {
    boolean isStated() {
      return level.isPresent() || notUnderstood;
    }
  }

  /** What is known of an authorization, field by field. */
  record Known(
      Optional<LocalDate> issued,
      Optional<LocalDate> expires,
      Optional<LocalDate> revoked,
      Stated level,
      Optional<CertificationClass> certificationClass,
      List<String> controls,
      List<Condition> conditions,
      String document) {

    static final Known NOTHING =
        new Known(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Stated(Optional.empty(), false),
            Optional.empty(),
            List.of(),
            List.of(),
            "");

    static Known of(Authorization a) {
      return new Known(
          a.issued(),
          a.expires(),
          a.revoked(),
          new Stated(a.level(), a.unknownLevel().isPresent()),
          a.certificationClass(),
          a.controls(),
          a.conditions(),
          a.evidence().document());
    }

    static Known of(LeveragedAuthorization a) {
      return new Known(
          a.dateAuthorized(),
          Optional.empty(),
          Optional.empty(),
          new Stated(a.level(), a.unknownLevel().isPresent()),
          Optional.empty(),
          List.of(),
          List.of(),
          a.evidence().document());
    }

    Known orElse(Known other) {
      return new Known(
          issued.or(other::issued),
          expires.or(other::expires),
          revoked.or(other::revoked),
          level.isStated() ? level : other.level,
          certificationClass.or(other::certificationClass),
          controls.isEmpty() ? other.controls : controls,
          conditions.isEmpty() ? other.conditions : conditions,
          document.isEmpty() ? other.document : document);
    }

    boolean statesDate() {
      return issued.isPresent() || expires.isPresent() || revoked.isPresent();
    }

    /** From the day issued to the day it expires, both included, and not on the day revoked. */
    boolean isActive(LocalDate day) {
      return issued.filter(from -> !day.isBefore(from)).isPresent()
          && expires.filter(until -> day.isAfter(until)).isEmpty()
          && revoked.filter(from -> !day.isBefore(from)).isEmpty();
    }
  }

  private final World world;
  private final Systems systems;

  /** The customer system's own, whose level is asked of every system whatever it speaks of. */
  private final Baseline own;

  Records(World world, Systems systems, Baseline own) {
    this.world = world;
    this.systems = systems;
    this.own = own;
  }

  private boolean isAbout(String subject, SystemId system) {
    DocumentIdentity identity = systems.claims(system).identity();
    return subject.equals(system.value())
        || Editions.isNamed(identity, subject)
        || identity.name().equals(subject)
        || identity.title().equals(subject);
  }

  /** The caller's records, else the provider's own, else the word of any given system above it. */
  private List<Known> known(SystemId system) {
    List<Known> callers =
        world.authorizations().records().stream()
            .filter(record -> isAbout(record.subject(), system))
            .map(Known::of)
            .toList();
    Known own = systems.offering(system).authorization().map(Known::of).orElse(Known.NOTHING);
    List<Known> tops = systems.statedAbove(system).stream().map(Known::of).toList();
    List<Known> all = new ArrayList<>();
    for (Known caller : callers.isEmpty() ? List.of(Known.NOTHING) : callers) {
      for (Known top : tops.isEmpty() ? List.of(Known.NOTHING) : tops) {
        all.add(caller.orElse(own).orElse(top));
      }
    }
    return all;
  }

  /** "What states no date is no record." */
  List<Known> records(SystemId system) {
    return known(system).stream().filter(Known::statesDate).toList();
  }

  /** "A level counts all the same, dated or not; of several, inactive ones aside." */
  private List<Known> notInactive(SystemId system) {
    return known(system).stream()
        .filter(record -> !record.statesDate() || record.isActive(world.asOf()))
        .toList();
  }

  List<Known> active(SystemId system) {
    return records(system).stream().filter(record -> record.isActive(world.asOf())).toList();
  }

  boolean isAuthorized(SystemId system) {
    return !active(system).isEmpty();
  }

  boolean isInactive(SystemId system) {
    return !records(system).isEmpty() && active(system).isEmpty();
  }

  /** Of several the lowest. */
  private Optional<ImpactLevel> level(SystemId system) {
    return notInactive(system).stream()
        .flatMap(record -> record.level().level().stream())
        .min(Comparator.naturalOrder());
  }

  /** Whether anything is on record of a level, be it a class. */
  boolean statesLevel(SystemId system) {
    return known(system).stream()
        .anyMatch(r -> r.level().isStated() || r.certificationClass().isPresent());
  }

  /** The customer system's level: the caller's word, else its own. */
  private Optional<ImpactLevel> needed() {
    return own.level().or(() -> neededWord().flatMap(Words::level));
  }

  private Optional<String> neededWord() {
    return world.customer().flatMap(customer -> customer.claims().sensitivityLevel());
  }

  boolean needsLevel() {
    return needed().isPresent();
  }

  boolean isNeededLevelNotUnderstood() {
    return needed().isEmpty() && neededWord().isPresent();
  }

  boolean isNeededLevelNotStated() {
    return needed().isEmpty() && neededWord().isEmpty();
  }

  /**
   * "One of the two levels is stated in words that are not understood, and no AO's acceptance of
   * that is on record."
   */
  boolean isLevelNotUnderstood(SystemId system) {
    return isNeededLevelNotUnderstood() && !isLevelAccepted(system)
        || isOwnLevelNotUnderstood(system);
  }

  boolean isOwnLevelNotUnderstood(SystemId system) {
    return notInactive(system).stream().anyMatch(record -> record.level().notUnderstood())
        && !isLevelAccepted(system);
  }

  boolean hasClass(SystemId system) {
    return notInactive(system).stream().anyMatch(r -> r.certificationClass().isPresent());
  }

  List<Acceptance> acceptances(SystemId system) {
    Optional<String> agency = world.customer().flatMap(customer -> customer.agency());
    return world.authorizations().acceptances().stream()
        .filter(acceptance -> isAbout(acceptance.subject(), system))
        // The records handed in are those of L's agency, unless both are named and differ.
        .filter(
            acceptance ->
                acceptance.agency().isEmpty()
                    || agency.isEmpty()
                    || acceptance.agency().equals(agency))
        .filter(
            a ->
                a.issued().filter(from -> !world.asOf().isBefore(from)).isPresent()
                    && a.expires().filter(until -> world.asOf().isAfter(until)).isEmpty()
                    && a.revoked().filter(from -> !world.asOf().isBefore(from)).isEmpty())
        .toList();
  }

  /** A level that is not understood may be any: only the highest is surely enough. */
  boolean isLevelAccepted(SystemId system) {
    Optional<ImpactLevel> enough =
        isNeededLevelNotUnderstood() ? Optional.of(ImpactLevel.HIGH) : needed();
    return acceptances(system).stream()
        .flatMap(acceptance -> acceptance.acceptedLevel().stream())
        .anyMatch(accepted -> enough.map(level -> accepted.compareTo(level) >= 0).orElse(true));
  }

  /** Authorized below the customer system's level, and no acceptance of that on record. */
  boolean isBelowLevel(SystemId system) {
    return needed().isPresent()
        && level(system).isPresent()
        && level(system).get().compareTo(needed().get()) < 0
        && !isLevelAccepted(system);
  }

  /** A certification class is no level, and gives what it gives beside any level too. */
  boolean isCertifiedByClass(SystemId system) {
    return hasClass(system);
  }

  /** The conditions that exclude, of authorization and acceptance. */
  List<Condition> exclusions(SystemId system, boolean direct) {
    return stated(system, direct).map(Excluding::condition).toList();
  }

  /** A condition that excludes, and the document that says so. */
  record Excluding(Condition condition, String document) {}

  Stream<Excluding> stated(SystemId system, boolean direct) {
    return Stream.concat(
            active(system).stream().flatMap(r -> all(r.conditions(), r.document())),
            direct
                ? acceptances(system).stream()
                    .flatMap(a -> all(a.conditions(), a.evidence().document()))
                : Stream.of())
        .filter(excluding -> excluding.condition().excludes());
  }

  private static Stream<Excluding> all(List<Condition> conditions, String document) {
    return conditions.stream().map(condition -> new Excluding(condition, document));
  }

  /** The control lists of active records: what one of them lacks was not assessed for that one. */
  List<List<String>> assessed(SystemId system) {
    return active(system).stream()
        .map(Known::controls)
        .filter(controls -> !controls.isEmpty())
        .toList();
  }

  boolean isAwaitingAcceptance(SystemId system) {
    // An agency's own common controls are authorized by itself, which needs no acceptance.
    return world.authorizations().regime().asksForAcceptance()
        && !systems.offering(system).sameOrganization()
        && acceptances(system).isEmpty();
  }
}
