package com.example.portfolio;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.nio.file.Path;

/** Loads documents from a folder; a tool may as well take them from its database. */
public final class Documents {

  private final Path folder;

  /** Loads from a folder. */
  public Documents(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Resolves a profile into the baseline of systems of this impact level. */
  public Baseline baseline(String file, ImpactLevel level) {
    Path profile = folder.resolve(file);
    return Baseline.of(
            ProfileResolver.resolve(
                OscalReader.strict().read(profile, Profile.class),
                profile.toUri(),
                LocalDocuments.under(folder),
                ResolutionOptions.of(
                    Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
                    new OscalDateTime("2023-06-30T00:00:00Z"))))
        .at(level);
  }

  /** Loads a provider that publishes a component definition. */
  public Offering definition(String file) {
    return Offering.of(OscalReader.strict().read(folder.resolve(file), ComponentDefinition.class), file);
  }

  /** Loads a provider that publishes a plan with exports. */
  public Offering exports(String file) {
    return Offering.of(OscalReader.strict().read(folder.resolve(file), SystemSecurityPlan.class), file);
  }

  /** Loads a system. */
  public CustomerSystem system(String file) {
    return CustomerSystem.of(
        OscalReader.strict().read(folder.resolve(file), SystemSecurityPlan.class), file);
  }
}
