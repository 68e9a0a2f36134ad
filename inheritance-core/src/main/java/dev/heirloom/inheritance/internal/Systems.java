package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CustomerChain;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.result.CarriedThrough;
import dev.heirloom.inheritance.result.SystemInChain;
import java.util.List;

/** The providers of a chain as a report tells them. */
final class Systems {

  private Systems() {}

  static List<SystemInChain> of(CustomerChain chain) {
    return chain.providers().providers().stream()
        .map(provider -> of(provider, chain.leverages(provider.id())))
        .collect(ImmutableList.toImmutableList());
  }

  private static SystemInChain of(CompiledProvider provider, boolean direct) {
    return new SystemInChain(
        provider.id(),
        provider.title(),
        provider.claims().claims().identity().name(),
        direct,
        provider.sameOrganization(),
        provider.lower().keySet().stream().map(CompiledProvider::id).sorted().toList(),
        provider
            .offering()
            .original()
            .through()
            .filter(through -> direct)
            .map(Systems::carriedThrough));
  }

  private static CarriedThrough carriedThrough(SourceMapping through) {
    return new CarriedThrough(
        through.mapping().document(),
        through.mapping().collection().uuid(),
        through.mapping().collection().metadata().title().toText(),
        through.source().name());
  }
}
