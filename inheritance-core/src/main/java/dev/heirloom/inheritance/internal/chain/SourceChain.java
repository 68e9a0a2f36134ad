package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The providers that the customer system leverages itself and that speak of one baseline which is
 * not its own (SEMANTICS section 12).
 *
 * @param providers all that are given, on that baseline
 */
public record SourceChain(ProviderChains providers, List<CarriedDirect> directs) {

  /** Copies the list. */
  public SourceChain {
    directs = ImmutableList.copyOf(directs);
  }

  /** Returns the providers and what each exports to the customer system. */
  public List<DirectProvider> directProviders() {
    return directs.stream().map(CarriedDirect::direct).collect(ImmutableList.toImmutableList());
  }
}
