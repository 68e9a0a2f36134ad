package com.example.mapping;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.determination.Determination;
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
import java.time.LocalDate;

/** The documents under test. Put your own files where these are. */
final class Mapping {

  private static final Path DOCUMENTS = Path.of("../data");

  static final LocalDate DAY = LocalDate.of(2023, 6, 30);

  private Mapping() {}

  /** Returns the baseline that the mapping is for. */
  static Baseline baseline() {
    Path file = DOCUMENTS.resolve("fedramp-rev4-moderate.json");
    return Baseline.of(
            ProfileResolver.resolve(
                OscalReader.strict().read(file, Profile.class),
                file.toAbsolutePath().normalize().toUri(),
                LocalDocuments.under(DOCUMENTS.toAbsolutePath().normalize()),
                ResolutionOptions.of(
                    Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
                    new OscalDateTime("2023-06-30T00:00:00Z"))))
        .at(ImpactLevel.MODERATE);
  }

  /** Returns the mapping itself: what the platform says its customers inherit. */
  static Offering platform() {
    String file = "cloud-gov-2023-03.json";
    return Offering.of(
        OscalReader.strict().read(DOCUMENTS.resolve(file), ComponentDefinition.class), file);
  }

  /** Returns what the platform stands on. */
  static Offering infrastructure() {
    String file = "granite-infrastructure.json";
    return Offering.of(
        OscalReader.strict().read(DOCUMENTS.resolve(file), SystemSecurityPlan.class), file);
  }

  /** Returns what a customer of the platform inherits. */
  static Determination determination() {
    return Determination.of(baseline()).providers(platform(), infrastructure()).asOf(DAY);
  }
}
