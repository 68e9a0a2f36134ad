package dev.heirloom.inheritance.change;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which systems of a portfolio, and which of their controls and points, Significant Change
 * Notifications ask to look at again (SEMANTICS section 14). Nothing else changes: what the reports
 * determined stands until someone determines anew.
 *
 * <p>What a notification leaves open is taken to touch: one that names no control touches all that
 * rests on its provider, and one that names no provider in words that a report knows may be about
 * any of the report's providers.
 *
 * @param systems the systems, in the order of their reports
 * @param untouched what the other reports were made from
 */
public record ChangeImpact(List<AffectedSystem> systems, List<ReportInputs> untouched) {

  /** Copies the lists. */
  public ChangeImpact {
    systems = ImmutableList.copyOf(systems);
    untouched = ImmutableList.copyOf(untouched);
  }

  /**
   * Returns what to look at again, where no rules are at hand: a notification that names a key
   * security indicator touches all that rests on its provider.
   */
  public static ChangeImpact of(List<SignificantChangeNotification> changes, List<Report> reports) {
    return of(changes, reports, Optional.empty());
  }

  /**
   * Returns what to look at again.
   *
   * @param rules FedRAMP's rules, which say which controls a key security indicator stands for
   */
  public static ChangeImpact of(
      List<SignificantChangeNotification> changes,
      List<Report> reports,
      Optional<ConsolidatedRules> rules) {
    List<NamedControls> named =
        changes.stream().map(change -> NamedControls.of(change, rules)).toList();
    List<AffectedSystem> systems = new ArrayList<>();
    List<ReportInputs> untouched = new ArrayList<>();
    for (Report report : reports) {
      List<AffectedControl> controls = new ReportImpact(report, named).controls();
      if (controls.isEmpty()) {
        untouched.add(report.inputs());
      } else {
        systems.add(new AffectedSystem(report.inputs(), controls));
      }
    }
    return new ChangeImpact(systems, untouched);
  }

  /** Returns how many systems are affected in one line. */
  @Override
  public String toString() {
    return systems.size()
        + " of "
        + (systems.size() + untouched.size())
        + " systems to look at again";
  }
}
