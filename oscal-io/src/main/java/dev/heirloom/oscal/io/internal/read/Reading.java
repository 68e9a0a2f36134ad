package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.Problem.Kind;
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
 * @param isCutShort whether there are more problems than were asked for
 */
public record Reading(
    Optional<OscalDocument> document,
    Optional<Format> format,
    List<Problem> problems,
    boolean isCutShort) {

  /** Reads a document from bytes. */
  public static Reading of(String name, byte[] bytes, ReadOptions options, @Nullable Model wanted) {
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
      pass.problem(e.kind, e.where, e.words, e.remedy);
    } catch (Pass.Stop stop) {
      // One problem may be all that was asked for.
    }
    return new Reading(
        Optional.empty(), Optional.empty(), pass.found().inOrder(), pass.found().isCutShort());
  }

  private static Reading read(
      String name, Content content, ReadOptions options, @Nullable Model wanted) {
    Roots roots = new Roots(wanted);
    try {
      if (document(content, new Pass(name, options, false), roots) instanceof OscalDocument document
          && OscalVersions.isRead(document.metadata().oscalVersion())) {
        return new Reading(Optional.of(document), Optional.of(content.format()), List.of(), false);
      }
    } catch (Fault
        | MalformedException
        | IllegalArgumentException
        | ArithmeticException
        | NullPointerException e) {
      // The examining pass will say what it is.
    }
    Reading reading = examine(content, new Pass(name, options, true), roots);
    Content renamed = content.asNamed(name);
    // What was not understood may be meant as what its name says.
    return renamed == content || reading.isUnderstood()
        ? reading
        : examine(renamed, new Pass(name, options, true), roots);
  }

  private boolean isUnderstood() {
    return document.isPresent()
        || problems.stream()
            .noneMatch(
                problem ->
                    problem.kind() == Kind.MALFORMED || problem.kind() == Kind.OTHER_DOCUMENT);
  }

  private static Reading examine(Content content, Pass pass, Roots roots) {
    Object document = null;
    try {
      document = document(content, pass, roots);
    } catch (Pass.Stop stop) {
      // What stopped it is among the problems.
    } catch (MalformedException e) {
      try {
        pass.problem(e.kind, e.where, e.words, e.remedy);
      } catch (Pass.Stop stop) {
        // It was one problem too many.
      }
    }
    Pass following = pass.following();
    return following != null
        ? examine(content, following, roots)
        : new Reading(
            pass.found().failed()
                ? Optional.empty()
                : Optional.ofNullable((OscalDocument) document),
            Optional.of(content.format()),
            pass.found().inOrder(),
            pass.found().isCutShort());
  }

  private static @Nullable Object document(Content content, Pass pass, Roots roots) {
    return switch (content.format()) {
      case JSON -> new TokenDocument(pass, new JsonTokens(content)).read(roots);
      case YAML -> new TokenDocument(pass, new YamlTokens(content, pass)).read(roots);
      case XML -> new XmlReader(pass, content).document(roots);
    };
  }
}
