package dev.heirloom.examples;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.files.OscalFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The example documents of {@code examples/data}, from wherever the class path has them: FedRAMP
 * Moderate in outline, cloud.gov, the infrastructure below it, and a small agency on top.
 */
public final class ExampleDocuments {

  /** The day that the example speaks of. */
  public static final LocalDate DAY = LocalDate.of(2023, 6, 30);

  private static final String CATALOG = "sp800-53-rev4-outline.json";
  private static final String PROFILE = "fedramp-rev4-moderate.json";
  private static final String CLOUD = "cloud-gov-2023-03.json";
  private static final String GRANITE = "granite-infrastructure.json";
  private static final String COMMON = "agency-common-controls.json";
  private static final String PORTAL = "grants-portal.json";
  private static final String RECORDS = "authorizations.yaml";

  private static final String REQUIREMENTS = "sp800-171-rev2-outline.json";
  private static final String MAPPING = "sp800-53-rev4-to-sp800-171-rev2.json";

  private static final List<String> ALL =
      List.of(CATALOG, PROFILE, CLOUD, GRANITE, COMMON, PORTAL, RECORDS, REQUIREMENTS, MAPPING);

  private static final OscalFiles FILES = OscalFiles.under(folder());

  private ExampleDocuments() {}

  /** Returns FedRAMP Moderate, resolved from its profile. */
  public static Baseline fedrampModerate() {
    return FILES.baseline(PROFILE).at(ImpactLevel.MODERATE);
  }

  /** Returns what cloud.gov published in March 2023. */
  public static Offering cloudGov() {
    return FILES.provider(CLOUD, fedrampModerate());
  }

  /** Returns what the invented infrastructure provider below cloud.gov exports. */
  public static Offering graniteInfrastructure() {
    return FILES.provider(GRANITE, fedrampModerate());
  }

  /** Returns what the invented agency does once for all of its systems. */
  public static Offering agencyCommonControls() {
    return FILES
        .ownOrganization(authorizations().sameOrganization())
        .provider(COMMON, fedrampModerate());
  }

  /** Returns the agency's system on top. */
  public static CustomerSystem grantsPortal() {
    return authorizations().described(FILES.system(PORTAL));
  }

  /** Returns the 110 requirements of SP 800-171 rev2, in outline. */
  public static Baseline sp800171() {
    return FILES.baseline(REQUIREMENTS);
  }

  /** Returns which requirements of SP 800-171 rest on which controls of FedRAMP Moderate. */
  public static ControlMapping mappingToSp800171() {
    return FILES.mapping(MAPPING);
  }

  /** Returns the authorization records. */
  public static AuthorizationFile authorizations() {
    return FILES.records(RECORDS);
  }

  /** A jar is no folder: what it has is unpacked for as long as the program runs. */
  private static Path folder() {
    URL first = ExampleDocuments.class.getResource("data/" + CATALOG);
    if (first == null) {
      throw new IllegalStateException("the build left the example documents out");
    }
    try {
      return first.getProtocol().equals("file")
          ? Path.of(first.toURI()).resolveSibling("")
          : unpacked(Files.createTempDirectory("heirloom-examples"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(first + " is no address", e);
    }
  }

  private static Path unpacked(Path folder) throws IOException {
    folder.toFile().deleteOnExit();
    for (String document : ALL) {
      Path file = folder.resolve(document);
      file.toFile().deleteOnExit();
      try (InputStream in = ExampleDocuments.class.getResourceAsStream("data/" + document)) {
        Files.copy(in, file);
      }
    }
    return folder;
  }
}
