package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.WhoActs.Who;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What several statements of who acts say together (SEMANTICS section 11). */
final class ActingParties {

  private ActingParties() {}

  /** Returns who acts where both do, as two tick columns that are marked say. */
  static WhoActs together(WhoActs one, WhoActs other) {
    if (one.who() == Who.NOT_APPLICABLE || other.who() == Who.NOT_APPLICABLE) {
      return WhoActs.NOT_APPLICABLE;
    }
    return new WhoActs(one.who() == other.who() ? one.who() : Who.SHARED, lower(one, other));
  }

  /** Returns the less favourable of two that speak of the same. */
  static WhoActs lessFavourable(WhoActs one, WhoActs other) {
    Who who = one.who().compareTo(other.who()) >= 0 ? one.who() : other.who();
    return new WhoActs(who, lower(one, other));
  }

  private static List<String> lower(WhoActs one, WhoActs other) {
    Set<String> lower = new LinkedHashSet<>(one.lower());
    lower.addAll(other.lower());
    return List.copyOf(lower);
  }
}
