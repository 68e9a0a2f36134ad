package dev.heirloom.oscal.io;

/**
 * How a document is read: what is an error, and the limits that hostile files run into.
 *
 * <p>The defaults read every OSCAL document known to the authors, were it ten times as large.
 *
 * @param isLenient whether the slips of public files are taken and reported, each as a change with
 *     its place and with what was there, where they would be errors otherwise; false by default.
 *     What OSCAL does not know is left out, or read as what it nearly is ({@code id_ref}), but
 *     refused where a known name may be misspelt; unknown elements in prose are unwrapped, so that
 *     no word is lost; an empty list is read as absent, one value as a list of one and a list of
 *     one as its value; a number as the text it is in, a text as the number it spells; a UUID of
 *     another version as one of version 5, wherever the document names it; a time without a zone as
 *     UTC; {@code manual} and {@code fedramp}, words of drafts, as what took their place; elements
 *     in another order as in OSCAL's
 * @param maxBytes the size of a document in bytes; 64 MiB by default
 * @param maxDepth how deep objects, lists and elements can be nested; 100 by default
 * @param maxTextLength the length of one text in UTF-16 units; 32 Mi by default (a file that
 *     travels inside the document is one text)
 * @param maxNodes how many objects, lists, elements and values a document can have; 1,250,000 by
 *     default
 * @param maxAliasNodes how many of these YAML aliases can repeat; 100,000 by default
 * @param maxProblems after how many problems reading stops; 1,000 by default. There can be a
 *     hundred times as many changes
 */
public record ReadOptions(
    boolean isLenient,
    long maxBytes,
    int maxDepth,
    int maxTextLength,
    long maxNodes,
    long maxAliasNodes,
    int maxProblems) {

  private static final ReadOptions STRICT =
      new ReadOptions(false, 64L << 20, 100, 32 << 20, 1_250_000, 100_000, 1_000);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if a limit is not positive
   */
  public ReadOptions {
    if (maxBytes < 1
        || maxDepth < 1
        || maxTextLength < 1
        || maxNodes < 1
        || maxAliasNodes < 0
        || maxProblems < 1) {
      throw new IllegalArgumentException("Every limit must be positive");
    }
  }

  /** Returns the defaults: what OSCAL does not have is an error. */
  public static ReadOptions strict() {
    return STRICT;
  }

  /** Returns the defaults, except that the slips of public files are taken and reported. */
  public static ReadOptions lenient() {
    return new ReadOptions(
        true,
        STRICT.maxBytes,
        STRICT.maxDepth,
        STRICT.maxTextLength,
        STRICT.maxNodes,
        STRICT.maxAliasNodes,
        STRICT.maxProblems);
  }

  /** Returns these options with another limit of bytes. */
  public ReadOptions withMaxBytes(long limit) {
    return new ReadOptions(
        isLenient, limit, maxDepth, maxTextLength, maxNodes, maxAliasNodes, maxProblems);
  }

  /** Returns these options with another limit of nesting. */
  public ReadOptions withMaxDepth(int limit) {
    return new ReadOptions(
        isLenient, maxBytes, limit, maxTextLength, maxNodes, maxAliasNodes, maxProblems);
  }

  /** Returns these options with another limit of the length of a text. */
  public ReadOptions withMaxTextLength(int limit) {
    return new ReadOptions(
        isLenient, maxBytes, maxDepth, limit, maxNodes, maxAliasNodes, maxProblems);
  }

  /** Returns these options with another limit of nodes. */
  public ReadOptions withMaxNodes(long limit) {
    return new ReadOptions(
        isLenient, maxBytes, maxDepth, maxTextLength, limit, maxAliasNodes, maxProblems);
  }

  /** Returns these options with another limit of nodes that YAML aliases repeat. */
  public ReadOptions withMaxAliasNodes(long limit) {
    return new ReadOptions(
        isLenient, maxBytes, maxDepth, maxTextLength, maxNodes, limit, maxProblems);
  }

  /** Returns these options with another limit of problems. */
  public ReadOptions withMaxProblems(int limit) {
    return new ReadOptions(
        isLenient, maxBytes, maxDepth, maxTextLength, maxNodes, maxAliasNodes, limit);
  }

  /**
   * Returns these options with those limits of others that are not the defaults: what a caller says
   * of all files holds for those too that have limits of their own.
   */
  public ReadOptions withLimitsOf(ReadOptions others) {
    return new ReadOptions(
        isLenient,
        others.maxBytes == STRICT.maxBytes ? maxBytes : others.maxBytes,
        others.maxDepth == STRICT.maxDepth ? maxDepth : others.maxDepth,
        others.maxTextLength == STRICT.maxTextLength ? maxTextLength : others.maxTextLength,
        others.maxNodes == STRICT.maxNodes ? maxNodes : others.maxNodes,
        others.maxAliasNodes == STRICT.maxAliasNodes ? maxAliasNodes : others.maxAliasNodes,
        others.maxProblems == STRICT.maxProblems ? maxProblems : others.maxProblems);
  }
}
