package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.Part;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a resolved catalog has that OSCAL does not want: ids that stand twice, and insertions of
 * parameters that it does not have.
 *
 * <p>Nearly every catalog has nothing of the kind. So a first walk looks only whether there is
 * anything, and a second one finds what and where.
 */
final class ResultCheck {

  /**
   * Where something is in the catalog; written as a JSON Pointer only when there is something to
   * tell.
   */
  private record Pointer(@Nullable Pointer parent, String list, int index) {

    static final Pointer TOP = new Pointer(null, "catalog", 0);

    /** All places of a walk that asks for none. */
    static final Pointer ANYWHERE = new Pointer(null, "", 0);

    Pointer in(String itsList, int itsIndex) {
      return this == ANYWHERE ? this : new Pointer(this, itsList, itsIndex);
    }

    @Override
    public String toString() {
      return parent == null ? "/" + list : parent + "/" + list + "/" + index;
    }
  }

  /** What has ids, in its own words. */
  private enum Kind {
    GROUP,
    CONTROL,
    PARAM,
    PART;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  /** An id that stands twice, as the kind of object and its spelling. */
  private record Named(Kind kind, String id) {}

  /** Prose that may insert a parameter. */
  private record Inserting(Markup prose, Pointer place) {}

  private final Map<Kind, Map<String, Pointer>> first = new EnumMap<>(Kind.class);
  private final ListMultimap<Named, Pointer> twice =
      MultimapBuilder.linkedHashKeys().arrayListValues(2).build();
  private final List<Inserting> inserting = new ArrayList<>();

  private ResultCheck(Catalog catalog, Pointer top) {
    params(catalog.params(), top);
    controls(catalog.controls(), top);
    groups(catalog.groups(), top);
  }

  /** Reports what there is, with its places in the catalog. */
  static void run(Catalog catalog, URI profile, Resolution resolution) {
    if (new ResultCheck(catalog, Pointer.ANYWHERE).findsAny()) {
      ResultCheck found = new ResultCheck(catalog, Pointer.TOP);
      found.reportTwice(profile, resolution);
      found.reportInsertions(profile, resolution);
    }
  }

  private void groups(List<Group> groups, Pointer at) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      Pointer place = at.in("groups", i);
      group.id().ifPresent(id -> found(Kind.GROUP, id, place));
      visit(group.title(), place);
      params(group.params(), place);
      props(group.props(), place);
      links(group.links(), place);
      parts(group.parts(), place);
      groups(group.groups(), place);
      controls(group.controls(), place);
    }
  }

  private void controls(List<Control> controls, Pointer at) {
    for (int i = 0; i < controls.size(); i++) {
      Control control = controls.get(i);
      Pointer place = at.in("controls", i);
      found(Kind.CONTROL, control.id().value(), place);
      visit(control.title(), place);
      params(control.params(), place);
      props(control.props(), place);
      links(control.links(), place);
      parts(control.parts(), place);
      controls(control.controls(), place);
    }
  }

  private void params(List<Parameter> all, Pointer at) {
    for (int i = 0; i < all.size(); i++) {
      Parameter param = all.get(i);
      Pointer place = at.in("params", i);
      found(Kind.PARAM, param.id().value(), place);
      props(param.props(), place);
      links(param.links(), place);
      visit(param.label(), place);
      visit(param.usage(), place);
      for (ParameterConstraint constraint : param.constraints()) {
        visit(constraint.description(), place);
        constraint.tests().forEach(test -> visit(test.remarks(), place));
      }
      param.guidelines().forEach(guideline -> visit(guideline.prose(), place));
      param.select().ifPresent(select -> select.choice().forEach(choice -> visit(choice, place)));
      visit(param.remarks(), place);
    }
  }

  private void parts(List<Part> parts, Pointer at) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Pointer place = at.in("parts", i);
      if (part.id().isPresent()) {
        found(Kind.PART, part.id().get(), place);
      }
      visit(part.title(), place);
      props(part.props(), place);
      visit(part.prose(), place);
      parts(part.parts(), place);
      links(part.links(), place);
    }
  }

  private void props(List<Property> props, Pointer at) {
    for (int i = 0; i < props.size(); i++) {
      visit(props.get(i).remarks(), at);
    }
  }

  private void links(List<Link> links, Pointer at) {
    for (int i = 0; i < links.size(); i++) {
      visit(links.get(i).text(), at);
    }
  }

  private void found(Kind kind, String id, Pointer place) {
    Pointer earlier = places(kind).putIfAbsent(id, place);
    if (earlier != null) {
      Named named = new Named(kind, id);
      if (!twice.containsKey(named)) {
        twice.put(named, earlier);
      }
      twice.put(named, place);
    }
  }

  private void visit(Optional<? extends Markup> markup, Pointer place) {
    if (markup.isPresent()) {
      visit(markup.get(), place);
    }
  }

  private void visit(Markup markup, Pointer place) {
    String text = markup.isMarkdown() ? markup.toMarkdown() : markup.toXml();
    if (text.contains("insert")) {
      inserting.add(new Inserting(markup, place));
    }
  }

  private boolean findsAny() {
    return !twice.isEmpty()
        || inserting.stream()
            .flatMap(insertion -> insertion.prose.insertions().stream())
            .anyMatch(this::isMissing);
  }

  /** Returns where each id of a kind stands first. */
  private Map<String, Pointer> places(Kind kind) {
    return first.computeIfAbsent(kind, any -> new HashMap<>());
  }

  private boolean isMissing(ParameterId id) {
    return !places(Kind.PARAM).containsKey(id.value());
  }

  private void reportTwice(URI profile, Resolution resolution) {
    Set<Pointer> controls = Sets.newIdentityHashSet();
    twice
        .asMap()
        .forEach(
            (named, places) -> {
              if (named.kind == Kind.CONTROL) {
                controls.addAll(places);
              }
            });
    twice
        .asMap()
        .forEach(
            (named, places) -> {
              if (!isToldTwice(named, resolution)
                  && !places.stream().allMatch(place -> isWithin(place, controls))) {
                for (Pointer place : places) {
                  resolution.report(
                      Code.DUPLICATE_ID,
                      profile,
                      place.toString(),
                      "The resolved catalog has more than one object with an id that is to be unique: "
                          + Cases.SUBJECTS
                          + ".",
                      named.kind.word + " " + named.id);
                }
              }
            });
  }

  private static boolean isToldTwice(Named named, Resolution resolution) {
    return switch (named.kind) {
      case CONTROL -> resolution.isToldTwice(new ControlId(named.id));
      case PARAM -> resolution.isToldTwice(new ParameterId(named.id));
      case GROUP, PART -> false;
    };
  }

  /**
   * Returns whether a place lies within a control that stands twice: that is told, and explains
   * what is in it.
   */
  private static boolean isWithin(Pointer place, Set<Pointer> controls) {
    for (Pointer above = place.parent; above != null; above = above.parent) {
      if (controls.contains(above)) {
        return true;
      }
    }
    return false;
  }

  private void reportInsertions(URI profile, Resolution resolution) {
    for (Inserting insertion : inserting) {
      for (ParameterId id : insertion.prose.insertions()) {
        if (isMissing(id)) {
          resolution.report(
              Code.INSERTION_WITHOUT_PARAMETER,
              profile,
              insertion.place.toString(),
              "The resolved catalog inserts parameters that it does not have: "
                  + Cases.SUBJECTS
                  + ".",
              id.value());
        }
      }
    }
  }
}
