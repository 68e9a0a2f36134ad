package dev.heirloom.examples.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A stream that knows whether it failed because its reader is gone or for another cause. */
final class StandardOutput extends PrintStream {

  private final PipedOutput piped;

  StandardOutput(OutputStream out) {
    this(new PipedOutput(out));
  }

  private StandardOutput(PipedOutput piped) {
    super(piped, false, StandardCharsets.UTF_8);
    this.piped = piped;
  }

  boolean isReaderGone() {
    return piped.readerGone;
  }

  /** Only the words of the system tell a closed pipe from a full disk. */
  private static final class PipedOutput extends FilterOutputStream {

    private boolean readerGone;

    PipedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
      try {
        out.write(octets, from, length);
      } catch (IOException e) {
        readerGone |= String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        throw e;
      }
    }
  }
}
