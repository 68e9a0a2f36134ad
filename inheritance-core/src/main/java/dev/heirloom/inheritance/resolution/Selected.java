package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.ControlOrigin.ImportStep;
import dev.heirloom.inheritance.resolution.ControlOrigin.ProfileChange;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.Parameter;
import java.net.URI;
import java.util.List;

/**
 * What the phases hand on to each other: the controls selected so far, each with its origin, in the
 * structure they have so far.
 *
 * @param params the parameters that stand at the top, in no group and no control
 * @param controls the controls that stand at the top
 * @param groups the groups at the top
 */
record Selected(
    ImmutableList<Parameter> params,
    ImmutableList<SelectedControl> controls,
    ImmutableList<SelectedGroup> groups) {

  /**
   * A control.
   *
   * @param control its own content; the controls in it don't count
   * @param imports the imports that brought it
   * @param changes what changed it
   * @param controls the controls in it
   */
  record SelectedControl(
      Control control,
      ImmutableList<ImportStep> imports,
      ImmutableList<ProfileChange> changes,
      ImmutableList<SelectedControl> controls) {}

  /**
   * A group.
   *
   * @param group its own content; the groups and the controls in it don't count
   * @param document the document that has it
   * @param groups the groups in it
   * @param controls the controls directly in it
   */
  record SelectedGroup(
      Group group,
      URI document,
      ImmutableList<SelectedGroup> groups,
      ImmutableList<SelectedControl> controls) {}

  /** Returns all of a catalog. */
  static Selected all(Catalog catalog, URI document) {
    return new Selected(
        ImmutableList.copyOf(catalog.params()),
        controls(catalog.controls()),
        groups(catalog.groups(), document));
  }

  private static ImmutableList<SelectedGroup> groups(List<Group> groups, URI document) {
    ImmutableList.Builder<SelectedGroup> all = ImmutableList.builderWithExpectedSize(groups.size());
    for (Group group : groups) {
      all.add(
          new SelectedGroup(
              group, document, groups(group.groups(), document), controls(group.controls())));
    }
    return all.build();
  }

  private static ImmutableList<SelectedControl> controls(List<Control> controls) {
    if (controls.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<SelectedControl> all =
        ImmutableList.builderWithExpectedSize(controls.size());
    for (Control control : controls) {
      all.add(
          new SelectedControl(
              control, ImmutableList.of(), ImmutableList.of(), controls(control.controls())));
    }
    return all.build();
  }
}
