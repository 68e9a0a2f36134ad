package com.example.mapping;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.files.OscalFiles;
import java.nio.file.Path;
import java.time.LocalDate;

/** The documents under test. Put your own files where these are. */
final class Mapping {

  private static final OscalFiles FILES = OscalFiles.under(Path.of("../data"));

  static final LocalDate DAY = LocalDate.of(2023, 6, 30);

  private Mapping() {}

  /** Returns the baseline that the mapping is for. */
  static Baseline baseline() {
    return FILES.baseline("fedramp-rev4-moderate.json").at(ImpactLevel.MODERATE);
  }

  /** Returns the mapping itself: what the platform says its customers inherit. */
  static Offering platform() {
    return FILES.provider("cloud-gov-2023-03.json", baseline());
  }

  /** Returns what the platform stands on. */
  static Offering infrastructure() {
    return FILES.provider("granite-infrastructure.json", baseline());
  }

  /** Returns what a customer of the platform inherits. */
  static Determination determination() {
    return Determination.of(baseline()).providers(platform(), infrastructure()).asOf(DAY);
  }

  /** Returns what a contractor on the platform inherits of the requirements of SP 800-171. */
  static Determination ofSp800171() {
    Offering carried =
        platform().through(FILES.mapping("sp800-53-rev4-to-sp800-171-rev2.json"), baseline());
    return Determination.of(FILES.baseline("sp800-171-rev2-outline.json"))
        .providers(carried)
        .asOf(DAY);
  }
}
