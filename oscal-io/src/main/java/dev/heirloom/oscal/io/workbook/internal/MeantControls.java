package dev.heirloom.oscal.io.workbook.internal;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The controls of a baseline that ids may mean which can't be read. */
public final class MeantControls {

  /** Rows that may mean more controls than this in all may mean any. */
  private static final int MOST = 1_000_000;

  private final Baseline baseline;
  private final Function<String, Optional<ControlId>> find;
  private final NavigableMap<IdSpelling, ControlId> ordered =
      new TreeMap<>(
          Comparator.comparing(IdSpelling::family)
              .thenComparingInt(IdSpelling::number)
              .thenComparingInt(id -> id.enhancement().orElse(0)));
  private final Map<ControlId, Integer> positions = new HashMap<>();
  private final ListMultimap<String, ControlId> families = ArrayListMultimap.create();
  private final Set<ControlId> all = new LinkedHashSet<>();

  /** The controls whose ids are numbers, which programs take for dates. */
  private final List<ControlId> numbered = new ArrayList<>();

  private long found;
  private final ListMultimap<String, ControlId> titles = ArrayListMultimap.create();
  private final ListMultimap<String, ControlId> familyTitles = ArrayListMultimap.create();

  /**
   * Prepares a baseline.
   *
   * @param find finds the control that an id names which can be read
   */
  public MeantControls(Baseline baseline, Function<String, Optional<ControlId>> find) {
    this.baseline = baseline;
    this.find = find;
    for (BaselineControl control : baseline.controls()) {
      positions.put(control.id(), positions.size());
      all.add(control.id());
      familiesOf(control).forEach(family -> families.put(family, control.id()));
      titles.put(Header.normalize(control.title()), control.id());
      familyTitles.put(Header.normalize(control.familyTitle()), control.id());
      IdSpelling.parse(control.id().value())
          .ifPresentOrElse(
              id -> ordered.put(id, control.id()),
              () -> {
                if (number(control.id().value()).contains(".")) {
                  numbered.add(control.id());
                }
              });
    }
  }

  /** Returns the controls that may be meant. */
  public Set<ControlId> of(LooseIds ids) {
    if (ids.all() || found > MOST) {
      return all;
    }
    Set<ControlId> meant = new LinkedHashSet<>();
    for (LooseIds.Span span : ids.spans()) {
      if (isAll(meant)) {
        return all;
      }
      meant.addAll(of(span));
    }
    String text = Header.normalize(ids.text());
    ids.families().forEach(family -> meant.addAll(families.get(family)));
    if (!text.isEmpty()) {
      meant.addAll(titles.get(text));
      meant.addAll(ids.spans().isEmpty() ? familyTitles.get(text) : List.of());
    }
    if (meant.isEmpty() && ids.isDate()) {
      meant.addAll(numbered);
    }
    if (meant.isEmpty()) {
      ids.above().forEach(id -> find.apply(id).ifPresent(meant::add));
    }
    found += meant.size();
    return meant;
  }

  /** Returns whether these are all controls. */
  public boolean isAll(Set<ControlId> meant) {
    return meant.size() == all.size();
  }

  private static Set<String> familiesOf(BaselineControl control) {
    String id = control.id().value().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < id.length() && Character.isLetterOrDigit(id.charAt(end))) {
      end++;
    }
    return Set.copyOf(List.of(control.family().toLowerCase(Locale.ROOT), id.substring(0, end)));
  }

  private List<ControlId> of(LooseIds.Span span) {
    Optional<IdSpelling> from = IdSpelling.parse(span.from());
    Optional<IdSpelling> to = IdSpelling.parse(span.to());
    if (from.isPresent() && to.isPresent() && (span.isRange() || span.enhancements())) {
      boolean reversed = ordered.comparator().compare(from.get(), to.get()) > 0;
      IdSpelling first = reversed ? to.get() : from.get();
      IdSpelling last = reversed ? from.get() : to.get();
      IdSpelling end =
          new IdSpelling(
              last.family(),
              last.number(),
              last.enhancement().isPresent()
                  ? last.enhancement()
                  : OptionalInt.of(Integer.MAX_VALUE),
              List.of(),
              false);
      return List.copyOf(ordered.subMap(first, true, end, true).values());
    }
    Optional<ControlId> first = find.apply(span.from());
    Optional<ControlId> last = find.apply(span.to());
    if (span.isRange() && first.isPresent() && last.isPresent()) {
      int one = positions.getOrDefault(first.get(), 0);
      int other = positions.getOrDefault(last.get(), 0);
      return baseline.controls().subList(Math.min(one, other), Math.max(one, other) + 1).stream()
          .map(BaselineControl::id)
          .toList();
    }
    List<ControlId> found = new ArrayList<>();
    first.ifPresent(found::add);
    last.ifPresent(found::add);
    return found.isEmpty() ? below(span.from()) : found;
  }

  /** Returns the controls below an id that names a group of them, such as 3.1 or A.5. */
  public List<ControlId> below(String group) {
    String number = number(group);
    return number.isEmpty() || IdSpelling.parse(group).isPresent()
        ? List.of()
        : baseline.controls().stream()
            .map(BaselineControl::id)
            .filter(id -> number(id.value()).startsWith(number + "."))
            .toList();
  }

  /** Returns the numbers at the end of an id, without leading zeros: {@code AC.L2-3.1.1}. */
  private static String number(String id) {
    return id.replaceFirst("^(?:.*[^0-9.])?\\.*([0-9.]*)$", "$1")
        .replaceAll("(?<![0-9])0+(?=[0-9])", "");
  }
}
