package dev.heirloom.inheritance.baseline.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.EmptyBaselineException;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.Reference;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.Profile;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the documents around an offering's are: where references lead, each catalog and profile read
 * once.
 */
public final class ReferencedCatalogs {

  /** A loader for whoever hands in none. */
  private static final DocumentLoader NOTHING =
      new DocumentLoader() {
        @Override
        public Answer load(URI uri, Optional<String> mediaType) {
          return new Unavailable("no documents beside this one were given");
        }

        @Override
        public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
          return new Unavailable("embedded documents are not read without a loader");
        }
      };

  private static final URI NOWHERE = URI.create("");

  /** A catalog or profile: what is known of it, and its controls if they could be loaded. */
  public record Known(CatalogIdentity identity, Optional<Baseline> baseline) {}

  private final DocumentLoader loader;
  private final Map<URI, Known> known = new HashMap<>();
  private final Map<Asked, Known> answers = new HashMap<>();

  /** A reference in the document at an address. */
  private record Asked(URI address, String href) {}

  public ReferencedCatalogs(DocumentLoader loader) {
    this.loader = loader.remembering();
  }

  /** Returns those of a document that is read alone. */
  public static ReferencedCatalogs none() {
    return new ReferencedCatalogs(NOTHING);
  }

  /** Returns the address of a document that is read alone: its references lead nowhere. */
  public static URI nowhere() {
    return NOWHERE;
  }

  public Reference follow(OscalDocument from, URI address, String href) {
    return Reference.follow(from, address, href, loader);
  }

  /** Returns what is known of the catalog or profile that a reference leads to. */
  public Known catalog(OscalDocument from, URI address, String href) {
    Asked asked = new Asked(address, href);
    Known answer = answers.get(asked);
    if (answer == null) {
      answer = find(from, address, href);
      answers.put(asked, answer);
    }
    return answer;
  }

  private Known find(OscalDocument from, URI address, String href) {
    Reference reference = follow(from, address, href);
    CatalogIdentity named =
        new CatalogIdentity(
            Set.of(), Set.copyOf(reference.addresses()), Set.copyOf(reference.titles()), Set.of());
    if (reference.document().isEmpty()) {
      return new Known(named, Optional.empty());
    }
    Loaded loaded = reference.document().get();
    Known there = known.get(loaded.uri());
    if (there == null) {
      // A profile that imports itself is met again while it is read.
      known.put(loaded.uri(), new Known(CatalogIdentity.unknown(), Optional.empty()));
      there = read(loaded);
      known.put(loaded.uri(), there);
    }
    return new Known(named.and(there.identity()), there.baseline());
  }

  private Known read(Loaded loaded) {
    OscalDocument document = loaded.document();
    try {
      Optional<Baseline> baseline =
          document instanceof Catalog catalog
              ? Optional.of(Baseline.of(catalog, loaded.uri()))
              : document instanceof Profile profile
                  ? Optional.of(Baseline.of(ProfileResolver.resolve(profile, loaded.uri(), loader)))
                  : Optional.empty();
      if (baseline.isPresent()) {
        return new Known(baseline.get().identity(), baseline);
      }
    } catch (ProfileResolutionException notResolved) {
      loader.unresolved(notResolved);
    } catch (EmptyBaselineException notABaseline) {
      // It has no control that anything could be compared with.
    }
    // What can't be resolved is known by what it and its imports are called.
    return new Known(ofItself(document, loaded.uri()), Optional.empty());
  }

  /** Returns what a document says of itself, and of what it imports if it is a profile. */
  private CatalogIdentity ofItself(OscalDocument document, URI uri) {
    CatalogIdentity own =
        new CatalogIdentity(
            document instanceof Catalog ? Set.of(document.uuid()) : Set.of(),
            Set.of(uri.toString()),
            Set.of(document.metadata().title().toText()),
            Set.of(document.metadata().version()));
    if (document instanceof Profile profile) {
      for (Import imported : profile.imports()) {
        own = own.and(find(profile, uri, imported.href()).identity());
      }
    }
    return own;
  }
}
