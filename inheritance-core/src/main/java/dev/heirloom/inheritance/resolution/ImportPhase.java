package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.ControlOrigin.ImportStep;
import dev.heirloom.inheritance.resolution.DocumentLoader.Answer;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.DocumentLoader.Unavailable;
import dev.heirloom.inheritance.resolution.ProfileResolutionException.Failure;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.EmbeddedResource;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResourceLink;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.Profile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The import phase: finds what the imports of a profile name, resolves it where it is a profile
 * itself, and lets each import select from it.
 *
 * <p>PROFILE-RESOLUTION section 2. Of the copies of a back-matter resource the first that can be
 * loaded counts, in the order of the resource: its rlinks, then its base64. References in an
 * embedded profile are relative to the profile that embeds it (RFC 3986 section 5.1.2).
 */
final class ImportPhase {

  private final DocumentLoader loader;
  private final ResolutionOptions options;
  private final Resolution resolution;
  private final Map<String, ImportedCatalog> known = new HashMap<>();
  private final LikelyIds likely = new LikelyIds();
  private long selectedControls;

  ImportPhase(DocumentLoader loader, ResolutionOptions options, Resolution resolution) {
    this.loader = loader;
    this.options = options;
    this.resolution = resolution;
  }

  /** What one import came to: what it imports, and what it selects of that. */
  record Imported(ImportedCatalog catalog, Selected selected) {}

  /**
   * Returns what each import of a profile selects.
   *
   * @param chain the profiles on the way to this one, which is the last
   * @param base what its references are relative to
   */
  ImmutableList<Imported> run(Profile profile, ImmutableList<URI> chain, URI base) {
    URI uri = chain.get(chain.size() - 1);
    Map<ImportedCatalog, ImportedCatalog> relocated = new IdentityHashMap<>();
    long characters = 0;
    Map<String, Resource> resources = byUuid(profile);
    ImmutableList.Builder<Imported> all = ImmutableList.builder();
    for (int i = 0; i < profile.imports().size(); i++) {
      Import directive = profile.imports().get(i);
      Request request = new Request(chain, base, "/profile/imports/" + i, directive.href());
      ImportedCatalog imported =
          relocated.computeIfAbsent(
              request.find(resources), found -> Relocation.of(found, found.base(), base));
      Selection selection = Selection.of(directive);
      resolution.size().look(selection.looks(imported.content()), chain, request.place);
      Selected selected =
          selection.select(
              imported.content(),
              new ImportStep(
                  uri,
                  request.place,
                  imported.uri(),
                  imported.document().model(),
                  imported.metadata().title(),
                  imported.document().uuid(),
                  imported.metadata().version()));
      report(selection, selected, imported.content(), uri, request.place);
      selectedControls += count(selected);
      if (selectedControls > options.limits().maxSelectedControls()) {
        throw new ProfileResolutionException(
            chain,
            request.place,
            "with it the imports select more than "
                + options.limits().maxSelectedControls()
                + " controls.",
            ResolutionLimits.SELECTED_CONTROLS);
      }
      characters += resolution.size().size(selected);
      resolution.size().check(characters, chain, request.place);
      all.add(new Imported(imported, selected));
    }
    return all.build();
  }

  private static Map<String, Resource> byUuid(Profile profile) {
    Map<String, Resource> byUuid = new HashMap<>();
    profile
        .backMatter()
        .ifPresent(
            backMatter ->
                backMatter
                    .resources()
                    .forEach(
                        resource ->
                            byUuid.putIfAbsent(
                                resource.uuid().value().toLowerCase(Locale.ROOT), resource)));
    return byUuid;
  }

  private void report(
      Selection selection, Selected selected, Selected content, URI uri, String place) {
    if (selection.namesNothing()) {
      resolution.report(
          Code.IMPORT_SELECTS_NOTHING,
          uri,
          place,
          "The import has neither include-all nor include-controls, so nothing is selected.");
    } else if (count(selected) == 0) {
      resolution.report(
          Code.IMPORT_SELECTS_NOTHING,
          uri,
          place,
          "The import selects no control: nothing that it includes, and does not exclude, is in what is"
              + " imported.");
    }
    for (Selection.Unmatched unmatched : selection.unmatchedIds()) {
      resolution.report(
          Code.CONTROL_NOT_FOUND,
          uri,
          place + unmatched.place(),
          "What is imported has no control " + Cases.SUBJECTS + ".",
          unmatched.id() + likely.meant(unmatched.id(), content));
    }
  }

  private static long count(Selected selected) {
    return controls(selected.controls()) + groups(selected.groups());
  }

  private static long groups(List<SelectedGroup> groups) {
    long count = 0;
    for (SelectedGroup group : groups) {
      count += controls(group.controls()) + groups(group.groups());
    }
    return count;
  }

  private static long controls(List<SelectedControl> controls) {
    long count = controls.size();
    for (SelectedControl control : controls) {
      count += controls(control.controls());
    }
    return count;
  }

  /** One import on its way to what it imports. */
  private final class Request {

    private final ImmutableList<URI> chain;
    private final URI base;
    private final String place;
    private final String href;

    Request(ImmutableList<URI> chain, URI base, String place, String href) {
      this.chain = chain;
      this.base = base;
      this.place = place;
      this.href = href;
    }

    ImportedCatalog find(Map<String, Resource> resources) {
      if (href.startsWith("#")) {
        return findResource(resources, href.substring(1));
      }
      Attempt attempt = load(href, Optional.empty());
      if (attempt.imported.isPresent()) {
        return attempt.imported.get();
      }
      throw failure(
          attempt.failure,
          "the import of \"" + href + "\" failed: " + attempt.problem + ".",
          "Correct the href, or hand over a catalog or profile for it.");
    }

    private ImportedCatalog findResource(Map<String, Resource> resources, String uuid) {
      Resource resource = resources.get(uuid.toLowerCase(Locale.ROOT));
      if (resource == null) {
        throw failure(
            Failure.IMPORT_NOT_FOUND,
            "the profile has no back-matter resource " + uuid + " to import.",
            "Add it with an rlink or base64, or correct the href \"" + href + "\".");
      }
      List<Attempt> attempts = new ArrayList<>();
      List<ImportedCatalog> copies = new ArrayList<>();
      for (ResourceLink rlink : resource.rlinks()) {
        if (copies.isEmpty() || options.comparingCopies()) {
          add(load(rlink.href(), rlink.mediaType()), attempts, copies);
        }
      }
      if (resource.base64().isPresent() && (copies.isEmpty() || options.comparingCopies())) {
        add(parse(resource.base64().get(), resource.uuid().value()), attempts, copies);
      }
      if (copies.isEmpty()) {
        throw failure(attempts, uuid);
      }
      ImportedCatalog first = copies.get(0);
      for (ImportedCatalog copy : copies) {
        if (!copy.document().equals(first.document())) {
          resolution.report(
              Code.COPIES_DIFFER,
              chain.get(chain.size() - 1),
              place,
              "Of the copies of resource "
                  + uuid
                  + ", "
                  + copy.uri()
                  + " differs from "
                  + first.uri()
                  + ", which is used.");
        }
      }
      return first;
    }

    private static void add(Attempt attempt, List<Attempt> attempts, List<ImportedCatalog> copies) {
      attempts.add(attempt);
      attempt.imported.ifPresent(copies::add);
    }

    private ProfileResolutionException failure(List<Attempt> attempts, String uuid) {
      if (attempts.isEmpty()) {
        return failure(
            Failure.IMPORT_NOT_FOUND,
            "the imported back-matter resource " + uuid + " has neither rlink nor base64.",
            "Give it one that is an OSCAL catalog or profile.");
      }
      List<String> problems = new ArrayList<>();
      for (Attempt attempt : attempts) {
        problems.add(attempt.problem);
      }
      return failure(
          attempts.get(0).failure,
          "no copy of the imported back-matter resource "
              + uuid
              + " can be used: "
              + String.join("; ", problems)
              + ".",
          "Give it an rlink or base64 that the loader can read as an OSCAL catalog or profile.");
    }

    private Attempt load(String reference, Optional<String> mediaType) {
      URI target;
      try {
        target = UriReference.withoutFragment(UriReference.resolve(base, reference));
      } catch (URISyntaxException e) {
        return new Attempt(
            Failure.IMPORT_NOT_FOUND,
            "\"" + reference + "\" is not a URI reference (" + e.getReason() + ")");
      }
      refuseCircle(target);
      ImportedCatalog earlier = known.get(UriReference.identity(target));
      if (earlier != null) {
        return new Attempt(earlier);
      }
      Answer answer = loader.load(target, mediaType);
      if (answer instanceof Loaded loaded) {
        refuseCircle(loaded.uri());
        return remember(target, open(loaded.document(), loaded.uri(), loaded.uri()));
      }
      return new Attempt(
          Failure.IMPORT_NOT_FOUND, target + ": " + clause(((Unavailable) answer).reason()));
    }

    private Attempt parse(EmbeddedResource base64, String uuid) {
      URI target = UriReference.withFragment(chain.get(chain.size() - 1), uuid);
      ImportedCatalog earlier = known.get(UriReference.identity(target));
      if (earlier != null) {
        return new Attempt(earlier);
      }
      byte[] content;
      try {
        content = Base64.getDecoder().decode(base64.value());
      } catch (IllegalArgumentException e) {
        return new Attempt(
            Failure.IMPORT_NOT_FOUND, "its base64 can't be decoded (" + e.getMessage() + ")");
      }
      Answer answer = loader.parse(target, content, base64.mediaType());
      if (answer instanceof Loaded loaded) {
        return remember(target, open(loaded.document(), target, base));
      }
      return new Attempt(
          Failure.IMPORT_NOT_FOUND, "its base64: " + clause(((Unavailable) answer).reason()));
    }

    /** A reason may be a sentence, but a sentence follows it here. */
    private static String clause(String reason) {
      return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    private Attempt remember(URI target, Attempt attempt) {
      attempt.imported.ifPresent(imported -> known.put(UriReference.identity(target), imported));
      return attempt;
    }

    private Attempt open(OscalDocument document, URI uri, URI itsBase) {
      if (document instanceof Catalog catalog) {
        return new Attempt(ImportedCatalog.of(catalog, uri, itsBase));
      }
      if (document instanceof Profile profile) {
        if (chain.size() >= options.limits().maxImportDepth()) {
          throw new ProfileResolutionException(
              chain,
              place,
              "more than "
                  + options.limits().maxImportDepth()
                  + " profiles import each other in a row.",
              ResolutionLimits.IMPORT_DEPTH);
        }
        return new Attempt(
            resolution.resolve(
                profile, ImmutableList.<URI>builder().addAll(chain).add(uri).build(), itsBase));
      }
      return new Attempt(
          Failure.IMPORT_NOT_CATALOG_OR_PROFILE,
          uri + " is a " + document.model().rootName() + ", expected a catalog or profile");
    }

    private void refuseCircle(URI target) {
      String identity = UriReference.identity(target);
      for (URI profile : chain) {
        if (UriReference.identity(profile).equals(identity)) {
          throw failure(
              Failure.CIRCULAR_IMPORT,
              "the import of \""
                  + href
                  + "\" closes a circle, because "
                  + target
                  + (chain.size() == 1 ? " is this profile itself." : " led to this profile."),
              "Import the catalog, or a profile that does not import this one.");
        }
      }
    }

    private ProfileResolutionException failure(Failure failure, String problem, String remedy) {
      return new ProfileResolutionException(failure, chain, place, problem, remedy);
    }
  }

  /** What is imported, or why there is nothing. */
  private static final class Attempt {

    private final Optional<ImportedCatalog> imported;
    private final Failure failure;
    private final String problem;

    Attempt(ImportedCatalog imported) {
      this.imported = Optional.of(imported);
      this.failure = Failure.IMPORT_NOT_FOUND;
      this.problem = "";
    }

    Attempt(Failure failure, String problem) {
      this.imported = Optional.empty();
      this.failure = failure;
      this.problem = problem;
    }
  }
}
