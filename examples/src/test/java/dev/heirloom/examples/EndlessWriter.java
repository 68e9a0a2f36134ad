package dev.heirloom.examples;

import dev.heirloom.oscal.io.FileReplacement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The process that writes a file over and over until it is killed. */
final class EndlessWriter {

  static final int LENGTH = 1 << 20;

  private EndlessWriter() {}

  /** Writes the file that is named, all a, then all b, and says so each time. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    for (byte letter = 'a'; ; letter = (byte) (letter == 'a' ? 'b' : 'a')) {
      FileReplacement.write(file, content(letter));
      System.out.write(letter);
      System.out.flush();
    }
  }

  static byte[] content(byte letter) {
    byte[] content = new byte[LENGTH];
    Arrays.fill(content, letter);
    return content;
  }
}
