package dev.heirloom.inheritance.mapping;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.mapping.MappingTable.Column;
import dev.heirloom.inheritance.mapping.MappingTable.Row;
import dev.heirloom.inheritance.mapping.TableProblem.Code;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.mapping.ConfidenceScore;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.ControlMapBuilder;
import dev.heirloom.oscal.model.mapping.CoverageBuilder;
import dev.heirloom.oscal.model.mapping.GapSummary;
import dev.heirloom.oscal.model.mapping.GapSummaryBuilder;
import dev.heirloom.oscal.model.mapping.MappingBuilder;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import dev.heirloom.oscal.model.mapping.MappingCollectionBuilder;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingItemBuilder;
import dev.heirloom.oscal.model.mapping.MappingProvenanceBuilder;
import dev.heirloom.oscal.model.mapping.MappingResourceReference;
import dev.heirloom.oscal.model.mapping.MappingResourceReferenceBuilder;
import dev.heirloom.oscal.model.profile.SelectControlsBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a mapping collection of a table. */
final class TableConversion {

  private static final String OSCAL_VERSION = "1.2.2";

  /** The name space of all uuids of collections made of tables. */
  private static final String NAMESPACE = "6d0b2a54-0f5e-5c5b-9f0e-3a1f6c8d2b47";

  /** More errors than anybody reads before mending some. */
  private static final int MOST_ERRORS = 1_000;

  private final MappedSide source;
  private final MappedSide target;
  private final String status;
  private final IdCell sourceIds;
  private final IdCell targetIds;
  private final Uuid collection;
  private final List<TableProblem> problems = new ArrayList<>();

  /** The maps that the rows make, before each has a uuid of its own. */
  private final Set<ControlMap> maps = new LinkedHashSet<>();

  private final Set<ControlId> sourceGap = new LinkedHashSet<>();
  private final Set<ControlId> targetGap = new LinkedHashSet<>();
  private int errors;

  TableConversion(MappedSide source, MappedSide target, String status) {
    this.source = source;
    this.target = target;
    this.status = status;
    this.sourceIds = new IdCell(source.baseline());
    this.targetIds = new IdCell(target.baseline());
    this.collection = Uuid.named(Uuid.of(NAMESPACE), source.document() + "/" + target.document());
  }

  ConvertedTable convert(MappingTable table) {
    for (Row row : table.rows()) {
      if (errors < MOST_ERRORS) {
        convert(row);
      }
    }
    if (errors == 0 && maps.isEmpty()) {
      error(
          Code.NOTHING_MAPPED,
          table.rows().isEmpty() ? 1 : table.rows().get(0).number(),
          Optional.empty(),
          "The table maps nothing.",
          "Write rows with source ids, a relation and target ids.");
    }
    return new ConvertedTable(errors > 0 ? Optional.empty() : Optional.of(collection()), problems);
  }

  private void convert(Row row) {
    List<BaselinePlace> sources = places(row, Column.SOURCE, sourceIds, source.baseline());
    List<BaselinePlace> targets = places(row, Column.TARGET, targetIds, target.baseline());
    boolean hasSource = !row.text(Column.SOURCE).isEmpty();
    boolean hasTarget = !row.text(Column.TARGET).isEmpty();
    Optional<String> relation = relation(row, hasSource && hasTarget);
    Optional<BigDecimal> coverage =
        optional(row, Column.COVERAGE)
            .flatMap(text -> understood(row, Column.COVERAGE, CellWords.share(text)));
    Optional<ConfidenceScore> confidence =
        optional(row, Column.CONFIDENCE)
            .flatMap(text -> understood(row, Column.CONFIDENCE, CellWords.confidence(text)));
    boolean isGap = relation.isEmpty() || relation.get().equals("no-relationship");
    if (hasSource && hasTarget) {
      relation.ifPresent(word -> add(row, word, sources, targets, confidence, coverage));
    } else if (isGap) {
      sources.forEach(place -> sourceGap.add(place.control()));
      targets.forEach(place -> targetGap.add(place.control()));
    } else {
      Column missing = hasSource ? Column.TARGET : Column.SOURCE;
      error(
          Code.RELATED_TO_NOTHING,
          row.number(),
          Optional.of(missing),
          "The row relates " + (hasSource || hasTarget ? "its ids to none." : "no ids."),
          "Write the ids of the " + missing.header() + ", or leave the relation empty.");
    }
  }

  private List<BaselinePlace> places(Row row, Column column, IdCell ids, Baseline baseline) {
    IdCell.Ids read = ids.read(row.text(column));
    for (String unknown : read.unknown()) {
      error(
          Code.UNKNOWN_ID,
          row.number(),
          Optional.of(column),
          "\""
              + CellWords.oneLine(unknown)
              + "\" is not a control or statement of \""
              + baseline.name()
              + "\".",
          ids.remedy(unknown));
    }
    List<BaselinePlace> places = read.places().stream().distinct().toList();
    for (BaselinePlace place : places) {
      if (baseline.control(place.control()).filter(BaselineControl::withdrawn).isPresent()) {
        problems.add(
            new TableProblem(
                Code.WITHDRAWN_CONTROL,
                row.number(),
                Optional.of(column),
                place.control() + " is withdrawn.",
                "It is in the collection, and nothing is carried from or to it."));
      }
    }
    return places;
  }

  private Optional<String> relation(Row row, boolean isNeeded) {
    String word = row.text(Column.RELATION);
    Optional<String> relation = CellWords.relation(word);
    if (relation.isEmpty() && (isNeeded || !word.isEmpty())) {
      error(
          Code.RELATION_NOT_UNDERSTOOD,
          row.number(),
          Optional.of(Column.RELATION),
          word.isEmpty()
              ? "The row has no relation."
              : "\"" + CellWords.oneLine(word) + "\" is not a relation of OSCAL's.",
          "Write " + CellWords.RELATION_NAMES + "; intersects-with where you know no more.");
    }
    return relation;
  }

  private void add(
      Row row,
      String relation,
      List<BaselinePlace> sources,
      List<BaselinePlace> targets,
      Optional<ConfidenceScore> confidence,
      Optional<BigDecimal> coverage) {
    String rationale = row.text(Column.RATIONALE);
    Optional<String> matching = CellWords.matchingRationale(rationale);
    if (sources.isEmpty() || targets.isEmpty()) {
      return;
    }
    ControlMap map =
        ControlMapBuilder.builder()
            .uuid(collection)
            .relationship(relation)
            .matchingRationale(matching)
            .sources(items(sources))
            .targets(items(targets))
            .qualifiers(optional(row, Column.QUALIFIER).map(CellWords::qualifier).stream().toList())
            .confidenceScore(confidence)
            .coverage(coverage.map(part -> CoverageBuilder.builder().targetCoverage(part).build()))
            .remarks(
                Optional.of(rationale)
                    .filter(text -> !text.isEmpty() && matching.isEmpty())
                    .map(MarkupMultiline::ofText))
            .build();
    if (!maps.add(map)) {
      problems.add(
          new TableProblem(
              Code.REPEATED_ROW,
              row.number(),
              Optional.empty(),
              "The row says what a row above says.",
              "It is in the collection once."));
    }
  }

  private static Optional<String> optional(Row row, Column column) {
    return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
  }

  private <T> Optional<T> understood(Row row, Column column, Optional<T> value) {
    if (value.isEmpty()) {
      error(
          Code.NOT_A_SHARE,
          row.number(),
          Optional.of(column),
          "\"" + CellWords.oneLine(row.text(column)) + "\" is not a share.",
          "Write a number from 0 to 1, such as 0.8, or a percentage, such as 80%.");
    }
    return value;
  }

  private void error(Code code, int row, Optional<Column> column, String text, String remedy) {
    errors++;
    problems.add(new TableProblem(code, row, column, text, remedy));
  }

  private static List<MappingItem> items(List<BaselinePlace> places) {
    return places.stream()
        .map(
            place ->
                MappingItemBuilder.builder()
                    .type(place.kind() == BaselinePlace.Kind.WHOLE ? "control" : "statement")
                    .idRef(
                        place.kind() == BaselinePlace.Kind.WHOLE
                            ? place.control().value()
                            : place.id())
                    .build())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private MappingCollection collection() {
    String title = "Mapping from " + source.baseline().name() + " to " + target.baseline().name();
    List<ControlMap> named = named();
    return MappingCollectionBuilder.builder()
        .uuid(collection)
        .metadata(metadata(title))
        .provenance(
            MappingProvenanceBuilder.builder()
                .method("human")
                .matchingRationale("semantic")
                .status(status)
                .mappingDescription(
                    MarkupMultiline.ofText("Made of a table that people keep: each row is a map."))
                .build())
        .mappings(
            List.of(
                MappingBuilder.builder()
                    .uuid(uuid("mapping"))
                    .status(status)
                    .sourceResource(resource(source))
                    .targetResource(resource(target))
                    .maps(named)
                    .sourceGapSummary(gap("source", sourceGap, named, ControlMap::sources))
                    .targetGapSummary(gap("target", targetGap, named, ControlMap::targets))
                    .build()))
        .build();
  }

  private Uuid uuid(String name) {
    return Uuid.named(collection, name);
  }

  /** A map keeps its uuid when people say more of it; a second of the same ids gets another. */
  private List<ControlMap> named() {
    Multiset<String> names = HashMultiset.create();
    ImmutableList.Builder<ControlMap> named = ImmutableList.builder();
    for (ControlMap map : maps) {
      String name =
          "map/" + ids(map.sources()) + "/" + map.relationship() + "/" + ids(map.targets());
      int before = names.add(name, 1);
      named.add(
          ControlMapBuilder.builder(map)
              .uuid(uuid(before == 0 ? name : name + "/" + (before + 1)))
              .build());
    }
    return named.build();
  }

  private static String ids(List<MappingItem> items) {
    return items.stream().map(MappingItem::idRef).collect(Collectors.joining(" "));
  }

  /** A table has no date of its own: the same table over the same catalogs makes the same bytes. */
  private Metadata metadata(String title) {
    OscalDateTime latest =
        source.lastModified().toOffsetDateTime().isBefore(target.lastModified().toOffsetDateTime())
            ? target.lastModified()
            : source.lastModified();
    String content =
        new TableDigest()
            .add(status)
            .add(resource(source))
            .add(resource(target))
            .add(maps)
            .addGap(sourceGap)
            .addGap(targetGap)
            .text();
    return MetadataBuilder.builder()
        .title(MarkupLine.ofText(CellWords.oneLine(title)))
        .lastModified(latest)
        .version("table-" + content)
        .oscalVersion(OSCAL_VERSION)
        .build();
  }

  private static MappingResourceReference resource(MappedSide side) {
    return MappingResourceReferenceBuilder.builder()
        .type(side.model() == OscalDocument.Model.PROFILE ? "profile" : "catalog")
        .href(side.href())
        .build();
  }

  /** Returns the controls that rows say to have no counterpart, without those that have one. */
  private Optional<GapSummary> gap(
      String side,
      Set<ControlId> unmapped,
      List<ControlMap> named,
      Function<ControlMap, List<MappingItem>> items) {
    Set<String> mapped =
        named.stream()
            .flatMap(map -> items.apply(map).stream())
            .map(MappingItem::idRef)
            .collect(Collectors.toSet());
    List<ControlId> left =
        unmapped.stream().filter(control -> !mapped.contains(control.value())).toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            GapSummaryBuilder.builder()
                .uuid(uuid(side + "-gap"))
                .unmappedControls(List.of(SelectControlsBuilder.builder().withIds(left).build()))
                .build());
  }
}
