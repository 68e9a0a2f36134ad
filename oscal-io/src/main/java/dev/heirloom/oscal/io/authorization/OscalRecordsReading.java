package dev.heirloom.oscal.io.authorization;

import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.implementation.SystemComponent;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.ssp.LeveragedAuthorization;
import dev.heirloom.oscal.model.ssp.SystemCharacteristics;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the records that one plan states. */
final class OscalRecordsReading {

  private static final String ROOT = "/system-security-plan";

  private final SystemSecurityPlan plan;
  private final String document;
  private final String agency;
  private final List<OscalRecords.Unread> unread = new ArrayList<>();

  OscalRecordsReading(SystemSecurityPlan plan, String document, String agency) {
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
                text -> level(text, ROOT + "/system-characteristics/security-sensitivity-level"));
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
                        .evidence(at("/system-characteristics/date-authorized"))
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
    List<String> packages = values(leveraged, LeveragedProperties.IDENTIFIER);
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
        values(leveraged, LeveragedProperties.TYPE).stream()
            .findFirst()
            .flatMap(word -> type(word, at + "/props"));
    List<String> words = values(leveraged, LeveragedProperties.LEVEL);
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
        .evidence(Evidence.of(document, ROOT + at, leveraged.uuid()))
        .build();
  }

  /**
   * The values of a property of a leveraged authorization, else of the components that stand for
   * it.
   */
  private List<String> values(LeveragedAuthorization leveraged, String name) {
    List<String> own = LeveragedProperties.values(leveraged.props(), name);
    if (!own.isEmpty()) {
      return own;
    }
    return plan.systemImplementation().components().stream()
        .map(SystemComponent::props)
        .filter(
            props ->
                LeveragedProperties.values(props, LeveragedProperties.STANDS_FOR).stream()
                    .anyMatch(leveraged.uuid().value()::equalsIgnoreCase))
        .flatMap(props -> LeveragedProperties.values(props, name).stream())
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
          new OscalRecords.Unread(
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
        new OscalRecords.Unread(
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
