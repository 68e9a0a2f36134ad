package dev.heirloom.inheritance.mapping;

import com.google.common.base.CharMatcher;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ids in the cells of one side of a mapping table, matched to the ids of its baseline. */
final class IdCell {

  /** What parts ids wherever it stands. */
  private static final Pattern LIST = Pattern.compile("[,;|\\n\\r\\t]+");

  /** What parts ids where each part is one. */
  private static final Pattern JOINTS = Pattern.compile("[/&+]|\\s(?:and|und)\\s");

  /** Blanks that part ids: what stands in brackets belongs to the id before it. */
  private static final Pattern BLANKS = Pattern.compile("\\s+(?!\\()");

  private static final int SHOWN = 3;

  private final Baseline baseline;
  private final Map<String, String> byLetters = new HashMap<>();

  IdCell(Baseline baseline) {
    this.baseline = baseline;
    for (BaselineControl control : baseline.controls()) {
      String id = control.id().value();
      // An id that differs from another in its letters' case alone is found by its own spelling.
      byLetters.merge(id.toLowerCase(Locale.ROOT), id, (one, other) -> "");
    }
  }

  /**
   * The ids of a cell.
   *
   * @param places the places that they name, in order
   * @param unknown those that name none
   */
  record Ids(List<BaselinePlace> places, List<String> unknown) {}

  Ids read(String cell) {
    Ids ids = new Ids(new ArrayList<>(), new ArrayList<>());
    for (String part : LIST.split(cell)) {
      String text = CharMatcher.anyOf("#\"'").or(CharMatcher.whitespace()).trimFrom(part);
      if (!text.isEmpty()) {
        read(text, ids);
      }
    }
    return ids;
  }

  private void read(String text, Ids ids) {
    Optional<BaselinePlace> whole = find(text);
    if (whole.isPresent()) {
      ids.places().add(whole.get());
      return;
    }
    List<BaselinePlace> joined = all(JOINTS.split(text));
    if (!joined.isEmpty()) {
      ids.places().addAll(joined);
      return;
    }
    for (String word : BLANKS.split(text)) {
      Optional<BaselinePlace> place = find(word);
      List<BaselinePlace> places =
          place.isPresent() ? List.of(place.get()) : all(JOINTS.split(word));
      ids.places().addAll(places);
      if (places.isEmpty()) {
        ids.unknown().add(word);
      }
    }
  }

  /** Returns the places of all these ids; none if one of them is unknown. */
  private List<BaselinePlace> all(String[] texts) {
    List<BaselinePlace> places = new ArrayList<>();
    for (String text : texts) {
      find(text.strip()).ifPresent(places::add);
    }
    return places.size() == texts.length ? places : List.of();
  }

  private Optional<BaselinePlace> find(String text) {
    Optional<BaselinePlace> place =
        baseline
            .index()
            .find(text)
            .or(
                () ->
                    Optional.ofNullable(byLetters.get(text.toLowerCase(Locale.ROOT)))
                        .filter(id -> !id.isEmpty())
                        .flatMap(baseline.index()::find));
    return place.filter(found -> found.kind() != BaselinePlace.Kind.UNKNOWN);
  }

  /** Returns what to do about an unknown id. */
  String remedy(String unknown) {
    Optional<BaselineControl> control = baseline.index().control(unknown);
    String known =
        control.isPresent()
            ? control.get().id()
                + " has the statements "
                + shown(
                    baseline.index().points().stream()
                        .filter(point -> point.control().equals(control.get().id()))
                        .map(point -> point.id())
                        .toList())
            : "It has " + shown(baseline.controls().stream().map(c -> c.id().value()).toList());
    return "Correct it, or name the baseline that has it. " + known + ".";
  }

  private static String shown(List<String> ids) {
    return String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())))
        + (ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "");
  }
}
