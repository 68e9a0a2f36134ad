package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.ComponentBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.InheritedEntryBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.OperationalStatus;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.ResponsibilityBuilder;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.SatisfiedEntryBuilder;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two documents of one system offer of which neither is the later one: of all that is good
 * news what both say alike, and of the rest what either says.
 */
final class CommonOffer {

  private static final Evidence NOWHERE = Evidence.of("", "");

  private CommonOffer() {}

  /** Returns whether two documents say the same of their system, wherever they say it. */
  static boolean isSame(Offering one, Offering other) {
    return said(one).equals(said(other));
  }

  private static Offering said(Offering offering) {
    Offering plain = offering.withoutPlaces();
    return OfferingBuilder.builder(plain)
        .claims(
            OneOfEachSystem.inCanonicalOrder(
                SystemClaimsBuilder.builder(plain.claims())
                    .identity(DocumentIdentity.named(""))
                    .build()))
        .authorization(plain.authorization().map(CommonOffer::ofAnyone))
        .catalogReferences(List.of())
        .evidence(List.of())
        .build();
  }

  private static Authorization ofAnyone(Authorization record) {
    return AuthorizationBuilder.builder(record).id("").subject("").build();
  }

  /** Returns the first with what it has in common with the other one. */
  static Offering of(Offering first, Offering other) {
    if (isSame(first, other)) {
      return first;
    }
    SystemClaims one = first.claims();
    SystemClaims two = other.claims();
    return OfferingBuilder.builder(first)
        .claims(
            SystemClaimsBuilder.builder(one)
                .components(either(one.components(), two.components(), CommonOffer::anywhere))
                .leveragedAuthorizations(
                    either(one.leveragedAuthorizations(), two.leveragedAuthorizations()))
                .requirements(either(one.requirements(), two.requirements()))
                .provided(both(one.provided(), two.provided(), CommonOffer::anywhere))
                .responsibilities(
                    either(one.responsibilities(), two.responsibilities(), CommonOffer::anywhere))
                .inherited(either(one.inherited(), two.inherited(), CommonOffer::anywhere))
                .satisfied(both(one.satisfied(), two.satisfied(), CommonOffer::anywhere))
                .parameters(either(one.parameters(), two.parameters()))
                .status(worse(one.status(), two.status()))
                .doubts(either(one.doubts(), two.doubts()))
                .build())
        .sameOrganization(first.sameOrganization() && other.sameOrganization())
        .authorization(weaker(first.authorization(), other.authorization()))
        .catalogReferences(either(first.catalogReferences(), other.catalogReferences()))
        .unloaded(either(first.unloaded(), other.unloaded()))
        .build();
  }

  private static <T> List<T> either(List<T> one, List<T> other) {
    return either(one, other, UnaryOperator.identity());
  }

  private static <T> List<T> either(List<T> one, List<T> other, UnaryOperator<T> said) {
    Set<T> here = one.stream().map(said).collect(Collectors.toSet());
    return Stream.concat(
            one.stream(), other.stream().filter(entry -> !here.contains(said.apply(entry))))
        .distinct()
        .toList();
  }

  private static <T> List<T> both(List<T> one, List<T> other, UnaryOperator<T> said) {
    Set<T> there = other.stream().map(said).collect(Collectors.toSet());
    List<T> common = new ArrayList<>();
    for (T entry : one) {
      if (there.contains(said.apply(entry))) {
        common.add(entry);
      }
    }
    return common;
  }

  private static ProvidedItem anywhere(ProvidedItem item) {
    return ProvidedItemBuilder.builder(item).parameters(List.of()).evidence(NOWHERE).build();
  }

  private static Component anywhere(Component component) {
    return ComponentBuilder.builder(component).evidence(NOWHERE).build();
  }

  private static Responsibility anywhere(Responsibility left) {
    return ResponsibilityBuilder.builder(left).evidence(NOWHERE).build();
  }

  private static InheritedEntry anywhere(InheritedEntry entry) {
    return InheritedEntryBuilder.builder(entry).evidence(NOWHERE).build();
  }

  private static SatisfiedEntry anywhere(SatisfiedEntry entry) {
    return SatisfiedEntryBuilder.builder(entry).evidence(NOWHERE).build();
  }

  private static Optional<String> worse(Optional<String> one, Optional<String> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(CommonOffer::effect));
  }

  /** Orders statuses by what comes of them: unusable, a cap, no more than a finding. */
  private static int effect(String word) {
    return switch (OperationalStatus.parse(word).orElse(OperationalStatus.OPERATIONAL)) {
      case UNDER_DEVELOPMENT, DISPOSITION -> 0;
      case NOT_UNDERSTOOD -> 1;
      case UNDER_MAJOR_MODIFICATION, OTHER -> 2;
      case OPERATIONAL -> 3;
    };
  }

  /** A record counts from the day that both say, and at the lower of their levels. */
  private static Optional<Authorization> weaker(
      Optional<Authorization> one, Optional<Authorization> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other)
          .map(record -> AuthorizationBuilder.builder(record).issued(Optional.empty()).build());
    }
    Authorization first = one.get();
    Authorization second = other.get();
    Optional<LocalDate> issued =
        first.issued().isPresent() && second.issued().isPresent()
            ? latest(first.issued(), second.issued())
            : Optional.empty();
    Optional<ImpactLevel> level =
        Stream.of(first.level(), second.level())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return Optional.of(
        AuthorizationBuilder.builder(first)
            .issued(issued)
            .level(level)
            .unknownLevel(first.unknownLevel().or(second::unknownLevel))
            .build());
  }

  private static Optional<LocalDate> latest(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }
}
