package dev.heirloom.inheritance.internal.chain;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.claims.CompiledItem;
import dev.heirloom.inheritance.result.Finding;
import java.util.List;

/**
 * What a system exports to one above it for one control.
 *
 * @param findings what the export gives cause to report, beside what its document does
 */
public record ControlExport(
    List<CompiledItem> items,
    List<CountedResponsibility> responsibilities,
    List<Finding> findings) {

  /** Nothing. */
  public static final ControlExport NONE =
      new ControlExport(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
}
