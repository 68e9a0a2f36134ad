package dev.heirloom.inheritance.internal.chain;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.CustomerSystem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer system, or none, whose document is matched to a baseline when that is first asked for,
 * by whichever thread.
 */
public final class LazyCustomer {

  private final Optional<CustomerSystem> system;
  private final Baseline baseline;
  private volatile @Nullable CompiledCustomer compiled;

  /** Begins with a system that is not matched. */
  public LazyCustomer(Optional<CustomerSystem> system, Baseline baseline) {
    this.system = system;
    this.baseline = baseline;
  }

  /** Returns the system as it was given. */
  public Optional<CustomerSystem> system() {
    return system;
  }

  /** Returns the system, matched. */
  public Optional<CompiledCustomer> compiled() {
    CompiledCustomer known = compiled;
    if (known == null && system.isPresent()) {
      synchronized (this) {
        known = compiled;
        if (known == null) {
          known = CompiledCustomer.of(system.get(), baseline);
          compiled = known;
        }
      }
    }
    return Optional.ofNullable(known);
  }

  /** Returns whether it was matched already, so that it costs nothing to ask for it. */
  public boolean isCompiled() {
    return compiled != null;
  }
}
