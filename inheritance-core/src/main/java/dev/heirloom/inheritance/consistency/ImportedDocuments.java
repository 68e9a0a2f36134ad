package dev.heirloom.inheritance.consistency;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.EmptyBaselineException;
import dev.heirloom.inheritance.baseline.RepeatedControlException;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.Reference;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.profile.Profile;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document refers to, each followed and resolved once, and what is found on the way. */
final class ImportedDocuments {

  private final DocumentLoader loader;
  private final List<ConsistencyFinding> findings = new ArrayList<>();
  private final Map<URI, Optional<Baseline>> baselines = new HashMap<>();
  private final Map<Asked, Reference> references = new HashMap<>();

  /** A reference in the document at an address. */
  private record Asked(URI address, String href) {}

  /** A document that refers to others, and where it is. */
  record From(OscalDocument document, URI address) {}

  ImportedDocuments(DocumentLoader loader) {
    this.loader = loader.remembering();
  }

  void add(ConsistencyRule rule, String location, String sentence, String remedy) {
    findings.add(new ConsistencyFinding(rule, location, sentence, remedy));
  }

  List<ConsistencyFinding> findings() {
    return ImmutableList.copyOf(findings);
  }

  /**
   * Follows a reference to a document of one model; what is found instead is a finding.
   *
   * @param at where the document that is checked refers to it, be it through others
   */
  <T extends OscalDocument> Optional<From> follow(
      From from, String href, String at, Class<T> type, String wanted) {
    Optional<From> found = follow(from, href, at);
    if (found.isPresent() && !type.isInstance(found.get().document())) {
      addOtherKind(found.get(), href, at, wanted);
      return Optional.empty();
    }
    return found;
  }

  private void addOtherKind(From found, String href, String at, String wanted) {
    add(
        ConsistencyRule.DOCUMENT_KIND,
        at,
        "\""
            + href
            + "\" leads to "
            + found.document().model().phrase()
            + ", not to "
            + wanted
            + ".",
        "Refer to " + wanted + ".");
  }

  private Optional<From> follow(From from, String href, String at) {
    Reference reference =
        references.computeIfAbsent(
            new Asked(from.address(), href),
            asked -> Reference.follow(from.document(), asked.address(), asked.href(), loader));
    if (reference.document().isEmpty()) {
      addMissing(at, "\"" + href + "\" can't be read: " + reference.problem());
      return Optional.empty();
    }
    Loaded loaded = reference.document().get();
    return Optional.of(new From(loaded.document(), loaded.uri()));
  }

  private void addMissing(String at, String problem) {
    add(
        ConsistencyRule.DOCUMENT_FOUND,
        at,
        problem + ". Nothing is held against it.",
        "Allow its folder, or map its address to one.");
  }

  /** Returns the controls of the profile or catalog that a reference leads to. */
  Optional<Baseline> controls(From from, String href, String at) {
    Optional<From> found = follow(from, href, at);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    OscalDocument document = found.get().document();
    if (!(document instanceof Profile || document instanceof Catalog)) {
      addOtherKind(found.get(), href, at, "a profile or a catalog");
      return Optional.empty();
    }
    URI address = found.get().address();
    Optional<Baseline> known = baselines.get(address);
    if (known == null) {
      known = resolve(document, address, at);
      baselines.put(address, known);
    }
    return known;
  }

  private Optional<Baseline> resolve(OscalDocument document, URI address, String at) {
    try {
      return Optional.of(
          document instanceof Profile profile
              ? Baseline.of(ProfileResolver.resolve(profile, address, loader))
              : Baseline.of((Catalog) document, address));
    } catch (ProfileResolutionException | EmptyBaselineException | RepeatedControlException e) {
      String problem = String.valueOf(e.getMessage());
      addMissing(at, problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem);
      return Optional.empty();
    }
  }
}
