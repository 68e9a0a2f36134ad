package dev.heirloom.oscal.io.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says why a mapper's input is not valid OSCAL: every problem, and where each is.
 *
 * <p>Location and reference chain are those of the first problem. The path of a problem's place
 * begins at the value of OSCAL, the reference chain at the application's own object around it.
 */
public final class OscalInputException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 20;

  private final transient ImmutableList<Problem> problems;

  OscalInputException(JsonParser parser, Class<?> type, ImmutableList<Problem> problems) {
    super(parser, message(problems), location(parser, problems.get(0).place()));
    this.problems = problems;
    _targetType = type;
    for (String step : Lists.reverse(steps(problems.get(0).place()))) {
      String name = step.replace("~1", "/").replace("~0", "~");
      if (name.matches("[0-9]{1,9}")) {
        prependPath(type, Integer.parseInt(name));
      } else {
        prependPath(type, name);
      }
    }
  }

  /** Returns the problems in the order of the input; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  private static List<String> steps(FilePlace place) {
    return place.path().isEmpty()
        ? List.of()
        : Splitter.on('/').splitToList(place.path().substring(1));
  }

  private static JsonLocation location(JsonParser parser, FilePlace place) {
    return new JsonLocation(
        parser.currentLocation().contentReference(), -1, place.line(), place.column());
  }

  private static String message(List<Problem> problems) {
    String shown =
        problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
    return problems.size() <= SHOWN
        ? shown
        : shown + "\nand " + (problems.size() - SHOWN) + " more problems";
  }
}
