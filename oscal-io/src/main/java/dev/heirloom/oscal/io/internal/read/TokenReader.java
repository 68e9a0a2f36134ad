package dev.heirloom.oscal.io.internal.read;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.internal.read.Tokens.Kind;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Field.Cardinality;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes records of the tokens of a JSON or YAML document. */
final class TokenReader {

  private final Pass pass;
  private final Tokens tokens;
  private final LikelyFields likely = new LikelyFields();
  private final ValueStack stack = new ValueStack();

  /** The namespace that the word just read brought along; null if it brought none. */
  private @Nullable String namespace;

  TokenReader(Pass pass, Tokens tokens) {
    this.pass = pass;
    this.tokens = tokens;
  }

  /**
   * Reads a record that begins with the current token; the result is broken if a problem left none.
   */
  Object part(Class<? extends Record> type, Kind first) {
    return read("the value", Shape.of(type), first);
  }

  private void step(String name) {
    if (pass.examining) {
      pass.pushName(name);
    }
  }

  private void back() {
    if (pass.examining) {
      pass.pop();
    }
  }

  Object read(String name, Shape shape, Kind kind) {
    if (kind != Kind.OBJECT) {
      return number(name, shape, kind);
    }
    pass.enter(tokens);
    TextPosition start = place();
    @Nullable Object[] values = new Object[shape.size()];
    UnknownNames unknown = pass.examining ? new UnknownNames() : UnknownNames.NONE;
    int[] next = likely.of(shape);
    int last = 0;
    while (true) {
      Field guess = shape.size() == 0 ? null : shape.field(next[last]);
      String key = tokens.nextKey(guess);
      if (key == null) {
        break;
      }
      Field field = guess != null && guess.jsonName().equals(key) ? guess : shape.byJsonName(key);
      if (field == null) {
        field = unknown(name, key, shape, values, unknown);
        if (field == null) {
          continue;
        }
      }
      int index = field.index();
      next[last] = index;
      last = index + 1;
      step(field.jsonName());
      if (values[index] == null) {
        values[index] = field.isList() ? list(field) : one(field);
        if (namespace != null) {
          addNamespace(shape, values, field.jsonName());
        }
      } else {
        pass.problem(
            Problem.Kind.DUPLICATE,
            tokens,
            "'" + field.jsonName() + "' is there a second time",
            "Keep one of them");
        tokens.skip(pass, tokens.next());
      }
      back();
    }
    pass.leave();
    unknown.report(pass, shape, values);
    return pass.construct(shape, values, name, start, false);
  }

  /**
   * Returns the field that is meant by a name that is unknown, or notes the name, skips the value
   * and returns null.
   */
  private @Nullable Field unknown(
      String name, String key, Shape shape, @Nullable Object[] values, UnknownNames unknown) {
    if (!pass.examining) {
      throw Fault.INSTANCE;
    }
    String message = "'" + Wording.shorten(key) + "' is unknown in " + name;
    Field meant = shape.byRespelledName(key, Wording::isRespelled);
    step(key);
    if (meant != null && values[meant.index()] == null) {
      pass.slip(
          Problem.Kind.UNKNOWN_CONTENT,
          tokens,
          message,
          "Write '" + meant.jsonName() + "'",
          "Read it as '" + meant.jsonName() + "'");
    } else {
      meant = null;
      TextPosition place = place();
      String text = tokens.skip(pass, tokens.next());
      unknown.add(message, key, place, text, pass.takeSkippedNames());
    }
    back();
    return meant;
  }

  /** Returns where the current token is, for good if anything is to be said about it. */
  private TextPosition place() {
    return pass.examining ? TextPosition.at(tokens.line(), tokens.column()) : tokens;
  }

  /** Returns the value of a field, an optional if it needs not be there; null if there is none. */
  private @Nullable Object one(Field field) {
    Object value;
    if (field.isWritten()) {
      String text = tokens.nextText();
      value = text == null ? single(field, tokens.kind()) : parse(field, text);
    } else {
      value = single(field, tokens.next());
    }
    if (value == Pass.ABSENT) {
      return null;
    }
    return field.cardinality() == Cardinality.OPTIONAL && value != Pass.BROKEN
        ? Optional.of(value)
        : value;
  }

  /** Returns a value that may stand in a list of one. */
  private Object single(Field field, Kind kind) {
    if (kind != Kind.LIST) {
      return value(field, kind);
    }
    pass.enter(tokens);
    TextPosition start = place();
    String name = "'" + field.jsonName() + "' is a list, not " + Wording.expected(field);
    String remedy = "Write " + Wording.expected(field);
    Kind first = tokens.next();
    if (first == Kind.END_LIST) {
      pass.leave();
      return nothing(field, start, name);
    }
    Object value = value(field, first);
    Kind after = tokens.next();
    boolean isAlone = after == Kind.END_LIST;
    while (after != Kind.END_LIST) {
      tokens.skip(pass, after);
      after = tokens.next();
    }
    pass.leave();
    if (isAlone && value != Pass.BROKEN) {
      pass.slip(Problem.Kind.WRONG_TYPE, start, name, remedy, "Read its only value");
      return value;
    }
    pass.problem(Problem.Kind.WRONG_TYPE, start, name, remedy);
    return Pass.BROKEN;
  }

  /** Reports what is as good as nothing. */
  private Object nothing(Field field, TextPosition where, String message) {
    if (field.isRequired()) {
      pass.problem(
          Problem.Kind.WRONG_TYPE,
          where,
          message,
          "Give it " + Wording.expected(field) + ": OSCAL requires it");
      return Pass.BROKEN;
    }
    if (field.type() == ValueType.RECORD && field.shape().size() == 0) {
      // That it is there says all that it can say.
      pass.slip(Problem.Kind.WRONG_TYPE, where, message, "Write { }", "Read it as { }");
      return field.shape().construct(new Object[0]);
    }
    pass.slip(Problem.Kind.WRONG_TYPE, where, message, "Leave it out", "Read it as absent");
    return Pass.ABSENT;
  }

  private @Nullable Object list(Field field) {
    Kind kind = tokens.next();
    if (kind != Kind.LIST) {
      Object value =
          field.isSingleOrList() && kind == Kind.OBJECT
              ? value(field, kind)
              : listOfOne(field, kind);
      return value == Pass.ABSENT ? null : value == Pass.BROKEN ? value : ImmutableList.of(value);
    }
    pass.enter(tokens);
    TextPosition start = place();
    int bottom = stack.top();
    boolean broken = false;
    int size = 0;
    for (kind = tokens.next(); kind != Kind.END_LIST; kind = tokens.next()) {
      if (pass.examining) {
        pass.push(Integer.toString(size));
      }
      Object value = kind == Kind.NULL ? noEntry(field) : value(field, kind);
      back();
      size++;
      if (value == Pass.BROKEN) {
        broken = true;
      } else if (value != Pass.ABSENT) {
        stack.push(value);
      }
    }
    pass.leave();
    if (broken) {
      stack.drop(bottom);
      return Pass.BROKEN;
    }
    if (stack.top() == bottom) {
      Object nothing = emptyList(field, start);
      return nothing == Pass.ABSENT ? null : nothing;
    }
    return stack.pop(bottom);
  }

  private Object listOfOne(Field field, Kind kind) {
    String message = "'" + field.jsonName() + "' is " + kind.words() + ", not a list";
    if (kind == Kind.NULL) {
      return nothing(field, tokens, message);
    }
    if ((kind == Kind.OBJECT) != (field.type() == ValueType.RECORD)) {
      return wrongType("'" + field.jsonName() + "'", "a list", kind);
    }
    pass.slip(
        Problem.Kind.WRONG_TYPE, tokens, message, "Put it into [ ]", "Read it as a list of one");
    return value(field, kind);
  }

  /**
   * An object that is null is one that somebody has not written yet, such as a responsibility: it
   * is never left out.
   */
  private Object noEntry(Field field) {
    String message =
        "An entry of '" + field.jsonName() + "' is null, not " + Wording.expected(field);
    if (field.type() == ValueType.RECORD) {
      pass.problem(
          Problem.Kind.WRONG_TYPE, tokens, message, "Write it out, or remove it if there is none");
      return Pass.BROKEN;
    }
    pass.slip(Problem.Kind.WRONG_TYPE, tokens, message, "Remove it", "Left it out");
    return Pass.ABSENT;
  }

  private Object emptyList(Field field, TextPosition start) {
    String message = "'" + field.jsonName() + "' is an empty list, and OSCAL has none";
    if (field.isRequired()) {
      pass.problem(
          Problem.Kind.INVALID_VALUE,
          start,
          message,
          "Put an entry into it: OSCAL requires it here");
      return Pass.BROKEN;
    }
    pass.slip(Problem.Kind.INVALID_VALUE, start, message, "Leave it out", "Read it as absent");
    return Pass.ABSENT;
  }

  private Object value(Field field, Kind kind) {
    if (kind == Kind.PLAIN && field.type() != ValueType.RECORD) {
      return parse(field, tokens.text());
    }
    if (kind == Kind.NULL) {
      return nothing(
          field,
          tokens,
          Wording.sentence(names(field)) + " is null, not " + Wording.expected(field));
    }
    switch (field.type()) {
      case RECORD:
        return read(names(field), field.shape(), kind);
      case INTEGER, DECIMAL:
        return kind == Kind.NUMBER ? parse(field, tokens.text()) : otherType(field, kind);
      case BOOLEAN:
        return kind == Kind.BOOLEAN ? parse(field, tokens.text()) : otherType(field, kind);
      default:
        return kind == Kind.TEXT
            ? parse(field, tokens.text())
            : kind == Kind.OBJECT ? worded(field) : otherType(field, kind);
    }
  }

  /** Reads a number in place of an object that holds one number and needs nothing else. */
  private Object number(String name, Shape shape, Kind kind) {
    Field only = pass.examining ? shape.onlyNumber() : null;
    boolean isNumber = kind == Kind.NUMBER || kind == Kind.PLAIN;
    if (only == null || !isNumber || !SpelledValue.isSpelled(only, tokens.text())) {
      return wrongType(name, "an object", kind);
    }
    TextPosition start = place();
    pass.slip(
        Problem.Kind.WRONG_TYPE,
        start,
        Wording.sentence(name) + " is a number, not an object",
        "Write it as the '" + only.jsonName() + "' of an object",
        "Read it as its '" + only.jsonName() + "'");
    @Nullable Object[] values = new Object[shape.size()];
    Object value = parse(only, tokens.text());
    values[only.index()] = only.cardinality() == Cardinality.OPTIONAL ? Optional.of(value) : value;
    return pass.construct(shape, values, name, start, false);
  }

  /** Reads a value of another type as the text that it is, if that spells what the field holds. */
  private Object otherType(Field field, Kind kind) {
    String name = names(field);
    String expected = Wording.expected(field);
    boolean isScalar = kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.BOOLEAN;
    if (!isScalar || !pass.examining || !SpelledValue.isSpelled(field, tokens.text())) {
      return wrongType(name, expected, kind);
    }
    pass.slip(
        Problem.Kind.WRONG_TYPE,
        tokens,
        Wording.sentence(name) + " is " + kind.words() + ", not " + expected,
        expected.equals("a text")
            ? "Put it into quotation marks"
            : "Write " + expected + ", without quotation marks",
        "Read it as " + expected + Wording.quoted(tokens.text()));
    return parse(field, tokens.text());
  }

  /** Reads an object whose word stands in it, as mappings of a draft have it. */
  private Object worded(Field field) {
    if (!pass.examining) {
      return wrongType(names(field), "a text", Kind.OBJECT);
    }
    TextPosition start = place();
    WordedObject object = WordedObject.read(tokens, pass, field.isOfNamespace());
    String message = Wording.sentence(names(field)) + " is an object, not a text";
    if (object.word() == null || !SpelledValue.isSpelled(field, object.word())) {
      pass.problem(Problem.Kind.WRONG_TYPE, start, message, "Write a text");
      return Pass.BROKEN;
    }
    pass.slip(Problem.Kind.WRONG_TYPE, start, message, object.remedy(), object.change());
    namespace = object.namespace();
    return pass.parse(field, object.word(), start);
  }

  /** Gives a record the namespace that one of its words brought along. */
  private void addNamespace(Shape shape, @Nullable Object[] values, String word) {
    Field field = shape.namespace();
    if (namespace != null && field != null) {
      Object known = values[field.index()];
      Object brought = pass.parse(field, namespace, tokens);
      if (known == null) {
        values[field.index()] = brought == Pass.BROKEN ? brought : Optional.of(brought);
      } else if (!known.equals(Optional.of(brought))) {
        pass.problem(
            Problem.Kind.DUPLICATE,
            tokens,
            "'" + word + "' brings another 'ns' than the one beside it",
            "Keep one of them");
      }
    }
    namespace = null;
  }

  private Object parse(Field field, String text) {
    pass.node(tokens);
    pass.length(tokens, text.length());
    return pass.parse(field, text, tokens);
  }

  /** Returns what a value is called in messages; costs nothing in the fast pass. */
  private String names(Field field) {
    if (!pass.examining) {
      return field.jsonName();
    }
    return (field.isList() ? "an entry of '" : "'") + field.jsonName() + "'";
  }

  private Object wrongType(String name, String expected, Kind kind) {
    pass.problem(
        Problem.Kind.WRONG_TYPE,
        tokens,
        Wording.sentence(name) + " is " + kind.words() + ", not " + expected,
        "Write " + expected);
    tokens.skip(pass, kind);
    return Pass.BROKEN;
  }
}
