package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A component of a system (OSCAL {@code component}).
 *
 * @param uuid the component's uuid
 * @param type its type, such as {@code this-system} or {@code software}
 * @param title its title; may be empty text
 * @param inheritedUuids the components of leveraged systems that it stands for (property {@code
 *     inherited-uuid}); several count all
 * @param leveragedAuthorizations the leveraged authorizations it belongs to (property {@code
 *     leveraged-authorization-uuid})
 * @param outsideBoundary whether it lies outside the system's authorization boundary (property
 *     {@code implementation-point} is {@code external})
 * @param status its operational status, as spelled; empty if not stated, as in a component
 *     definition
 * @param implementationPoint its {@code implementation-point}, as spelled; empty if not stated
 * @param evidence where it stands
 */
@WithBuilder
public record Component(
    Uuid uuid,
    String type,
    String title,
    List<Uuid> inheritedUuids,
    List<Uuid> leveragedAuthorizations,
    boolean outsideBoundary,
    Optional<String> status,
    Optional<String> implementationPoint,
    Evidence evidence) {

  /** Copies the lists. */
  public Component {
    type = type == null ? "system" : type;
    title = title == null ? "" : title;
    inheritedUuids = ImmutableList.copyOf(inheritedUuids);
    leveragedAuthorizations = ImmutableList.copyOf(leveragedAuthorizations);
    status = status.filter(WordSpelling::isStated);
    implementationPoint = implementationPoint.filter(WordSpelling::isStated);
  }

  /** Makes a component that states neither its status nor its implementation point. */
  public Component(
      Uuid uuid,
      String type,
      String title,
      List<Uuid> inheritedUuids,
      List<Uuid> leveragedAuthorizations,
      boolean outsideBoundary,
      Evidence evidence) {
    this(
        uuid,
        type,
        title,
        inheritedUuids,
        leveragedAuthorizations,
        outsideBoundary,
        Optional.empty(),
        Optional.empty(),
        evidence);
  }

  /** Returns whether the component is the system as a whole. */
  public boolean isThisSystem() {
    return WordSpelling.plain(type).equals("thissystem");
  }

  /** Returns whether its implementation point, if it states one, is understood. */
  public boolean isPlaced() {
    return implementationPoint.map(Component::isImplementationPoint).orElse(true);
  }

  static boolean isImplementationPoint(String word) {
    // NIST's first examples have "system" for what they have called internal since.
    return List.of("internal", "external", "system").contains(WordSpelling.plain(word));
  }

  /** Returns whether it stands in for a leveraged system or a component of one. */
  public boolean isStandIn() {
    return !inheritedUuids.isEmpty() || !leveragedAuthorizations.isEmpty();
  }

  /** Returns the title and the type in one line. */
  @Override
  public String toString() {
    return title + " (" + type + status.map(state -> ", " + state).orElse("") + ") [" + uuid + "]";
  }
}
