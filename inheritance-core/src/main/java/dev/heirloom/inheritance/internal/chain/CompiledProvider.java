package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;
import java.util.Map;

/**
 * A provider among those given: its compiled offering, and what it relies on below it. Each is
 * itself alone: two are never equal.
 */
public final class CompiledProvider {

  private final CompiledOffering offering;
  private final Map<CompiledProvider, CompiledExport> lower;
  private final List<Authorization> saidAbove;
  private final List<Reliance> reliance;
  private final Map<ControlId, List<Finding>> findings;
  private final List<Finding> ofComponents;

  /**
   * Links an offering to the providers below it.
   *
   * @param lower the given providers that it leverages, each with what that one exports to it
   * @param saidAbove what the given systems above it say of its authorization
   * @param answerable more offerings in whose responsibilities a satisfied entry of it may answer
   */
  CompiledProvider(
      CompiledOffering offering,
      Map<CompiledProvider, CompiledExport> lower,
      List<Authorization> saidAbove,
      List<CompiledOffering> answerable) {
    this.offering = offering;
    this.lower = ImmutableMap.copyOf(lower);
    this.saidAbove = ImmutableList.copyOf(saidAbove);
    LowerReferences references =
        new LowerReferences(offering.claims(), this.lower.keySet(), LowerEntries.OWN);
    this.reliance = references.reliance();
    this.findings = references.findings(answerable);
    this.ofComponents = references.ofComponents();
  }

  /** Returns its compiled offering. */
  public CompiledOffering offering() {
    return offering;
  }

  /** Returns what its document claims. */
  public CompiledClaims claims() {
    return offering.claims();
  }

  /** Returns what tells it from others. */
  public SystemId id() {
    return offering.claims().id();
  }

  /** Returns how sentences name it. */
  public String title() {
    return offering.claims().title();
  }

  /** Returns where it stands among those given. */
  public int position() {
    return offering.position();
  }

  /** Returns whether it belongs to the customer's own organization. */
  public boolean sameOrganization() {
    return offering.original().sameOrganization();
  }

  /** Returns the given providers that it leverages, each with what that one exports to it. */
  public Map<CompiledProvider, CompiledExport> lower() {
    return lower;
  }

  /** Returns what the given systems above it say of its authorization. */
  public List<Authorization> saidAbove() {
    return saidAbove;
  }

  /** Returns the lower items that one of its items relies on. */
  public Reliance reliance(CompiledItem item) {
    return reliance.get(item.ordinal());
  }

  /** Returns what there is to report of what its components stand in for and nobody has. */
  public List<Finding> ofComponents() {
    return ofComponents;
  }

  /** Returns what its references to lower systems give cause to report on a control. */
  List<Finding> findingsOn(ControlId control) {
    return findings.getOrDefault(control, List.of());
  }

  @Override
  public String toString() {
    return title();
  }
}
