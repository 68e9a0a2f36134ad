package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;

/** The customer system, however a command line names it, with the evidence that follows it. */
sealed interface GivenCustomer permits GivenName, GivenSystem {

  /** Returns how many providers are named before it. */
  int after();

  /** Returns it with one more file of evidence. */
  GivenCustomer and(Path more);

  /** Returns files of evidence with one more. */
  static List<Path> with(List<Path> files, Path more) {
    return ImmutableList.<Path>builder().addAll(files).add(more).build();
  }
}
