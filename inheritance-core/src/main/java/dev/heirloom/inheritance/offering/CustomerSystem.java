package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * The leveraging system, for which inheritance is determined (SEMANTICS section 2, <em>L</em>
 * itself).
 *
 * @param claims what its own document says; what it says it has done changes fulfilment alone
 * @param tailoredOut what the caller says was tailored out
 * @param agency the agency whose authorizing official answers for it; empty if not known
 */
@WithBuilder
public record CustomerSystem(
    SystemClaims claims, List<Tailoring> tailoredOut, Optional<String> agency) {

  /** Copies the list. */
  public CustomerSystem {
    tailoredOut = ImmutableList.copyOf(tailoredOut);
  }

  /** Returns a leveraging system of which only its document is known. */
  public static CustomerSystem of(SystemClaims claims) {
    return new CustomerSystem(claims, List.of(), Optional.empty());
  }

  /** Returns what tells the system from others. */
  public SystemId systemId() {
    return claims.systemId();
  }
}
