package dev.heirloom.oscal.io.resolution;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ResolutionLimits;
import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadResult;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The documents that a profile may import: files under folders that the caller allows, files that
 * the caller has of what is published at other addresses, documents that the caller has in memory,
 * and nothing else.
 *
 * <p>A file counts as under a folder if it is there after all symbolic links and {@code ..} are
 * followed; pipes and devices are no files. Embedded documents (base64) are read too. The format is
 * told from the content; the media type that a profile states is not relied on.
 *
 * <p>It is a value: each method that adds something returns a changed one. Files are read anew for
 * every resolution.
 */
public final class LocalDocuments implements DocumentLoader {

  private static final LocalDocuments NONE =
      new LocalDocuments(
          ImmutableList.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          OscalReader.strict(),
          ResolutionLimits.defaults(),
          problem -> {});

  private final ImmutableList<Path> folders;
  private final ImmutableMap<String, Path> addresses;
  private final ImmutableMap<URI, OscalDocument> documents;
  private final OscalReader reader;
  private final ResolutionLimits limits;
  private final Consumer<Problem> listener;
  private final DocumentLoader inMemory;

  private LocalDocuments(
      ImmutableList<Path> folders,
      ImmutableMap<String, Path> addresses,
      ImmutableMap<URI, OscalDocument> documents,
      OscalReader reader,
      ResolutionLimits limits,
      Consumer<Problem> listener) {
    this.folders = folders;
    this.addresses = addresses;
    this.documents = documents;
    this.reader = reader;
    this.limits = limits;
    this.listener = listener;
    this.inMemory = DocumentLoader.of(documents);
  }

  /** Returns no documents at all, to add some to. */
  public static LocalDocuments none() {
    return NONE;
  }

  /** Returns the documents in the files under these folders, read strictly. */
  public static LocalDocuments under(Path... folders) {
    return NONE.allowing(folders);
  }

  /** Returns these documents and those in the files under more folders. */
  public LocalDocuments allowing(Path... more) {
    return new LocalDocuments(
        Stream.concat(folders.stream(), Stream.of(more))
            .distinct()
            .collect(ImmutableList.toImmutableList()),
        addresses,
        documents,
        reader,
        limits,
        listener);
  }

  /**
   * Returns these documents and those in the files under a folder, known by their addresses
   * elsewhere: what is published at the prefix and something is in the folder at that something. Of
   * several prefixes that fit an address the longest counts.
   *
   * @param prefix how the addresses begin, such as {@code https://example.com/controls/} or {@code
   *     trestle://}
   * @param folder the folder, or a file for an address that is the prefix itself
   */
  public LocalDocuments mapping(String prefix, Path folder) {
    return new LocalDocuments(
        folders,
        ImmutableMap.<String, Path>builder()
            .putAll(addresses)
            .put(prefix, folder)
            .buildKeepingLast(),
        documents,
        reader,
        limits,
        listener);
  }

  /**
   * Returns these documents and one more from memory, which goes before a file of the same address.
   *
   * @param uri the absolute URI that imports lead to
   */
  public LocalDocuments with(URI uri, OscalDocument document) {
    return new LocalDocuments(
        folders,
        addresses,
        ImmutableMap.<URI, OscalDocument>builder()
            .putAll(documents)
            .put(uri, document)
            .buildKeepingLast(),
        reader,
        limits,
        listener);
  }

  /** Returns the same documents, read by another reader. */
  public LocalDocuments withReader(OscalReader other) {
    return new LocalDocuments(folders, addresses, documents, other, limits, listener);
  }

  /** Returns the same documents, of which those that others refer to are resolved within limits. */
  public LocalDocuments withLimits(ResolutionLimits others) {
    return new LocalDocuments(folders, addresses, documents, reader, others, listener);
  }

  /**
   * Returns the same documents, which tell this listener what their reader passes over in them, and
   * which of those that others refer to can't be used.
   */
  public LocalDocuments telling(Consumer<Problem> other) {
    return new LocalDocuments(folders, addresses, documents, reader, limits, other);
  }

  /** Returns whether a file is under one of the folders, or will be if it is made. */
  public boolean allows(Path file) {
    try {
      return isUnder(folders, file);
    } catch (IOException e) {
      // Where it leads is not known, but its name is in one of the folders.
      return !Files.exists(file);
    }
  }

  @Override
  public Answer load(URI uri, Optional<String> mediaType) {
    Answer answer = inMemory.load(uri, mediaType);
    if (answer instanceof Loaded) {
      return answer;
    }
    try {
      Optional<LocalFile> found = found(uri);
      return found.isPresent()
          ? read(found.get(), uri)
          : new Unavailable(
              "nothing is fetched; save it and name it with --map PREFIX=FOLDER, or mapping(prefix, folder) in a"
                  + " program");
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return new Unavailable("it names no local file (" + e.getMessage() + ")");
    } catch (OscalReadException | OscalLimitException e) {
      return unusable(e);
    }
  }

  private Unavailable unusable(RuntimeException reason) {
    listener.accept(
        reason instanceof OscalLimitException limit
            ? limit.asProblem()
            : ((OscalReadException) reason).problems().get(0));
    return new Unavailable(String.valueOf(reason.getMessage()));
  }

  /** A file that an address leads to, and the folders that it has to be under. */
  private record LocalFile(List<Path> roots, Path file) {}

  /** Returns the file that an address leads to; empty if that is neither mapped nor local. */
  private Optional<LocalFile> found(URI uri) {
    Optional<Map.Entry<String, Path>> mapped = mapped(uri);
    if (mapped.isPresent()) {
      Path root = mapped.get().getValue();
      return Optional.of(
          new LocalFile(List.of(root), root.resolve(below(mapped.get().getKey(), uri))));
    }
    return "file".equalsIgnoreCase(uri.getScheme())
        ? Optional.of(new LocalFile(folders, Path.of(uri)))
        : Optional.empty();
  }

  private Answer read(LocalFile found, URI uri) {
    try {
      Optional<InputStream> opened = FileOpening.openUnder(found.roots, found.file);
      if (opened.isEmpty()) {
        return new Unavailable(
            "it is not under a folder that may be read, which are " + found.roots);
      }
      try (InputStream stream = opened.get()) {
        return told(reader.examine(stream, uri), uri);
      }
    } catch (IOException e) {
      return new Unavailable(clause(FileWords.of(e, found.file).problem()));
    }
  }

  /**
   * Opens what is at an address, whatever it is; empty if that is an address elsewhere that is not
   * mapped, so that nothing is known of it.
   *
   * @throws IOException if there is no file, or none that may be read
   */
  public Optional<InputStream> open(URI uri) throws IOException {
    if (inMemory.load(uri, Optional.empty()) instanceof Loaded loaded) {
      String xml = OscalWriter.compact().toString(loaded.document(), Format.XML);
      return Optional.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
    try {
      Optional<LocalFile> found = found(uri);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Optional<InputStream> opened = FileOpening.openUnder(found.get().roots, found.get().file);
      if (opened.isEmpty()) {
        throw new NoSuchFileException(uri.toString());
      }
      return opened;
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new NoSuchFileException(uri.toString());
    }
  }

  private Answer told(ReadResult<OscalDocument> result, URI uri) {
    OscalDocument document = result.orThrow();
    result.problems().forEach(listener);
    return new Loaded(document, uri);
  }

  private static String clause(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + withoutPeriod(sentence.substring(1));
  }

  private static String withoutPeriod(String sentence) {
    return CharMatcher.is('.').trimTrailingFrom(sentence);
  }

  private Optional<Map.Entry<String, Path>> mapped(URI uri) {
    return addresses.entrySet().stream()
        .filter(entry -> isBelow(entry.getKey(), uri.toString()))
        .max(
            Map.Entry.comparingByKey(
                (one, other) -> Integer.compare(one.length(), other.length())));
  }

  private static boolean isBelow(String prefix, String address) {
    return address.startsWith(prefix)
        && (prefix.endsWith("/")
            || address.length() == prefix.length()
            || "/?".indexOf(address.charAt(prefix.length())) >= 0);
  }

  /** Returns what follows the prefix in an address, as the path of a file. */
  private static String below(String prefix, URI uri) {
    String rest = uri.toString().substring(prefix.length()).replaceFirst("\\?.*", "");
    return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8)
        .replaceFirst("^/+", "");
  }

  private static boolean isUnder(List<Path> roots, Path file) throws IOException {
    if (roots.stream().noneMatch(root -> contains(root, file))) {
      return false;
    }
    Path real = file.toRealPath();
    for (Path root : roots) {
      if (Files.exists(root) && real.startsWith(root.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  /** Asked before the file system is, which tells nobody what exists outside of the folders. */
  private static boolean contains(Path root, Path file) {
    return file.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize());
  }

  @Override
  public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
    try {
      return told(reader.examine(new ByteArrayInputStream(content), uri), uri);
    } catch (OscalReadException | OscalLimitException e) {
      return unusable(e);
    }
  }

  @Override
  public ResolutionLimits limits() {
    return limits;
  }

  @Override
  public void unresolved(ProfileResolutionException reason) {
    listener.accept(
        new Problem(
            Problem.Kind.UNREADABLE,
            new FilePlace(reason.document().toString(), 1, 1, reason.place()),
            "The profile can't be resolved: " + withoutPeriod(reason.problem()),
            withoutPeriod(reason.remedy())));
  }

  /** Returns the folders, the addresses that are mapped, and those in memory. */
  @Override
  public String toString() {
    return "files under "
        + folders
        + (addresses.isEmpty() ? "" : ", addresses " + addresses)
        + ", in memory "
        + List.copyOf(documents.keySet());
  }
}
