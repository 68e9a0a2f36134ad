package dev.heirloom.oscal.io.resolution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The documents that a profile may import: files under folders that the caller allows, documents that
 * the caller has in memory, and nothing else.
 *
 * <p>A file counts as under a folder if it is there after all symbolic links and {@code ..} are
 * followed. Embedded documents (base64) are read too. The format is told from the content; the media
 * type that a profile states is not relied on.
 *
 * <p>It is a value: each {@code with...} method returns a changed one. Files are read anew for every
 * resolution.
 */
public final class LocalDocuments implements DocumentLoader {

  private static final LocalDocuments NONE =
      new LocalDocuments(ImmutableList.of(), ImmutableMap.of(), OscalReader.strict());

  private final ImmutableList<Path> folders;
  private final ImmutableMap<URI, OscalDocument> documents;
  private final OscalReader reader;
  private final DocumentLoader inMemory;

  private LocalDocuments(
      ImmutableList<Path> folders, ImmutableMap<URI, OscalDocument> documents, OscalReader reader) {
    this.folders = folders;
    this.documents = documents;
    this.reader = reader;
    this.inMemory = DocumentLoader.of(documents);
  }

  /** Returns no documents at all, to add some to. */
  public static LocalDocuments none() {
    return NONE;
  }

  /** Returns the documents in the files under these folders, read strictly. */
  public static LocalDocuments under(Path... folders) {
    return new LocalDocuments(ImmutableList.copyOf(folders), NONE.documents, NONE.reader);
  }

  /**
   * Returns these documents and one more from memory, which goes before a file of the same address.
   *
   * @param uri the absolute URI that imports lead to
   */
  public LocalDocuments with(URI uri, OscalDocument document) {
    return new LocalDocuments(
        folders,
        ImmutableMap.<URI, OscalDocument>builder()
            .putAll(documents)
            .put(uri, document)
            .buildKeepingLast(),
        reader);
  }

  /** Returns the same documents, read by another reader. */
  public LocalDocuments withReader(OscalReader other) {
    return new LocalDocuments(folders, documents, other);
  }

  @Override
  public Answer load(URI uri, Optional<String> mediaType) {
    Answer answer = inMemory.load(uri, mediaType);
    if (answer instanceof Loaded) {
      return answer;
    }
    if (!"file".equalsIgnoreCase(uri.getScheme())) {
      return new Unavailable(
          "it is no file, and not among the " + documents.size() + " documents in memory");
    }
    try {
      Path file = Path.of(uri);
      return isAllowed(file)
          ? new Loaded(reader.read(file), uri)
          : new Unavailable("it is not under a folder that may be read, which are " + folders);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return new Unavailable("it names no local file (" + e.getMessage() + ")");
    } catch (NoSuchFileException e) {
      return new Unavailable("there is no such file");
    } catch (IOException e) {
      return new Unavailable("it can't be read (" + e + ")");
    } catch (OscalReadException | OscalLimitException e) {
      return new Unavailable(e.getMessage());
    }
  }

  private boolean isAllowed(Path file) throws IOException {
    if (folders.stream().noneMatch(folder -> contains(folder, file))) {
      return false;
    }
    Path real = file.toRealPath();
    for (Path folder : folders) {
      if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  /** Asked before the file system is, which tells nobody what exists outside of the folders. */
  private static boolean contains(Path folder, Path file) {
    return file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
  }

  @Override
  public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
    try {
      return new Loaded(reader.read(new ByteArrayInputStream(content), uri), uri);
    } catch (OscalReadException | OscalLimitException e) {
      return new Unavailable(e.getMessage());
    }
  }

  /** Returns the folders and the addresses in memory. */
  @Override
  public String toString() {
    return "files under " + folders + ", in memory " + List.copyOf(documents.keySet());
  }
}
