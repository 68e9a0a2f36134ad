package dev.heirloom.oscal.io;

import java.util.Locale;
import java.util.Optional;

/** The formats that OSCAL documents are exchanged in; each can hold all that the others can. */
public enum Format {
  /** OSCAL JSON. */
  JSON("application/json"),
  /** OSCAL YAML, which has the names and the structure of OSCAL JSON. */
  YAML("application/yaml"),
  /** OSCAL XML. */
  XML("application/xml");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the media type of documents of this format, without the {@code oscal} suffixes. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Returns the format that the name of a file to be written asks for by its extension, {@code
   * .json}, {@code .yaml}, {@code .yml} or {@code .xml}; empty for any other. (What is read is told
   * apart by content, never by name.)
   */
  public static Optional<Format> ofFileName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return Optional.of(JSON);
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return Optional.of(YAML);
    }
    return name.endsWith(".xml") ? Optional.of(XML) : Optional.empty();
  }
}
