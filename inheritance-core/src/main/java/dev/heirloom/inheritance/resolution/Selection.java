package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.heirloom.inheritance.resolution.ControlOrigin.ImportStep;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.InsertControls;
import dev.heirloom.oscal.model.profile.Matching;
import dev.heirloom.oscal.model.profile.SelectControls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The select phase: which controls an import, or a custom structure's insert-controls, takes.
 *
 * <p>PROFILE-RESOLUTION section 3. A selected control does not bring the controls that contain it
 * (question D): where one of those isn't selected, it takes that one's place. An import that
 * neither includes all nor names controls selects nothing.
 */
final class Selection {

  private final boolean all;
  private final Criteria include;
  private final Criteria exclude;

  private Selection(boolean all, List<SelectControls> include, List<SelectControls> exclude) {
    this.all = all;
    this.include = new Criteria("include-controls", include);
    this.exclude = new Criteria("exclude-controls", exclude);
  }

  static Selection of(Import directive) {
    return new Selection(
        directive.includeAll().isPresent(),
        directive.includeControls(),
        directive.excludeControls());
  }

  static Selection of(InsertControls directive) {
    return new Selection(
        directive.includeAll().isPresent(),
        directive.includeControls(),
        directive.excludeControls());
  }

  /** Returns what an import selects of a catalog: all groups and parameters, and some controls. */
  Selected select(Selected catalog, ImportStep step) {
    Trail trail = new Trail(step);
    return new Selected(
        catalog.params(), select(catalog.controls(), trail), groups(catalog.groups(), trail));
  }

  /**
   * Returns what is selected of these controls and of those in them, with their origins unchanged.
   */
  ImmutableList<SelectedControl> select(List<SelectedControl> controls) {
    return select(controls, null);
  }

  private ImmutableList<SelectedGroup> groups(List<SelectedGroup> groups, Trail trail) {
    ImmutableList.Builder<SelectedGroup> selected =
        ImmutableList.builderWithExpectedSize(groups.size());
    for (SelectedGroup group : groups) {
      selected.add(
          new SelectedGroup(
              group.group(),
              group.document(),
              groups(group.groups(), trail),
              select(group.controls(), trail)));
    }
    return selected.build();
  }

  private ImmutableList<SelectedControl> select(
      List<SelectedControl> controls, @Nullable Trail trail) {
    ImmutableList.Builder<SelectedControl> selected = ImmutableList.builder();
    select(controls, all, false, trail, selected);
    return selected.build();
  }

  private void select(
      List<SelectedControl> controls,
      boolean included,
      boolean excluded,
      @Nullable Trail trail,
      ImmutableList.Builder<SelectedControl> selected) {
    for (SelectedControl control : controls) {
      ControlId id = control.control().id();
      Match in = include.match(id);
      Match out = exclude.match(id);
      boolean childrenIncluded = included || in == Match.WITH_CHILDREN;
      boolean childrenExcluded = excluded || out == Match.WITH_CHILDREN;
      if ((included || in != Match.NONE) && !(excluded || out != Match.NONE)) {
        ImmutableList.Builder<SelectedControl> children = ImmutableList.builder();
        select(control.controls(), childrenIncluded, childrenExcluded, trail, children);
        selected.add(
            new SelectedControl(
                control.control(),
                trail == null ? control.imports() : trail.of(control),
                control.changes(),
                children.build()));
      } else {
        select(control.controls(), childrenIncluded, childrenExcluded, trail, selected);
      }
    }
  }

  /**
   * Returns the ids named for inclusion and then those for exclusion that matched nothing so far.
   */
  List<Unmatched> unmatchedIds() {
    return Stream.concat(include.unmatchedIds(), exclude.unmatchedIds()).toList();
  }

  /** Returns the indexes of the include-controls that matched nothing so far. */
  List<Integer> unmatchedInclusions() {
    return include.unmatchedDirectives();
  }

  /** Returns whether it neither includes all nor names controls. */
  boolean namesNothing() {
    return !all && include.matched.length == 0;
  }

  /**
   * An id that a directive names in vain.
   *
   * @param id the id
   * @param place where, relative to the import or insert-controls
   */
  record Unmatched(ControlId id, String place) {}

  /** Returns how often a selection from these looks at something. */
  long looks(Selected content) {
    return looksAtGroups(content.groups()) + looks(content.controls());
  }

  /** Returns how often a selection from these looks at something. */
  long looks(List<SelectedControl> controls) {
    long each = 1L + include.globs.size() + exclude.globs.size();
    long looks = each * controls.size();
    for (SelectedControl control : controls) {
      if (!control.controls().isEmpty()) {
        looks += looks(control.controls());
      }
    }
    return looks;
  }

  private long looksAtGroups(List<SelectedGroup> groups) {
    long looks = groups.size();
    for (SelectedGroup group : groups) {
      looks += looks(group.controls()) + looksAtGroups(group.groups());
    }
    return looks;
  }

  private enum Match {
    NONE,
    ALONE,
    WITH_CHILDREN
  }

  /** The import chains of a selection, made once for all controls that share one. */
  private static final class Trail {

    private final ImportStep step;
    private ImmutableList<ImportStep> before = ImmutableList.of();
    private ImmutableList<ImportStep> after;

    Trail(ImportStep step) {
      this.step = step;
      this.after = ImmutableList.of(step);
    }

    ImmutableList<ImportStep> of(SelectedControl control) {
      if (control.imports() != before) {
        before = control.imports();
        after = ImmutableList.<ImportStep>builder().add(step).addAll(before).build();
      }
      return after;
    }
  }

  /** An id that a directive names. */
  private static final class Named {

    private final ControlId id;
    private final String place;
    private final int directive;
    private final Match match;
    private boolean matched;

    Named(ControlId id, String place, int directive, Match match) {
      this.id = id;
      this.place = place;
      this.directive = directive;
      this.match = match;
    }
  }

  /** A pattern that a directive has. */
  private record Glob(String pattern, int directive, Match match) {}

  /** The include-controls or the exclude-controls of an import or insert-controls. */
  private static final class Criteria {

    private final ListMultimap<ControlId, Named> ids =
        MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
    private final List<Glob> globs = new ArrayList<>();
    private final boolean[] matched;

    Criteria(String name, List<SelectControls> directives) {
      matched = new boolean[directives.size()];
      for (int d = 0; d < directives.size(); d++) {
        SelectControls directive = directives.get(d);
        Match match =
            directive.withChildControls().equals(Optional.of("yes"))
                ? Match.WITH_CHILDREN
                : Match.ALONE;
        for (int i = 0; i < directive.withIds().size(); i++) {
          ControlId id = directive.withIds().get(i);
          ids.put(id, new Named(id, "/" + name + "/" + d + "/with-ids/" + i, d, match));
        }
        for (Matching matching : directive.matching()) {
          if (matching.pattern().isPresent()) {
            globs.add(new Glob(matching.pattern().get(), d, match));
          }
        }
      }
    }

    Match match(ControlId id) {
      Match match = Match.NONE;
      for (Named named : ids.get(id)) {
        named.matched = true;
        matched[named.directive] = true;
        match = stronger(match, named.match);
      }
      for (Glob glob : globs) {
        if (IdPattern.matches(glob.pattern, id.value())) {
          matched[glob.directive] = true;
          match = stronger(match, glob.match);
        }
      }
      return match;
    }

    Stream<Unmatched> unmatchedIds() {
      return ids.values().stream()
          .filter(named -> !named.matched)
          .map(named -> new Unmatched(named.id, named.place));
    }

    List<Integer> unmatchedDirectives() {
      return IntStream.range(0, matched.length).filter(d -> !matched[d]).boxed().toList();
    }

    private static Match stronger(Match a, Match b) {
      return a.compareTo(b) >= 0 ? a : b;
    }
  }
}
