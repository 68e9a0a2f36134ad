package dev.heirloom.oscal.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a file can't be read or written, in the words of a person: what is wrong, and what to do. */
public final class FileWords {

  private static final String CHECK_NAME = "Check the name.";

  /** Only the words of the system tell that a disk is full. */
  private static final Pattern NO_ROOM =
      Pattern.compile("\\b(space|quota)\\b", Pattern.CASE_INSENSITIVE);

  private final String problem;
  private final String remedy;

  private FileWords(String problem, String remedy) {
    this.problem = problem;
    this.remedy = remedy;
  }

  /** Returns the words for what happened to a file. */
  public static FileWords of(IOException e, Path file) {
    return Files.isDirectory(file) ? new FileWords("It is a folder.", "Name a file in it.") : of(e);
  }

  /** Returns the words for what happened to bytes that come from no file. */
  public static FileWords of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new FileWords("There is no such file.", CHECK_NAME);
    }
    if (e instanceof AccessDeniedException) {
      return new FileWords("Its permissions forbid it.", "Change them, or ask who owns it.");
    }
    if (e instanceof NotDirectoryException) {
      return new FileWords("A part of its path is not a folder.", CHECK_NAME);
    }
    if (e instanceof FileSystemLoopException) {
      return new FileWords("Its links lead in a circle.", CHECK_NAME);
    }
    if (e instanceof NotAFileException) {
      return new FileWords("It is a pipe or a device.", "Save what it gives as a file.");
    }
    if (e instanceof CharacterCodingException) {
      return new FileWords("It is not text in UTF-8.", "Save it as UTF-8.");
    }
    String reason = reason(e);
    if (reason != null && NO_ROOM.matcher(reason).find()) {
      return new FileWords(
          "The operating system says: " + reason + ".", "Make room there, or name another place.");
    }
    return new FileWords(
        reason == null
            ? "The operating system does not say why."
            : "The operating system says: " + reason + ".",
        "Check the path and the permissions.");
  }

  /** The operating system's own words; those of its exceptions begin with the path. */
  private static @Nullable String reason(IOException e) {
    return e instanceof FileSystemException system ? system.getReason() : e.getMessage();
  }

  /** Returns one sentence that says what is wrong. */
  public String problem() {
    return problem;
  }

  /** Returns one sentence that says what to do. */
  public String remedy() {
    return remedy;
  }

  /** Returns what is wrong and what to do. */
  @Override
  public String toString() {
    return problem + " " + remedy;
  }
}
