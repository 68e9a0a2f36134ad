package dev.heirloom.inheritance.internal.chain;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.internal.claims.CompiledResponsibility;
import dev.heirloom.inheritance.internal.claims.CompiledSatisfiedEntry;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.claims.EntryCount;
import dev.heirloom.inheritance.internal.mapping.CarriedParameters;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.DeterminationLimitException;
import dev.heirloom.inheritance.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * A provider that is carried through a mapping, matched with those below it to the baseline that
 * they speak of (SEMANTICS section 12).
 */
public final class CarriedProvider {

  private final ProviderChains source;
  private final CompiledProvider provider;
  private final CompiledMapping mapping;
  private final Supplier<CarriedParameters> parameters;
  private final Set<CompiledProvider> chain;
  private final Supplier<List<List<Finding>>> findings;
  private final List<List<CompiledSatisfiedEntry>> satisfied;

  /** What it exports to a system that uses all its components. */
  private final CarriedExport whole;

  /** Parts of that, by what they are at the source. */
  private final ConcurrentMap<CompiledExport, CarriedExport> parts = new ConcurrentHashMap<>();

  /**
   * Carries a provider.
   *
   * @param source all that are given, on the source baseline
   * @param provider the provider among them
   */
  CarriedProvider(ProviderChains source, CompiledProvider provider, CompiledMapping mapping) {
    this.source = source;
    this.provider = provider;
    this.mapping = mapping;
    // As many as entries and targets together: they are made after the entries are counted.
    this.parameters =
        Suppliers.memoize(
            () ->
                new CarriedParameters(provider.offering().original(), provider.claims(), mapping));
    this.chain = source.kept(ProviderChains.withLower(List.of(provider)));
    this.findings = Suppliers.memoize(this::carriedFindings);
    boolean answers =
        provider.sameOrganization() && !provider.claims().claims().satisfied().isEmpty();
    ImmutableList.Builder<List<CompiledSatisfiedEntry>> entries = ImmutableList.builder();
    for (int control = 0; control < mapping.target().controls().size(); control++) {
      entries.add(answers ? mapping.satisfied(provider.claims(), control) : ImmutableList.of());
    }
    this.satisfied = entries.build();
    this.whole = new CarriedExport(this, provider.offering().whole());
  }

  private List<List<Finding>> carriedFindings() {
    ImmutableList.Builder<List<Finding>> all = ImmutableList.builder();
    for (int control = 0; control < mapping.target().controls().size(); control++) {
      List<Finding> found = new ArrayList<>(0);
      for (int from : mapping.sourceControls(control)) {
        for (Finding finding : source.findingsAt(from, chain)) {
          mapping.carry(finding, control, found);
        }
      }
      all.add(ImmutableList.copyOf(found));
    }
    return all.build();
  }

  /**
   * Refuses to carry more entries to points of a control than a policy allows.
   *
   * @throws DeterminationLimitException if there are more
   */
  public void checkEntries(Policy policy) {
    CarriedCount carried = new CarriedCount(policy);
    for (CompiledProvider system : chain) {
      for (ControlEntries entries : system.claims().byPosition()) {
        for (CompiledItem item : entries.items()) {
          count(item.place(), item.original().text(), carried);
        }
        for (CompiledResponsibility left : entries.responsibilities()) {
          count(left.place(), left.original().text(), carried);
        }
      }
    }
  }

  private void count(BaselinePlace place, String text, CarriedCount carried) {
    for (int point = place.firstPoint(); point < place.endPoint(); point++) {
      for (int target : mapping.targets(point)) {
        carried.add(mapping.targetControl(target), EntryCount.weight(text));
      }
    }
  }

  /** How much was carried so far; what is too much would also take too long to count. */
  private final class CarriedCount {

    private final Policy policy;
    private final long[] there = new long[mapping.target().controls().size()];
    private long all;

    CarriedCount(Policy policy) {
      this.policy = policy;
    }

    void add(int control, long entries) {
      there[control] += entries;
      all += entries;
      if (EntryCount.isTooMuch(there[control], all, policy)) {
        String id = mapping.target().controls().get(control).id().value();
        new EntryCount(provider.claims().title(), id, there[control], all).check(policy);
      }
    }
  }

  /** Returns all that are given, on the source baseline. */
  ProviderChains source() {
    return source;
  }

  /** Returns the provider on the source baseline. */
  public CompiledProvider provider() {
    return provider;
  }

  /** Returns the provider and those below it, on the source baseline. */
  public Set<CompiledProvider> chain() {
    return chain;
  }

  /** Returns the mapping. */
  public CompiledMapping mapping() {
    return mapping;
  }

  /** Carries what it exports to a system above it. */
  CarriedExport export(CompiledExport atSource) {
    if (atSource == provider.offering().whole()) {
      return whole;
    }
    CarriedExport known = parts.get(atSource);
    if (known != null) {
      return known;
    }
    CarriedExport made = new CarriedExport(this, atSource);
    if (parts.size() >= CompiledExport.KEPT) {
      return made;
    }
    CarriedExport first = parts.putIfAbsent(atSource, made);
    return first == null ? made : first;
  }

  /** Returns what it says of the parameters that the target baseline pins. */
  public CarriedParameters parameters() {
    return parameters.get();
  }

  /**
   * Returns what its document and those below it give cause to report on the target control at a
   * position.
   */
  List<Finding> findingsAt(int control) {
    return findings.get().get(control);
  }

  /**
   * Returns what it says, as a common control of the customer's organization, to have satisfied of
   * the target control at a position.
   */
  public List<CompiledSatisfiedEntry> satisfiedAt(int control) {
    return satisfied.get(control);
  }

  /**
   * Returns what a system of its chain offers and leaves at the source points that are carried to
   * the target control at a position.
   */
  ControlEntries entries(CompiledProvider system, int control) {
    ImmutableList.Builder<CompiledItem> items = ImmutableList.builder();
    ImmutableList.Builder<CompiledResponsibility> responsibilities = ImmutableList.builder();
    for (int from : mapping.sourceControls(control)) {
      ControlEntries entries = system.claims().at(from);
      for (CompiledItem item : entries.items()) {
        if (mapping.reaches(item.place().firstPoint(), item.place().endPoint(), control)) {
          items.add(item);
        }
      }
      for (CompiledResponsibility left : entries.responsibilities()) {
        if (mapping.reaches(left.place().firstPoint(), left.place().endPoint(), control)) {
          responsibilities.add(left);
        }
      }
    }
    return ControlEntries.of(items.build(), responsibilities.build());
  }
}
