package dev.heirloom.oscal.io;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.limit.LimitOption;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a file could not be read as an OSCAL document: every problem, and where each is. */
public class OscalReadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 20;

  private static final LimitOption PROBLEMS = new LimitOption("ReadOptions", "maxProblems");

  private final transient ImmutableList<Problem> problems;

  /** Makes an exception of one problem. */
  public OscalReadException(Problem problem) {
    this(List.of(problem), null);
  }

  /** Makes an exception of at least one problem. */
  OscalReadException(List<Problem> problems, @Nullable Throwable cause) {
    this(problems, false, cause);
  }

  /** Makes an exception of at least one problem, and of more if it is cut short. */
  OscalReadException(List<Problem> problems, boolean isCutShort, @Nullable Throwable cause) {
    super(message(problems, isCutShort), cause);
    this.problems = ImmutableList.copyOf(problems);
  }

  /** Returns the problems in the order of the document; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns where the first problem is. */
  public FilePlace place() {
    return problems.get(0).place();
  }

  /** Returns what to do about the first problem. */
  public String remedy() {
    return problems.get(0).remedy();
  }

  private static String message(List<Problem> problems, boolean isCutShort) {
    String shown =
        problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
    String more =
        problems.size() <= SHOWN
            ? ""
            : "\nand "
                + (isCutShort ? "at least " : "")
                + (problems.size() - SHOWN)
                + " more problems";
    return shown
        + more
        + (isCutShort
            ? "\nReading stopped at the limit of problems, there may be more: correct these, or raise"
                + " the limit with "
                + PROBLEMS
                + "."
            : "");
  }
}
