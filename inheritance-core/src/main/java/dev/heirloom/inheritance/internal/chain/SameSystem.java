package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which documents are of one system (SEMANTICS section 9): those with one root uuid, or with one
 * identifier and one title.
 *
 * <p>An identifier alone does not decide, for people copy plans with all that they don't know to
 * change, and a package of FedRAMP's may hold several systems.
 */
final class SameSystem {

  /** Identifiers that a template holds and nobody filled in, such as F00000000. */
  private static final Pattern FILLER = Pattern.compile("[FRX0\\s_-]*");

  private final Map<SystemId, SystemId> leaders = new HashMap<>();
  private final Map<String, SystemId> byKey = new HashMap<>();

  /** Finds the systems of some documents. */
  SameSystem(Collection<DocumentIdentity> identities) {
    for (DocumentIdentity identity : identities) {
      SystemId own = identity.systemId();
      leaders.putIfAbsent(own, own);
      for (String key : keys(identity)) {
        SystemId other = byKey.putIfAbsent(key, own);
        if (other != null) {
          join(leader(other), leader(own));
        }
      }
    }
  }

  private void join(SystemId one, SystemId other) {
    boolean first = one.compareTo(other) <= 0;
    leaders.put(first ? other : one, first ? one : other);
  }

  /** Returns the least of the ids of the documents of a system, of which this is one. */
  SystemId leader(SystemId id) {
    SystemId at = id;
    SystemId next = leaders.get(at);
    while (next != null && !next.equals(at)) {
      at = next;
      next = leaders.get(at);
    }
    return at;
  }

  /** Returns the least ids of the systems here of which this document is one too. */
  Set<SystemId> of(DocumentIdentity identity) {
    ImmutableSet.Builder<SystemId> systems = ImmutableSet.builder();
    if (leaders.containsKey(identity.systemId())) {
      systems.add(leader(identity.systemId()));
    }
    for (String key : keys(identity)) {
      SystemId known = byKey.get(key);
      if (known != null) {
        systems.add(leader(known));
      }
    }
    return systems.build();
  }

  /**
   * Returns the texts of which the documents of one system share one. What names documents is told
   * from what names systems: a component definition is no edition of a plan.
   */
  private static Set<String> keys(DocumentIdentity identity) {
    Set<String> keys = new LinkedHashSet<>();
    String title = WordSpelling.plain(identity.title());
    for (String id : identifiers(identity).keySet()) {
      keys.add("system " + id + "\n" + title);
    }
    for (String address : identity.addresses()) {
      String id = PackageId.key(address);
      if (!isFiller(id)) {
        keys.add("document " + id + "\n" + title);
      }
    }
    return keys;
  }

  /** Returns the identifiers of a system that somebody gave it, by how they are compared. */
  static Map<String, String> identifiers(DocumentIdentity identity) {
    Map<String, String> identifiers = new TreeMap<>();
    for (String identifier : identity.systemIdentifiers()) {
      String id = PackageId.key(identifier);
      if (!identity.addresses().contains(identifier) && !isFiller(id)) {
        identifiers.putIfAbsent(id, identifier.strip());
      }
    }
    return identifiers;
  }

  private static boolean isFiller(String id) {
    return FILLER.matcher(id).matches();
  }
}
