package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.result.Status;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** SEMANTICS section 7: the points of a control, rolled up. */
final class RollUp extends Section {

  RollUp(Reference of) {
    super(of);
  }

  Conclusion.OfControl control(BaselineControl c) {
    Map<String, Conclusion.OfPoint> points = new LinkedHashMap<>();
    Places.points(c).forEach(s -> points.put(s, of.results.point(c, s)));
    return new Conclusion.OfControl(
        rollUp(points.values().stream().map(Conclusion.OfPoint::status).toList()),
        rollUp(points.values().stream().map(Conclusion.OfPoint::declared).toList()),
        points);
  }

  private static Status rollUp(Collection<Status> points) {
    Set<Status> applicable = new HashSet<>(points);
    applicable.remove(Status.NOT_APPLICABLE);
    if (applicable.isEmpty()) {
      return Status.NOT_APPLICABLE;
    }
    return applicable.size() == 1 ? applicable.iterator().next() : Status.PARTIALLY_INHERITED;
  }
}
