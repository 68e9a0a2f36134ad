package dev.heirloom.inheritance.internal.duties;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.internal.chain.CarriedDirect;
import dev.heirloom.inheritance.internal.chain.CompiledCustomer;
import dev.heirloom.inheritance.internal.chain.CompiledExport;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.ControlExport;
import dev.heirloom.inheritance.internal.chain.CustomerChain;
import dev.heirloom.inheritance.internal.chain.DirectProvider;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.parameters.ParameterComparison;
import dev.heirloom.inheritance.internal.parameters.ParameterRelation;
import dev.heirloom.inheritance.internal.rules.AuthorizationStatus;
import dev.heirloom.inheritance.internal.rules.EvidenceStatus;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the customer system says it has done, and what it tailored out. Only the latter changes a
 * determination (SEMANTICS sections 3, 4 and 9).
 */
public final class CustomerActs {

  private final Optional<CompiledCustomer> customer;
  private final Optional<CompiledExport> exported;
  private final Baseline baseline;
  private final Policy policy;
  private final Optional<EvidenceStatus> evidence;

  /** The direct providers of the customer system's own organization whose word counts. */
  private final List<CommonControls> commonControls;

  private CustomerActs(
      Optional<CompiledCustomer> customer,
      Optional<CompiledExport> exported,
      Baseline baseline,
      Policy policy,
      Optional<EvidenceStatus> evidence,
      List<CommonControls> commonControls) {
    this.customer = customer;
    this.exported = exported;
    this.baseline = baseline;
    this.policy = policy;
    this.evidence = evidence;
    this.commonControls = commonControls;
  }

  /**
   * Returns the acts of a customer system that says nothing: what its organization's common
   * controls do for it. They are none of the system's, if there is one.
   *
   * @param statuses those of all providers, each at its position
   */
  public static CustomerActs unanswered(
      CustomerChain chain, List<AuthorizationStatus> statuses, Policy policy, LocalDate day) {
    return new CustomerActs(
        Optional.empty(),
        Optional.empty(),
        chain.providers().baseline(),
        policy,
        Optional.empty(),
        chain.customer().isEmpty() ? List.of() : commonControls(chain, statuses, day));
  }

  /** Returns those of the customer system of a chain, with the same common controls. */
  public CustomerActs of(CustomerChain chain, LocalDate day) {
    return new CustomerActs(
        chain.customer(),
        chain.exported(),
        baseline,
        policy,
        chain.claims().map(claims -> EvidenceStatus.ofCustomer(claims, day)),
        commonControls);
  }

  private static List<CommonControls> commonControls(
      CustomerChain chain, List<AuthorizationStatus> statuses, LocalDate day) {
    return Stream.concat(
            chain.directs().stream()
                .map(DirectProvider::provider)
                .filter(p -> counts(p, statuses))
                .map(
                    p ->
                        new CommonControls(
                            p.id(),
                            position -> p.claims().at(position).satisfied(),
                            statuses.get(p.position()).evidence()::disputes)),
            chain.sources().stream()
                .flatMap(source -> source.directs().stream())
                .map(CarriedDirect::carried)
                .filter(carried -> counts(carried.provider(), statuses))
                .map(
                    carried ->
                        CommonControls.carried(
                            carried, EvidenceStatus.ofProvider(carried.provider().claims(), day))))
        .collect(ImmutableList.toImmutableList());
  }

  /** The word of the customer's own organization counts while it is authorized. */
  private static boolean counts(CompiledProvider provider, List<AuthorizationStatus> statuses) {
    return provider.sameOrganization() && statuses.get(provider.position()).active();
  }

  /**
   * Returns what it did about a control; reports what is called not applicable without saying why.
   *
   * @param position the control's position in the baseline
   * @param reach where responsibilities count that count elsewhere too than on one path
   */
  public ControlActs on(
      BaselineControl control,
      int position,
      Map<Responsibility, int[]> reach,
      List<Finding> found) {
    evidence.ifPresent(
        own -> own.on(control.id()).forEach(standing -> found.add(standing.finding())));
    ControlEntries entries =
        customer.map(system -> system.claims().at(position)).orElse(ControlEntries.NONE);
    return new ControlActs(
        this,
        control,
        position,
        entries,
        exported.map(export -> export.at(position)).orElse(ControlExport.NONE),
        reach,
        customer
            .map(system -> ControlTailoring.of(system, control.id(), entries, found))
            .orElse(ControlTailoring.NONE));
  }

  /**
   * Returns the common control providers whose satisfied entries answer for the customer system.
   */
  List<CommonControls> commonControls() {
    return commonControls;
  }

  /** Returns whether an assessor was not satisfied with the customer system at a point. */
  boolean isDisputed(ControlId control, int point) {
    return evidence.filter(own -> own.disputes(control, point)).isPresent();
  }

  /** Returns what there is to report of its open risks that name no control. */
  public List<Finding> risksWithoutControl() {
    return evidence.map(EvidenceStatus::withoutControl).orElse(List.of());
  }

  /** Returns the controls on which assessors found something else against the customer system. */
  public Set<ControlId> disputedOtherwise(CustomerActs other) {
    return evidence.isPresent() && other.evidence.isPresent()
        ? evidence.get().differing(other.evidence.get())
        : Set.of();
  }

  /**
   * Returns whether the customer system sets any parameter, for all controls or in some entries.
   */
  boolean setsParameters(ControlEntries entries) {
    return customer.filter(system -> setsParameters(system, entries)).isPresent();
  }

  private static boolean setsParameters(CompiledCustomer system, ControlEntries entries) {
    return !system.original().claims().parameters().isEmpty()
        || entries.implementations().stream()
            .anyMatch(own -> !own.original().parameters().isEmpty())
        || entries.requirements().stream().anyMatch(own -> !own.original().parameters().isEmpty());
  }

  /** Returns whether the customer system itself sets a parameter to what the baseline asks for. */
  Fulfilment parameter(ParameterId id, ControlEntries entries) {
    if (customer.isEmpty()) {
      return Fulfilment.OPEN;
    }
    List<ParameterSetting> settings = new ArrayList<>();
    entries.implementations().forEach(own -> settings.addAll(own.original().parameters()));
    entries.requirements().forEach(own -> settings.addAll(own.original().parameters()));
    settings.addAll(customer.get().original().claims().parameters());
    BaselineParameter parameter = baseline.parameter(id).orElseThrow();
    settings.removeIf(
        s ->
            !parameter.isCalled(s.parameter())
                || !s.parameter().equals(id) && baseline.parameter(s.parameter()).isPresent());
    Optional<Stricter> stricter = policy.stricterFor(parameter).or(parameter::stricter);
    for (ParameterSetting.Level level : ParameterSetting.Level.values()) {
      List<ParameterSetting> here = settings.stream().filter(s -> s.level() == level).toList();
      if (!here.isEmpty()) {
        boolean met =
            here.stream()
                .map(
                    s ->
                        new ParameterComparison(s.values(), parameter.required())
                            .relation(stricter))
                .allMatch(r -> r == ParameterRelation.EQUAL || r == ParameterRelation.STRICTER);
        return met ? Fulfilment.SATISFIED : Fulfilment.OPEN;
      }
    }
    return Fulfilment.OPEN;
  }
}
