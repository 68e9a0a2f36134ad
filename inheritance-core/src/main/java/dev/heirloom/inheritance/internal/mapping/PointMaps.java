package dev.heirloom.inheritance.internal.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.mapping.MapRelation;
import dev.heirloom.inheritance.mapping.MappedItem;
import dev.heirloom.inheritance.mapping.MappingReading;
import dev.heirloom.inheritance.mapping.ReadMap;
import dev.heirloom.inheritance.mapping.ReadMapping;
import dev.heirloom.oscal.model.mapping.ConfidenceScore;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.Mapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the maps between points of a collection that is read between two baselines. */
final class PointMaps {

  private final MappingReading reading;
  private final List<PointMap> maps = new ArrayList<>();
  private final Set<EqualControls> equalControls = new LinkedHashSet<>();

  PointMaps(MappingReading reading) {
    this.reading = reading;
    for (ReadMapping mapping : reading.mappings()) {
      for (ReadMap map : mapping.maps()) {
        if (map.relation().carriesResponsibilities()) {
          add(mapping, map);
        }
      }
    }
  }

  /** Returns the maps that carry anything, in the order of the collection. */
  List<PointMap> maps() {
    return maps;
  }

  /** Returns the controls that are equal point by point, with no limit. */
  Set<EqualControls> equalControls() {
    return equalControls;
  }

  private void add(ReadMapping mapping, ReadMap map) {
    MapCitation citation =
        new MapCitation(
            reading.mapping().document(),
            reading.mapping().collection().uuid(),
            mapping.mapping().uuid(),
            map.map().uuid(),
            map.relation(),
            mapping.direction(),
            List.of(),
            map.limits(),
            remarks(mapping.mapping(), map.map()));
    Optional<BaselinePlace> from = onlyControl(map.sources());
    Optional<BaselinePlace> to = onlyControl(map.targets());
    if (map.relation() == MapRelation.EQUAL_TO
        && from.isPresent()
        && to.isPresent()
        && labels(from.get(), reading.source()).equals(labels(to.get(), reading.target()))) {
      if (map.isWhole()) {
        equalControls.add(new EqualControls(from.get(), to.get()));
      }
      for (int i = 0; i < from.get().endPoint() - from.get().firstPoint(); i++) {
        BitSet source = new BitSet();
        BitSet target = new BitSet();
        source.set(from.get().firstPoint() + i);
        target.set(to.get().firstPoint() + i);
        maps.add(new PointMap(map, citation, source, target, List.of(), Map.of()));
      }
      return;
    }
    BitSet sources = new BitSet();
    ImmutableList.Builder<String> partSources = ImmutableList.builder();
    for (MappedItem item : map.sources()) {
      item.place().ifPresent(place -> sources.set(place.firstPoint(), place.endPoint()));
      if (item.isPart()) {
        partSources.add(item.place().orElseThrow().id());
      }
    }
    if (sources.isEmpty()) {
      return;
    }
    BitSet wholeTargets = new BitSet();
    BitSet targets = new BitSet();
    Map<Integer, String> partTargets = new HashMap<>();
    for (MappedItem item : map.targets()) {
      if (item.place().isPresent()) {
        BaselinePlace place = item.place().get();
        targets.set(place.firstPoint(), place.endPoint());
        if (item.isPart()) {
          for (int point = place.firstPoint(); point < place.endPoint(); point++) {
            partTargets.merge(point, place.id(), (one, other) -> one + ", " + other);
          }
        } else {
          wholeTargets.set(place.firstPoint(), place.endPoint());
        }
      }
    }
    partTargets.keySet().removeIf(wholeTargets::get);
    maps.add(new PointMap(map, citation, sources, targets, partSources.build(), partTargets));
  }

  /**
   * Returns the control that is all there is on a side of a map; empty if there is more or less.
   */
  private static Optional<BaselinePlace> onlyControl(List<MappedItem> items) {
    Optional<BaselinePlace> first = items.get(0).place();
    return items.stream().allMatch(item -> item.place().isPresent() && !item.isPart())
            && items.stream()
                .allMatch(
                    item ->
                        item.place().orElseThrow().kind() == BaselinePlace.Kind.WHOLE
                            && item.place()
                                .orElseThrow()
                                .control()
                                .equals(first.orElseThrow().control()))
        ? first
        : Optional.empty();
  }

  /**
   * Returns what the points of a control are called: by their labels, else by how their ids end.
   */
  private static List<String> labels(BaselinePlace control, Baseline baseline) {
    return baseline.index().points().subList(control.firstPoint(), control.endPoint()).stream()
        .map(PointMaps::label)
        .collect(ImmutableList.toImmutableList());
  }

  private static String label(Point point) {
    if (point.isWholeControl()) {
      return "";
    }
    String label = plain(point.label().orElse(""));
    if (!label.isEmpty()) {
      return label;
    }
    String[] parts = point.id().split("[^\\p{L}\\p{N}]+");
    return parts.length == 0 ? "" : plain(parts[parts.length - 1]);
  }

  private static String plain(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Collects what authors say of a map beside its relation, the nearest level first. */
  private List<String> remarks(Mapping mapping, ControlMap map) {
    ImmutableList.Builder<String> remarks = ImmutableList.builder();
    remarks.add(
        "rationale: "
            + map.matchingRationale()
                .or(mapping::matchingRationale)
                .orElse(reading.mapping().collection().provenance().matchingRationale()));
    map.confidenceScore()
        .or(mapping::confidenceScore)
        .or(reading.mapping().collection().provenance()::confidenceScore)
        .map(PointMaps::words)
        .ifPresent(score -> remarks.add("confidence: " + score));
    map.remarks().map(text -> text.toText().strip()).ifPresent(remarks::add);
    return remarks.build();
  }

  private static String words(ConfidenceScore score) {
    return score
        .category()
        .or(() -> score.percentage().map(BigDecimal::toPlainString))
        .orElse("not stated");
  }
}
