package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.model.OscalDocument;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the catalogs and profiles come from that a profile imports.
 *
 * <p>What it is asked for but doesn't have, isn't allowed to fetch or can't read, it answers with
 * {@link Unavailable} and the reason, so that another copy of the same resource can be tried. The
 * same question must get the same answer as long as a resolution lasts.
 */
public interface DocumentLoader {

  /**
   * Returns the document at this address.
   *
   * @param uri an absolute URI without fragment
   * @param mediaType the media type that the profile states for it, if it states one; a hint that
   *     may be wrong
   */
  Answer load(URI uri, Optional<String> mediaType);

  /**
   * Returns the document that these bytes are.
   *
   * @param uri the document that embeds them, with the UUID of the embedding resource as fragment;
   *     for messages only
   * @param content the bytes, decoded from Base64; the callee may keep them
   * @param mediaType the media type that the profile states for them, if it states one; a hint that
   *     may be wrong
   */
  Answer parse(URI uri, byte[] content, Optional<String> mediaType);

  /**
   * Returns a loader of the same documents that loads each once, for as long as the loader is kept;
   * not for several threads.
   */
  default DocumentLoader remembering() {
    return this instanceof RememberedDocuments ? this : new RememberedDocuments(this);
  }

  /**
   * Returns the limits within which a profile of these documents is resolved that another document
   * refers to. A loader that asks another one answers as that does.
   */
  default ResolutionLimits limits() {
    return ResolutionLimits.defaults();
  }

  /**
   * Hears that a profile of these documents can't be resolved that another document refers to, so
   * that nothing is known of its controls. A loader that asks another one tells that.
   */
  default void unresolved(ProfileResolutionException reason) {}

  /** What a loader answers: a document, or why there is none. */
  sealed interface Answer permits Loaded, Unavailable {}

  /**
   * A document that was found.
   *
   * @param document the document
   * @param uri the absolute URI it was found at, which the references in it are relative to: the
   *     one asked for, or where that led (a redirection, a symbolic link)
   */
  record Loaded(OscalDocument document, URI uri) implements Answer {}

  /**
   * The reason why there is no document.
   *
   * @param reason a clause for a person, such as {@code no such file}
   */
  record Unavailable(String reason) implements Answer {}

  /**
   * Returns a loader that knows these documents and nothing else.
   *
   * @param documents the documents by their absolute URIs
   */
  static DocumentLoader of(Map<URI, ? extends OscalDocument> documents) {
    ImmutableMap<String, OscalDocument> byAddress =
        documents.entrySet().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    entry -> UriReference.identity(entry.getKey()), Map.Entry::getValue));
    return new DocumentLoader() {
      @Override
      public Answer load(URI uri, Optional<String> mediaType) {
        OscalDocument document = byAddress.get(UriReference.identity(uri));
        return document == null
            ? new Unavailable("it is not among the " + byAddress.size() + " documents given")
            : new Loaded(document, uri);
      }

      @Override
      public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
        return new Unavailable("this loader has documents only and reads no embedded ones");
      }
    };
  }
}
