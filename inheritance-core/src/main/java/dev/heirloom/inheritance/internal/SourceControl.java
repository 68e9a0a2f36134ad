package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.duties.ResponsibilityTrail;
import dev.heirloom.inheritance.internal.rules.DirectVerdict;
import dev.heirloom.inheritance.result.Finding;
import java.util.List;

/**
 * What a carried provider and those below it give for one control of the baseline that they speak
 * of.
 *
 * @param verdicts what the rules make of the provider's items
 * @param trails how the responsibilities below it end
 * @param findings what there is to report on the source control
 */
record SourceControl(
    List<DirectVerdict> verdicts, List<ResponsibilityTrail> trails, List<Finding> findings) {

  /** Copies the lists, so that any thread may find them. */
  SourceControl {
    verdicts = ImmutableList.copyOf(verdicts);
    trails = ImmutableList.copyOf(trails);
    findings = ImmutableList.copyOf(findings);
  }
}
