package dev.heirloom.examples.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * The customer system as a command line names it by what the records call it.
 *
 * @param id what the records call it
 * @param after how many providers are named before it
 * @param evidence the files of evidence that follow it
 */
record GivenName(String id, int after, List<Path> evidence) implements GivenCustomer {

  @Override
  public GivenName and(Path more) {
    return new GivenName(id, after, GivenCustomer.with(evidence, more));
  }
}
