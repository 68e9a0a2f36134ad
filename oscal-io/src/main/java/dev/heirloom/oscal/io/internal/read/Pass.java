package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.Place;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.model.Datatype;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a document: its problems and its limits.
 *
 * <p>A document is read by the same code in one or two passes. The fast pass stops at the first
 * thing that is wrong and knows nothing about it; only then the examining pass goes over the same
 * bytes, keeps track of where it is, and collects everything that is wrong.
 */
final class Pass {

  /** Ends an examining pass that can't go on; what is wrong is among the problems. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super("stopped", null, false, false);
    }
  }

  /** FedRAMP's first documents, of 2019, named its namespace so. */
  private static final Map<String, String> LEGACY_NAMESPACES =
      Map.of("fedramp", "http://fedramp.gov/ns/oscal");

  /** Stands for a value that is not there because of a problem already reported. */
  static final Object BROKEN = new Object();

  final ReadOptions options;
  final boolean examining;

  private final String document;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> path = new ArrayList<>();
  private boolean failed;
  private int depth;
  private long nodes;

  Pass(String document, ReadOptions options, boolean examining) {
    this.document = document;
    this.options = options;
    this.examining = examining;
  }

  /** Returns the problems in the order of the document; those of one place as they were found. */
  List<Problem> problems() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.comparingInt((Problem problem) -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column()));
    return sorted;
  }

  /** Returns whether there was a problem that leaves no document. */
  boolean failed() {
    return failed;
  }

  void push(String step) {
    path.add(step);
  }

  void pop() {
    path.remove(path.size() - 1);
  }

  Place place(Where where) {
    StringBuilder text = new StringBuilder();
    for (String step : path) {
      text.append('/').append(step);
    }
    return new Place(
        document, Math.max(1, where.line()), Math.max(1, where.column()), text.toString());
  }

  /** Reports a problem that leaves no document. */
  void problem(Kind kind, Where where, String message, String remedy) {
    failed = true;
    add(kind, where, message, remedy);
  }

  /** Reports unknown content, which only strict reading objects to. */
  void unknown(Where where, String message, String remedy) {
    if (!options.isLenient()) {
      failed = true;
    }
    add(Kind.UNKNOWN_CONTENT, where, message, remedy);
  }

  private void add(Kind kind, Where where, String message, String remedy) {
    if (!examining) {
      throw Fault.INSTANCE;
    }
    problems.add(new Problem(kind, place(where), message, remedy));
    if (problems.size() >= options.maxProblems()) {
      failed = true;
      throw new Stop();
    }
  }

  /** Counts one object, list, element or value. */
  void node(Where where) {
    if (++nodes > options.maxNodes()) {
      limit(where, "more values", "withMaxNodes", options.maxNodes());
    }
  }

  /** Goes one level down. */
  void enter(Where where) {
    if (++depth > options.maxDepth()) {
      limit(where, "deeper nesting", "withMaxDepth", options.maxDepth());
    }
    node(where);
  }

  /** Comes one level up. */
  void leave() {
    depth--;
  }

  /** Checks the length of a text. */
  void length(Where where, int length) {
    if (length > options.maxTextLength()) {
      limit(where, "a longer text", "withMaxTextLength", options.maxTextLength());
    }
  }

  /** Ends reading at a limit. */
  void limit(Where where, String what, String option, long limit) {
    if (!examining) {
      throw Fault.INSTANCE;
    }
    throw new OscalLimitException(place(where), what, option, limit);
  }

  /** Reads a name from before namespaces had to be URIs as the URI that took its place. */
  private Object legacyNamespace(Field field, String text, String meant, Where where) {
    if (!options.isLenient()) {
      failed = true;
    }
    add(
        Kind.LEGACY_VALUE,
        where,
        "'" + text + "' is a name from before a namespace had to be a URI",
        "Write '" + meant + "', as which it is read leniently");
    return options.isLenient() ? field.type().parse(meant) : BROKEN;
  }

  /** Returns the value that a text spells, or {@link #BROKEN}. */
  Object parse(Field field, String text, Where where) {
    if (!examining) {
      return field.type().parse(text);
    }
    Datatype datatype = field.datatype();
    if (!field.allowed().isEmpty()) {
      if (!field.allowed().contains(text)) {
        problem(
            Kind.INVALID_VALUE,
            where,
            "'" + Words.shorten(text) + "' is not a value of '" + field.jsonName() + "'",
            Words.instead(text, field.allowed()));
        return BROKEN;
      }
    } else if (datatype != null && !datatype.accepts(text)) {
      String meant = field.jsonName().equals("ns") ? LEGACY_NAMESPACES.get(text) : null;
      if (meant != null) {
        return legacyNamespace(field, text, meant, where);
      }
      problem(
          Kind.INVALID_VALUE,
          where,
          "'" + Words.shorten(text) + "' is not what '" + field.jsonName() + "' holds",
          "Write " + datatype.expectation());
      return BROKEN;
    }
    try {
      return field.type().parse(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      problem(
          Kind.INVALID_VALUE,
          where,
          "'" + Words.shorten(text) + "' is not what '" + field.jsonName() + "' holds",
          "Write " + field.type().expectation());
      return BROKEN;
    }
  }

  /**
   * Returns the record, or {@link #BROKEN} if something is missing or does not fit together.
   *
   * @param name the record as a phrase for messages
   */
  Object construct(Shape shape, @Nullable Object[] values, String name, Where where, boolean xml) {
    if (!examining) {
      return shape.construct(values);
    }
    boolean broken = false;
    for (Field field : shape.fields()) {
      Object value = values[field.index()];
      if (value == BROKEN) {
        broken = true;
      } else if (value == null && field.isRequired()) {
        problem(
            Kind.MISSING,
            where,
            Words.sentence(name) + " has no '" + (xml ? field.xmlName() : field.jsonName()) + "'",
            "Add it: OSCAL requires it here");
        broken = true;
      }
    }
    if (broken) {
      return BROKEN;
    }
    try {
      return shape.construct(values);
    } catch (IllegalArgumentException | NullPointerException e) {
      problem(
          Kind.INVALID_VALUE,
          where,
          Words.sentence(name) + " is not valid: " + e.getMessage(),
          "Correct what the message names");
      return BROKEN;
    }
  }
}
