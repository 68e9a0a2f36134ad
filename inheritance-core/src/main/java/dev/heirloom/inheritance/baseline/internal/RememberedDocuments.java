package dev.heirloom.inheritance.baseline.internal;

import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ResolutionLimits;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Documents that are loaded once, however often one document refers to them: thousands of
 * references to one large file would take as many times as long.
 */
final class RememberedDocuments implements DocumentLoader {

  private final DocumentLoader loader;
  private final Map<Request, Answer> answers = new HashMap<>();

  private record Request(URI uri, Optional<String> mediaType) {}

  RememberedDocuments(DocumentLoader loader) {
    this.loader = loader;
  }

  @Override
  public Answer load(URI uri, Optional<String> mediaType) {
    Request request = new Request(uri, mediaType);
    Answer known = answers.get(request);
    if (known == null) {
      known = loader.load(uri, mediaType);
      answers.put(request, known);
    }
    return known;
  }

  @Override
  public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
    return loader.parse(uri, content, mediaType);
  }

  @Override
  public ResolutionLimits limits() {
    return loader.limits();
  }

  @Override
  public void unresolved(ProfileResolutionException reason) {
    loader.unresolved(reason);
  }
}
