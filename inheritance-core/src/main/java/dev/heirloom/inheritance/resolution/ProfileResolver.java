package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.profile.Profile;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Profile resolution as NIST's OSCAL Profile Resolution Specification has it: the catalog that a
 * profile selects and tailors out of the catalogs and profiles it imports.
 *
 * <p>It works in the specification's phases, import (with the selection of each import), merge,
 * modify and finish, over values: no document is changed, and any number of threads can resolve the
 * same ones at once. The same input gives the same result. The requirements are numbered in
 * PROFILE-RESOLUTION; where the specification is ambiguous, the readings of its section 9 are
 * taken, each named where it is implemented.
 */
public final class ProfileResolver {

  private ProfileResolver() {}

  /**
   * Resolves a profile.
   *
   * @param profile the profile
   * @param uri the absolute URI of the profile, which the references in it are relative to
   * @param loader where the imported documents come from; asked for each address once
   * @param options the UUID and the date of the result, and what else there is to choose
   * @return the result with its findings; profiles with dubious content have one too
   * @throws ProfileResolutionException if there is no result: an import that isn't found or is no
   *     catalog or profile, a circular import, two structures at once, OSCAL versions with
   *     different major numbers, or a limit of the options
   * @throws IllegalArgumentException if the URI is not absolute
   */
  public static ResolvedProfile resolve(
      Profile profile, URI uri, DocumentLoader loader, ResolutionOptions options) {
    if (!uri.isAbsolute()) {
      throw new IllegalArgumentException(
          "the profile's URI is '"
              + uri
              + "', expected an absolute one such as file:///profile.xml");
    }
    Resolution resolution = new Resolution(loader, options);
    ImportedCatalog result = resolution.resolve(profile, ImmutableList.of(uri), uri);
    Map<ControlId, List<ControlOrigin>> origins = new LinkedHashMap<>();
    collect(result.content().controls(), origins);
    collectGroups(result.content().groups(), origins);
    Catalog catalog = Finishing.catalog(result, options);
    ResultCheck.run(catalog, uri, resolution);
    return new ResolvedProfile(uri, catalog, resolution.findings(), origins);
  }

  /**
   * Resolves a profile for the controls that it selects, within the limits of the loader: the
   * result has the profile's own UUID and date, so that it is the same whenever it is resolved.
   *
   * @throws ProfileResolutionException if there is no result, as for {@link #resolve(Profile, URI,
   *     DocumentLoader, ResolutionOptions)}
   */
  public static ResolvedProfile resolve(Profile profile, URI uri, DocumentLoader loader) {
    return resolve(
        profile,
        uri,
        loader,
        ResolutionOptions.of(profile.uuid(), profile.metadata().lastModified())
            .withLimits(loader.limits()));
  }

  private static void collectGroups(
      List<SelectedGroup> groups, Map<ControlId, List<ControlOrigin>> origins) {
    for (SelectedGroup group : groups) {
      collectGroups(group.groups(), origins);
      collect(group.controls(), origins);
    }
  }

  private static void collect(
      List<SelectedControl> controls, Map<ControlId, List<ControlOrigin>> origins) {
    for (SelectedControl control : controls) {
      ControlId id = control.control().id();
      origins
          .computeIfAbsent(id, any -> new ArrayList<>(1))
          .add(new ControlOrigin(id, control.imports(), control.changes()));
      collect(control.controls(), origins);
    }
  }
}
