package dev.heirloom.oscal.io.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappingCheck;
import dev.heirloom.inheritance.mapping.MappingCheck.Whereabouts;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.ProvidedItemBuilder;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.resolution.Shared;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mapping collections as they are published, read and used: these slip from OSCAL's schema. */
class PublishedMappingsTest {

  private static final Uuid NAMESPACE = Uuid.of("00000000-0000-4000-8000-000000000042");

  private static String field(String name) throws IOException {
    try (Stream<Path> files = Files.list(Shared.path("data/field"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.contains(name))
          .findFirst()
          .orElseThrow();
    }
  }

  private static OscalFiles fieldFiles() {
    return OscalFiles.under(Shared.path("data/field"));
  }

  @Test
  void aPublishedCollectionIsReadLenientlyWithANoteAndRefusedStrictlyWithARemedy()
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Shared.path("data/mapping"))) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    int seen = 0;
    for (Path file : files) {
      OscalFiles strict = OscalFiles.under(file.getParent());
      String name = file.getFileName().toString();
      String refusal = strict.examineMapping(name).refusal().orElseThrow().getMessage();
      assertTrue(refusal.contains("read leniently"), refusal);
      FileResult<ControlMapping> lenient = strict.lenient().examineMapping(name);
      assertTrue(lenient.value().isPresent(), name);
      assertFalse(lenient.notes().isEmpty(), name);
      seen++;
    }
    assertEquals(2, seen);
  }

  @Test
  void anOfferInTermsOfIso27001IsCarriedToGrundschutz() throws IOException {
    OscalFiles files = fieldFiles().lenient();
    Baseline iso = files.baseline(field("ISO27001-AnnexA-catalog"));
    Baseline grundschutz = files.baseline(field("BSI-Methodik-Grundschutz++-catalog"));
    ControlMapping mapping = files.mapping(field("ISO27001-AnnexA-to-GS++"));

    MappingCheck check = MappingCheck.of(mapping, iso, grundschutz, Optional.empty());
    assertEquals(
        List.of("equivalent-to 16", "subset-of 75", "intersects-with 5"),
        check.relations().stream().map(count -> count.relation() + " " + count.maps()).toList());
    assertTrue(
        check.unknownIds().stream().allMatch(id -> id.whereabouts() == Whereabouts.ON_NO_SIDE));

    Report report =
        Determination.of(grundschutz)
            .providers(everythingOf(iso).through(mapping, iso))
            .asOf(LocalDate.of(2026, 8, 1))
            .report();
    // Only what is equivalent is whole, and one such map leads to the catalog of methods.
    assertEquals(1, report.controls(Status.FULLY_INHERITED).count());
    assertEquals(
        grundschutz.controls().size() - check.targetLeftOut().size(),
        report.controls().stream().filter(c -> c.status() != Status.MUST_IMPLEMENT).count());
    assertTrue(
        report.findings().stream()
            .anyMatch(finding -> finding.code() == FindingCode.MAPPED_ID_UNKNOWN));
  }

  /**
   * A provider of all that a catalog asks for: whatever is then left out, the mapping leaves out.
   */
  private static Offering everythingOf(Baseline baseline) {
    Uuid component = Uuid.named(NAMESPACE, "component");
    List<ProvidedItem> items = new ArrayList<>();
    for (BaselineControl control : baseline.controls()) {
      items.add(
          ProvidedItemBuilder.builder()
              .uuid(Uuid.named(NAMESPACE, control.id().value()))
              .component(component)
              .place(Place.control(control.id().value()))
              .evidence(Evidence.of("offer.json", ""))
              .build());
    }
    return Offering.of(
        SystemClaimsBuilder.builder()
            .identity(DocumentIdentity.named("offer.json", NAMESPACE))
            .components(
                List.of(
                    new Component(
                        component,
                        "this-system",
                        "Cloud",
                        List.of(),
                        List.of(),
                        false,
                        Evidence.of("offer.json", ""))))
            .provided(items)
            .build());
  }
}
