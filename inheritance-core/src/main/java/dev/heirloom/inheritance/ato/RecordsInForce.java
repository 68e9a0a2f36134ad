package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.ato.ProviderFacts.AuthorizationState;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which decisions hold for a system on a day, contradictions read as the less favourable. It looks
 * at nothing that was not known on that day.
 */
final class RecordsInForce {

  final AgencySystem system;
  final LocalDate day;
  final AgencyRecords known;
  final RecordNames names;
  final List<ProviderFacts> providers;
  final Optional<Authorization> ato;
  final Optional<Milestone> disapproval;
  final Optional<LocalDate> round;
  private final List<RecordFinding> findings = new ArrayList<>();

  /**
   * Those whose systems are described: decisions must not add to them, or one could take from
   * another.
   */
  private final Set<String> agencies = new LinkedHashSet<>();

  RecordsInForce(AgencyRecords records, AgencySystem system, LocalDate day) {
    this.system = system;
    this.day = day;
    this.known = records.asOf(day).bounded();
    this.names = new RecordNames(known.systems(), known.providers());
    agencies.add(RecordNames.plain(system.agency()));
    known.systems().forEach(other -> agencies.add(RecordNames.plain(other.agency())));
    List<Authorization> atos = atos();
    this.disapproval = lastDisapproval(this::isOfSystem);
    this.ato = notDisapproved(inForce(atos, system.id()), disapproval, system.id(), system.title());
    this.round = lastOver(atos);
    this.providers = providers().stream().map(this::facts).toList();
  }

  /** What was found on the way. */
  List<RecordFinding> findings() {
    return findings.stream().distinct().toList();
  }

  /** Whether a milestone is about this system, or about another one of its agency. */
  boolean isOfAgency(Milestone milestone) {
    return system.isNamed(milestone.system())
        || names
            .system(milestone.system())
            .filter(other -> RecordNames.same(other.agency(), system.agency()))
            .isPresent();
  }

  /** Whether a milestone is about this provider. */
  boolean isAbout(Milestone milestone, Provider provider) {
    if (milestone.provider().isPresent()) {
      return provider.isNamed(milestone.provider().get());
    }
    AgencySystem whose =
        system.isNamed(milestone.system())
            ? system
            : names.system(milestone.system()).orElse(system);
    List<String> others =
        whose.providers().stream().filter(name -> !described(name).isOf(whose.agency())).toList();
    return others.size() == 1 && provider.isNamed(others.get(0));
  }

  /** Whether a consolidated ATO in force covers this provider. */
  boolean isCovered(Provider provider) {
    return ato.isPresent()
        && ato.get().type() == AuthorizationType.CONSOLIDATED
        && (ato.get().covers().isEmpty()
            || ato.get().covers().stream().anyMatch(provider::isNamed));
  }

  /** The providers below these, each once, these themselves first. */
  List<Provider> chain() {
    Map<String, Provider> seen = new LinkedHashMap<>();
    List<Provider> next = providers.stream().map(ProviderFacts::provider).toList();
    while (!next.isEmpty()) {
      List<Provider> below = new ArrayList<>();
      for (Provider provider : next) {
        if (seen.putIfAbsent(RecordNames.plain(provider.id()), provider) == null) {
          provider.inheritsFrom().forEach(name -> below.add(described(name)));
        }
      }
      next = below;
    }
    return ImmutableList.copyOf(seen.values());
  }

  /** These decisions as a determination takes them. */
  Authorizations authorizations(Regime regime) {
    Map<String, Provider> subjects = new LinkedHashMap<>();
    chain().forEach(provider -> subjects.putIfAbsent(RecordNames.plain(provider.id()), provider));
    known
        .providers()
        .forEach(provider -> subjects.putIfAbsent(RecordNames.plain(provider.id()), provider));
    for (Authorization record : known.authorizations()) {
      if (!system.isNamed(record.subject())) {
        Provider provider = described(record.subject());
        subjects.putIfAbsent(RecordNames.plain(provider.id()), provider);
      }
    }
    ImmutableList.Builder<Authorization> records = ImmutableList.builder();
    ImmutableList.Builder<Acceptance> acceptances = ImmutableList.builder();
    for (Provider provider : subjects.values()) {
      List<Authorization> own = own(provider);
      List<Authorization> active = active(own);
      records.addAll(active);
      own.stream().filter(record -> !record.isActive(day)).forEach(records::add);
      ProviderFacts facts = facts(provider);
      if (own.stream().noneMatch(Authorization::statesDate)) {
        facts.acceptance().ifPresent(records::add);
      }
      facts.acceptance().ifPresent(record -> acceptances.add(acceptance(record, record.subject())));
      if (facts.acceptance().isEmpty() && isCovered(provider)) {
        ato.ifPresent(record -> acceptances.add(acceptance(record, provider.id())));
      }
    }
    return new Authorizations(records.build(), acceptances.build(), regime);
  }

  private Acceptance acceptance(Authorization record, String subject) {
    return new Acceptance(
        record.id(),
        subject,
        Optional.of(system.agency()),
        record.issued(),
        record.expires(),
        record.revoked(),
        record.level(),
        record.conditions(),
        record.evidence());
  }

  private List<Provider> providers() {
    Map<String, Provider> found = new LinkedHashMap<>();
    for (String name : system.providers()) {
      Provider provider = described(name);
      found.putIfAbsent(RecordNames.plain(provider.id()), provider);
    }
    return ImmutableList.copyOf(found.values());
  }

  private Provider described(String name) {
    return names.provider(name).orElseGet(() -> Provider.named(name));
  }

  ProviderFacts facts(Provider provider) {
    List<Authorization> own = own(provider);
    List<Authorization> active = active(own);
    AuthorizationState authorizationState =
        !active.isEmpty()
            ? AuthorizationState.ACTIVE
            : own.stream().anyMatch(Authorization::statesDate)
                ? AuthorizationState.NOT_ACTIVE
                : AuthorizationState.NOT_STATED;
    List<Authorization> accepted = acceptances(provider);
    Optional<Milestone> disapproved =
        lastDisapproval(
            milestone ->
                isOfProviderDecision(milestone)
                    && isOfAgency(milestone)
                    && isAbout(milestone, provider));
    Optional<Authorization> acceptance =
        notDisapproved(
            inForce(accepted, provider.id()), disapproved, provider.id(), provider.title());
    return new ProviderFacts(
        provider,
        provider.isOf(system.agency()),
        authorizationState,
        authorizationState == AuthorizationState.NOT_ACTIVE ? Decisions.whyNotActive(own) : "",
        active,
        acceptance,
        acceptance.isPresent() ? Optional.empty() : disapproved,
        lastOver(accepted));
  }

  /** The provider's own authorizations, whoever issued them; not an agency's for its own use. */
  private List<Authorization> own(Provider provider) {
    List<Authorization> own = new ArrayList<>();
    for (Authorization record : known.authorizations()) {
      if (record.type() == AuthorizationType.AGENCY_OF_PROVIDER
          || !provider.isNamed(record.subject())) {
        continue;
      }
      if (record.type().isOfCustomerSystem()
          && provider.agency().isPresent()
          && isOfAnother(record, provider.agency().get())) {
        anotherDecided(record, provider.id(), provider.title(), provider.agency().get());
      } else {
        own.add(record);
      }
    }
    return own;
  }

  /** Those in force; FedRAMP has one decision per provider, any other authority its own. */
  private List<Authorization> active(List<Authorization> own) {
    Map<String, List<Authorization>> groups = new LinkedHashMap<>();
    for (Authorization record : own) {
      String group =
          switch (record.type()) {
            case UNSTATED, FEDRAMP_JAB, FEDRAMP_AGENCY, FEDRAMP_LI_SAAS, FEDRAMP_CERTIFICATION ->
                "fedramp";
            case DOD_PROVISIONAL -> "dod";
            case AGENCY_OF_PROVIDER, SYSTEM, CONSOLIDATED ->
                "agency " + decider(record).map(RecordNames::plain).orElse("");
          };
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(record);
    }
    List<Authorization> active = new ArrayList<>();
    groups.values().forEach(group -> inForce(group, group.get(0).subject()).ifPresent(active::add));
    return active;
  }

  private List<Authorization> acceptances(Provider provider) {
    List<Authorization> accepted = new ArrayList<>();
    Stream.concat(
            known.authorizations().stream()
                .filter(record -> record.type() == AuthorizationType.AGENCY_OF_PROVIDER),
            known.acceptances().stream().map(Decisions::of))
        .filter(record -> provider.isNamed(record.subject()))
        .forEach(
            record -> {
              Optional<String> agency = decider(record);
              if (agency.isEmpty()) {
                boolean onlyOne = agencies.size() <= 1;
                add(
                    RecordFindingCode.AGENCY_NOT_STATED,
                    provider.id(),
                    List.of(record.evidence()),
                    Decisions.name(record),
                    provider.title(),
                    onlyOne
                        ? "is taken to be that of the only agency in these records"
                        : "counts for nothing, because these records name several");
                if (onlyOne) {
                  accepted.add(record);
                }
              } else if (RecordNames.same(agency.get(), system.agency())) {
                accepted.add(record);
              } else {
                add(
                    RecordFindingCode.ANOTHER_AGENCY_ACCEPTED,
                    provider.id(),
                    List.of(record.evidence()),
                    Decisions.name(record),
                    provider.title(),
                    agency.get(),
                    system.agency());
              }
            });
    return accepted;
  }

  private List<Authorization> atos() {
    List<Authorization> atos = new ArrayList<>();
    for (Authorization record : known.authorizations()) {
      if (!record.type().isOfCustomerSystem() || !system.isNamed(record.subject())) {
        continue;
      }
      if (isOfAnother(record, system.agency())) {
        anotherDecided(record, system.id(), system.title(), system.agency());
      } else {
        atos.add(record);
      }
    }
    return atos;
  }

  private void anotherDecided(Authorization record, String id, String title, String agency) {
    add(
        RecordFindingCode.ANOTHER_AGENCY_DECIDED,
        id,
        List.of(record.evidence()),
        Decisions.name(record),
        title,
        agency,
        decider(record).orElse(""));
  }

  /** Of the records on one matter the one that holds, the less favourable of several. */
  private Optional<Authorization> inForce(List<Authorization> records, String subject) {
    List<Authorization> active =
        Decisions.distinct(records.stream().filter(record -> record.isActive(day)).toList());
    if (active.size() > 1) {
      add(
          RecordFindingCode.TWO_ACTIVE_DECISIONS,
          subject,
          Decisions.evidence(active),
          String.join(" and ", active.stream().map(Decisions::name).toList()),
          subject,
          Decisions.differences(active));
    }
    return Decisions.lessFavourable(active);
  }

  private Optional<LocalDate> lastOver(List<Authorization> records) {
    return records.stream()
        .filter(record -> record.isOver(day))
        .flatMap(record -> record.issued().stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Milestone> lastDisapproval(Predicate<Milestone> concerned) {
    return known.milestones().stream()
        .filter(milestone -> milestone.outcome() == Milestone.Outcome.DISAPPROVED)
        .filter(concerned)
        .max(Comparator.comparing(Milestone::date));
  }

  private boolean isOfSystem(Milestone milestone) {
    return system.isNamed(milestone.system())
        && (milestone.step() == StepKind.ASSESS_SYSTEM
            || milestone.step() == StepKind.AUTHORIZE_SYSTEM);
  }

  private static boolean isOfProviderDecision(Milestone milestone) {
    return milestone.step() == StepKind.REVIEW_PACKAGE
        || milestone.step() == StepKind.AUTHORIZE_PROVIDER;
  }

  /** The decision, unless the officials disapproved on the day of its issue or since. */
  private Optional<Authorization> notDisapproved(
      Optional<Authorization> decision, Optional<Milestone> disapproved, String id, String title) {
    if (decision.isEmpty()
        || disapproved.isEmpty()
        || decision.get().issued().orElseThrow().isAfter(disapproved.get().date())) {
      return decision;
    }
    add(
        RecordFindingCode.DISAPPROVED_THOUGH_ACCEPTED,
        id,
        List.of(decision.get().evidence(), disapproved.get().evidence()),
        Decisions.name(decision.get()),
        title,
        disapproved.get().date().toString());
    return Optional.empty();
  }

  private boolean isOfAnother(Authorization record, String agency) {
    return decider(record).filter(decider -> !RecordNames.same(decider, agency)).isPresent();
  }

  /** The agency that decided, where the record names it, if only as the authority. */
  private Optional<String> decider(Authorization record) {
    return record
        .agency()
        .or(
            () ->
                record
                    .authority()
                    .filter(authority -> agencies.contains(RecordNames.plain(authority))));
  }

  void add(RecordFindingCode code, String subject, List<Evidence> evidence, String... details) {
    add(code, subject, List.of(), evidence, details);
  }

  void add(
      RecordFindingCode code,
      String subject,
      List<ControlId> controls,
      List<Evidence> evidence,
      String... details) {
    findings.add(new RecordFinding(code, subject, controls, evidence, List.of(details)));
  }
}
