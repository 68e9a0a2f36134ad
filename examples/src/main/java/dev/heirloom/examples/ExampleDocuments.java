package dev.heirloom.examples;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The example documents of {@code examples/data}, read from the class path: FedRAMP Moderate in
 * outline, cloud.gov, the infrastructure below it, and a small agency on top.
 */
public final class ExampleDocuments {

  /** The day that the example speaks of. */
  public static final LocalDate DAY = LocalDate.of(2023, 6, 30);

  private static final String CATALOG = "sp800-53-rev4-outline.json";
  private static final String PROFILE = "fedramp-rev4-moderate.json";
  private static final String AGENCY = "Office of Small Grants";

  private ExampleDocuments() {}

  /** Returns FedRAMP Moderate, resolved from its profile. */
  public static Baseline fedrampModerate() {
    Profile profile = read(PROFILE, Profile.class);
    LocalDocuments imports =
        LocalDocuments.none().with(address(CATALOG), read(CATALOG, Catalog.class));
    ResolutionOptions options =
        ResolutionOptions.of(
            Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
            OscalDateTime.of(DAY.atStartOfDay().atOffset(ZoneOffset.UTC)));
    return Baseline.of(ProfileResolver.resolve(profile, address(PROFILE), imports, options))
        .at(ImpactLevel.MODERATE);
  }

  /** Returns what cloud.gov published in March 2023. */
  public static Offering cloudGov() {
    String document = "cloud-gov-2023-03.json";
    return Offering.of(read(document, ComponentDefinition.class), document);
  }

  /** Returns what the invented infrastructure provider below cloud.gov exports. */
  public static Offering graniteInfrastructure() {
    String document = "granite-infrastructure.json";
    return Offering.of(read(document, SystemSecurityPlan.class), document);
  }

  /** Returns what the invented agency does once for all of its systems. */
  public static Offering agencyCommonControls() {
    String document = "agency-common-controls.json";
    return Offering.of(read(document, SystemSecurityPlan.class), document).asCommonControls();
  }

  /** Returns the agency's system on top. */
  public static CustomerSystem grantsPortal() {
    String document = "grants-portal.json";
    return CustomerSystem.of(read(document, SystemSecurityPlan.class), document).ofAgency(AGENCY);
  }

  /** Returns the authorization records. */
  public static AuthorizationFile authorizations() {
    String document = "authorizations.yaml";
    try (InputStream in = open(document)) {
      return AuthorizationFile.read(in, document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T extends OscalDocument> T read(String document, Class<T> type) {
    try (InputStream in = open(document)) {
      return OscalReader.strict().read(in, address(document), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String document) {
    InputStream in = ExampleDocuments.class.getResourceAsStream("data/" + document);
    if (in == null) {
      throw new IllegalStateException("the build left the example document " + document + " out");
    }
    return in;
  }

  private static URI address(String document) {
    return URI.create("https://heirloom.dev/examples/" + document);
  }
}
