package dev.heirloom.oscal.io.rules;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import java.util.List;
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
  static List<String> parts(CompiledRule.CompiledKey key, List<String> values)
      throws XPathException {
    if (key.pattern().isEmpty()) {
      return values;
    }
    ImmutableList.Builder<String> parts = ImmutableList.builder();
    for (String value : values) {
      key.pattern().get().group(value).ifPresent(parts::add);
    }
    return parts.build();
  }
}
