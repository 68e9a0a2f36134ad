package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.mapping.CompiledMapping;
import dev.heirloom.inheritance.internal.mapping.PointMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What a carried provider exports to one system above it for one control that it is carried to.
 *
 * @param responsibilities those that the provider leaves itself, each with the points of this
 *     control to which it is carried
 * @param points what comes to each point of the control, in order: the same one where the same maps
 *     lead
 */
public record CarriedControlExport(
    List<CountedResponsibility> responsibilities, List<CarriedPointExport> points) {

  static CarriedControlExport of(CarriedProvider carried, CompiledExport atSource, int position) {
    CompiledMapping mapping = carried.mapping();
    ImmutableList.Builder<CountedResponsibility> here = ImmutableList.builder();
    List<CarriedPointExport.Left> left = new ArrayList<>();
    for (int from : mapping.sourceControls(position)) {
      for (CountedResponsibility counted : atSource.at(from).responsibilities()) {
        int[] reached = mapping.targets(counted.points(), position);
        if (reached.length > 0) {
          CountedResponsibility there =
              new CountedResponsibility(counted.responsibility(), reached);
          here.add(there);
          left.add(new CarriedPointExport.Left(counted, there));
        }
      }
    }
    ImmutableList.Builder<CarriedPointExport> points = ImmutableList.builder();
    CarriedPointExport last = CarriedPointExport.NONE;
    List<PointMap> lastMaps = ImmutableList.of();
    for (int point = mapping.firstTarget(position);
        point < mapping.firstTarget(position + 1);
        point++) {
      List<PointMap> maps = mapping.reaching(point);
      if (maps != lastMaps || !maps.stream().allMatch(PointMap::isUniform)) {
        last = CarriedPointExport.of(carried, atSource, left, position, point);
      }
      lastMaps = maps;
      points.add(last);
    }
    return new CarriedControlExport(here.build(), points.build());
  }
}
