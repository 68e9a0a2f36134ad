package dev.heirloom.oscal.io.report;

import java.io.StringWriter;

/** A writer that nobody but its owner may close. */
final class OpenWriter extends StringWriter {

  @Override
  public void close() {
    throw new IllegalStateException("it is its owner's to close");
  }
}
