package dev.heirloom.inheritance.internal.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.mapping.MappedItem;
import dev.heirloom.inheritance.mapping.MappingReading;
import dev.heirloom.inheritance.mapping.ReadMap;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a mapping collection gives cause to report, each cause once for the collection. */
final class MappingFindings {

  /** How many places a finding shows that is made once for many. */
  private static final int PLACES = 3;

  private static final ImmutableMap<MapLimit.Kind, FindingCode> CODES =
      ImmutableMap.of(
          MapLimit.Kind.RELATION_NOT_UNDERSTOOD,
          FindingCode.MAPPING_RELATION_NOT_UNDERSTOOD,
          MapLimit.Kind.QUALIFIED,
          FindingCode.MAPPING_QUALIFIED,
          MapLimit.Kind.BLOCKED,
          FindingCode.MAPPING_QUALIFIED,
          MapLimit.Kind.COVERAGE,
          FindingCode.MAPPING_NOT_COMPLETE,
          MapLimit.Kind.STATUS,
          FindingCode.MAPPING_NOT_COMPLETE);

  private final MappingReading reading;
  private final List<MapEvidence> places = new ArrayList<>();

  /** A map, and where it stands in the collection. */
  private record MapEvidence(ReadMap map, Evidence evidence) {}

  private MappingFindings(MappingReading reading) {
    this.reading = reading;
    for (int i = 0; i < reading.mappings().size(); i++) {
      List<ReadMap> maps = reading.mappings().get(i).maps();
      for (int j = 0; j < maps.size(); j++) {
        places.add(
            new MapEvidence(
                maps.get(j),
                Evidence.of(
                    reading.mapping().document(), location(i, j), maps.get(j).map().uuid())));
      }
    }
  }

  /** A single mapping stands in a list or by itself, so that no one pointer leads to its maps. */
  private String location(int mapping, int map) {
    return reading.mappings().size() == 1
        ? "map " + (map + 1) + " of its mapping"
        : "/mapping-collection/mappings/" + mapping + "/maps/" + map;
  }

  static List<Finding> of(MappingReading reading) {
    MappingFindings findings = new MappingFindings(reading);
    ImmutableList.Builder<Finding> all = ImmutableList.builder();
    findings.addUnknown("from", ReadMap::sources, reading.source(), all);
    findings.addUnknown("to", ReadMap::targets, reading.target(), all);
    for (FindingCode code : new TreeSet<>(CODES.values())) {
      findings.addLimits(code, all);
    }
    return all.build();
  }

  private void addUnknown(
      String way,
      Function<ReadMap, List<MappedItem>> side,
      Baseline baseline,
      ImmutableList.Builder<Finding> all) {
    Set<String> ids = new TreeSet<>();
    TreeSet<Evidence> evidence = new TreeSet<>();
    for (MapEvidence place : places) {
      for (MappedItem item : side.apply(place.map())) {
        if (item.place().isEmpty()) {
          ids.add(item.id());
          evidence.add(place.evidence());
        }
      }
    }
    if (!ids.isEmpty()) {
      all.add(
          finding(
              FindingCode.MAPPED_ID_UNKNOWN,
              evidence,
              way,
              baseline.name(),
              String.valueOf(ids.size()),
              String.join(", ", ids)));
    }
  }

  private void addLimits(FindingCode code, ImmutableList.Builder<Finding> all) {
    List<String> told = new ArrayList<>();
    TreeSet<Evidence> evidence = new TreeSet<>();
    for (MapEvidence place : places) {
      for (MapLimit limit : place.map().limits()) {
        if (CODES.get(limit.kind()) == code) {
          told.add("map " + place.map().map().uuid() + ", " + limit);
          evidence.add(place.evidence());
        }
      }
    }
    if (!told.isEmpty()) {
      all.add(finding(code, evidence, String.join("; ", told)));
    }
  }

  private Finding finding(FindingCode code, TreeSet<Evidence> evidence, String... details) {
    return new Finding(
        code,
        Finding.Level.DOCUMENT,
        reading.mapping().document(),
        evidence.stream().limit(PLACES).toList(),
        ImmutableList.<String>builder()
            .add(reading.mapping().collection().metadata().title().toText())
            .add(details)
            .build());
  }
}
