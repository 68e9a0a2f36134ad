package dev.heirloom.oscal.io.internal.plain;

import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;

/** What is counted while one document is read, held against {@link ReadOptions}. */
final class PlainLimits {

  private final ReadOptions options;
  private long nodes;
  private long repeated;

  PlainLimits(ReadOptions options) {
    this.options = options;
  }

  /** Counts a value. */
  void count(ValuePosition at, int depth) {
    if (depth > options.maxDepth()) {
      throw new OscalLimitException(at.place(), "deeper nesting", "maxDepth", options.maxDepth());
    }
    if (++nodes > options.maxNodes()) {
      throw new OscalLimitException(at.place(), "more values", "maxNodes", options.maxNodes());
    }
  }

  /** Counts a value that comes again through an alias. */
  void countRepeated(ValuePosition at) {
    if (++repeated > options.maxAliasNodes()) {
      throw new OscalLimitException(
          at.place(), "more values that aliases repeat", "maxAliasNodes", options.maxAliasNodes());
    }
  }

  /** Returns a text that is no longer than it may be. */
  String text(ValuePosition at, String text) {
    if (text.length() > options.maxTextLength()) {
      throw new OscalLimitException(
          at.place(), "a longer text", "maxTextLength", options.maxTextLength());
    }
    return text;
  }
}
