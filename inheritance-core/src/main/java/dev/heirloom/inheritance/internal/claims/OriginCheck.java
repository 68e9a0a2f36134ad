package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.List;

/** Originations that contradict what is exported beside them (SEMANTICS section 9). */
final class OriginCheck {

  /** What an origination says that leaves something to the customer, among other letters. */
  private static final List<String> CUSTOMER_ORIGINS =
      List.of("customer", "tenant", "agency", "shared", "hybrid", "joint");

  private OriginCheck() {}

  /** Reports an origination that names the customer where the exports leave nothing to it. */
  static void report(
      String title,
      List<CompiledRequirement> requirements,
      List<CompiledItem> items,
      List<CompiledResponsibility> responsibilities,
      List<Finding> findings) {
    if (items.isEmpty()) {
      return;
    }
    for (CompiledRequirement requirement : requirements) {
      List<String> customers =
          requirement.original().origins().stream()
              .filter(o -> CUSTOMER_ORIGINS.stream().anyMatch(WordSpelling.plain(o)::contains))
              .sorted()
              .toList();
      BaselinePlace place = requirement.place();
      if (!customers.isEmpty()
          && items.stream().anyMatch(item -> meet(item.place(), place))
          && responsibilities.stream().noneMatch(left -> meet(left.place(), place))) {
        findings.add(
            Findings.at(
                FindingCode.ORIGINATION_CONTRADICTORY,
                place,
                requirement.original().evidence(),
                place.id(),
                title,
                String.join(", ", customers)));
      }
    }
  }

  private static boolean meet(BaselinePlace one, BaselinePlace other) {
    return one.firstPoint() < other.endPoint() && other.firstPoint() < one.endPoint();
  }
}
