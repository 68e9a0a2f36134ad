package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.internal.shape.Field;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON or YAML document, one after the other. */
abstract class Tokens implements TextPosition {

  /** How many characters of what is skipped are told at most. */
  private static final int SKIPPED = 4_000;

  /** What a token is. */
  enum Kind {
    /** The beginning of an object. */
    OBJECT("an object"),
    /** The end of an object. */
    END_OBJECT("the end of an object"),
    /** The beginning of a list. */
    LIST("a list"),
    /** The end of a list. */
    END_LIST("the end of a list"),
    /** The name of a field. */
    KEY("a name"),
    /** A text. */
    TEXT("a text"),
    /** A number. */
    NUMBER("a number"),
    /** True or false. */
    BOOLEAN("true or false"),
    /** Null. */
    NULL("null"),
    /** A YAML scalar without quotes, which is what the reader of the field makes of it. */
    PLAIN("a text"),
    /** What a parser of another format than JSON holds as a value of its own, such as bytes. */
    OPAQUE("a value that JSON does not have"),
    /** The end of the document. */
    END("nothing");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns the token as a phrase for a message. */
    String words() {
      return words;
    }
  }

  /** Moves to the next token. */
  abstract Kind next();

  /**
   * Moves to the next name of a field, or to the end of the object.
   *
   * @param guess the field that probably comes next, which is found faster than others; null if
   *     there is none
   * @return the name, which is the very same string as the guess's if the guess is right; null at
   *     the end
   */
  abstract @Nullable String nextKey(@Nullable Field guess);

  /**
   * Moves to the next token and returns its text, if it is one that a text can be read from.
   *
   * @return null if it is of another kind, which {@link #kind} tells
   */
  abstract @Nullable String nextText();

  /** Returns what the current token is, after {@link #nextText}. */
  abstract Kind kind();

  /** Returns the text of a key, text, number or scalar. */
  abstract String text();

  /** Skips the value that begins with the current token; returns its words if they are wanted. */
  final String skip(Pass pass, Kind kind) {
    StringBuilder words = new StringBuilder();
    int levels = 0;
    Kind current = kind;
    while (true) {
      switch (current) {
        case OBJECT, LIST -> {
          pass.enter(this);
          levels++;
        }
        case END_OBJECT, END_LIST -> {
          pass.leave();
          levels--;
        }
        case KEY, TEXT, PLAIN, NUMBER, BOOLEAN -> {
          pass.node(this);
          if (current == Kind.KEY) {
            pass.skippedName(text());
          }
          if (pass.examining && words.length() < SKIPPED) {
            words.append(words.isEmpty() ? "" : " ").append(text());
          }
        }
        default -> pass.node(this);
      }
      if (levels == 0) {
        return words.toString();
      }
      current = next();
    }
  }
}
