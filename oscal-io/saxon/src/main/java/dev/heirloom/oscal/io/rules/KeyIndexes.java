package dev.heirloom.oscal.io.rules;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.trans.XPathException;

/** The keys that a document has under the name of each index. */
final class KeyIndexes {

  private final SetMultimap<String, List<String>> keys = HashMultimap.create();

  void add(String index, List<String> key) {
    keys.put(index, key);
  }

  boolean has(String index, List<String> key) {
    return keys.containsEntry(index, key);
  }

  /** Returns whether nothing of a key is there, so that there is nothing to hold. */
  static boolean isAbsent(List<String> key) {
    return key.stream().allMatch(String::isEmpty);
  }

  /** Returns the values of one part of a key, as its pattern cuts them out. */
  static List<String> parts(CompiledRule.CompiledKey key, GroundedValue values)
      throws XPathException {
    ImmutableList.Builder<String> parts = ImmutableList.builder();
    for (Item value : values.asIterable()) {
      Optional<String> part =
          key.pattern().isEmpty()
              ? Optional.of(value.getStringValue())
              : key.pattern().get().group(value.getStringValue());
      part.ifPresent(parts::add);
    }
    return parts.build();
  }
}
