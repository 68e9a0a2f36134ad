package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.offering.CustomerSystem;
import java.nio.file.Path;
import java.util.List;

/**
 * The customer system as a command line names it.
 *
 * @param file the file of its plan
 * @param after how many providers are named before it
 * @param evidence the files of evidence that follow it
 */
record GivenSystem(Path file, int after, List<Path> evidence) implements GivenCustomer {

  @Override
  public GivenSystem and(Path more) {
    return new GivenSystem(file, after, GivenCustomer.with(evidence, more));
  }

  CustomerSystem system(Loading loading) {
    return loading.system(file).with(loading.evidence(evidence));
  }
}
