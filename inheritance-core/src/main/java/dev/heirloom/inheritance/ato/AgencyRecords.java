package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What agencies have on record about their systems and providers: descriptions, decisions,
 * milestones and changes. Determinations and paths read the same records.
 *
 * <p>An ATO is a decision of its day, so everything is asked as of a day; {@link #asOf} shows how
 * little was known then. Order means nothing, except that of two descriptions with one name the
 * first counts (ATO sections 1 and 7).
 *
 * @param systems the customer systems
 * @param providers the providers; one that is not described is known by the name a system calls it
 * @param authorizations the authorizations, of providers and systems
 * @param acceptances the acceptances of providers by agencies, in short: each counts as an agency's
 *     authorization of the provider
 * @param milestones what was done on the way
 * @param changes what changed
 * @param regimes the rules that the records say apply; more than one is a contradiction
 */
@WithBuilder
public record AgencyRecords(
    List<AgencySystem> systems,
    List<Provider> providers,
    List<Authorization> authorizations,
    List<Acceptance> acceptances,
    List<Milestone> milestones,
    List<Change> changes,
    List<Regime> regimes) {

  private static final AgencyRecords NONE =
      new AgencyRecords(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * Copies the lists; the same regime twice is one, and so is a provider's bare name beside its
   * description.
   */
  public AgencyRecords {
    systems = ImmutableList.copyOf(systems);
    providers = withoutBareNames(providers);
    authorizations = ImmutableList.copyOf(authorizations);
    acceptances = ImmutableList.copyOf(acceptances);
    milestones = ImmutableList.copyOf(milestones);
    changes = ImmutableList.copyOf(changes);
    regimes = ImmutableSet.copyOf(regimes).asList();
  }

  /** Returns no records at all. */
  public static AgencyRecords none() {
    return NONE;
  }

  /** Returns the records of several agencies or files together. */
  public static AgencyRecords together(List<AgencyRecords> records) {
    return new AgencyRecords(
        records.stream().flatMap(each -> each.systems.stream()).toList(),
        records.stream().flatMap(each -> each.providers.stream()).toList(),
        records.stream().flatMap(each -> each.authorizations.stream()).toList(),
        records.stream().flatMap(each -> each.acceptances.stream()).toList(),
        records.stream().flatMap(each -> each.milestones.stream()).toList(),
        records.stream().flatMap(each -> each.changes.stream()).toList(),
        records.stream().flatMap(each -> each.regimes.stream()).toList());
  }

  /**
   * Returns the customer system that is called so, the first of several; empty if there is none.
   */
  public Optional<AgencySystem> system(String name) {
    return systems.stream().filter(system -> system.isNamed(name)).findFirst();
  }

  /** Returns the provider that is called so, the first of several; empty if none is described. */
  public Optional<Provider> provider(String name) {
    return providers.stream().filter(provider -> provider.isNamed(name)).findFirst();
  }

  /**
   * Returns the rules that the records say apply, of several the ones that ask for more: FedRAMP's
   * as they were, then those for 2026; empty if they do not say.
   */
  public Optional<Regime> regime() {
    for (Regime regime : List.of(Regime.FEDRAMP, Regime.FEDRAMP_2026, Regime.NONE)) {
      if (regimes.contains(regime)) {
        return Optional.of(regime);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what of these records was known on a day: nothing that was issued, done or changed
   * after it, and no later revocation. A record without a day of issue is known always.
   */
  public AgencyRecords asOf(LocalDate day) {
    return new AgencyRecords(
        systems,
        providers,
        authorizations.stream()
            .filter(record -> isKnown(record.issued(), day))
            .map(record -> isKnown(record.revoked(), day) ? record : notRevoked(record))
            .toList(),
        acceptances.stream()
            .filter(record -> isKnown(record.issued(), day))
            .map(record -> isKnown(record.revoked(), day) ? record : notRevoked(record))
            .toList(),
        milestones.stream().filter(milestone -> !milestone.date().isAfter(day)).toList(),
        changes.stream().filter(change -> !change.date().isAfter(day)).toList(),
        regimes);
  }

  /**
   * Returns these records with the ends that can be: a class A certification expires after twelve
   * months at the latest.
   */
  public AgencyRecords bounded() {
    return new AgencyRecords(
        systems,
        providers,
        authorizations.stream().map(Authorization::bounded).toList(),
        acceptances,
        milestones,
        changes,
        regimes);
  }

  /**
   * Returns what is to be said on a day about the records as such, whichever system they are about:
   * contradictions, gaps, and names that mean nothing.
   */
  public List<RecordFinding> findings(LocalDate day) {
    return RecordCheck.of(asOf(day));
  }

  /**
   * Returns these records as a determination for a system takes them: decisions that contradict
   * each other as the less favourable of both, and the acceptances that count at the system's
   * agency.
   *
   * <p>An agency's own authorization of a provider stands for the provider's where that has none on
   * record; a consolidated ATO counts as the acceptance of what it covers, for its own system
   * alone.
   */
  public Authorizations authorizations(AgencySystem system, LocalDate day, Regime regime) {
    return new RecordsInForce(this, system, day).authorizations(regime);
  }

  /**
   * Returns the ATO of a system that is active on a day, of contradictory ones the less favourable
   * reading; empty if none is, if another agency decided it, or if the officials have disapproved
   * since.
   */
  public Optional<Authorization> ato(AgencySystem system, LocalDate day) {
    return new RecordsInForce(this, system, day).ato;
  }

  /**
   * Returns these records with the ATOs of a system completed from what its assessors had found by
   * the day of each: the controls that were assessed, and the risks that remained with their
   * deviations and deadlines, each where the record states none (ATO section 8).
   *
   * @param all the ids of the controls that were assessed where a round took them all; empty if
   *     they are not known, and then a record whose assessment took all states none
   */
  public AgencyRecords completed(
      AgencySystem system, SystemEvidence evidence, List<ControlId> all) {
    return new AgencyRecords(
        systems,
        providers,
        authorizations.stream()
            .map(
                record ->
                    record.type().isOfCustomerSystem() && system.isNamed(record.subject())
                        ? completed(record, evidence, all)
                        : record)
            .toList(),
        acceptances,
        milestones,
        changes,
        regimes);
  }

  private static Authorization completed(
      Authorization record, SystemEvidence evidence, List<ControlId> all) {
    if (record.issued().isEmpty()) {
      return record;
    }
    AuthorizationBuilder completed = AuthorizationBuilder.builder(record);
    if (record.controls().isEmpty()) {
      completed.controls(evidence.assessed(record.issued().get(), all));
    }
    if (record.risks().isEmpty()) {
      completed.risks(
          evidence.remaining(record.issued().get()).stream().map(ResidualRisk::toString).toList());
    }
    return completed.build();
  }

  private static List<Provider> withoutBareNames(List<Provider> providers) {
    RecordNames described =
        new RecordNames(
            List.of(), providers.stream().filter(provider -> !provider.isBareName()).toList());
    return providers.stream()
        .filter(
            provider ->
                !provider.isBareName()
                    || described
                        .provider(provider.id())
                        .filter(
                            full ->
                                provider.agency().isEmpty() || full.isOf(provider.agency().get()))
                        .isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isKnown(Optional<LocalDate> date, LocalDate day) {
    return date.isEmpty() || !date.get().isAfter(day);
  }

  private static Authorization notRevoked(Authorization a) {
    return AuthorizationBuilder.builder(a).revoked(Optional.empty()).build();
  }

  private static Acceptance notRevoked(Acceptance a) {
    return new Acceptance(
        a.id(),
        a.subject(),
        a.agency(),
        a.issued(),
        a.expires(),
        Optional.empty(),
        a.acceptedLevel(),
        a.conditions(),
        a.evidence());
  }

  /** Returns how many records of each kind there are. */
  @Override
  public String toString() {
    return "records of "
        + StepWords.count(systems.size(), "system")
        + " and "
        + StepWords.count(providers.size(), "provider")
        + ": "
        + StepWords.count(authorizations.size(), "authorization")
        + ", "
        + StepWords.count(acceptances.size(), "acceptance")
        + ", "
        + StepWords.count(milestones.size(), "milestone")
        + ", "
        + StepWords.count(changes.size(), "change");
  }
}
