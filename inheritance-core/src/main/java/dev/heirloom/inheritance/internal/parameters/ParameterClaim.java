package dev.heirloom.inheritance.internal.parameters;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ParameterId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider's value of a parameter that the baseline pins, for an item or for all of a control. It
 * is compared once; of several values on one level, the least favourable relation counts.
 */
public final class ParameterClaim {

  private static final List<Optional<Stricter>> ORDERS =
      List.of(Optional.empty(), Optional.of(Stricter.SMALLER), Optional.of(Stricter.LARGER));

  private final BaselineParameter parameter;
  private final Set<ParameterId> names;
  private final Finding finding;
  private final Finding weaker;
  private final Map<Optional<Stricter>, ParameterRelation> relations;

  /**
   * Compares a claim.
   *
   * @param names the ids by which the provider may call the parameter
   * @param finding what there is to report of a value that is not stated, or cannot be compared
   * @param values the values stated; empty if none is
   */
  ParameterClaim(
      BaselineParameter parameter,
      Set<ParameterId> names,
      Finding finding,
      List<List<String>> values) {
    this.parameter = parameter;
    this.names = names;
    this.finding = finding;
    this.weaker =
        new Finding(
            FindingCode.PARAMETER_WEAKER,
            finding.level(),
            finding.subject(),
            finding.evidence(),
            finding.details());
    ImmutableMap.Builder<Optional<Stricter>, ParameterRelation> compared = ImmutableMap.builder();
    if (!values.isEmpty()) {
      ORDERS.forEach(order -> compared.put(order, worst(parameter, values, order)));
    }
    this.relations = compared.buildOrThrow();
  }

  private static ParameterRelation worst(
      BaselineParameter parameter, List<List<String>> values, Optional<Stricter> stricter) {
    Set<ParameterRelation> found = EnumSet.noneOf(ParameterRelation.class);
    for (List<String> value : values) {
      found.add(new ParameterComparison(value, parameter.required()).relation(stricter));
    }
    ParameterRelation worst = ParameterRelation.EQUAL;
    for (ParameterRelation relation :
        List.of(
            ParameterRelation.STRICTER, ParameterRelation.UNDECIDED, ParameterRelation.WEAKER)) {
      worst = found.contains(relation) ? relation : worst;
    }
    return worst;
  }

  /** Returns the parameter of the baseline. */
  public BaselineParameter parameter() {
    return parameter;
  }

  /** Returns the parameter's id in the baseline. */
  public ParameterId id() {
    return parameter.id();
  }

  /** Returns the ids by which the provider may call it. */
  Set<ParameterId> names() {
    return names;
  }

  /** Returns what there is to report of a value that is not stated, or cannot be compared. */
  public Finding finding() {
    return finding;
  }

  /** Returns what there is to report of a weaker value. */
  public Finding weaker() {
    return weaker;
  }

  /** Returns how the value compares; empty if the provider states none. */
  public Optional<ParameterRelation> relation(Optional<Stricter> byPolicy) {
    Optional<Stricter> stricter = byPolicy.isPresent() ? byPolicy : parameter.stricter();
    return Optional.ofNullable(relations.get(stricter));
  }
}
