package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a baseline, found by every spelling of the field, with the points that each place
 * reaches (SEMANTICS sections 1 and 9).
 *
 * <p>Looking up takes constant time where the spelling is the baseline's own. Points are numbered
 * through the whole baseline in its order; withdrawn controls have none.
 */
public final class BaselineIndex {

  private final ImmutableList<Point> points;

  /** The position of the first point of each control, and at last how many points there are. */
  private final int[] firstPoints;

  private final ImmutableMap<String, Entry> exact;
  private final ImmutableMap<String, Entry> canonical;
  private final ImmutableMap<String, Entry> byOtherId;

  /** What the index knows of one control. */
  private static final class Entry {
    final BaselineControl control;
    final int first;
    final int end;
    final BaselinePlace whole;
    final Map<String, BaselinePlace> byId = new HashMap<>();
    final Map<String, BaselinePlace> byPath = new HashMap<>();

    Entry(BaselineControl control, int first, int end) {
      this.control = control;
      this.first = first;
      this.end = end;
      this.whole =
          new BaselinePlace(
              control.id(),
              BaselinePlace.Kind.WHOLE,
              control.id().value(),
              first,
              end,
              Optional.empty(),
              true);
    }
  }

  BaselineIndex(List<BaselineControl> controls) {
    ImmutableList.Builder<Point> all = ImmutableList.builder();
    Map<String, Entry> ids = new HashMap<>();
    Map<String, Entry> spelled = new HashMap<>();
    firstPoints = new int[controls.size() + 1];
    int at = 0;
    int position = 0;
    for (BaselineControl control : controls) {
      List<Point> own = control.withdrawn() ? List.of() : control.points();
      all.addAll(own);
      Entry entry = new Entry(control, at, at + own.size());
      at += own.size();
      firstPoints[++position] = at;
      if (!control.withdrawn()) {
        indexParts(entry, control);
      }
      ids.put(control.id().value(), entry);
      IdSpelling.parse(control.id().value())
          .filter(id -> !id.hasPath())
          .ifPresent(id -> spelled.putIfAbsent(id.controlId(), entry));
    }
    byOtherId = otherIds(controls, ids);
    points = all.build();
    exact = ImmutableMap.copyOf(ids);
    canonical = ImmutableMap.copyOf(spelled);
  }

  /** An id that several controls have elsewhere names none of them. */
  private static ImmutableMap<String, Entry> otherIds(
      List<BaselineControl> controls, Map<String, Entry> own) {
    Map<String, Set<Entry>> named = new HashMap<>();
    for (BaselineControl control : controls) {
      for (String id : control.otherIds()) {
        named
            .computeIfAbsent(plainOtherId(id), i -> new HashSet<>())
            .add(own.get(control.id().value()));
      }
    }
    ImmutableMap.Builder<String, Entry> unique = ImmutableMap.builder();
    named.forEach(
        (id, entries) -> {
          if (entries.size() == 1) {
            unique.put(id, entries.iterator().next());
          }
        });
    return unique.buildOrThrow();
  }

  /** A UUID begins with an underscore where it must be a token. */
  private static String plainOtherId(String id) {
    String plain = id.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("_") ? plain.substring(1) : plain;
  }

  private static void indexParts(Entry entry, BaselineControl control) {
    List<StatementPart> pointParts = control.pointParts();
    int next = 0;
    for (StatementPart statement : control.statements()) {
      statement.id().ifPresent(id -> entry.byId.putIfAbsent(id, entry.whole));
      int root = statement.id().map(String::length).orElse(0);
      for (StatementPart part : statement.parts()) {
        int point = next < pointParts.size() && pointParts.get(next) == part ? next++ : -1;
        BaselinePlace.Kind kind =
            point >= 0
                ? BaselinePlace.Kind.POINT
                : pointParts.isEmpty() ? BaselinePlace.Kind.DEEPER : BaselinePlace.Kind.UNKNOWN;
        int first = point >= 0 ? entry.first + point : entry.first;
        int end = point >= 0 ? first + 1 : entry.end;
        Optional<String> pointId =
            point >= 0
                ? part.id()
                : kind == BaselinePlace.Kind.DEEPER
                    ? Optional.of(control.id().value())
                    : Optional.empty();
        indexPart(entry, part, kind, first, end, pointId, root, new ArrayList<>());
      }
    }
  }

  private static void indexPart(
      Entry entry,
      StatementPart part,
      BaselinePlace.Kind kind,
      int first,
      int end,
      Optional<String> point,
      int root,
      List<String> labels) {
    boolean fedramp = part.isFedrampRequirement();
    BaselinePlace.Kind here = fedramp ? BaselinePlace.Kind.FEDRAMP_REQUIREMENT : kind;
    int from = fedramp ? entry.first : first;
    int to = fedramp ? entry.end : end;
    List<String> path = new ArrayList<>(labels);
    path.add(part.label().map(BaselineIndex::plainLabel).orElse("?"));
    if (part.id().isPresent()) {
      String id = part.id().get();
      BaselinePlace place =
          new BaselinePlace(
              entry.control.id(), here, id, from, to, fedramp ? Optional.empty() : point, true);
      entry.byId.putIfAbsent(id, place);
      if (!fedramp) {
        if (id.length() > root + 1) {
          entry.byPath.putIfAbsent(
              id.substring(root + 1).toLowerCase(Locale.ROOT), place.inexact());
        }
        entry.byPath.putIfAbsent(String.join(".", path), place.inexact());
      }
    }
    BaselinePlace.Kind below = here == BaselinePlace.Kind.POINT ? BaselinePlace.Kind.DEEPER : here;
    for (StatementPart child : part.parts()) {
      indexPart(entry, child, below, from, to, fedramp ? Optional.empty() : point, root, path);
    }
  }

  private static String plainLabel(String label) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      if (Character.isLetterOrDigit(label.charAt(i))) {
        plain.append(Character.toLowerCase(label.charAt(i)));
      }
    }
    return plain.toString();
  }

  /** Returns the points of the baseline, in its order. */
  public List<Point> points() {
    return points;
  }

  /** Returns how many points there are. */
  public int pointCount() {
    return points.size();
  }

  /**
   * Returns the position of the first point of the control at a position of the baseline, and so
   * the one after the last point of the control before it.
   */
  public int firstPoint(int control) {
    return firstPoints[control];
  }

  /**
   * Returns the control that an id names, in whatever spelling; a statement's id names its control.
   *
   * @return empty if the baseline has no such control
   */
  public Optional<BaselineControl> control(String spelling) {
    return Optional.ofNullable(entry(spelling)).map(entry -> entry.control);
  }

  /**
   * Returns the place that an id names, of a control or of a statement, in whatever spelling.
   *
   * @return empty if the baseline has no such control; a place of kind {@link
   *     BaselinePlace.Kind#UNKNOWN} if it has the control but no such statement
   */
  public Optional<BaselinePlace> find(String spelling) {
    Entry own = exact.get(spelling);
    if (own != null) {
      return Optional.of(own.whole);
    }
    Optional<IdSpelling> id = IdSpelling.parse(spelling);
    Entry entry = id.isEmpty() ? null : canonical.get(id.get().controlId());
    if (entry != null) {
      return Optional.of(
          id.get().statement() || id.get().hasPath()
              ? place(entry, spelling)
              : entry.whole.inexact());
    }
    Entry other = otherwise(spelling);
    return other != null ? Optional.of(other.whole.inexact()) : findPart(spelling);
  }

  /**
   * Returns the place of an entry: the whole of a control, or a statement of it.
   *
   * @param control the control's id in whatever spelling
   * @param statement the statement's id in whatever spelling; empty for the whole control
   * @return empty if the baseline has no such control; a place of kind {@link
   *     BaselinePlace.Kind#UNKNOWN} if it has the control but no such statement
   */
  public Optional<BaselinePlace> find(String control, Optional<String> statement) {
    if (statement.isEmpty()) {
      return find(control);
    }
    Entry own = exact.get(control);
    if (own != null) {
      return Optional.of(place(own, statement.get()));
    }
    Entry entry = entry(control);
    return entry == null ? Optional.empty() : Optional.of(place(entry, statement.get()).inexact());
  }

  private @Nullable Entry entry(String spelling) {
    Entry own = exact.get(spelling);
    if (own != null) {
      return own;
    }
    Entry spelled =
        IdSpelling.parse(spelling).map(id -> canonical.get(id.controlId())).orElse(null);
    return spelled != null ? spelled : otherwise(spelling);
  }

  /**
   * Returns the control with a padded spelling of its own id, or with this id elsewhere. An id that
   * begins with a digit, as those of ISO 27001, has an underscore before it where it is a token.
   */
  private @Nullable Entry otherwise(String spelling) {
    String id = spelling.replace('\u00a0', ' ').strip();
    Entry padded = exact.get(id);
    if (padded != null) {
      return padded;
    }
    Entry token = exact.get("_" + id);
    return token != null ? token : byOtherId.get(plainOtherId(spelling));
  }

  private Optional<BaselinePlace> findPart(String id) {
    for (Entry entry : exact.values()) {
      BaselinePlace place = entry.byId.get(id);
      if (place != null) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static BaselinePlace place(Entry entry, String statement) {
    BaselinePlace own = entry.byId.get(statement);
    if (own != null) {
      return own;
    }
    Optional<IdSpelling> id = IdSpelling.parse(statement);
    boolean sameControl =
        id.isPresent()
            && IdSpelling.parse(entry.control.id().value())
                .map(c -> c.controlId().equals(id.get().controlId()))
                .orElse(false);
    if (sameControl && !id.get().hasPath()) {
      return entry.whole.inexact();
    }
    BaselinePlace spelled =
        sameControl ? entry.byPath.get(String.join(".", id.get().path())) : null;
    return spelled != null
        ? spelled
        : new BaselinePlace(
            entry.control.id(),
            BaselinePlace.Kind.UNKNOWN,
            statement,
            entry.first,
            entry.end,
            Optional.empty(),
            true);
  }

  /** Returns how much it finds. */
  @Override
  public String toString() {
    return "index of " + exact.size() + " ids and " + points.size() + " points";
  }
}
