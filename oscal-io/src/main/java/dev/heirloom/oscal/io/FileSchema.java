package dev.heirloom.oscal.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;

/**
 * The JSON schema of a form of file that is the library's own and no OSCAL.
 *
 * <p>Each has an address that never changes, and the jar has it at that address below {@code
 * META-INF}: {@code https://heirloom.dev/schemas/report-2.schema.json} is the resource {@code
 * META-INF/heirloom.dev/schemas/report-2.schema.json}. A later version of a form has an address of
 * its own.
 */
public enum FileSchema {
  /** A report, format 2. */
  REPORT("report-2"),
  /** An agency's authorization records, format 1. */
  RECORDS("records-1"),
  /** A policy, format 1. */
  POLICY("policy-1"),
  /** The layout of a responsibility matrix, format 1. */
  MATRIX_LAYOUT("matrix-layout-1"),
  /** A difference of reports, format 1. */
  DIFFERENCE("difference-1"),
  /** What change notifications ask to look at again, format 1. */
  CHANGE_IMPACT("change-impact-1"),
  /** A path to an ATO, format 1. */
  ATO_PATH("path-1");

  private final String name;

  FileSchema(String name) {
    this.name = name;
  }

  /** Returns its address, which is its {@code $id}. */
  public URI address() {
    return URI.create("https://heirloom.dev/schemas/" + name + ".schema.json");
  }

  /** Returns the schema, as JSON Schema draft 7. */
  public String text() {
    URI address = address();
    String resource = "/META-INF/" + address.getHost() + address.getPath();
    try (InputStream in = Objects.requireNonNull(FileSchema.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
