package dev.heirloom.oscal.io;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a file in one of the library's own formats (a report as JSON, authorization records,
 * a policy) or a file of rules cannot be read, when what a document says makes no baseline, or when
 * a document that has to keep to rules does not.
 */
public final class DataFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 1_500;

  private static final int LISTED = 20;

  private final transient FilePlace place;
  private final String remedy;
  private final transient ImmutableList<DataFileException> problems;

  /**
   * Makes the exception.
   *
   * @param place where the problem is
   * @param problem one sentence that says what is wrong
   * @param remedy one sentence that says what to do
   */
  public DataFileException(FilePlace place, String problem, String remedy) {
    super(place + ": " + QuotedText.of(problem, SHOWN) + " " + remedy);
    this.place = place;
    this.remedy = remedy;
    this.problems = ImmutableList.of();
  }

  /**
   * Makes the exception of several problems of one file, in the order of the file; at least one.
   */
  public DataFileException(List<DataFileException> problems) {
    super(message(problems));
    this.place = problems.get(0).place;
    this.remedy = problems.get(0).remedy;
    this.problems = ImmutableList.copyOf(problems);
  }

  private static String message(List<DataFileException> problems) {
    String first =
        problems.stream()
            .limit(LISTED)
            .map(DataFileException::getMessage)
            .collect(Collectors.joining("\n"));
    int others = problems.size() - LISTED;
    return others > 0 ? first + "\nand " + others + " more problems" : first;
  }

  /** Returns where the problem is, of several the first. */
  public FilePlace place() {
    return place;
  }

  /** Returns one sentence that says what to do, of several problems about the first. */
  public String remedy() {
    return remedy;
  }

  /** Returns the problems one by one, in the order of the file: this itself if it is but one. */
  public List<DataFileException> problems() {
    return problems.isEmpty() ? ImmutableList.of(this) : problems;
  }
}
