package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.ProfileResolutionException.Failure;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which OSCAL version the catalog of a resolved profile follows: the newest that the profile and
 * what it imports state, but none newer than this library knows.
 *
 * <p>PROFILE-RESOLUTION 8.3 and question H. A version that is not known is told at the document
 * that states it, and never taken for a known one: where no document states a version that can be
 * compared, the result states what the profile does.
 */
final class FollowedVersion {

  private static final String PLACE = "/metadata/oscal-version";

  private final Resolution resolution;
  private final ImmutableList<URI> chain;
  private final String own;
  private final List<OscalVersion> versions = new ArrayList<>();

  /** Begins with the profile's own version, so that it is told before what may come of it. */
  FollowedVersion(Resolution resolution, ImmutableList<URI> chain, OscalDocument profile) {
    this.resolution = resolution;
    this.chain = chain;
    this.own = profile.metadata().oscalVersion();
    OscalVersion.parse(own).ifPresent(versions::add);
    report(profile, chain.get(chain.size() - 1));
  }

  /**
   * Returns the version.
   *
   * @param catalogs what is imported, import by import
   * @throws ProfileResolutionException if two documents follow different major versions
   */
  String among(List<ImportedCatalog> catalogs) {
    for (int i = 0; i < catalogs.size(); i++) {
      ImportedCatalog imported = catalogs.get(i);
      // What a profile states was told when it was resolved.
      if (imported.document() instanceof Catalog catalog) {
        report(catalog, imported.uri());
      }
      Optional<OscalVersion> version = OscalVersion.parse(imported.metadata().oscalVersion());
      version.ifPresent(versions::add);
      if (version.isPresent() && version.get().major() != versions.get(0).major()) {
        throw new ProfileResolutionException(
            Failure.OSCAL_VERSIONS_DIFFER,
            chain,
            "/profile/imports/" + i,
            imported.uri()
                + " follows OSCAL "
                + version.get()
                + ", which can't be combined with OSCAL "
                + versions.get(0)
                + ".",
            "Import a catalog or profile of the same major version.");
      }
    }
    Optional<OscalVersion> newest = versions.stream().max(OscalVersion::compareTo);
    return newest
        .map(version -> version.isNewerThanKnown() ? OscalVersion.NEWEST : version)
        .map(OscalVersion::toString)
        .orElse(own);
  }

  private void report(OscalDocument document, URI uri) {
    String text = document.metadata().oscalVersion();
    Optional<OscalVersion> version = OscalVersion.parse(text);
    if (version.isEmpty()) {
      report(
          Code.OSCAL_VERSION_UNREADABLE,
          document,
          uri,
          "The oscal-version \""
              + text
              + "\" is not a version (expected one like 1.1.2), so it is not compared"
              + " with the others, and what it changes in OSCAL is not known here.");
    } else if (version.get().isNewerThanKnown()) {
      report(
          Code.OSCAL_VERSION_NEWER,
          document,
          uri,
          "OSCAL "
              + text
              + " is newer than "
              + OscalVersion.NEWEST
              + ", the newest version known here,"
              + " which the result states; what is new in it is not understood.");
    } else if (version.get().isDraft()) {
      report(
          Code.OSCAL_VERSION_DRAFT,
          document,
          uri,
          "OSCAL "
              + text
              + " is a draft, whose documents may mean something else than those of the"
              + " version that came of it; convert it first.");
    }
  }

  private void report(Code code, OscalDocument document, URI uri, String sentence) {
    resolution.report(code, uri, "/" + document.model().rootName() + PLACE, sentence);
  }
}
