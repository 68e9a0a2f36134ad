package dev.heirloom.inheritance;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.internal.Evaluation;
import dev.heirloom.inheritance.internal.ProvidersEvaluations;
import dev.heirloom.inheritance.internal.ReportUpdate;
import dev.heirloom.inheritance.internal.chain.CustomerChain;
import dev.heirloom.inheritance.internal.chain.LazyCustomer;
import dev.heirloom.inheritance.internal.chain.ProviderChains;
import dev.heirloom.inheritance.internal.claims.MatchedEvidence;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.policy.DeterminationRecords;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.CyclicLeverageException;
import dev.heirloom.inheritance.result.DeterminationLimitException;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.TooManyPathsException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The determination of who implements each point of a baseline, as a sentence (SEMANTICS):
 *
 * <pre>{@code
 * Report report =
 *     Determination.of(baseline)
 *         .providers(offerings)
 *         .system(system)
 *         .authorizations(records)
 *         .policy(policy)
 *         .asOf(date)
 *         .report();
 * }</pre>
 *
 * <p>Each step returns a new value that can be kept: the offerings are compiled once, when they are
 * handed in, and shared by the determinations of any number of systems, from any number of threads;
 * so is the document of a system, for all that is determined of it. A system, authorizations and a
 * policy may be left out: then it is determined what the providers offer to anyone, without
 * records, by {@link Policy#standard()}. The date may not be left out, for nothing here reads a
 * clock.
 */
public final class Determination {

  private final Baseline baseline;
  private final Given given;
  private final ProvidersEvaluations providers;
  private final LazyCustomer customer;
  private final Supplier<CustomerChain> chain;
  private final Policy policy;
  private final Optional<LocalDate> asOf;

  /** What the caller gave, which is put together anew where one of it bears on another. */
  private record Given(
      ImmutableList<Offering> offerings,
      ImmutableList<Pairing> pairings,
      Optional<CustomerSystem> system,
      DeterminationRecords records) {

    /** The offerings with what evidence says who they are, and records whose they are. */
    ImmutableList<Offering> marked() {
      return offerings.stream()
          .map(MatchedEvidence::identified)
          .map(
              offering ->
                  !offering.sameOrganization() && records.isOwn(offering)
                      ? offering.asCommonControls()
                      : offering)
          .collect(ImmutableList.toImmutableList());
    }

    Optional<CustomerSystem> described() {
      return system.map(MatchedEvidence::identified).map(records::described);
    }
  }

  private Determination(
      Baseline baseline,
      Given given,
      ProvidersEvaluations providers,
      LazyCustomer customer,
      Supplier<CustomerChain> chain,
      Policy policy,
      Optional<LocalDate> asOf) {
    this.baseline = baseline;
    this.given = given;
    this.providers = providers;
    this.customer = customer;
    this.chain = chain;
    this.policy = policy;
    this.asOf = asOf;
  }

  /** Begins a determination for a baseline. */
  public static Determination of(Baseline baseline) {
    ProvidersEvaluations nothing =
        new ProvidersEvaluations(
            ProviderChains.of(baseline, ImmutableList.of(), ImmutableList.of()));
    LazyCustomer nobody = new LazyCustomer(Optional.empty(), baseline);
    return new Determination(
        baseline,
        new Given(ImmutableList.of(), ImmutableList.of(), Optional.empty(), Authorizations.none()),
        nothing,
        nobody,
        chain(nothing, nobody),
        Policy.standard(),
        Optional.empty());
  }

  /**
   * Returns the determination with these leveraged systems, direct providers and those below them,
   * in any order; they replace those before.
   *
   * @throws CyclicLeverageException if they leverage each other in a circle
   */
  public Determination providers(List<Offering> leveraged) {
    return with(
        new Given(ImmutableList.copyOf(leveraged), given.pairings, given.system, given.records));
  }

  /** Returns the determination with these leveraged systems; see {@link #providers(List)}. */
  public Determination providers(Offering... leveraged) {
    return providers(ImmutableList.copyOf(leveraged));
  }

  /**
   * Returns the determination with the caller's word on who leverages whom, beside what the
   * documents say.
   *
   * @throws CyclicLeverageException if systems then leverage each other in a circle
   */
  public Determination pairings(List<Pairing> leverages) {
    return with(
        new Given(given.offerings, ImmutableList.copyOf(leverages), given.system, given.records));
  }

  /** What does not change stays compiled. */
  private Determination with(Given other) {
    boolean sameBelow =
        other.pairings.equals(given.pairings) && other.marked().equals(given.marked());
    ProvidersEvaluations below =
        sameBelow
            ? providers
            : new ProvidersEvaluations(ProviderChains.of(baseline, other.marked(), other.pairings));
    Optional<CustomerSystem> described = other.described();
    boolean sameAbove = described.equals(customer.system());
    LazyCustomer above = sameAbove ? customer : new LazyCustomer(described, baseline);
    return new Determination(
        baseline,
        other,
        below,
        above,
        sameBelow && sameAbove ? chain : chain(below, above),
        policy,
        asOf);
  }

  /** Makes the chain when it is first asked for: in between, there may be others that are not. */
  private static Supplier<CustomerChain> chain(
      ProvidersEvaluations providers, LazyCustomer customer) {
    return Suppliers.memoize(() -> providers.chains().connect(customer.compiled()));
  }

  /** Returns the determination for this customer system. */
  public Determination system(CustomerSystem leveraging) {
    return with(new Given(given.offerings, given.pairings, Optional.of(leveraging), given.records));
  }

  /**
   * Returns the determination with these records and rules. Those of an agency also say what its
   * systems are and which of the providers are its own.
   */
  public Determination authorizations(DeterminationRecords records) {
    return with(new Given(given.offerings, given.pairings, given.system, records));
  }

  /** Returns the determination by this policy. */
  public Determination policy(Policy by) {
    return new Determination(baseline, given, providers, customer, chain, by, asOf);
  }

  /** Returns the determination for this date. */
  public Determination asOf(LocalDate date) {
    return new Determination(
        baseline, given, providers, customer, chain, policy, Optional.of(date));
  }

  /**
   * Determines every point of the baseline.
   *
   * @throws CyclicLeverageException if a provider leverages the customer system
   * @throws TooManyPathsException if there are more paths than the policy's {@link
   *     Policy#mostPaths()}
   * @throws DeterminationLimitException if a document says too much of too many points
   * @throws IllegalStateException if no date was given
   */
  public Report report() {
    return new Evaluation(chain.get(), rules(), providers).report();
  }

  private Evaluation.Terms rules() {
    LocalDate date =
        asOf.orElseThrow(
            () -> new IllegalStateException("a determination is made for a date: call asOf(date)"));
    return new Evaluation.Terms(
        given.records.authorizations(customer.system(), date), policy, date);
  }

  /** Returns the providers that were given. */
  ProviderChains chains() {
    return providers.chains();
  }

  /** Returns this determination to be compared with another one. */
  ReportUpdate.Side side() {
    return new ReportUpdate.Side(providers, customer, chain, rules());
  }

  /** Returns the baseline, and how many systems it is determined with. */
  @Override
  public String toString() {
    return "determination of " + baseline.name() + " with " + given.offerings.size() + " offerings";
  }
}
