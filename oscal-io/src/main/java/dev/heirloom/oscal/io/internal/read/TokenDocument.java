package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.internal.read.Tokens.Kind;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the document in the tokens of JSON or YAML, and what stands beside it. */
final class TokenDocument {

  private final Pass pass;
  private final Tokens tokens;

  TokenDocument(Pass pass, Tokens tokens) {
    this.pass = pass;
    this.tokens = tokens;
  }

  /** Reads a document to the end of the tokens; returns null if a problem left none. */
  @Nullable Object read(Roots roots) {
    Object document = read(roots, tokens.next());
    if (document != null && tokens.next() != Kind.END) {
      pass.problem(
          Problem.Kind.MALFORMED, tokens, "More follows the end of the document", "Remove it");
    }
    return document;
  }

  /** Reads a document that begins with the current token, and nothing that follows it. */
  @Nullable Object read(Roots roots, Kind first) {
    if (first != Kind.OBJECT) {
      roots.none(pass, TextPosition.at(tokens.line(), tokens.column()), first.words(), List.of());
      return null;
    }
    pass.enter(tokens);
    Object document = null;
    boolean found = false;
    List<String> strangers = new ArrayList<>();
    List<TextPosition> strangerPlaces = new ArrayList<>();
    List<String> strangerTexts = new ArrayList<>();
    while (tokens.next() == Kind.KEY) {
      String name = tokens.text();
      Model model = roots.find(pass, tokens, name);
      if (model != null) {
        if (found) {
          pass.problem(
              Problem.Kind.DUPLICATE,
              tokens,
              "A second document, '" + name + "', is in the same file",
              "Put it into a file of its own");
          tokens.skip(pass, tokens.next());
          continue;
        }
        found = true;
        if (pass.examining) {
          pass.push(name);
        }
        Shape shape = Shape.of(model.type().asSubclass(Record.class));
        document = new TokenReader(pass, tokens).read("'" + name + "'", shape, tokens.next());
        if (pass.examining) {
          pass.pop();
        }
      } else if (name.equals("$schema")) {
        Kind kind = tokens.next();
        if (kind != Kind.TEXT && kind != Kind.PLAIN) {
          TextPosition place = TextPosition.at(tokens.line(), tokens.column());
          pass.slip(
              Problem.Kind.WRONG_TYPE,
              place,
              "'$schema' is " + kind.words(),
              "Write the URI of the JSON schema as a text, or leave it out",
              "Left it out" + Wording.quoted(tokens.skip(pass, kind)));
        }
      } else {
        strangers.add(name);
        strangerPlaces.add(TextPosition.at(tokens.line(), tokens.column()));
        strangerTexts.add(tokens.skip(pass, tokens.next()));
      }
    }
    if (!found) {
      roots.none(pass, TextPosition.at(1, 1), "", strangers);
      return null;
    }
    for (int i = 0; i < strangers.size(); i++) {
      pass.unknown(
          strangerPlaces.get(i),
          "'" + Wording.shorten(strangers.get(i)) + "' has no place beside the document",
          "Remove it",
          strangerTexts.get(i));
    }
    pass.leave();
    return document;
  }
}
