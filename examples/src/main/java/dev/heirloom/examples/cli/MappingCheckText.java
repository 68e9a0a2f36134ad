package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.mapping.MappedItem;
import dev.heirloom.inheritance.mapping.MappingCheck;
import dev.heirloom.inheritance.mapping.MappingCheck.LeftOut;
import dev.heirloom.inheritance.mapping.MappingCheck.MapPair;
import dev.heirloom.inheritance.mapping.MappingCheck.RelationCount;
import dev.heirloom.inheritance.mapping.MappingCheck.Side;
import dev.heirloom.inheritance.mapping.MappingCheck.UnknownId;
import dev.heirloom.inheritance.mapping.MappingCheck.Whereabouts;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.mapping.ReadMap;
import dev.heirloom.inheritance.mapping.ReadMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a check of a mapping found, for a person. */
final class MappingCheckText {

  private static final String INDENT = "  ";

  /** How many ids or pairs of a kind are told to whoever does not ask for all. */
  private static final int MOST = 200;

  private final MappingCheck check;
  private final int most;
  private final StringBuilder text = new StringBuilder();

  private MappingCheckText(MappingCheck check, int most) {
    this.check = check;
    this.most = most;
  }

  /**
   * Returns the text.
   *
   * @param isEach whether each id and pair is told, however many there are
   */
  static String text(MappingCheck check, boolean isEach) {
    return new MappingCheckText(check, isEach ? Integer.MAX_VALUE : MOST).write();
  }

  private String write() {
    line(check.reading().mapping().toString());
    line("from " + check.reading().source());
    line("to   " + check.reading().target());
    check.reading().mappings().forEach(this::mapping);
    if (check.reading().mappings().stream().noneMatch(ReadMapping::joins)) {
      line("A determination refuses it: none of its maps leads from the one to the other.");
    } else if (!check.isDirectionTold()) {
      line(
          "Neither resources nor ids tell the direction: a determination asks for --as-written or"
              + " --reversed.");
    }
    text.append('\n');
    relations();
    text.append('\n');
    leftOut("source", check.reading().source(), check.sourceLeftOut());
    leftOut("target", check.reading().target(), check.targetLeftOut());
    pairs("Contradictory relations", check.contradictions());
    pairs("Maps that are the reverse of each other", check.reversals());
    if (check.isCutShort()) {
      line(
          "There may be more pairs: so many maps overlap that not all are compared. Check parts of"
              + " the collection, or raise the limit with --limit "
              + NamedLimit.MOST_COMPARISONS
              + "=NUMBER.");
    }
    unknown();
    return text.toString();
  }

  private void line(String words) {
    text.append(Lines.wrap(words, "", INDENT));
  }

  private void mapping(ReadMapping mapping) {
    line(
        "Mapping "
            + mapping.mapping().uuid()
            + (mapping.joins()
                ? mapping.direction() == MappingDirection.REVERSED
                    ? " is read reversed."
                    : " is read as written."
                : " leads nowhere between these two: it maps "
                    + mapping.mapping().sourceResource().href()
                    + " to "
                    + mapping.mapping().targetResource().href()
                    + "."));
  }

  private void relations() {
    text.append(
        String.format(
                Locale.ROOT,
                "%-16s %6s %15s %15s %15s%n",
                "relation",
                "maps",
                "source points",
                "target points",
                "whole")
            .replace("\r", ""));
    for (RelationCount count : check.relations()) {
      text.append(
          String.format(
                  Locale.ROOT,
                  "%-16s %6d %15d %15d %15d%n",
                  count.relation(),
                  count.maps(),
                  count.sourcePoints(),
                  count.targetPoints(),
                  count.wholePoints())
              .replace("\r", ""));
    }
  }

  private void leftOut(String side, Baseline baseline, List<LeftOut> left) {
    long controls = baseline.controls().stream().filter(control -> !control.withdrawn()).count();
    List<String> whole =
        left.stream().filter(LeftOut::isWhole).map(l -> l.control().value()).toList();
    line(
        "Left out of the "
            + side
            + ": "
            + whole.size()
            + " of "
            + controls
            + " controls"
            + (whole.size() == left.size()
                ? "."
                : ", and parts of " + (left.size() - whole.size()) + "."));
    ids(whole);
    List<LeftOut> parts = left.stream().filter(part -> !part.isWhole()).toList();
    parts.stream()
        .limit(most)
        .forEach(
            part ->
                text.append(
                    Lines.wrap(
                        part.control() + " in part: " + listed(part.points()),
                        INDENT,
                        INDENT + INDENT)));
    more(parts.size());
  }

  /** Returns ids in a row, of very many the first. */
  private String listed(List<String> ids) {
    return ids.stream().limit(most).collect(Collectors.joining(", ")) + others(ids.size(), ", ");
  }

  private String others(int all, String before) {
    return all <= most
        ? ""
        : String.format(Locale.ROOT, "%sand %,d more, which --verbose tells", before, all - most);
  }

  /** Tells how many lines are left out. */
  private void more(int all) {
    if (all > most) {
      text.append(Lines.wrap(others(all, "") + ".", INDENT, INDENT));
    }
  }

  private void ids(List<String> ids) {
    if (!ids.isEmpty()) {
      text.append(Lines.wrap(listed(ids), INDENT, INDENT));
    }
  }

  private void pairs(String title, List<MapPair> pairs) {
    line(title + ": " + (pairs.isEmpty() ? "none." : pairs.size() + "."));
    for (MapPair pair : pairs.subList(0, Math.min(most, pairs.size()))) {
      text.append(Lines.wrap(map(pair.one()), INDENT, INDENT + INDENT));
      text.append(Lines.wrap("and " + map(pair.other()), INDENT + INDENT, INDENT + INDENT));
    }
    more(pairs.size());
  }

  private String map(ReadMap map) {
    return items(map.sources())
        + " "
        + map.relation()
        + " "
        + items(map.targets())
        + " (map "
        + map.map().uuid()
        + ")";
  }

  private String items(List<MappedItem> items) {
    return listed(items.stream().map(MappedItem::id).toList());
  }

  private void unknown() {
    unknown("Ids that exist on no side", id -> id.whereabouts() == Whereabouts.ON_NO_SIDE);
    others(Whereabouts.ON_OTHER_SIDE, "Ids of the other side");
    others(Whereabouts.WITHDRAWN, "Ids of withdrawn controls");
    others(Whereabouts.OF_OTHER_TYPE, "Ids of statements where the map says control");
  }

  private void others(Whereabouts whereabouts, String title) {
    if (check.unknownIds().stream().anyMatch(id -> id.whereabouts() == whereabouts)) {
      unknown(title, id -> id.whereabouts() == whereabouts);
    }
  }

  private void unknown(String title, Predicate<UnknownId> which) {
    List<UnknownId> ids = check.unknownIds().stream().filter(which).toList();
    line(title + ": " + (ids.isEmpty() ? "none." : ids.size() + "."));
    for (Side side : Side.values()) {
      List<String> there = new ArrayList<>();
      ids.stream().filter(id -> id.side() == side).forEach(id -> there.add(id.id()));
      if (!there.isEmpty()) {
        text.append(
            Lines.wrap(
                "as " + side.name().toLowerCase(Locale.ROOT) + ": " + listed(there),
                INDENT,
                INDENT + INDENT));
      }
    }
  }
}
