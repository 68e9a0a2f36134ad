package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** Says that tokens can't be read on. */
final class MalformedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final transient Kind kind;
  final transient TextPosition where;
  final String words;
  final String remedy;

  MalformedException(Kind kind, TextPosition where, String words, String remedy) {
    this(kind, where, words, remedy, null);
  }

  MalformedException(
      Kind kind, TextPosition where, String words, String remedy, @Nullable Throwable cause) {
    super(words, cause, false, false);
    this.kind = kind;
    this.where = where;
    this.words = words;
    this.remedy = remedy;
  }
}
