package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.CyclicLeverageException;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Package overviews that name each other in whatever way end, and are never read favourably
 * (SEMANTICS section 14): circles, ids that name nothing, ids twice, and endings of ids.
 */
class OverviewGraphLaws {

  /** Ids of which some are another's with an ending, or no ids. */
  private static final List<String> IDS =
      List.of("FR1000000001", "FR1000000001A", "FR1000000002", "F1000000003", "AGENCYOAK");

  private static final List<String> NAMED =
      List.of(
          "FR1000000001",
          " fr1000000001a ",
          "FR1000000002",
          "F1000000003",
          "AGENCYOAK",
          "FR1000000009",
          "Azure Government",
          "");

  /** A provider: the number of its id, what it stands on, and whether it offers anything. */
  record Node(int id, List<String> standsOn, boolean offers) {}

  @Provide
  Arbitrary<List<Node>> graphs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, IDS.size() - 1),
            Arbitraries.of(NAMED).list().ofMaxSize(4),
            Arbitraries.of(true, true, false))
        .as(Node::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static List<Offering> offerings(List<Node> graph, boolean withOverviews) {
    List<Offering> offerings = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      Node node = graph.get(i);
      String id = IDS.get(node.id());
      World.SystemBuilder provider = system("P" + i).identifiedBy(id);
      if (node.offers()) {
        provider.provides("item" + i, "ac-2").provides("other" + i, "pl-11");
        if (node.id() == 0) {
          provider.leaves("duty" + i, "pl-11");
        }
      }
      Offering offering = provider.offering();
      offerings.add(
          withOverviews
              ? offering.with(
                  FedrampEvidenceTest.overview(id, node.standsOn().toArray(String[]::new)))
              : offering);
    }
    return offerings;
  }

  private static Optional<Report> report(List<Node> graph, boolean withOverviews) {
    try {
      return Optional.of(
          Determination.of(BASELINE)
              .providers(offerings(graph, withOverviews))
              .asOf(TODAY)
              .report());
    } catch (CyclicLeverageException circle) {
      assertTrue(withOverviews && !circle.getMessage().isBlank(), "a circle of nothing");
      return Optional.empty();
    }
  }

  private static Map<String, Status> statuses(Report report) {
    Map<String, Status> statuses = new HashMap<>();
    for (ControlResult control : report.controls()) {
      for (PointResult point : control.points()) {
        statuses.put(point.id(), point.status());
      }
    }
    return statuses;
  }

  @Property(tries = 150)
  @Label("an overview never makes a point better, whatever it names")
  void anOverviewNeverMakesAPointBetter(@ForAll("graphs") List<Node> graph) {
    Optional<Report> with = report(graph, true);
    if (with.isPresent()) {
      Map<String, Status> without = statuses(report(graph, false).orElseThrow());
      statuses(with.get())
          .forEach(
              (point, status) ->
                  assertFalse(
                      status.isBetterThan(without.get(point)),
                      point + " is " + status + ", was " + without.get(point)));
    }
  }
}
