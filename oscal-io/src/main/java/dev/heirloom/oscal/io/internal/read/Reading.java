package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading: a document, its problems, or both.
 *
 * @param document the document, if there is one
 * @param format the format, if it could be told
 * @param problems the problems
 */
public record Reading(
    Optional<OscalDocument> document, Optional<Format> format, List<Problem> problems) {

  /** Reads a document from bytes. */
  public static Reading of(
      String name, byte[] bytes, ReadOptions options, @Nullable Model wanted) {
    Content content;
    try {
      content = Content.of(bytes);
    } catch (MalformedException e) {
      return hopeless(name, options, e);
    }
    return read(name, content, options, wanted);
  }

  /** Reads a document from text. */
  public static Reading of(String name, String text, ReadOptions options, @Nullable Model wanted) {
    Content content;
    try {
      content = Content.of(text);
    } catch (MalformedException e) {
      return hopeless(name, options, e);
    }
    return read(name, content, options, wanted);
  }

  private static Reading hopeless(String name, ReadOptions options, MalformedException e) {
    Pass pass = new Pass(name, options, true);
    try {
      pass.problem(e.kind, e.where, e.getMessage(), e.remedy);
    } catch (Pass.Stop stop) {
      // One problem may be all that was asked for.
    }
    return new Reading(Optional.empty(), Optional.empty(), pass.problems());
  }

  private static Reading read(
      String name, Content content, ReadOptions options, @Nullable Model wanted) {
    Roots roots = new Roots(wanted);
    try {
      Object document = document(content, new Pass(name, options, false), roots);
      return new Reading(
          Optional.of((OscalDocument) document), Optional.of(content.format()), List.of());
    } catch (Fault
        | MalformedException
        | IllegalArgumentException
        | ArithmeticException
        | NullPointerException e) {
      return examine(name, content, options, roots);
    }
  }

  private static Reading examine(String name, Content content, ReadOptions options, Roots roots) {
    Pass pass = new Pass(name, options, true);
    Object document = null;
    try {
      document = document(content, pass, roots);
    } catch (Pass.Stop stop) {
      // What stopped it is among the problems.
    } catch (MalformedException e) {
      try {
        pass.problem(e.kind, e.where, e.getMessage(), e.remedy);
      } catch (Pass.Stop stop) {
        // It was one problem too many.
      }
    }
    return new Reading(
        pass.failed() ? Optional.empty() : Optional.ofNullable((OscalDocument) document),
        Optional.of(content.format()),
        pass.problems());
  }

  private static @Nullable Object document(Content content, Pass pass, Roots roots) {
    return switch (content.format()) {
      case JSON -> new TokenReader(pass, new JsonTokens(content)).document(roots);
      case YAML -> new TokenReader(pass, new YamlTokens(content, pass)).document(roots);
      case XML -> new XmlReader(pass, content).document(roots);
    };
  }
}
