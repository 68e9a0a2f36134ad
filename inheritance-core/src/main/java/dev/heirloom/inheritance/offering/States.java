package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The implementation states that a document gives an entry, on each level that may say one
 * (SEMANTICS section 5).
 *
 * <p>The entry's own by-component is asked first, then the statement, then the requirement. On the
 * first level that states anything, be it in a word that is not understood, the weakest of its
 * states counts. What the entry says of itself is weighed with that level: it may lower its state
 * and never raises it.
 *
 * @param byComponent the words on the by-component, as spelled
 * @param statement the words on the statement, as spelled
 * @param requirement the words on the requirement, as spelled
 */
@WithBuilder
public record States(List<String> byComponent, List<String> statement, List<String> requirement) {

  private static final States NONE = new States(List.of(), List.of(), List.of());
  private static final States IMPLEMENTED =
      new States(List.of("implemented"), List.of(), List.of());

  /** Copies the lists. */
  public States {
    byComponent = ImmutableList.copyOf(byComponent);
    statement = ImmutableList.copyOf(statement);
    requirement = ImmutableList.copyOf(requirement);
  }

  /** Returns the states of an entry that has none. */
  public static States none() {
    return NONE;
  }

  /** Returns the states of an entry whose by-component says {@code implemented}. */
  public static States implemented() {
    return IMPLEMENTED;
  }

  /** Returns the states of an entry whose by-component has these words. */
  public static States of(String... byComponent) {
    return new States(List.of(byComponent), List.of(), List.of());
  }

  /** Returns these with words of the entry itself, which count with the level that decides. */
  States orWeaker(List<String> own) {
    if (own.isEmpty()) {
      return this;
    }
    boolean byStatement = !isStated(byComponent) && isStated(statement);
    boolean byRequirement = !isStated(byComponent) && !byStatement && isStated(requirement);
    return new States(
        byStatement || byRequirement ? byComponent : joined(byComponent, own),
        byStatement ? joined(statement, own) : statement,
        byRequirement ? joined(requirement, own) : requirement);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return ImmutableList.<String>builder().addAll(some).addAll(more).build();
  }

  /** Returns the state that counts; empty if no level states one. */
  public Optional<ImplementationState> state() {
    // Asked of every entry of a document: the weakest is found without a set of them.
    Optional<ImplementationState> weakest = Optional.empty();
    for (String word : decidingWords()) {
      Optional<ImplementationState> state = ImplementationState.parse(word);
      if (weakest.isEmpty() || state.isPresent() && state.get().compareTo(weakest.get()) < 0) {
        weakest = state;
      }
    }
    return weakest;
  }

  /** Returns whether the level that decides has several different states. */
  public boolean isContradictory() {
    return stated().size() > 1;
  }

  /** Returns the words of all levels, the deciding ones first. */
  public List<String> words() {
    return ImmutableList.<String>builder()
        .addAll(byComponent)
        .addAll(statement)
        .addAll(requirement)
        .build();
  }

  /** Returns the words of the level that decides, as spelled; none if no level states a state. */
  public List<String> decidingWords() {
    return isStated(byComponent)
        ? byComponent
        : isStated(statement)
            ? statement
            : isStated(requirement) ? requirement : ImmutableList.of();
  }

  /** Returns the words of the levels beyond the one that decides, which count for nothing. */
  public List<String> overruled() {
    return isStated(byComponent)
        ? joined(statement, requirement)
        : isStated(statement) ? requirement : ImmutableList.of();
  }

  private static boolean isStated(List<String> words) {
    for (String word : words) {
      if (WordSpelling.isStated(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the words of the level that decides which are not understood, as spelled and in order.
   */
  public List<String> notUnderstood() {
    List<String> words = decidingWords();
    return words.isEmpty() ? words : notUnderstood(words);
  }

  private static List<String> notUnderstood(List<String> words) {
    Set<String> unknown = Set.of();
    for (String word : words) {
      Optional<ImplementationState> state = ImplementationState.parse(word);
      if (state.isPresent() && state.get() == ImplementationState.NOT_UNDERSTOOD) {
        unknown = unknown.isEmpty() ? new TreeSet<>() : unknown;
        unknown.add(word);
      }
    }
    return ImmutableList.copyOf(unknown);
  }

  /** Returns the states of the level that decides, the weakest first. */
  private Set<ImplementationState> stated() {
    Set<ImplementationState> stated = EnumSet.noneOf(ImplementationState.class);
    for (String word : decidingWords()) {
      ImplementationState.parse(word).ifPresent(stated::add);
    }
    return stated;
  }
}
