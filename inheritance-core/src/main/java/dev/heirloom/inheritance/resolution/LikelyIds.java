package dev.heirloom.inheritance.resolution;

import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.ControlId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The controls that an id may mean which names none: those of its id but for how it is spelled. */
final class LikelyIds {

  /** Many imports of one catalog may name ids that it lacks. */
  private final Map<Selected, Map<String, ControlId>> known = new IdentityHashMap<>();

  /** Returns a question whether a control of the content is meant; nothing if none is like it. */
  String meant(ControlId id, Selected content) {
    ControlId meant = known.computeIfAbsent(content, LikelyIds::byPlainId).get(plain(id.value()));
    return meant == null ? "" : " (is " + meant + " meant?)";
  }

  /** Returns the controls by what their ids are but for case, padding and separators. */
  private static Map<String, ControlId> byPlainId(Selected content) {
    Map<String, ControlId> byPlainId = new HashMap<>();
    ids(content.controls(), content.groups())
        .forEach(id -> byPlainId.putIfAbsent(plain(id.value()), id));
    return byPlainId;
  }

  private static Stream<ControlId> ids(List<SelectedControl> controls, List<SelectedGroup> groups) {
    return Stream.concat(
        controls.stream()
            .flatMap(
                control ->
                    Stream.concat(
                        Stream.of(control.control().id()), ids(control.controls(), List.of()))),
        groups.stream().flatMap(group -> ids(group.controls(), group.groups())));
  }

  private static String plain(String id) {
    return id.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", ".")
        .replaceAll("(^|\\D)0+(?=\\d)", "$1");
  }
}
