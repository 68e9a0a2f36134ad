package dev.heirloom.oscal.io.authorization;

import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.Party;
import dev.heirloom.oscal.model.PartyBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorizationBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristics;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes into a plan what records say, where OSCAL has a place for it. */
final class OscalRecordsWriting {

  private OscalRecordsWriting() {}

  /** Returns the plan as {@link OscalRecords#put} says. */
  static SystemSecurityPlan put(
      SystemSecurityPlan plan,
      AgencyRecords records,
      AgencySystem system,
      LocalDate day,
      Supplier<Uuid> uuids) {
    List<Authorization> active =
        records.authorizations(system, day, Regime.NONE).records().stream()
            .filter(record -> record.isActive(day))
            .toList();
    List<LeveragedAuthorization> leveraged =
        new ArrayList<>(plan.systemImplementation().leveragedAuthorizations());
    List<Party> parties = new ArrayList<>(plan.metadata().parties());
    for (String name : system.providers()) {
      Provider provider = records.provider(name).orElseGet(() -> Provider.named(name));
      active.stream()
          .filter(record -> provider.isNamed(record.subject()))
          .findFirst()
          .ifPresent(record -> put(leveraged, parties, provider, record, uuids));
    }
    SystemCharacteristics characteristics = plan.systemCharacteristics();
    Metadata metadata = MetadataBuilder.builder(plan.metadata()).parties(parties).build();
    return SystemSecurityPlanBuilder.builder(plan)
        .metadata(metadata)
        .systemCharacteristics(
            SystemCharacteristicsBuilder.builder(characteristics)
                .dateAuthorized(
                    records
                        .ato(system, day)
                        .flatMap(Authorization::issued)
                        .map(issued -> date(characteristics.dateAuthorized(), issued)))
                .securitySensitivityLevel(
                    sensitivity(characteristics.securitySensitivityLevel(), system.level()))
                .build())
        .systemImplementation(
            SystemImplementationBuilder.builder(plan.systemImplementation())
                .leveragedAuthorizations(leveraged)
                .build())
        .build();
  }

  private static void put(
      List<LeveragedAuthorization> leveraged,
      List<Party> parties,
      Provider provider,
      Authorization record,
      Supplier<Uuid> uuids) {
    LocalDate issued = record.issued().orElseThrow();
    for (int i = 0; i < leveraged.size(); i++) {
      LeveragedAuthorization there = leveraged.get(i);
      boolean same =
          Stream.concat(
                  LeveragedProperties.values(there.props(), LeveragedProperties.IDENTIFIER)
                      .stream(),
                  Stream.of(there.title().toText(), there.uuid().value()))
              .anyMatch(provider::isNamed);
      if (same) {
        leveraged.set(
            i,
            LeveragedAuthorizationBuilder.builder(there)
                .dateAuthorized(date(Optional.of(there.dateAuthorized()), issued))
                .props(props(there.props(), provider, record))
                .build());
        return;
      }
    }
    String organization = provider.agency().orElse(provider.title());
    Party party =
        parties.stream()
            .filter(p -> p.name().filter(organization::equals).isPresent())
            .findFirst()
            .orElseGet(
                () -> {
                  Party made =
                      PartyBuilder.builder()
                          .uuid(uuids.get())
                          .type("organization")
                          .name(organization)
                          .build();
                  parties.add(made);
                  return made;
                });
    leveraged.add(
        LeveragedAuthorizationBuilder.builder()
            .uuid(uuids.get())
            .title(MarkupLine.ofText(provider.title()))
            .partyUuid(party.uuid())
            .dateAuthorized(OscalDate.of(issued))
            .props(props(List.of(), provider, record))
            .build());
  }

  private static List<Property> props(
      List<Property> there, Provider provider, Authorization record) {
    List<Property> props = new ArrayList<>(there);
    provider.packageId().ifPresent(id -> put(props, LeveragedProperties.IDENTIFIER, id));
    if (record.type().isRecommendation()) {
      put(props, LeveragedProperties.TYPE, PlainValue.word(record.type()));
    }
    record
        .level()
        .ifPresent(level -> put(props, LeveragedProperties.LEVEL, PlainValue.word(level)));
    return props;
  }

  private static void put(List<Property> props, String name, String value) {
    for (int i = 0; i < props.size(); i++) {
      Property there = props.get(i);
      if (LeveragedProperties.is(there, name)) {
        if (!same(name, there.value(), value)) {
          props.set(i, PropertyBuilder.builder(there).value(value).build());
        }
        return;
      }
    }
    props.add(
        PropertyBuilder.builder().name(name).ns(Vocabulary.FEDRAMP_NAMESPACE).value(value).build());
  }

  private static boolean same(String name, String one, String other) {
    return name.equals(LeveragedProperties.LEVEL)
        ? ImpactLevel.parse(one).equals(ImpactLevel.parse(other))
        : one.strip().equalsIgnoreCase(other);
  }

  private static OscalDate date(Optional<OscalDate> there, LocalDate day) {
    return there.filter(date -> date.toLocalDate().equals(day)).orElseGet(() -> OscalDate.of(day));
  }

  private static Optional<String> sensitivity(Optional<String> there, Optional<ImpactLevel> level) {
    return level.isEmpty() || there.flatMap(ImpactLevel::parse).equals(level)
        ? there
        : level.map(PlainValue::word);
  }
}
