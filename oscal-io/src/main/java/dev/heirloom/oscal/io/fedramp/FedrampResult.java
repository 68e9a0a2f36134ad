package dev.heirloom.oscal.io.fedramp;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What was read from one of FedRAMP's documents, and what a person should know of it.
 *
 * @param <T> the type of what was read
 * @param value what was read
 * @param findings what is irregular, in the order of the file
 */
public record FedrampResult<T>(T value, List<FedrampFinding> findings) {

  /** Copies the list. */
  public FedrampResult {
    findings = ImmutableList.copyOf(findings);
  }
}
