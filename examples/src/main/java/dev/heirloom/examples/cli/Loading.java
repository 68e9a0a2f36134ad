package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.profile.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads what a command was given. */
final class Loading {

  private final Surroundings surroundings;

  Loading(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Resolves the profile in a file, which may load what lies in its folder, below it, and in others. */
  ResolvedProfile resolved(Path file, List<Path> allowed) {
    surroundings.progress("Reading " + file);
    return resolved(OscalReader.strict().read(file, Profile.class), file, allowed);
  }

  private ResolvedProfile resolved(Profile profile, Path file, List<Path> allowed) {
    Path absolute = file.toAbsolutePath().normalize();
    List<Path> folders = new ArrayList<>(allowed);
    folders.add(absolute.getParent());
    surroundings.progress("Resolving " + file);
    return ProfileResolver.resolve(
        profile,
        absolute.toUri(),
        LocalDocuments.under(folders.toArray(Path[]::new)),
        ResolutionOptions.of(
            surroundings.uuids().get(), OscalDateTime.of(surroundings.now())));
  }
}
