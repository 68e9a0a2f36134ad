package dev.heirloom.inheritance.change;

import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.Optional;

/**
 * Why a point is to be looked at again.
 *
 * @param change the notification
 * @param provider the provider that changes
 * @param title the provider's name for people
 * @param isCertain whether the notification is known to be about that provider; false where it does
 *     not name one in words that the report knows
 * @param through the name of the provider at the point, which stands on the one that changes; empty
 *     if that is at the point itself
 * @param naming what the notification says that leads to the control, for a person
 */
public record ChangeReason(
    SignificantChangeNotification change,
    SystemId provider,
    String title,
    boolean isCertain,
    Optional<String> through,
    String naming) {

  /** Returns the reason in one sentence. */
  public String sentence() {
    return (through.isPresent()
            ? through.get() + ", on which the point rests, stands on " + title
            : "The point rests on " + title)
        + (isCertain ? ", which announces " : ", which may be the provider that announces ")
        + kind()
        + change.start().map(day -> " from " + day + " on").orElse("")
        + (change.text().isEmpty() ? "" : " (\"" + change.text() + "\")")
        + ", which "
        + naming
        + ".";
  }

  private String kind() {
    if (!change.isTransformative()) {
      return "an adaptive change";
    }
    return change
        .changeType()
        .map(
            type ->
                type.equalsIgnoreCase("transformative")
                    ? "a transformative change"
                    : "a change of the kind \"" + type + "\"")
        .orElse("a change of no stated kind");
  }

  /** Returns the sentence. */
  @Override
  public String toString() {
    return sentence();
  }
}
