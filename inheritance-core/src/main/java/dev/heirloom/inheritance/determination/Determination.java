package dev.heirloom.inheritance.determination;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorizations;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.internal.Connection;
import dev.heirloom.inheritance.internal.Evaluation;
import dev.heirloom.inheritance.internal.LeveragingSystem;
import dev.heirloom.inheritance.internal.Prepared;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Pairing;
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
 * handed in, and shared by the determinations of any number of systems, from any number of threads; so
 * is the document of a system, for all that is determined of it.
 * A system, authorizations and a policy may be left out: then it is determined what the providers offer to
 * anyone, without records, by {@link Policy#standard()}. The date may not be left out, for nothing here reads
 * a clock.
 */
public final class Determination {

  private final Baseline baseline;
  private final ImmutableList<Offering> offerings;
  private final ImmutableList<Pairing> pairings;
  private final Prepared prepared;
  private final Optional<LeveragingSystem> system;
  private final Supplier<Connection> connection;
  private final Authorizations authorizations;
  private final Policy policy;
  private final Optional<LocalDate> asOf;

  private Determination(
      Baseline baseline,
      ImmutableList<Offering> offerings,
      ImmutableList<Pairing> pairings,
      Prepared prepared,
      Optional<LeveragingSystem> system,
      Supplier<Connection> connection,
      Authorizations authorizations,
      Policy policy,
      Optional<LocalDate> asOf) {
    this.baseline = baseline;
    this.offerings = offerings;
    this.pairings = pairings;
    this.prepared = prepared;
    this.system = system;
    this.connection = connection;
    this.authorizations = authorizations;
    this.policy = policy;
    this.asOf = asOf;
  }

  /** Begins a determination for a baseline. */
  public static Determination of(Baseline baseline) {
    Prepared nothing = Prepared.of(baseline, ImmutableList.of(), ImmutableList.of());
    return new Determination(
        baseline,
        ImmutableList.of(),
        ImmutableList.of(),
        nothing,
        Optional.empty(),
        connection(nothing, Optional.empty()),
        Authorizations.none(),
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
    return compiled(ImmutableList.copyOf(leveraged), pairings);
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
    return compiled(offerings, ImmutableList.copyOf(leverages));
  }

  private Determination compiled(
      ImmutableList<Offering> leveraged, ImmutableList<Pairing> leverages) {
    Prepared compiled = Prepared.of(baseline, leveraged, leverages);
    return new Determination(
        baseline,
        leveraged,
        leverages,
        compiled,
        system,
        connection(compiled, system),
        authorizations,
        policy,
        asOf);
  }

  /** Makes the connection when it is first asked for: in between, there may be others that are not. */
  private static Supplier<Connection> connection(
      Prepared prepared, Optional<LeveragingSystem> system) {
    return Suppliers.memoize(() -> prepared.connect(system));
  }

  /** Returns the determination for this leveraging system. */
  public Determination system(CustomerSystem leveraging) {
    Optional<LeveragingSystem> compiled = Optional.of(LeveragingSystem.of(leveraging, baseline));
    return new Determination(
        baseline,
        offerings,
        pairings,
        prepared,
        compiled,
        connection(prepared, compiled),
        authorizations,
        policy,
        asOf);
  }

  /** Returns the determination with these records and rules. */
  public Determination authorizations(Authorizations records) {
    return new Determination(
        baseline, offerings, pairings, prepared, system, connection, records, policy, asOf);
  }

  /** Returns the determination by this policy. */
  public Determination policy(Policy by) {
    return new Determination(
        baseline, offerings, pairings, prepared, system, connection, authorizations, by, asOf);
  }

  /** Returns the determination for this date. */
  public Determination asOf(LocalDate date) {
    return new Determination(
        baseline,
        offerings,
        pairings,
        prepared,
        system,
        connection,
        authorizations,
        policy,
        Optional.of(date));
  }

  /**
   * Determines every point of the baseline.
   *
   * @throws CyclicLeverageException if a provider leverages the leveraging system
   * @throws TooManyPathsException if there are more paths than the policy's {@link Policy#mostPaths()}
   * @throws IllegalStateException if no date was given
   */
  public Report report() {
    LocalDate date =
        asOf.orElseThrow(
            () -> new IllegalStateException("a determination is made for a date: call asOf(date)"));
    return connection.get().determine(new Evaluation.Rules(authorizations, policy, date));
  }

  /** Returns the baseline, and how many systems it is determined with. */
  @Override
  public String toString() {
    return "determination of " + baseline.name() + " with " + offerings.size() + " offerings";
  }
}
