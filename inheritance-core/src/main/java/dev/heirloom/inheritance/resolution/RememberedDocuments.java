package dev.heirloom.inheritance.resolution;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Documents that are loaded once, however often one document refers to them, and however it spells
 * their address: thousands of references to one large file would take as many times as long.
 */
final class RememberedDocuments implements DocumentLoader {

  private final DocumentLoader loader;
  private final Map<Request, Answer> answers = new HashMap<>();
  private final Map<ByteBuffer, Answer> embedded = new HashMap<>();

  private record Request(String address, Optional<String> mediaType) {}

  RememberedDocuments(DocumentLoader loader) {
    this.loader = loader;
  }

  @Override
  public Answer load(URI uri, Optional<String> mediaType) {
    Request request = new Request(UriReference.identity(uri), mediaType);
    Request plain = new Request(request.address, Optional.empty());
    Answer known = answers.get(request);
    if (known == null && answers.get(plain) instanceof Loaded loaded) {
      known = loaded;
    }
    if (known == null) {
      known = loader.load(uri, mediaType);
      answers.put(known instanceof Loaded ? plain : request, known);
    }
    return known;
  }

  /** What a document embeds is known by its bytes, whatever they are called. */
  @Override
  public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    Answer known = embedded.get(bytes);
    if (known == null) {
      known = loader.parse(uri, content, mediaType);
      embedded.put(bytes, known);
    }
    return known instanceof Loaded loaded ? new Loaded(loaded.document(), uri) : known;
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
