package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.internal.claims.CompiledClaims;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.SystemClaims;
import java.util.List;

/** What leveraged authorizations say of the authorization of a provider (SEMANTICS section 5). */
public final class LeveragedRecords {

  private LeveragedRecords() {}

  /** Returns what the leveraged authorizations of a system above say of one below. */
  public static List<Authorization> of(SystemClaims upper, CompiledClaims lower) {
    ImmutableList.Builder<Authorization> said = ImmutableList.builder();
    for (LeveragedAuthorization leveraged : upper.leveragedAuthorizations()) {
      if (Leverage.isAbout(upper, leveraged, lower)) {
        said.add(
            AuthorizationBuilder.builder()
                .id(leveraged.uuid().value())
                .subject(lower.id().value())
                .issued(leveraged.dateAuthorized())
                .level(leveraged.level())
                .unknownLevel(leveraged.unknownLevel())
                .evidence(leveraged.evidence())
                .build());
      }
    }
    return said.build();
  }
}
