package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a document gives uuids to its entries: each is for one entry only. */
final class UuidUses {

  private final String title;
  private final String document;
  private final Map<Uuid, List<PlacedClaim<?>>> all = new LinkedHashMap<>();

  UuidUses(SystemClaims claims) {
    this.title = claims.identity().title();
    this.document = claims.identity().name();
  }

  /** Takes the entries of one control by uuid; returns what there is to report on the control. */
  List<Finding> take(ControlId control, ListMultimap<Uuid, PlacedClaim<?>> ofControl) {
    List<Finding> findings = new ArrayList<>(0);
    ofControl
        .asMap()
        .forEach(
            (uuid, here) -> {
              if (here.size() > 1) {
                findings.add(
                    Findings.control(
                        FindingCode.DUPLICATE_UUID,
                        control,
                        here.stream().map(PlacedClaim::evidence).sorted().toList(),
                        uuid.value(),
                        title,
                        String.valueOf(here.size())));
              }
              all.computeIfAbsent(uuid, u -> new ArrayList<>(1)).addAll(here);
            });
    return findings;
  }

  /**
   * Returns what there is to report on the document as a whole: uuids that stand in several
   * controls.
   */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(0);
    all.forEach(
        (uuid, uses) -> {
          if (uses.size() > 1
              && uses.stream().map(use -> use.place().control()).distinct().count() > 1) {
            findings.add(
                new Finding(
                    FindingCode.DUPLICATE_UUID,
                    Finding.Level.DOCUMENT,
                    document,
                    uses.stream().map(PlacedClaim::evidence).sorted().toList(),
                    List.of(uuid.value(), title, String.valueOf(uses.size()))));
          }
        });
    return findings;
  }
}
