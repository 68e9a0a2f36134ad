package dev.heirloom.oscal.io.inheritance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.CatalogRelation;
import dev.heirloom.inheritance.baseline.CatalogRelation.Kind;
import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.CatalogReferenceBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.resolution.Shared;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ComponentDefinitionBuilder;
import dev.heirloom.oscal.model.component.ControlImplementationBuilder;
import dev.heirloom.oscal.model.component.DefinedComponentBuilder;
import dev.heirloom.oscal.model.component.ImplementedRequirementBuilder;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * SEMANTICS section 5, which catalog an offering speaks of, over all that was published: two
 * editions of one revision never mismatch, two revisions always do where both name theirs, and two
 * publications always are two.
 */
class PublishedEditionsTest {

  /** What a title or an address that holds a text speaks of, told by hand; the first that fits. */
  private static final Map<String, Speaks> TOLD =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("REBUILT", new Speaks("SP 800-53", "5")),
              Map.entry("rev5", new Speaks("SP 800-53", "5")),
              Map.entry("Rev 5", new Speaks("SP 800-53", "5")),
              Map.entry("Revision 5", new Speaks("SP 800-53", "5")),
              Map.entry("rev4", new Speaks("SP 800-53", "4")),
              Map.entry("Rev 4", new Speaks("SP 800-53", "4")),
              Map.entry("Revision 4", new Speaks("SP 800-53", "4")),
              Map.entry("#ba047e56", new Speaks("SP 800-53", "5")),
              Map.entry("#6b45e2a5", new Speaks("SP 800-53", "4")),
              Map.entry("#b78aa3ec", new Speaks("SP 800-53", "4")),
              Map.entry("#ec013e7d", new Speaks("SP 800-53", "4")),
              Map.entry("#f52e1458", new Speaks("SP 800-53", "4")),
              Map.entry("BloSS@M", new Speaks("SP 800-53", "5")),
              Map.entry("PCI", new Speaks("PCI DSS", "")),
              Map.entry("Information security manual", new Speaks("ISM", "")),
              Map.entry("CIS Red Hat", new Speaks("CIS", "")),
              Map.entry("ISO/IEC 27001", new Speaks("ISO 27001", "")),
              Map.entry("HIPAA", new Speaks("HIPAA", "")),
              Map.entry("CSF", new Speaks("CSF", "")),
              Map.entry("SSDF", new Speaks("SSDF", "")),
              Map.entry("AI Risk Management", new Speaks("AI RMF", "")),
              Map.entry("nist_ai_rmf", new Speaks("AI RMF", "")),
              Map.entry("Grundschutz++", new Speaks("Grundschutz", "")),
              Map.entry("Stand der Technik", new Speaks("Grundschutz", "")),
              Map.entry("Sample Security Catalog", new Speaks("a sample", ""))));

  private static final LocalDocuments NONE = LocalDocuments.none();

  /** A publication and its revision; empty text if it names none. */
  private record Speaks(String publication, String revision) {

    static Optional<Speaks> told(String text) {
      return TOLD.entrySet().stream()
          .filter(entry -> text.contains(entry.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }

  /** What a published document speaks of, and as what a determination would take it. */
  private record Published(
      String file, Speaks speaks, CatalogReference reference, boolean isBaseline) {}

  @Test
  void twoPublishedEditionsOfOneRevisionNeverMismatch() throws IOException {
    List<Published> all = published();
    Map<String, Integer> pairs = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Published baseline : all) {
      if (baseline.isBaseline()) {
        for (Published other : all) {
          Kind kind = relation(other.reference(), baseline.reference().loaded().orElseThrow());
          String pair = pair(baseline.speaks(), other.speaks());
          pairs.merge(pair + ": " + kind, 1, Integer::sum);
          if (!isRight(pair, kind)) {
            wrong.add(
                baseline.file()
                    + " and "
                    + other.file()
                    + " ("
                    + other.reference().href()
                    + "): "
                    + kind);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertAll(
        () -> assertEquals(93, all.size()),
        () -> assertEquals(35, all.stream().filter(Published::isBaseline).count()),
        () ->
            assertEquals(
                Map.of(
                    "one revision: SAME", 707,
                    "one revision: NOT_KNOWN", 142,
                    "two revisions: OTHER_REVISION", 681,
                    // A baseline resolved out of rev5 that names neither its publication nor its
                    // revision.
                    "two revisions: NOT_KNOWN", 147,
                    "two publications: NOT_KNOWN", 1,
                    "two publications: OTHER_CATALOG", 1_577),
                pairs));
  }

  private static String pair(Speaks one, Speaks other) {
    if (!one.publication().equals(other.publication())) {
      return "two publications";
    }
    return one.revision().equals(other.revision()) ? "one revision" : "two revisions";
  }

  private static boolean isRight(String pair, Kind kind) {
    return switch (pair) {
      case "one revision" -> kind == Kind.SAME || kind == Kind.NOT_KNOWN;
      case "two revisions" -> kind == Kind.OTHER_REVISION || kind == Kind.NOT_KNOWN;
      // A profile of which neither the title nor the ids tell what it selects from is reported.
      default -> kind == Kind.OTHER_CATALOG || kind == Kind.NOT_KNOWN;
    };
  }

  private static Kind relation(CatalogReference reference, Baseline baseline) {
    return CatalogRelation.of(
            reference.identity(), reference.loaded(), reference.controls(), baseline)
        .kind();
  }

  private static List<Published> published() throws IOException {
    Path data = Shared.path("data");
    List<Published> published = new ArrayList<>();
    LocalDocuments loader = LocalDocuments.under(data.resolve("resolution"));
    for (String folder : List.of("catalog", "resolution", "field", "component-definition", "ssp")) {
      try (Stream<Path> files = Files.walk(data.resolve(folder))) {
        for (Path file : files.filter(PublishedEditionsTest::isOscal).sorted().toList()) {
          addFile(file, data.relativize(file).toString(), loader, published);
        }
      }
    }
    return published;
  }

  /** Whether it is a document that is not there as JSON too. */
  private static boolean isOscal(Path file) {
    String name = file.getFileName().toString();
    return Format.ofFileName(name)
        .filter(
            format ->
                format == Format.JSON
                    || !Files.exists(file.resolveSibling(name.replaceFirst("\\.[a-z]+$", ".json"))))
        .isPresent();
  }

  private static void addFile(
      Path file, String name, LocalDocuments loader, List<Published> published) {
    Optional<OscalDocument> read;
    try {
      read = OscalReader.lenient().examine(file).document();
    } catch (OscalLimitException tooMuch) {
      return;
    }
    if (read.isEmpty()) {
      return;
    }
    OscalDocument document = read.get();
    if (document instanceof Catalog || document instanceof Profile) {
      CatalogReference reference = asSource(document, file, loader);
      Speaks.told(document.metadata().title().toText())
          .ifPresent(
              speaks ->
                  published.add(
                      new Published(name, speaks, reference, reference.loaded().isPresent())));
    } else if (document instanceof ComponentDefinition definition) {
      addReferences(Offering.of(definition, name, file.toUri(), NONE), name, published);
    } else if (document instanceof SystemSecurityPlan plan) {
      addReferences(Offering.of(plan, name, file.toUri(), NONE), name, published);
    }
  }

  private static void addReferences(Offering offering, String name, List<Published> published) {
    Set<String> seen = new HashSet<>();
    for (CatalogReference reference : offering.catalogReferences()) {
      if (seen.add(reference.href())) {
        Speaks.told(reference.href())
            .ifPresent(speaks -> published.add(new Published(name, speaks, reference, false)));
      }
    }
  }

  /** A catalog or profile as the source of a component that implements all of its controls. */
  private static CatalogReference asSource(
      OscalDocument document, Path file, LocalDocuments loader) {
    MarkupMultiline text = MarkupMultiline.ofText("text");
    ComponentDefinition definition =
        ComponentDefinitionBuilder.builder()
            .uuid(uuid(1))
            .metadata(document.metadata())
            .addComponents(
                DefinedComponentBuilder.builder()
                    .uuid(uuid(2))
                    .type("service")
                    .title(MarkupLine.ofText("Widget"))
                    .description(text)
                    .addControlImplementations(
                        ControlImplementationBuilder.builder()
                            .uuid(uuid(3))
                            .source(file.toUri().toString())
                            .description(text)
                            .addImplementedRequirements(
                                ImplementedRequirementBuilder.builder()
                                    .uuid(uuid(4))
                                    .controlId(new ControlId("any"))
                                    .description(text)
                                    .build())
                            .build())
                    .build())
            .build();
    CatalogReference reference =
        Offering.of(definition, "widget.json", file.toUri(), loader.with(file.toUri(), document))
            .catalogReferences()
            .get(0);
    return CatalogReferenceBuilder.builder(reference)
        .controls(
            reference.loaded().stream()
                .flatMap(baseline -> baseline.controls().stream())
                .map(control -> control.id().value())
                .collect(Collectors.toSet()))
        .build();
  }

  private static Uuid uuid(int number) {
    return Uuid.of("11111111-0000-4000-8000-00000000000" + number);
  }
}
