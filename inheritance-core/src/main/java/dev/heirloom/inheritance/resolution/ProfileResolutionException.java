package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.limit.LimitOption;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The reason why a profile can't be resolved at all.
 *
 * <p>The message names the document, the place in it, what is wrong, what to do about it and, where
 * profiles import each other, the way that led there.
 */
public final class ProfileResolutionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The kinds of failures. */
  public enum Failure {
    /** What an import names can't be had. */
    IMPORT_NOT_FOUND,
    /** What an import names is neither an OSCAL catalog nor an OSCAL profile. */
    IMPORT_NOT_CATALOG_OR_PROFILE,
    /** A profile imports itself, directly or by way of others. */
    CIRCULAR_IMPORT,
    /** A profile asks for more than one of the structures flat, as-is and custom. */
    SEVERAL_STRUCTURES,
    /** The documents follow OSCAL versions with different major numbers. */
    OSCAL_VERSIONS_DIFFER,
    /** More profiles import each other in a row, or more controls are selected, than allowed. */
    LIMIT_EXCEEDED,
    /** There is a result, but it was asked for on the condition that it has no warnings. */
    WARNINGS
  }

  private static final int SHOWN = 500;

  private final Failure failure;
  private final transient URI document;
  private final String place;
  private final String problem;
  private final String remedy;
  private final transient ImmutableList<URI> chain;
  private final transient Optional<LimitOption> option;

  ProfileResolutionException(
      Failure failure, List<URI> chain, String place, String problem, String remedy) {
    this(failure, chain, place, problem, remedy, Optional.empty());
  }

  /** Makes the exception of a limit. */
  ProfileResolutionException(List<URI> chain, String place, String problem, LimitOption option) {
    this(
        Failure.LIMIT_EXCEEDED,
        chain,
        place,
        problem,
        "If that is meant, raise the limit with " + option + ".",
        Optional.of(option));
  }

  private ProfileResolutionException(
      Failure failure,
      List<URI> chain,
      String place,
      String problem,
      String remedy,
      Optional<LimitOption> option) {
    super(message(chain, place, problem, remedy));
    this.failure = failure;
    this.chain = ImmutableList.copyOf(chain);
    this.document = chain.get(chain.size() - 1);
    this.place = place;
    this.problem = brief(problem);
    this.remedy = remedy;
    this.option = option;
  }

  private static String message(List<URI> chain, String place, String problem, String remedy) {
    String message =
        "Cannot resolve "
            + brief(chain.get(chain.size() - 1).toString())
            + " at "
            + brief(place)
            + ": "
            + brief(problem)
            + " "
            + remedy;
    return chain.size() == 1
        ? message
        : message
            + " (Imports that led there: "
            + chain.stream()
                .map(URI::toString)
                .map(ProfileResolutionException::brief)
                .collect(Collectors.joining(" -> "))
            + ")";
  }

  /** Addresses and ids of a document can be longer than a screen. */
  private static String brief(String text) {
    return text.length() <= SHOWN
        ? text
        : text.substring(0, SHOWN / 2) + "..." + text.substring(text.length() - SHOWN / 2);
  }

  /** Returns what kind of reason it is. */
  public Failure failure() {
    return failure;
  }

  /** Returns the profile where the problem is. */
  public URI document() {
    return document;
  }

  /** Returns where in that profile, as a JSON Pointer into its JSON form. */
  public String place() {
    return place;
  }

  /** Returns what is wrong, in a sentence. */
  public String problem() {
    return problem;
  }

  /** Returns what to do, in a sentence. */
  public String remedy() {
    return remedy;
  }

  /** Returns the option that raises the limit; empty if none is exceeded. */
  public Optional<LimitOption> option() {
    return option;
  }

  /**
   * Returns the profiles that led there, the one to be resolved first and {@link #document} last.
   */
  public List<URI> chain() {
    return chain;
  }
}
