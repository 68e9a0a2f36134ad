package dev.heirloom.oscal.io.internal.read;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.internal.read.Tokens.Kind;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Field.Cardinality;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes records of the tokens of a JSON or YAML document. */
final class TokenReader {

  private final Pass pass;
  private final Tokens tokens;
  private int[] @Nullable [] likely = new int[64][];
  /** The values of the lists being read. */
  private Object[] stack = new Object[64];
  private int top;

  TokenReader(Pass pass, Tokens tokens) {
    this.pass = pass;
    this.tokens = tokens;
  }

  /** Reads a document to the end of the tokens; returns null if a problem left none. */
  @Nullable Object document(Roots roots) {
    Object document = document(roots, tokens.next());
    if (document != null && tokens.next() != Kind.END) {
      pass.problem(
          Problem.Kind.MALFORMED, tokens, "More follows the end of the document", "Remove it");
    }
    return document;
  }

  /** Reads a document that begins with the current token, and nothing that follows it. */
  @Nullable Object document(Roots roots, Kind first) {
    if (first != Kind.OBJECT) {
      roots.none(pass, Where.at(tokens.line(), tokens.column()), first.words(), List.of());
      return null;
    }
    pass.enter(tokens);
    Object document = null;
    boolean found = false;
    List<String> strangers = new ArrayList<>();
    List<Where> strangerPlaces = new ArrayList<>();
    while (tokens.next() == Kind.KEY) {
      String name = tokens.text();
      Model model = roots.find(pass, tokens, name);
      if (model != null) {
        if (found) {
          pass.problem(
              Problem.Kind.DUPLICATE,
              tokens,
              "A second document, '" + name + "', is in the same file",
              "Put it into a file of its own");
          skip(tokens.next());
          continue;
        }
        found = true;
        step(name);
        Shape shape = Shape.of(model.type().asSubclass(Record.class));
        document = read("'" + name + "'", shape, tokens.next());
        back();
      } else if (name.equals("$schema")) {
        Kind kind = tokens.next();
        if (kind != Kind.TEXT && kind != Kind.PLAIN) {
          pass.problem(
              Problem.Kind.WRONG_TYPE,
              tokens,
              "'$schema' is " + kind.words(),
              "Write the URI of the JSON schema as a text, or leave it out");
          skip(kind);
        }
      } else {
        strangers.add(name);
        strangerPlaces.add(Where.at(tokens.line(), tokens.column()));
        skip(tokens.next());
      }
    }
    if (!found) {
      roots.none(pass, Where.at(1, 1), "", strangers);
      return null;
    }
    for (int i = 0; i < strangers.size(); i++) {
      pass.unknown(
          strangerPlaces.get(i),
          "'" + Words.shorten(strangers.get(i)) + "' has no place beside the document",
          "Remove it, or read leniently to skip it");
    }
    pass.leave();
    return document;
  }

  /** Reads a record that begins with the current token; the result is broken if a problem left none. */
  Object part(Class<? extends Record> type, Kind first) {
    return read("the value", Shape.of(type), first);
  }

  private void step(String name) {
    if (pass.examining) {
      pass.push(name.replace("~", "~0").replace("/", "~1"));
    }
  }

  private void back() {
    if (pass.examining) {
      pass.pop();
    }
  }

  private Object read(String name, Shape shape, Kind kind) {
    if (kind != Kind.OBJECT) {
      return wrongType(name, "an object", kind);
    }
    pass.enter(tokens);
    Where start = pass.examining ? Where.at(tokens.line(), tokens.column()) : tokens;
    @Nullable Object[] values = new Object[shape.size()];
    int[] next = likely(shape);
    int last = 0;
    while (true) {
      Field guess = shape.size() == 0 ? null : shape.field(next[last]);
      String key = tokens.nextKey(guess);
      if (key == null) {
        break;
      }
      Field field = guess != null && guess.jsonName().equals(key) ? guess : shape.byJsonName(key);
      if (field == null) {
        step(key);
        pass.unknown(
            tokens,
            "'" + Words.shorten(key) + "' is unknown in " + name,
            Words.remedy(key, shape.jsonNames()));
        skip(tokens.next());
        back();
        continue;
      }
      int index = field.index();
      next[last] = index;
      last = index + 1;
      step(field.jsonName());
      if (values[index] == null) {
        values[index] = field.isList() ? list(field) : one(field);
      } else {
        pass.problem(
            Problem.Kind.DUPLICATE,
            tokens,
            "'" + field.jsonName() + "' is there a second time",
            "Keep one of them");
        skip(tokens.next());
      }
      back();
    }
    pass.leave();
    return pass.construct(shape, values, name, start, false);
  }

  private Object one(Field field) {
    Object value;
    if (field.isWritten()) {
      String text = tokens.nextText();
      value = text == null ? value(field, tokens.kind()) : parse(field, text);
    } else {
      value = value(field, tokens.next());
    }
    return field.cardinality() == Cardinality.OPTIONAL && value != Pass.BROKEN
        ? Optional.of(value)
        : value;
  }

  private Object list(Field field) {
    Kind kind = tokens.next();
    if (kind != Kind.LIST) {
      if (field.isSingleOrList() && kind == Kind.OBJECT) {
        Object value = value(field, kind);
        return value == Pass.BROKEN ? value : ImmutableList.of(value);
      }
      return wrongType("'" + field.jsonName() + "'", "a list", kind);
    }
    pass.enter(tokens);
    Where start = pass.examining ? Where.at(tokens.line(), tokens.column()) : tokens;
    int bottom = top;
    boolean broken = false;
    int size = 0;
    for (kind = tokens.next(); kind != Kind.END_LIST; kind = tokens.next()) {
      if (pass.examining) {
        pass.push(Integer.toString(size));
      }
      Object value = value(field, kind);
      back();
      size++;
      if (value == Pass.BROKEN) {
        broken = true;
      } else {
        if (top == stack.length) {
          stack = Arrays.copyOf(stack, 2 * top);
        }
        stack[top++] = value;
      }
    }
    pass.leave();
    if (size == 0) {
      pass.problem(
          Problem.Kind.INVALID_VALUE,
          start,
          "'" + field.jsonName() + "' is an empty list",
          "Leave it out: OSCAL has no empty lists");
      return Pass.BROKEN;
    }
    Object values = broken ? Pass.BROKEN : popped(bottom);
    top = bottom;
    return values;
  }

  private ImmutableList<Object> popped(int bottom) {
    if (top - bottom == 1) {
      return ImmutableList.of(stack[bottom]);
    }
    ImmutableList.Builder<Object> list = ImmutableList.builderWithExpectedSize(top - bottom);
    for (int i = bottom; i < top; i++) {
      list.add(stack[i]);
    }
    return list.build();
  }

  /** Returns which field came next last time, after the beginning (at 0) and after each field. */
  private int[] likely(Shape shape) {
    int id = shape.id();
    if (id >= likely.length) {
      likely = Arrays.copyOf(likely, Math.max(id + 1, 2 * likely.length));
    }
    int[] next = likely[id];
    if (next == null) {
      next = new int[shape.size() + 1];
      likely[id] = next;
    }
    return next;
  }

  private Object value(Field field, Kind kind) {
    switch (field.type()) {
      case RECORD:
        return read(names(field), field.shape(), kind);
      case INTEGER, DECIMAL:
        if (kind != Kind.NUMBER && kind != Kind.PLAIN) {
          return wrongType(names(field), field.type().expectation(), kind);
        }
        break;
      case BOOLEAN:
        if (kind != Kind.BOOLEAN && kind != Kind.PLAIN) {
          return wrongType(names(field), field.type().expectation(), kind);
        }
        break;
      default:
        if (kind != Kind.TEXT && kind != Kind.PLAIN) {
          return wrongType(names(field), "a text", kind);
        }
        break;
    }
    return parse(field, tokens.text());
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
    String remedy;
    if (kind == Kind.NULL) {
      remedy = "Leave the field out, or give it " + expected;
    } else if (expected.equals("a text") && (kind == Kind.NUMBER || kind == Kind.BOOLEAN)) {
      remedy = "Put it into quotation marks";
    } else if (expected.equals("a list")) {
      remedy = "Put it into [ ]";
    } else if (kind == Kind.TEXT && !expected.equals("an object")) {
      remedy = "Write " + expected + ", without quotation marks";
    } else {
      remedy = "Write " + expected;
    }
    pass.problem(
        Problem.Kind.WRONG_TYPE,
        tokens,
        Words.sentence(name) + " is " + kind.words() + ", not " + expected,
        remedy);
    skip(kind);
    return Pass.BROKEN;
  }

  /** Skips the value that begins with the current token. */
  private void skip(Kind kind) {
    if (kind != Kind.OBJECT && kind != Kind.LIST) {
      pass.node(tokens);
      return;
    }
    int levels = 0;
    Kind current = kind;
    while (true) {
      switch (current) {
        case OBJECT, LIST -> {
          pass.enter(tokens);
          levels++;
        }
        case END_OBJECT, END_LIST -> {
          pass.leave();
          levels--;
        }
        default -> pass.node(tokens);
      }
      if (levels == 0) {
        return;
      }
      current = tokens.next();
    }
  }
}
