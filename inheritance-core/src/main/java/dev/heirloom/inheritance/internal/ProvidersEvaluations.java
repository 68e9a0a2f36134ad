package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.internal.chain.CompiledCustomer;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CustomerChain;
import dev.heirloom.inheritance.internal.chain.ProviderChains;
import dev.heirloom.inheritance.internal.chain.SourceChain;
import dev.heirloom.inheritance.internal.rules.AuthorizationStatus;
import dev.heirloom.inheritance.internal.rules.NeededLevel;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.result.TooManyPathsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was determined of the providers of some chains for the last few kinds of customer systems,
 * kept for the next ones: most leverage the same providers, which stand alike for them. Which of
 * them are kept changes no answer.
 */
public final class ProvidersEvaluations {

  /** How many are kept: as many as there are agencies and levels in most portfolios. */
  private static final int KEPT = 16;

  private final ProviderChains chains;
  private volatile List<ProvidersEvaluation> kept = ImmutableList.of();

  /** Begins with none for these providers. */
  public ProvidersEvaluations(ProviderChains chains) {
    this.chains = chains;
  }

  /** Returns the providers. */
  public ProviderChains chains() {
    return chains;
  }

  /**
   * Returns what is determined of the providers of a chain.
   *
   * @throws TooManyPathsException if there are more paths than the policy's
   */
  ProvidersEvaluation of(CustomerChain chain, Evaluation.Terms rules, NeededLevel level) {
    Optional<CustomerSystem> customer = chain.customer().map(CompiledCustomer::original);
    AuthorizationStatus.Question question =
        new AuthorizationStatus.Question(
            customer, rules.authorizations(), rules.policy(), rules.asOf(), level);
    ProvidersEvaluation.Standing standing =
        new ProvidersEvaluation.Standing(
            customer.flatMap(CustomerSystem::agency), level, records(chain, question));
    List<ProvidersEvaluation> alike = new ArrayList<>(0);
    for (ProvidersEvaluation known : kept) {
      if (known.isOf(chain, rules)) {
        if (known.restsOn(standing)) {
          return known;
        }
        alike.add(known);
      }
    }
    List<AuthorizationStatus> statuses = statuses(chain, question, standing.records());
    for (ProvidersEvaluation known : alike) {
      if (known.standAs(statuses)) {
        return known;
      }
    }
    ProvidersEvaluation made = new ProvidersEvaluation(chain, rules, standing, statuses);
    // Where the customer system is among those given there are other chains, for it alone.
    if (chain.providers() == chains) {
      keep(made);
    }
    return made;
  }

  private synchronized void keep(ProvidersEvaluation made) {
    kept =
        ImmutableList.<ProvidersEvaluation>builder()
            .add(made)
            .addAll(kept.subList(0, Math.min(kept.size(), KEPT - 1)))
            .build();
  }

  private static List<List<Authorization>> records(
      CustomerChain chain, AuthorizationStatus.Question question) {
    ImmutableList.Builder<List<Authorization>> records = ImmutableList.builder();
    for (CompiledProvider provider : chain.providers().providers()) {
      records.add(AuthorizationStatus.records(provider, question));
    }
    for (SourceChain source : chain.sources()) {
      for (CompiledProvider provider : source.providers().providers()) {
        records.add(AuthorizationStatus.records(provider, question));
      }
    }
    return records.build();
  }

  private static List<AuthorizationStatus> statuses(
      CustomerChain chain,
      AuthorizationStatus.Question question,
      List<List<Authorization>> records) {
    ImmutableList.Builder<AuthorizationStatus> statuses = ImmutableList.builder();
    int next = 0;
    for (CompiledProvider provider : chain.providers().providers()) {
      statuses.add(
          new AuthorizationStatus(
              provider,
              chain.leverages(provider.id()),
              question,
              chain.providers().baseline(),
              records.get(next++)));
    }
    for (SourceChain source : chain.sources()) {
      for (CompiledProvider provider : source.providers().providers()) {
        statuses.add(
            new AuthorizationStatus(
                provider,
                chain.leverages(provider.id()),
                question,
                source.providers().baseline(),
                records.get(next++)));
      }
    }
    return statuses.build();
  }
}
