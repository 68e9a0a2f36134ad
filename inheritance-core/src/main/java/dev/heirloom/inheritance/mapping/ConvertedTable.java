package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.mapping.MappingCollection;
import java.util.List;
import java.util.Optional;

/**
 * What came of a mapping table: a collection, or the problems for which there is none.
 *
 * @param collection the collection; empty if there is an error among the problems
 * @param problems the problems, in the order of the table
 */
public record ConvertedTable(Optional<MappingCollection> collection, List<TableProblem> problems) {

  /** Copies the list. */
  public ConvertedTable {
    problems = ImmutableList.copyOf(problems);
  }

  /** Returns the problems for which there is no collection. */
  public List<TableProblem> errors() {
    return problems.stream().filter(TableProblem::isError).collect(ImmutableList.toImmutableList());
  }
}
