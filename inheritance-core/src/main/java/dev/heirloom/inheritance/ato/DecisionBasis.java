package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.AssessmentEvidence.Round;
import java.time.LocalDate;
import java.util.List;

/**
 * What a decision in force rested on: the assessments that were known on its day, and the risks
 * that remained (ATO section 8).
 *
 * @param subject the system or provider that was decided on, by id
 * @param decision what a person calls the decision
 * @param issued the day of the decision
 * @param rounds the rounds of assessment that had ended by that day, the latest first
 * @param risks the risks that remained on that day
 */
public record DecisionBasis(
    String subject,
    String decision,
    LocalDate issued,
    List<Round> rounds,
    List<ResidualRisk> risks) {

  /** Copies the lists. */
  public DecisionBasis {
    rounds = ImmutableList.copyOf(rounds);
    risks = ImmutableList.copyOf(risks);
  }

  /** Returns the decision, its day, and how much was known then. */
  @Override
  public String toString() {
    return decision
        + " of "
        + issued
        + ": "
        + rounds.size()
        + (rounds.size() == 1 ? " round of assessment, " : " rounds of assessment, ")
        + risks.size()
        + (risks.size() == 1 ? " risk remained" : " risks remained");
  }
}
