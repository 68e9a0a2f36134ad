package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lowered controls below what the documents declare, told once for all that one rule did to
 * what one system offers (SEMANTICS sections 4 and 5).
 *
 * @param code the rule
 * @param system the system whose offer, or whose responsibility, it is
 * @param sentence why, in a sentence that a person reads: the finding's own, or what the rule means
 *     where it was found for several reasons
 * @param controls the controls with a lowered point that it bears on, in the order of the baseline
 */
public record Lowering(
    FindingCode code, SystemId system, String sentence, List<ControlResult> controls) {

  private static final Comparator<Lowering> WIDEST_FIRST =
      Comparator.comparing((Lowering lowering) -> -lowering.controls().size())
          .thenComparing(Lowering::code)
          .thenComparing(Lowering::sentence)
          .thenComparing(Lowering::system);

  /** Copies the list. */
  public Lowering {
    controls = ImmutableList.copyOf(controls);
  }

  /** Returns the rule, how many controls it bears on, and why, in one line. */
  @Override
  public String toString() {
    return code
        + " ("
        + controls.size()
        + (controls.size() == 1 ? " control): " : " controls): ")
        + sentence;
  }

  private record Key(FindingCode code, SystemId system) {}

  static List<Lowering> of(Report report) {
    SetMultimap<Key, ControlResult> controls = LinkedHashMultimap.create();
    Map<Key, Set<String>> messages = new HashMap<>();
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        if (!point.isLowered()) {
          continue;
        }
        for (ProvidedUse use : point.provided()) {
          for (Finding finding : use.loweredBy()) {
            Key key = new Key(finding.code(), use.system());
            controls.put(key, control);
            messages.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(finding.message());
          }
        }
        for (ResponsibilityUse use : point.responsibilities()) {
          if (use.fellThrough()) {
            controls.put(new Key(FindingCode.ORPHANED_RESPONSIBILITY, use.system()), control);
          }
        }
      }
    }
    return controls.asMap().entrySet().stream()
        .map(
            entry ->
                new Lowering(
                    entry.getKey().code(),
                    entry.getKey().system(),
                    told(entry.getKey().code(), messages.getOrDefault(entry.getKey(), Set.of())),
                    List.copyOf(entry.getValue())))
        .sorted(WIDEST_FIRST)
        .collect(ImmutableList.toImmutableList());
  }

  private static String told(FindingCode code, Set<String> messages) {
    return messages.size() == 1 ? messages.iterator().next() : code.meaning();
  }
}
