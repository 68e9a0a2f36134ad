package dev.heirloom.inheritance.fedramp;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.EvidenceSubjectBuilder;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * FedRAMP's Significant Change Notification (SCN): that a provider changes something, of which kind
 * it is, and which controls it touches (SEMANTICS section 14). It changes no determination.
 *
 * @param subject which provider it says that it is about: the address of its Certification Package
 *     Overview, or its package id
 * @param provider the provider's name for people; empty text if not stated
 * @param changeType the kind of the change, {@code Adaptive} or {@code Transformative}, or another
 *     word as it is written; empty if not stated
 * @param text what changes, in the provider's words; may be empty text
 * @param start the first day of the change; empty if not stated
 * @param controls the controls and key security indicators that it touches, as they are written;
 *     empty if it names none, and then it can touch all
 * @param evidence where it stands
 */
@WithBuilder
public record SignificantChangeNotification(
    EvidenceSubject subject,
    String provider,
    Optional<String> changeType,
    String text,
    Optional<LocalDate> start,
    List<String> controls,
    Evidence evidence) {

  /** Copies the list. */
  public SignificantChangeNotification {
    provider = provider == null ? "" : provider;
    text = text == null ? "" : text;
    controls = ImmutableList.copyOf(controls);
  }

  /**
   * Returns whether the change is not known to leave the customer's responsibilities as they are:
   * all but an adaptive one.
   */
  public boolean isTransformative() {
    return changeType.filter(type -> type.strip().equalsIgnoreCase("adaptive")).isEmpty();
  }

  /**
   * Returns this notification as one about a package, where it does not name it in words that
   * others know.
   *
   * @param packageId the package id of the provider
   */
  public SignificantChangeNotification about(String packageId) {
    return SignificantChangeNotificationBuilder.builder(this)
        .subject(EvidenceSubjectBuilder.builder(subject).addIdentifiers(packageId).build())
        .build();
  }

  /** Returns what changes and when in one line. */
  @Override
  public String toString() {
    return (provider.isEmpty() ? subject.toString() : provider)
        + changeType.map(type -> ", " + type).orElse("")
        + start.map(day -> ", from " + day).orElse("")
        + ": "
        + text
        + (controls.isEmpty() ? "" : " (" + String.join(", ", controls) + ")");
  }
}
