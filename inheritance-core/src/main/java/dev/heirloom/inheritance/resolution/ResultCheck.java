package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.Part;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a resolved catalog has that OSCAL does not want: ids that stand twice, and insertions of parameters
 * that it does not have.
 */
final class ResultCheck {

  private static final ListMultimap<Object, String> NONE = ImmutableListMultimap.of();

  private record Insertion(ParameterId id, String place) {}

  private final Resolution resolution;
  private final URI profile;
  private final Map<String, ListMultimap<Object, String>> places = new LinkedHashMap<>();
  private final Set<ParameterId> params = new HashSet<>();
  private final Set<Insertion> insertions = new HashSet<>();

  private ResultCheck(Resolution resolution, URI profile) {
    this.resolution = resolution;
    this.profile = profile;
  }

  /** Reports what there is, with its places in the catalog. */
  static void run(Catalog catalog, URI profile, Resolution resolution) {
    ResultCheck check = new ResultCheck(resolution, profile);
    check.params(catalog.params(), "/catalog");
    check.controls(catalog.controls(), "/catalog");
    check.groups(catalog.groups(), "/catalog");
    check.report();
  }

  private void groups(List<Group> groups, String at) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      String place = at + "/groups/" + i;
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

  private void controls(List<Control> controls, String at) {
    for (int i = 0; i < controls.size(); i++) {
      Control control = controls.get(i);
      String place = at + "/controls/" + i;
      found("control", control.id(), place);
      visit(control.title(), place);
      params(control.params(), place);
      props(control.props(), place);
      links(control.links(), place);
      parts(control.parts(), place);
      controls(control.controls(), place);
    }
  }

  private void params(List<Parameter> all, String at) {
    for (int i = 0; i < all.size(); i++) {
      Parameter param = all.get(i);
      String place = at + "/params/" + i;
      found("param", param.id(), place);
      params.add(param.id());
      props(param.props(), place);
      links(param.links(), place);
      visit(param.label(), place);
      visit(param.usage(), place);
      param.constraints().forEach(constraint -> visit(constraint.description(), place));
      param.guidelines().forEach(guideline -> visit(guideline.prose(), place));
      param.select().ifPresent(select -> select.choice().forEach(choice -> visit(choice, place)));
      visit(param.remarks(), place);
    }
  }

  private void parts(List<Part> parts, String at) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String place = at + "/parts/" + i;
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

  private void props(List<Property> props, String at) {
    for (int i = 0; i < props.size(); i++) {
      visit(props.get(i).remarks(), at);
    }
  }

  private void links(List<Link> links, String at) {
    for (int i = 0; i < links.size(); i++) {
      visit(links.get(i).text(), at);
    }
  }

  private void found(String kind, Object id, String place) {
    places
        .computeIfAbsent(kind, any -> MultimapBuilder.linkedHashKeys().arrayListValues(1).build())
        .put(id, place);
  }

  private void visit(Optional<? extends Markup> markup, String place) {
    if (markup.isPresent()) {
      visit(markup.get(), place);
    }
  }

  private void visit(Markup markup, String place) {
    String source = markup.isMarkdown() ? markup.toMarkdown() : markup.toXml();
    if (source.contains("{{") || source.contains("insert")) {
      markup.insertions().forEach(id -> insertions.add(new Insertion(id, place)));
    }
  }

  private void report() {
    Set<String> twice = new HashSet<>();
    places.getOrDefault("control", NONE).asMap().values().stream()
        .filter(all -> all.size() > 1)
        .forEach(twice::addAll);
    places.forEach(
        (kind, byId) ->
            byId.asMap()
                .forEach(
                    (id, all) -> {
                      if (all.size() > 1
                          && !resolution.isToldTwice(id)
                          && all.stream().noneMatch(place -> isWithin(place, twice))) {
                        all.forEach(place -> report(kind, id, place));
                      }
                    }));
    insertions.stream()
        .filter(insertion -> !params.contains(insertion.id))
        .sorted((a, b) -> a.place.compareTo(b.place))
        .forEach(
            insertion ->
                resolution.report(
                    Code.INSERTION_WITHOUT_PARAMETER,
                    profile,
                    insertion.place,
                    "The resolved catalog inserts parameters that it does not have: "
                        + Cases.SUBJECTS
                        + ".",
                    insertion.id.value()));
  }

  /** Returns whether a place lies within a control that stands twice: that is told, and explains what is in it. */
  private static boolean isWithin(String place, Set<String> controls) {
    for (int end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
      if (controls.contains(place.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private void report(String kind, Object id, String place) {
    resolution.report(
        Code.DUPLICATE_ID,
        profile,
        place,
        "The resolved catalog has more than one object with an id that is to be unique: "
            + Cases.SUBJECTS
            + ".",
        kind + " " + id);
  }
}
