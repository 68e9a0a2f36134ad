package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a rule asks of its targets: one of the kinds of constraints that Metaschema has. */
sealed interface Requirement {

  /**
   * Each target has one of these values, or one that another such rule on it has.
   *
   * @param values the values
   * @param allowsOthers whether others will do unless another rule forbids them
   * @param isClosed whether other rules can't add values
   */
  record AllowedValues(List<AllowedValue> values, boolean allowsOthers, boolean isClosed)
      implements Requirement {
    public AllowedValues {
      values = ImmutableList.copyOf(values);
    }
  }

  /**
   * One value.
   *
   * @param value the value
   * @param deprecated the version of the model that no longer wants it
   */
  record AllowedValue(String value, Optional<String> deprecated) {}

  /** Each target is as a regular expression or a data type has it. */
  record Matches(Optional<String> regex, Optional<String> datatype) implements Requirement {}

  /** A test is true at each target. */
  record Expect(String test) implements Requirement {}

  /** A test is not true at any target: where it is, there is something to tell. */
  record Tell(String test) implements Requirement {}

  /** Targets are known by their keys under a name, and no two have the same. */
  record Index(String name, List<Key> keys) implements Requirement {
    public Index {
      keys = ImmutableList.copyOf(keys);
    }
  }

  /** The keys of each target are in an index. */
  record IndexHasKey(String name, List<Key> keys) implements Requirement {
    public IndexHasKey {
      keys = ImmutableList.copyOf(keys);
    }
  }

  /** No two targets have the same keys. */
  record Unique(List<Key> keys) implements Requirement {
    public Unique {
      keys = ImmutableList.copyOf(keys);
    }
  }

  /** The document is of a version of OSCAL whose constraints are known. */
  record KnownVersion() implements Requirement {}

  /** There are so many targets at each node of the scope. */
  record Cardinality(OptionalInt min, OptionalInt max) implements Requirement {}

  /**
   * One part of a key.
   *
   * @param target the path from a target to it
   * @param pattern a regular expression whose first group is the part, of a whole value
   */
  record Key(String target, Optional<String> pattern) {}
}
