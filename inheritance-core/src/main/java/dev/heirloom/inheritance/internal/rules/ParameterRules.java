package dev.heirloom.inheritance.internal.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.parameters.ParameterClaim;
import dev.heirloom.inheritance.internal.parameters.ParameterRelation;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.oscal.model.ParameterId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule of SEMANTICS section 5, row parameters: what values lower, as the policy orders them.
 */
final class ParameterRules {

  private final Policy policy;

  ParameterRules(Policy policy) {
    this.policy = policy;
  }

  /**
   * What the values of a provider make of an item.
   *
   * @param toSet the parameters that the customer system has to set; if there are any, they cap
   */
  record Outcome(List<Finding> findings, List<ParameterId> toSet) {

    static final Outcome FINE = new Outcome(ImmutableList.of(), ImmutableList.of());

    boolean caps() {
      return !toSet.isEmpty();
    }
  }

  /**
   * Judges the values that bear on an item.
   *
   * @param otherBaseline whether the provider was authorized on another baseline
   */
  Outcome judge(List<ParameterClaim> claims, boolean otherBaseline) {
    List<Finding> findings = List.of();
    List<ParameterId> toSet = List.of();
    for (ParameterClaim claim : claims) {
      Optional<ParameterRelation> relation = claim.relation(policy.stricterFor(claim.parameter()));
      if (relation.isPresent() && isFine(relation.get())) {
        continue;
      }
      boolean weaker = relation.isPresent() && relation.get() == ParameterRelation.WEAKER;
      findings = findings.isEmpty() ? new ArrayList<>(1) : findings;
      findings.add(weaker ? claim.weaker() : claim.finding());
      if (weaker || relation.isPresent() && undecidedCaps(otherBaseline)) {
        toSet = toSet.isEmpty() ? new ArrayList<>(1) : toSet;
        toSet.add(claim.id());
      }
    }
    return findings.isEmpty()
        ? Outcome.FINE
        : new Outcome(ImmutableList.copyOf(findings), ImmutableList.copyOf(toSet));
  }

  private static boolean isFine(ParameterRelation relation) {
    return relation == ParameterRelation.EQUAL || relation == ParameterRelation.STRICTER;
  }

  private boolean undecidedCaps(boolean otherBaseline) {
    Policy.UndecidedParameters undecided = policy.undecidedParameters();
    return undecided == Policy.UndecidedParameters.CAP
        || undecided == Policy.UndecidedParameters.CAP_ON_OTHER_BASELINE && otherBaseline;
  }
}
