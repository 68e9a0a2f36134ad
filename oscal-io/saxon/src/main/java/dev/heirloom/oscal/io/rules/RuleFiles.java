package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.FileWords;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file of rules with those that it imports, each of which is read once. */
final class RuleFiles {

  private static final int MAX_BYTES = 16 << 20;

  private static final int MAX_FILES = 100;

  private final LocalDocuments documents;
  private final Set<URI> known = new HashSet<>();
  private final List<Rule> rules = new ArrayList<>();

  private RuleFiles(LocalDocuments documents) {
    this.documents = documents;
  }

  /**
   * Reads a file.
   *
   * @param documents the files that may be imported
   */
  static ImmutableList<Rule> read(Path file, LocalDocuments documents) {
    String name = file.toString();
    try (InputStream stream = FileOpening.open(file)) {
      RuleFiles files = new RuleFiles(documents);
      URI address = file.toAbsolutePath().normalize().toUri();
      files.known.add(address);
      files.add(RuleElement.read(text(stream, name), name), Optional.of(address));
      return ImmutableList.copyOf(files.rules);
    } catch (IOException e) {
      FileWords words = FileWords.of(e, file);
      throw new DataFileException(new FilePlace(name, 1, 1, ""), words.problem(), words.remedy());
    }
  }

  /** Reads a text, which is nowhere, so that it can import nothing by a relative address. */
  static ImmutableList<Rule> read(String text, String name) {
    RuleFiles files = new RuleFiles(LocalDocuments.none());
    files.add(RuleElement.read(text, name), Optional.empty());
    return ImmutableList.copyOf(files.rules);
  }

  private static String text(InputStream stream, String name) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new DataFileException(
          new FilePlace(name, 1, 1, ""),
          "The file of rules has more bytes than " + MAX_BYTES + ", a limit that is fixed.",
          "Divide it.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new DataFileException(
          new FilePlace(name, 1, 1, ""), "It is not text in UTF-8.", "Save it as UTF-8.");
    }
  }

  private void add(RuleElement root, Optional<URI> base) {
    RuleFile file = new RuleFile(root);
    for (RuleElement statement : file.imports()) {
      URI address = address(statement, base);
      if (known.add(address)) {
        follow(statement, address);
      }
    }
    rules.addAll(file.rules());
  }

  private static URI address(RuleElement statement, Optional<URI> base) {
    String written = statement.required("href").strip();
    try {
      URI address = base.isPresent() ? base.get().resolve(written) : URI.create(written);
      if (address.isAbsolute()) {
        return address.normalize();
      }
    } catch (IllegalArgumentException e) {
      throw statement.error("'" + written + "' is no address.", "Correct it.");
    }
    throw statement.error(
        "'" + written + "' is relative to a file, and these rules stand in none.",
        "Save them in a file, and hand that over.");
  }

  private void follow(RuleElement statement, URI address) {
    if (known.size() > MAX_FILES) {
      throw statement.error(
          "More files of rules than " + MAX_FILES + " are imported, a limit that is fixed.",
          "Put some of them together.");
    }
    String name = name(address);
    try {
      Optional<InputStream> opened = documents.open(address);
      if (opened.isEmpty()) {
        throw statement.error(
            "The import leads to " + address + ", and nothing is fetched from there.",
            "Save it and name it with --map PREFIX=FOLDER, or mapping(prefix, folder) in a"
                + " program.");
      }
      String text;
      try (InputStream stream = opened.get()) {
        text = text(stream, name);
      }
      add(RuleElement.read(text, name), Optional.of(address));
    } catch (IOException e) {
      throw statement.error(
          "The import leads to " + address + ", where no file is that may be read.",
          "Correct the address, or allow its folder with --allow DIR, or allowing(folder) in a"
              + " program.");
    }
  }

  private static String name(URI address) {
    try {
      return "file".equals(address.getScheme()) ? Path.of(address).toString() : address.toString();
    } catch (IllegalArgumentException e) {
      // An address of a file that leads to none, such as one with a fragment; it is not opened.
      return address.toString();
    }
  }
}
