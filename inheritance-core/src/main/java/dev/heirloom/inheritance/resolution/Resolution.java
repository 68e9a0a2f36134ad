package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.ImportPhase.Imported;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.oscal.model.profile.Profile;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One resolution: the phases in their order, over the profile and, as often as it imports any, over
 * other profiles. It belongs to one thread and lives as long as the call.
 */
final class Resolution {

  private final ResolutionOptions options;
  private final ResolutionSize size;
  private final ImportPhase imports;
  private final Cases cases = new Cases();
  private final Set<Object> toldTwice = new HashSet<>();

  Resolution(DocumentLoader loader, ResolutionOptions options) {
    this.options = options;
    this.size = new ResolutionSize(options.limits());
    this.imports = new ImportPhase(loader, options, this);
  }

  /**
   * Resolves a profile.
   *
   * @param chain the profiles on the way to this one, which is the last
   * @param base what its references are relative to
   */
  ImportedCatalog resolve(Profile profile, ImmutableList<URI> chain, URI base) {
    URI uri = chain.get(chain.size() - 1);
    Merging.check(profile.merge(), chain);
    FollowedVersion version = new FollowedVersion(this, chain, profile);
    ImmutableList<Imported> imported = imports.run(profile, chain, base);
    List<ImportedCatalog> catalogs = imported.stream().map(Imported::catalog).toList();
    String oscalVersion = version.among(catalogs);
    Selected merged =
        new Merging(
                this,
                options,
                chain,
                catalogs.stream().map(ImportedCatalog::uri).toList(),
                profile.merge())
            .run(imported.stream().map(Imported::selected).toList());
    size.check(size.size(merged), chain, "/profile/merge");
    Selected modified = merged;
    if (profile.modify().isPresent()) {
      modified = new Modification(this, options, uri, profile.modify().get()).run(merged);
      size.check(size.size(modified), chain, "/profile/modify");
    }
    return new Finishing(this, options, chain, base).run(profile, modified, catalogs, oscalVersion);
  }

  /** Returns how large this is so far, held against its limits. */
  ResolutionSize size() {
    return size;
  }

  void report(Code code, URI document, String place, String sentence) {
    cases.add(code, document, place, sentence, "");
  }

  /**
   * Reports a case of what other cases may be reported by the same sentence; see {@link Cases#add}.
   */
  void report(Code code, URI document, String place, String sentence, String subject) {
    cases.add(code, document, place, sentence, subject);
  }

  /** Notes that a control or parameter stands twice, and why that is has been told. */
  void toldTwice(Object id) {
    toldTwice.add(id);
  }

  /** Returns whether it has been told why a control or parameter stands twice. */
  boolean isToldTwice(Object id) {
    return toldTwice.contains(id);
  }

  List<ResolutionFinding> findings() {
    return cases.findings();
  }
}
