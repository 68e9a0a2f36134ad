package dev.heirloom.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.mapping.MappedItem;
import dev.heirloom.inheritance.mapping.MappingCheck;
import dev.heirloom.inheritance.mapping.MappingCheck.MapPair;
import dev.heirloom.inheritance.mapping.ReadMap;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * What a check of a mapping found, for a program: {@code collection}, {@code source} and {@code
 * target}, {@code directionTold}, {@code mappings[]} with the direction in which each is read,
 * {@code relations[]} with what each carries, {@code leftOut}, {@code contradictions[]}, {@code
 * reversals[]}, {@code cutShort} and {@code unknownIds[]}.
 */
final class MappingCheckJson {

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .build()
          .writer(
              new DefaultPrettyPrinter(
                      new Separators()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                          .withArrayEmptySeparator(""))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private MappingCheckJson() {}

  /** The form as a whole. */
  private record Form(
      String document,
      String collection,
      Side source,
      Side target,
      boolean directionTold,
      List<Read> mappings,
      List<Relation> relations,
      LeftOut leftOut,
      List<Pair> contradictions,
      List<Pair> reversals,
      boolean cutShort,
      List<Unknown> unknownIds) {}

  private record Side(String name, int controls, int points) {

    static Side of(Baseline baseline) {
      long controls = baseline.controls().stream().filter(control -> !control.withdrawn()).count();
      return new Side(baseline.name(), (int) controls, baseline.pointCount());
    }
  }

  private record Read(String uuid, String direction, boolean joins, int maps) {}

  private record Relation(
      String relation, int maps, int sourcePoints, int targetPoints, int wholePoints) {}

  private record LeftOut(List<Left> source, List<Left> target) {}

  private record Left(String control, boolean whole, List<String> points) {

    static List<Left> of(List<MappingCheck.LeftOut> left) {
      return left.stream()
          .map(one -> new Left(one.control().value(), one.isWhole(), one.points()))
          .toList();
    }
  }

  private record Pair(Map one, Map other) {

    static List<Pair> of(List<MapPair> pairs) {
      return pairs.stream()
          .map(pair -> new Pair(Map.of(pair.one()), Map.of(pair.other())))
          .toList();
    }
  }

  private record Map(String uuid, List<String> sources, String relation, List<String> targets) {

    static Map of(ReadMap map) {
      return new Map(
          map.map().uuid().value(),
          map.sources().stream().map(MappedItem::id).toList(),
          map.relation().toString(),
          map.targets().stream().map(MappedItem::id).toList());
    }
  }

  private record Unknown(String id, String side, String whereabouts, String map) {}

  static String text(MappingCheck check) {
    Form form =
        new Form(
            check.reading().mapping().document(),
            check.reading().mapping().collection().uuid().value(),
            Side.of(check.reading().source()),
            Side.of(check.reading().target()),
            check.isDirectionTold(),
            check.reading().mappings().stream()
                .map(
                    mapping ->
                        new Read(
                            mapping.mapping().uuid().value(),
                            word(mapping.direction()),
                            mapping.joins(),
                            mapping.maps().size()))
                .toList(),
            check.relations().stream()
                .map(
                    count ->
                        new Relation(
                            count.relation().toString(),
                            count.maps(),
                            count.sourcePoints(),
                            count.targetPoints(),
                            count.wholePoints()))
                .toList(),
            new LeftOut(Left.of(check.sourceLeftOut()), Left.of(check.targetLeftOut())),
            Pair.of(check.contradictions()),
            Pair.of(check.reversals()),
            check.isCutShort(),
            check.unknownIds().stream()
                .map(
                    id ->
                        new Unknown(
                            id.id(), word(id.side()), word(id.whereabouts()), id.map().value()))
                .toList());
    try {
      return JSON.writeValueAsString(form) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("records of texts and numbers can be written", e);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
