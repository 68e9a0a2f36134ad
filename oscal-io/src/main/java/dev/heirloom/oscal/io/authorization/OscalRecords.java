package dev.heirloom.oscal.io.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.Vocabulary;
import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.Party;
import dev.heirloom.oscal.model.PartyBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorizationBuilder;
import dev.heirloom.oscal.model.ssp.SystemCharacteristics;
import dev.heirloom.oscal.model.ssp.SystemCharacteristicsBuilder;
import dev.heirloom.oscal.model.ssp.SystemImplementationBuilder;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlanBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The records that the system security plan of a customer system states, where OSCAL has a place for
 * them: {@code date-authorized} and {@code security-sensitivity-level} of its {@code
 * system-characteristics}; each {@code leveraged-authorization} with FedRAMP's properties {@code
 * leveraged-system-identifier}, {@code authorization-type} and {@code impact-level}, or the same
 * properties on a component that stands in for the leveraged system ({@code
 * leveraged-authorization-uuid}).
 *
 * <p>Reviews, ends, revocations, classes, conditions, milestones and changes have no place in OSCAL:
 * they are for an {@link AuthorizationFile}.
 *
 * @param records the system, its providers and their authorizations
 * @param unread what could not be read, each with its place
 */
public record OscalRecords(AgencyRecords records, List<Unread> unread) {

  private static final String ROOT = "/system-security-plan";
  private static final String IDENTIFIER = "leveraged-system-identifier";
  private static final String TYPE = "authorization-type";
  private static final String LEVEL = "impact-level";
  private static final String STANDS_FOR = "leveraged-authorization-uuid";

  /** Copies the list. */
  public OscalRecords {
    unread = ImmutableList.copyOf(unread);
  }

  /**
   * A value of a plan that says nothing known.
   *
   * @param source where it stands
   * @param message what it is, and what may stand there
   */
  public record Unread(Evidence source, String message) {}

  /**
   * Reads the records of a plan.
   *
   * @param document what evidence calls it, usually its file name
   * @param agency the agency that the system is of; a leveraged authorization of a party of that name
   *     is one of the agency's own
   */
  public static OscalRecords of(SystemSecurityPlan plan, String document, String agency) {
    return new Reading(plan, document, agency).read();
  }

  /** Reads one plan. */
  private static final class Reading {

    private final SystemSecurityPlan plan;
    private final String document;
    private final String agency;
    private final List<Unread> unread = new ArrayList<>();

    Reading(SystemSecurityPlan plan, String document, String agency) {
      this.plan = plan;
      this.document = document;
      this.agency = agency;
    }

    OscalRecords read() {
      SystemCharacteristics system = plan.systemCharacteristics();
      String id = system.systemIds().get(0).id();
      Optional<ImpactLevel> level =
          system
              .securitySensitivityLevel()
              .flatMap(
                  text ->
                      level(text, ROOT + "/system-characteristics/security-sensitivity-level"));
      List<Provider> providers = new ArrayList<>();
      List<Authorization> authorizations = new ArrayList<>();
      system
          .dateAuthorized()
          .ifPresent(
              date ->
                  authorizations.add(
                      AuthorizationBuilder.builder()
                          .id("")
                          .subject(id)
                          .type(AuthorizationType.SYSTEM)
                          .agency(agency)
                          .issued(date.toLocalDate())
                          .level(level)
                          .unknownLevel(
                              notUnderstood(system.securitySensitivityLevel().stream().toList()))
                          .baseline(plan.importProfile().href())
                          .source(at("/system-characteristics/date-authorized"))
                          .build()));
      int index = 0;
      for (LeveragedAuthorization leveraged : plan.systemImplementation().leveragedAuthorizations()) {
        String at = "/system-implementation/leveraged-authorizations/" + index++;
        Provider provider = provider(leveraged, at);
        providers.add(provider);
        authorizations.add(authorization(leveraged, provider, at));
      }
      Set<String> names = new LinkedHashSet<>();
      names.add(plan.uuid().value());
      system.systemIds().stream().skip(1).map(SystemId::id).forEach(names::add);
      names.add(document);
      AgencySystem described =
          new AgencySystem(
              id,
              system.systemName(),
              agency,
              level,
              Optional.of(plan.importProfile().href()),
              providers.stream().map(Provider::id).distinct().toList(),
              false,
              List.copyOf(names),
              List.of(),
              at("/system-characteristics"));
      return new OscalRecords(
          new AgencyRecords(
              List.of(described),
              providers,
              authorizations,
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          unread);
    }

    private Provider provider(LeveragedAuthorization leveraged, String at) {
      List<String> packages = values(leveraged, IDENTIFIER);
      String title = leveraged.title().toText();
      Set<String> names = new LinkedHashSet<>(packages.stream().skip(1).toList());
      names.add(leveraged.uuid().value());
      leveraged.links().stream()
          .map(Link::href)
          .filter(href -> !href.startsWith("#"))
          .forEach(names::add);
      return new Provider(
          packages.stream().findFirst().orElse(title),
          title,
          packages.stream().findFirst(),
          isOwn(leveraged) ? Optional.of(agency) : Optional.empty(),
          List.copyOf(names),
          List.of(),
          at(at));
    }

    private boolean isOwn(LeveragedAuthorization leveraged) {
      return plan.metadata().parties().stream()
          .filter(party -> party.uuid().equals(leveraged.partyUuid()))
          .flatMap(party -> party.name().stream())
          .anyMatch(name -> name.strip().equalsIgnoreCase(agency.strip()));
    }

    private Authorization authorization(
        LeveragedAuthorization leveraged, Provider provider, String at) {
      Optional<AuthorizationType> type =
          values(leveraged, TYPE).stream().findFirst().flatMap(word -> type(word, at + "/props"));
      List<String> words = values(leveraged, LEVEL);
      Optional<ImpactLevel> level =
          words.stream()
              .flatMap(word -> level(word, ROOT + at + "/props").stream())
              .min(Comparator.naturalOrder());
      return AuthorizationBuilder.builder()
          .id("")
          .subject(provider.id())
          .type(type.orElse(AuthorizationType.UNSTATED))
          .issued(leveraged.dateAuthorized().toLocalDate())
          .level(level)
          .unknownLevel(notUnderstood(words))
          .source(Evidence.of(document, ROOT + at, leveraged.uuid()))
          .build();
    }

    /** The values of a property of a leveraged authorization, else of the components that stand for it. */
    private List<String> values(LeveragedAuthorization leveraged, String name) {
      List<String> own = OscalRecords.values(leveraged.props(), name);
      if (!own.isEmpty()) {
        return own;
      }
      return plan.systemImplementation().components().stream()
          .map(SystemComponent::props)
          .filter(
              props ->
                  OscalRecords.values(props, STANDS_FOR).stream()
                      .anyMatch(leveraged.uuid().value()::equalsIgnoreCase))
          .flatMap(props -> OscalRecords.values(props, name).stream())
          .distinct()
          .toList();
    }

    private static Optional<String> notUnderstood(List<String> words) {
      return words.stream().flatMap(word -> ImpactLevel.notUnderstood(word).stream()).findFirst();
    }

    private Optional<ImpactLevel> level(String text, String location) {
      Optional<ImpactLevel> level = ImpactLevel.parse(text);
      if (level.isEmpty()) {
        unread.add(
            new Unread(
                Evidence.of(document, location),
                "\"" + text + "\" is not an impact level of FIPS 199: write low, moderate or high."));
      }
      return level;
    }

    private Optional<AuthorizationType> type(String word, String location) {
      String constant = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
      for (AuthorizationType type : AuthorizationType.values()) {
        if (type.name().equals(constant)) {
          return Optional.of(type);
        }
      }
      unread.add(
          new Unread(
              Evidence.of(document, ROOT + location),
              "\""
                  + word
                  + "\" is not a known kind of authorization: write fedramp-jab,"
                  + " fedramp-agency or fedramp-li-saas."));
      return Optional.empty();
    }

    private Evidence at(String location) {
      return Evidence.of(document, ROOT + location);
    }
  }

  /**
   * Returns a plan that states what the records say on a day, as far as OSCAL has a place for it: the
   * day of the ATO that is active (none, if none is), the system's level, and the authorizations of its
   * providers that are active. A leveraged authorization that is there already, by its package id,
   * title or UUID, keeps its UUID and what else it says; one that is active no more is left as it was,
   * for its components refer to it.
   *
   * @param uuids the UUIDs of leveraged authorizations, and of their parties, that are not there yet
   */
  public static SystemSecurityPlan put(
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
                  values(there.props(), IDENTIFIER).stream(),
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
    provider.packageId().ifPresent(id -> put(props, IDENTIFIER, id));
    if (record.type().isRecommendation()) {
      put(props, TYPE, PlainValue.word(record.type()));
    }
    record.level().ifPresent(level -> put(props, LEVEL, PlainValue.word(level)));
    return props;
  }

  private static void put(List<Property> props, String name, String value) {
    for (int i = 0; i < props.size(); i++) {
      Property there = props.get(i);
      if (is(there, name)) {
        if (!same(name, there.value(), value)) {
          props.set(i, PropertyBuilder.builder(there).value(value).build());
        }
        return;
      }
    }
    props.add(
        PropertyBuilder.builder()
            .name(name)
            .ns(Vocabulary.FEDRAMP_NAMESPACE)
            .value(value)
            .build());
  }

  private static boolean same(String name, String one, String other) {
    return name.equals(LEVEL)
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

  private static List<String> values(List<Property> props, String name) {
    return props.stream()
        .filter(prop -> is(prop, name))
        .map(prop -> prop.value().strip())
        .toList();
  }

  private static boolean is(Property prop, String name) {
    return prop.name().equals(name)
        && prop.ns().map(Vocabulary::isOriginationNamespace).orElse(true);
  }
}
