package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a resolved catalog has that OSCAL does not want: ids that stand twice, and insertions of
 * parameters that it does not have.
 */
final class ResultCheck {

  /**
   * Where something is in the catalog; written as a JSON Pointer only when there is something to
   * tell.
   */
  private record Pointer(@Nullable Pointer parent, String list, int index) {

    static final Pointer TOP = new Pointer(null, "catalog", 0);

    Pointer in(String itsList, int itsIndex) {
      return new Pointer(this, itsList, itsIndex);
    }

    @Override
    public String toString() {
      return parent == null ? "/" + list : parent + "/" + list + "/" + index;
    }
  }

  private record Named(String kind, Object id) {}

  private record InsertedParameter(ParameterId id, Pointer place) {}

  private final Resolution resolution;
  private final URI profile;
  private final Map<Named, Pointer> first = new HashMap<>();
  private final ListMultimap<Named, Pointer> twice =
      MultimapBuilder.linkedHashKeys().arrayListValues(2).build();
  private final Set<ParameterId> params = new HashSet<>();
  private final List<InsertedParameter> insertions = new ArrayList<>();

  private ResultCheck(Resolution resolution, URI profile) {
    this.resolution = resolution;
    this.profile = profile;
  }

  /** Reports what there is, with its places in the catalog. */
  static void run(Catalog catalog, URI profile, Resolution resolution) {
    ResultCheck check = new ResultCheck(resolution, profile);
    check.params(catalog.params(), Pointer.TOP);
    check.controls(catalog.controls(), Pointer.TOP);
    check.groups(catalog.groups(), Pointer.TOP);
    check.report();
  }

  private void groups(List<Group> groups, Pointer at) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      Pointer place = at.in("groups", i);
      group.id().ifPresent(id -> found("group", id, place));
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
      found("control", control.id(), place);
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
      found("param", param.id(), place);
      params.add(param.id());
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
        found("part", part.id().get(), place);
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

  private void found(String kind, Object id, Pointer place) {
    Named named = new Named(kind, id);
    Pointer earlier = first.putIfAbsent(named, place);
    if (earlier != null) {
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
      markup.insertions().forEach(id -> insertions.add(new InsertedParameter(id, place)));
    }
  }

  private void report() {
    Set<Pointer> controls = Sets.newIdentityHashSet();
    twice
        .asMap()
        .forEach(
            (named, places) -> {
              if (named.kind.equals("control")) {
                controls.addAll(places);
              }
            });
    twice
        .asMap()
        .forEach(
            (named, places) -> {
              if (!resolution.isToldTwice(named.id)
                  && !places.stream().allMatch(place -> isWithin(place, controls))) {
                places.forEach(place -> report(named, place));
              }
            });
    insertions.stream()
        .filter(insertion -> !params.contains(insertion.id))
        .forEach(
            insertion ->
                resolution.report(
                    Code.INSERTION_WITHOUT_PARAMETER,
                    profile,
                    insertion.place.toString(),
                    "The resolved catalog inserts parameters that it does not have: "
                        + Cases.SUBJECTS
                        + ".",
                    insertion.id.value()));
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

  private void report(Named named, Pointer place) {
    resolution.report(
        Code.DUPLICATE_ID,
        profile,
        place.toString(),
        "The resolved catalog has more than one object with an id that is to be unique: "
            + Cases.SUBJECTS
            + ".",
        named.kind + " " + named.id);
  }
}
