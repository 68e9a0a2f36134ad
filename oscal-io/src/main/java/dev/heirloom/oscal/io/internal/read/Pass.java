package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.Problem.Effect;
import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import dev.heirloom.oscal.model.Datatype;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Stands for a value that is not there because of a problem already reported. */
  static final Object BROKEN = new Object();

  /** Stands for a value that is as good as none. */
  static final Object ABSENT = new Object();

  private static final String LEAST = ", which carries the least";

  final ReadOptions options;
  final boolean examining;

  private static final int MAX_SKIPPED_NAMES = 1_000;

  private final String document;
  private final FoundProblems found;
  private final List<String> path = new ArrayList<>();
  private final boolean changesValues;
  private final Map<String, String> uuids;
  private final Map<String, String> newUuids = new HashMap<>();
  private final Set<String> skipped = new HashSet<>();
  private int depth;
  private long nodes;

  Pass(String document, ReadOptions options, boolean examining) {
    this(document, options, examining, true, Map.of());
  }

  private Pass(
      String document,
      ReadOptions options,
      boolean examining,
      boolean changesValues,
      Map<String, String> uuids) {
    this.document = document;
    this.options = options;
    this.found = new FoundProblems(options);
    this.examining = examining;
    this.changesValues = changesValues;
    this.uuids = uuids;
  }

  /**
   * Returns an examining pass that passes over unknown content if lenient, but changes no value.
   */
  static Pass passingOver(String document, ReadOptions options) {
    return new Pass(document, options, true, false, Map.of());
  }

  /**
   * Returns the pass to make after this one; null if this is the last.
   *
   * <p>A UUID that another takes the place of can be referred to before it is met, from any text.
   */
  @Nullable Pass following() {
    return options.isLenient() && !found.failed() && uuids.isEmpty() && !newUuids.isEmpty()
        ? new Pass(document, options, true, true, newUuids)
        : null;
  }

  /** Returns what was found wrong. */
  FoundProblems found() {
    return found;
  }

  void push(String step) {
    path.add(step);
  }

  void pop() {
    path.remove(path.size() - 1);
  }

  FilePlace place(Where where) {
    StringBuilder text = new StringBuilder();
    for (String step : path) {
      text.append('/').append(step);
    }
    return new FilePlace(
        document, Math.max(1, where.line()), Math.max(1, where.column()), text.toString());
  }

  /** Reports a problem that leaves no document. */
  void problem(Kind kind, Where where, String message, String remedy) {
    add(kind, Effect.REFUSAL, where, message, remedy);
  }

  /**
   * Reports what strict reading refuses and lenient reading changes.
   *
   * @param remedy what the author can do, to which lenient reading is added
   * @param change what lenient reading does, as a sentence in the past tense
   */
  void slip(Kind kind, Where where, String message, String remedy, String change) {
    if (options.isLenient() && (changesValues || kind == Kind.UNKNOWN_CONTENT)) {
      add(kind, Effect.CHANGE, where, message, change);
    } else {
      add(kind, Effect.REFUSAL, where, message, remedy + ", or read leniently");
    }
  }

  /** Reports unknown content that lenient reading leaves out. */
  void unknown(Where where, String message, String remedy, String text) {
    slip(Kind.UNKNOWN_CONTENT, where, message, remedy, "Left it out" + Wording.quoted(text));
  }

  /**
   * Reports content of an unknown name, which lenient reading leaves out unless a known one may be
   * meant.
   */
  void unknown(Where where, String message, String name, Iterable<String> known, String text) {
    unknown(where, message, name, known, Wording.remedy(name, known), text);
  }

  /** Reports such content with a remedy of its own. */
  void unknown(
      Where where,
      String message,
      String name,
      Iterable<String> known,
      String remedy,
      String text) {
    unknown(where, message, name, known, known, remedy, text, takeSkippedNames());
  }

  /**
   * Reports such content when all around it is known.
   *
   * @param known the names that are known there
   * @param meant those of them that it may be meant as
   * @param names the names that it holds
   */
  void unknown(
      Where where,
      String message,
      String name,
      Iterable<String> known,
      Iterable<String> meant,
      String remedy,
      String text,
      Set<String> names) {
    Optional<String> held = Wording.structure(names, known);
    if (examining && Wording.isNear(name, meant)) {
      problem(Kind.UNKNOWN_CONTENT, where, message, Wording.remedy(name, meant));
    } else if (examining && held.isPresent()) {
      problem(
          Kind.UNKNOWN_CONTENT,
          where,
          message + ", and holds '" + held.get() + "', which is known there",
          "Take '" + held.get() + "' out of it");
    } else {
      unknown(where, message, remedy, text);
    }
  }

  /** Keeps a name in what is skipped, which may be one that is known around it. */
  void skippedName(String name) {
    if (examining && skipped.size() < MAX_SKIPPED_NAMES) {
      skipped.add(name);
    }
  }

  /** Returns the names in what was skipped last. */
  Set<String> takeSkippedNames() {
    Set<String> names = Set.copyOf(skipped);
    skipped.clear();
    return names;
  }

  /** Reports what the document is read in spite of. */
  void warning(Kind kind, Where where, String message, String remedy) {
    add(kind, Effect.WARNING, where, message, remedy);
  }

  private void add(Kind kind, Effect effect, Where where, String message, String remedy) {
    if (!examining) {
      throw Fault.INSTANCE;
    }
    found.add(new Problem(kind, effect, place(where), message, remedy));
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

  /**
   * Returns the value that a text spells; {@link #BROKEN} if it spells none, {@link #ABSENT} if it
   * is as good as none.
   */
  Object parse(Field field, String text, Where where) {
    if (!examining) {
      if (text.isEmpty() && field.type() == ValueType.LINE) {
        throw Fault.INSTANCE;
      }
      return field.type().parse(text);
    }
    if (field.jsonName().equals("oscal-version") && path.size() == 3 && !text.isBlank()) {
      found.version(text.strip(), place(where));
    }
    String known = withNewUuids(field, text, where);
    if (fits(field, known)) {
      try {
        return field.type().parse(known);
      } catch (IllegalArgumentException | ArithmeticException e) {
        return instead(field, known, where, "Write " + field.type().expectation());
      }
    }
    return instead(
        field,
        known,
        where,
        field.allowed().isEmpty()
            ? "Write "
                + (field.datatype() == null
                    ? field.type().expectation()
                    : field.datatype().expectation())
            : Wording.instead(known, field.allowed()));
  }

  private static boolean fits(Field field, String text) {
    return !field.allowed().isEmpty()
        ? field.allowed().contains(text)
        : field.datatype() != null
            ? field.datatype().accepts(text)
            : field.type() != ValueType.LINE || !text.isEmpty();
  }

  /** Returns whether a text spells a value of a field, or one that is meant. */
  boolean isSpelled(Field field, String text) {
    if (!fits(field, text)) {
      return Meant.of(field, text) != null;
    }
    try {
      field.type().parse(text);
      return true;
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  /** Returns what a text that is no value of a field is meant to be. */
  private Object instead(Field field, String text, Where where, String remedy) {
    String name = field.jsonName();
    if (text.isBlank()
        && field.type() != ValueType.LINE
        && !field.isRequired()
        && !field.isList()) {
      slip(
          Kind.INVALID_VALUE,
          where,
          "'" + name + "' is empty",
          "Leave it out",
          "Read it as absent");
      return ABSENT;
    }
    String meant = Meant.of(field, text);
    if (meant == null) {
      problem(Kind.INVALID_VALUE, where, notWhat(field, text), remedy);
      return BROKEN;
    }
    if (Meant.isLegacy(field, text)) {
      slip(
          Kind.LEGACY_VALUE,
          where,
          "'" + text + "' is an older value, which OSCAL no longer has for '" + name + "'",
          "Write '" + meant + "'",
          "Read it as '" + meant + "'");
    } else if (!field.allowed().isEmpty()) {
      slip(
          Kind.INVALID_VALUE,
          where,
          notWhat(field, text),
          Meant.isLeast(field, text, meant) ? remedy : "Write '" + meant + "'",
          "Read it as '" + meant + "'" + (Meant.isLeast(field, text, meant) ? LEAST : ""));
    } else if (meant.isEmpty()) {
      slip(
          Kind.INVALID_VALUE,
          where,
          "'" + name + "' is empty",
          "Write " + field.type().expectation(),
          "Read it as XML's empty element, which is a space in JSON");
    } else {
      if (field.datatype() == Datatype.UUID && !meant.equals(text.strip())) {
        newUuids.put(text.strip().toLowerCase(Locale.ROOT), meant);
      }
      slip(
          Kind.INVALID_VALUE,
          where,
          notWhat(field, text),
          remedy,
          "Read it as '" + Wording.whole(meant) + "'");
    }
    return field.type().parse(meant);
  }

  private static String notWhat(Field field, String text) {
    return "'"
        + Wording.shorten(text)
        + (field.allowed().isEmpty()
            ? "' is not what '" + field.jsonName() + "' holds"
            : "' is not a value of '" + field.jsonName() + "'");
  }

  /** Returns a text with the UUIDs in it that others have taken the place of. */
  private String withNewUuids(Field field, String text, Where where) {
    return field.datatype() == Datatype.UUID ? text : withNewUuids(text, where);
  }

  /**
   * Returns a text, as plain text or as prose, with the UUIDs in it that others have taken the
   * place of.
   */
  String withNewUuids(String text, Where where) {
    if (uuids.isEmpty()) {
      return text;
    }
    return Meant.UUID
        .matcher(text)
        .replaceAll(
            found -> {
              String meant = uuids.get(found.group().toLowerCase(Locale.ROOT));
              if (meant == null) {
                return found.group();
              }
              slip(
                  Kind.INVALID_VALUE,
                  where,
                  "'" + found.group() + "' is not a UUID of version 4 or 5",
                  "Write one",
                  "Read it as '" + meant + "', as where it is given");
              return meant;
            });
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
      if (value == ABSENT) {
        values[field.index()] = null;
        value = null;
      }
      if (value == BROKEN) {
        broken = true;
      } else if (value == null && field.isRequired()) {
        problem(
            Kind.MISSING,
            where,
            Wording.sentence(name) + " has no '" + (xml ? field.xmlName() : field.jsonName()) + "'",
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
          Wording.sentence(name) + " is not valid: " + e.getMessage(),
          "Correct what the message names");
      return BROKEN;
    }
  }
}
