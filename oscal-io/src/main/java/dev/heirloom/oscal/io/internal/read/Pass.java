package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.Problem.Consequence;
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

  /** Goes to the value of a name. */
  void pushName(String name) {
    push(pointer(name));
  }

  /** Returns a name as a step of a JSON Pointer. */
  static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  void pop() {
    path.remove(path.size() - 1);
  }

  FilePlace place(TextPosition where) {
    StringBuilder text = new StringBuilder();
    for (String step : path) {
      text.append('/').append(step);
    }
    return new FilePlace(
        document, Math.max(1, where.line()), Math.max(1, where.column()), text.toString());
  }

  /** Reports a problem that leaves no document. */
  void problem(Kind kind, TextPosition where, String message, String remedy) {
    add(kind, Consequence.REFUSAL, where, message, remedy);
  }

  /**
   * Reports what strict reading refuses and lenient reading changes.
   *
   * @param remedy what the author can do, to which lenient reading is added
   * @param change what lenient reading does, as a sentence in the past tense
   */
  void slip(Kind kind, TextPosition where, String message, String remedy, String change) {
    if (options.isLenient() && (changesValues || kind == Kind.UNKNOWN_CONTENT)) {
      add(kind, Consequence.CHANGE, where, message, change);
    } else {
      add(kind, Consequence.REFUSAL, where, message, remedy + ", or read leniently");
    }
  }

  /** Reports unknown content that lenient reading leaves out. */
  void unknown(TextPosition where, String message, String remedy, String text) {
    slip(Kind.UNKNOWN_CONTENT, where, message, remedy, "Left it out" + Wording.quoted(text));
  }

  /**
   * Reports content of an unknown name, which lenient reading leaves out unless a known one may be
   * meant.
   */
  void unknown(
      TextPosition where, String message, String name, Iterable<String> known, String text) {
    String remedy = found().isFull() ? "" : Wording.remedy(name, known);
    unknown(where, message, name, known, remedy, text);
  }

  /** Reports such content with a remedy of its own. */
  void unknown(
      TextPosition where,
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
      TextPosition where,
      String message,
      String name,
      Iterable<String> known,
      Iterable<String> meant,
      String remedy,
      String text,
      Set<String> names) {
    if (found().isFull()) {
      return;
    }
    Optional<String> held = Wording.structure(names, known);
    if (examining && Wording.isNear(name, meant)) {
      problem(Kind.UNKNOWN_CONTENT, where, message, Wording.remedy(name, meant));
    } else if (examining && held.isPresent()) {
      problem(
          Kind.UNKNOWN_CONTENT,
          where,
          message + ", and holds '" + held.get() + "', which is known there",
          "Take '" + held.get() + "' out of it");
    } else if (examining && isSaidOfAControl() && DecidingNames.isAmong(name, names)) {
      problem(
          Kind.UNKNOWN_CONTENT,
          where,
          message + ", and may say what is offered, or left to do",
          "Write it where OSCAL has it, or remove it");
    } else {
      unknown(where, message, remedy, text);
    }
  }

  private boolean isSaidOfAControl() {
    return path.contains("control-implementation") || path.contains("control-implementations");
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
  void warning(Kind kind, TextPosition where, String message, String remedy) {
    add(kind, Consequence.WARNING, where, message, remedy);
  }

  private void add(
      Kind kind, Consequence consequence, TextPosition where, String message, String remedy) {
    if (!examining) {
      throw Fault.INSTANCE;
    }
    found.add(new Problem(kind, consequence, place(where), message, remedy));
  }

  /** Counts one object, list, element or value. */
  void node(TextPosition where) {
    if (++nodes > options.maxNodes()) {
      limit(where, "more values", "maxNodes", options.maxNodes());
    }
  }

  /** Goes one level down. */
  void enter(TextPosition where) {
    if (++depth > options.maxDepth()) {
      limit(where, "deeper nesting", "maxDepth", options.maxDepth());
    }
    node(where);
  }

  /** Comes one level up. */
  void leave() {
    depth--;
  }

  /** Checks the length of a text. */
  void length(TextPosition where, int length) {
    if (length > options.maxTextLength()) {
      limit(where, "a longer text", "maxTextLength", options.maxTextLength());
    }
  }

  /** Ends reading at a limit. */
  void limit(TextPosition where, String what, String option, long limit) {
    if (!examining) {
      throw Fault.INSTANCE;
    }
    throw new OscalLimitException(place(where), what, option, limit);
  }

  /**
   * Returns the value that a text spells; {@link #BROKEN} if it spells none, {@link #ABSENT} if it
   * is as good as none.
   */
  Object parse(Field field, String text, TextPosition where) {
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
    return new SpelledValue(this, field, known, where).value();
  }

  /** Keeps what takes the place of a text that is no UUID, for what refers to it. */
  void replacesUuid(String text, String meant) {
    newUuids.put(text.toLowerCase(Locale.ROOT), meant);
  }

  /** Returns a text with the UUIDs in it that others have taken the place of. */
  private String withNewUuids(Field field, String text, TextPosition where) {
    return field.datatype() == Datatype.UUID ? text : withNewUuids(text, where);
  }

  /**
   * Returns a text, as plain text or as prose, with the UUIDs in it that others have taken the
   * place of.
   */
  String withNewUuids(String text, TextPosition where) {
    if (uuids.isEmpty()) {
      return text;
    }
    return IntendedValue.UUID
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
  Object construct(
      Shape shape, @Nullable Object[] values, String name, TextPosition where, boolean xml) {
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
