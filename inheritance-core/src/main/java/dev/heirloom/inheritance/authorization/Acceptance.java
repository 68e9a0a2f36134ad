package dev.heirloom.inheritance.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An agency's acceptance of a provider's authorization for its own use (SEMANTICS section 5, rows
 * level and accepted).
 *
 * <p>It counts from the day issued to the day it expires, both included, and not from the day it is
 * revoked on; one without a day of issue counts for nothing.
 *
 * @param id a name for the record; may be empty text
 * @param subject the provider: its system id, one of its identifiers such as a FedRAMP package id,
 *     or the name of its document
 * @param agency the agency; empty if the record does not say, and then it is taken for the
 *     customer's
 * @param issued the day it was issued
 * @param expires the last day it is valid
 * @param revoked the day it was revoked
 * @param acceptedLevel the highest impact level at which the authorizing official accepts the
 *     provider's use, though it is authorized below it or certified by class; empty if none is
 *     accepted explicitly
 * @param conditions the conditions and constraints
 * @param evidence where it stands
 */
@WithBuilder
public record Acceptance(
    String id,
    String subject,
    Optional<String> agency,
    Optional<LocalDate> issued,
    Optional<LocalDate> expires,
    Optional<LocalDate> revoked,
    Optional<ImpactLevel> acceptedLevel,
    List<Condition> conditions,
    Evidence evidence) {

  /** Copies the list. */
  public Acceptance {
    id = id == null ? "" : id;
    conditions = ImmutableList.copyOf(conditions);
    evidence = evidence == null ? Evidence.of("acceptance records", id) : evidence;
  }

  /** Returns whether it counts on a day: issued, not expired, not revoked. */
  public boolean isActive(LocalDate day) {
    return issued.isPresent()
        && !issued.get().isAfter(day)
        && (expires.isEmpty() || !expires.get().isBefore(day))
        && (revoked.isEmpty() || revoked.get().isAfter(day));
  }

  /** Returns what accepts which authorization, and when, in one line. */
  @Override
  public String toString() {
    return (id.isEmpty() ? "acceptance" : id)
        + " of "
        + subject
        + agency.map(a -> " by " + a).orElse("")
        + acceptedLevel.map(l -> ", " + l).orElse("")
        + issued.map(day -> ", issued " + day).orElse("")
        + expires.map(day -> ", expires " + day).orElse("")
        + revoked.map(day -> ", revoked " + day).orElse("");
  }
}
