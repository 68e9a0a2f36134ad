package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.yaml.YamlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * The tokens of a YAML document.
 *
 * <p>A scalar without quotes is what the field wants it to be: {@code 1.0}, {@code yes} or {@code
 * 2024-01-01} is text where OSCAL has text. Aliases repeat the events of their anchor, within a
 * limit; tags can only name the types of JSON.
 */
final class YamlTokens extends Tokens {

  private static final String PREFIX = "tag:yaml.org,2002:";

  /** An anchored node whose events are being kept. */
  private static final class Recording {
    final String anchor;
    final List<Event> events = new ArrayList<>();
    int depth;

    Recording(String anchor) {
      this.anchor = anchor;
    }
  }

  private final Pass pass;
  private final ParserImpl parser;
  private final Map<String, List<Event>> anchors = new HashMap<>();
  private final Deque<Recording> recordings = new ArrayDeque<>();
  private final Deque<Event> replay = new ArrayDeque<>();

  /** For each open node whether it is an object, and whether a key comes next in it. */
  private boolean[] inObject = new boolean[32];

  private boolean[] keyNext = new boolean[32];
  private int depth;
  private long replayed;
  private boolean ended;
  private @Nullable Event event;
  private Kind kind = Kind.END;

  YamlTokens(Content content, Pass pass) {
    this.pass = pass;
    LoaderOptions options = new LoaderOptions();
    // The size of the document is limited already.
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      this.parser = new ParserImpl(new YamlText(content.decoded()), options);
      while (!parser.checkEvent(Event.ID.DocumentStart) && !parser.checkEvent(Event.ID.StreamEnd)) {
        parser.getEvent();
      }
      if (parser.checkEvent(Event.ID.DocumentStart)) {
        parser.getEvent();
      } else {
        ended = true;
      }
    } catch (YAMLException e) {
      throw malformed(e);
    }
  }

  @Override
  Kind next() {
    if (ended) {
      return Kind.END;
    }
    Event next = nextEvent();
    while (next instanceof AliasEvent alias) {
      next = repeat(alias);
    }
    event = next;
    return switch (next.getEventId()) {
      case MappingStart -> {
        checkNoKey("an object");
        checkTag((NodeEvent) next, ((CollectionStartEvent) next).getTag(), "map");
        open(true);
        yield Kind.OBJECT;
      }
      case SequenceStart -> {
        checkNoKey("a list");
        checkTag((NodeEvent) next, ((CollectionStartEvent) next).getTag(), "seq");
        open(false);
        yield Kind.LIST;
      }
      case MappingEnd -> {
        close();
        yield Kind.END_OBJECT;
      }
      case SequenceEnd -> {
        close();
        yield Kind.END_LIST;
      }
      case Scalar -> scalar((ScalarEvent) next);
      case DocumentEnd -> {
        end();
        yield Kind.END;
      }
      default -> throw new IllegalStateException(next.toString());
    };
  }

  @Override
  @Nullable String nextKey(@Nullable Field guess) {
    if (next() != Kind.KEY) {
      return null;
    }
    String name = text();
    return guess != null && guess.jsonName().equals(name) ? guess.jsonName() : name;
  }

  @Override
  @Nullable String nextText() {
    kind = next();
    return kind == Kind.TEXT || kind == Kind.PLAIN ? text() : null;
  }

  @Override
  Kind kind() {
    return kind;
  }

  private Event nextEvent() {
    Event next;
    if (replay.isEmpty()) {
      try {
        next = parser.getEvent();
      } catch (YAMLException e) {
        throw malformed(e);
      }
    } else {
      next = replay.removeFirst();
    }
    if (next instanceof NodeEvent node
        && !(next instanceof AliasEvent)
        && node.getAnchor() != null) {
      recordings.push(new Recording(node.getAnchor()));
    }
    record(next);
    return next;
  }

  private void record(Event next) {
    if (recordings.isEmpty() || next instanceof AliasEvent) {
      return;
    }
    boolean opens = next instanceof CollectionStartEvent;
    boolean closes = next.is(Event.ID.MappingEnd) || next.is(Event.ID.SequenceEnd);
    for (Recording recording : recordings) {
      recording.events.add(next);
      recording.depth += opens ? 1 : closes ? -1 : 0;
    }
    while (!recordings.isEmpty() && recordings.peek().depth == 0) {
      Recording done = recordings.pop();
      anchors.put(done.anchor, done.events);
    }
  }

  private Event repeat(AliasEvent alias) {
    event = alias;
    for (Recording open : recordings) {
      if (open.anchor.equals(alias.getAnchor())) {
        throw new MalformedException(
            Problem.Kind.REFUSED,
            this,
            "The alias '*" + Wording.shorten(alias.getAnchor()) + "' repeats what it is part of",
            "Write out what is meant");
      }
    }
    List<Event> events = anchors.get(alias.getAnchor());
    if (events == null) {
      throw new MalformedException(
          Problem.Kind.MALFORMED,
          this,
          "Nothing before is marked '&" + Wording.shorten(alias.getAnchor()) + "'",
          "Mark what the alias repeats, or quote the text if it is no alias");
    }
    replayed += events.size();
    if (replayed > pass.options.maxAliasNodes()) {
      pass.limit(
          this, "more content repeated by aliases", "maxAliasNodes", pass.options.maxAliasNodes());
    }
    for (int i = events.size() - 1; i > 0; i--) {
      replay.addFirst(events.get(i));
    }
    Event first = events.get(0);
    record(first);
    return first;
  }

  private Kind scalar(ScalarEvent scalar) {
    boolean key = depth > 0 && inObject[depth - 1] && keyNext[depth - 1];
    if (depth > 0 && inObject[depth - 1]) {
      keyNext[depth - 1] = !keyNext[depth - 1];
    }
    String tag = scalar.getTag();
    if (tag != null && !tag.equals("!")) {
      String type = tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "";
      Kind kind =
          switch (type) {
            case "str" -> Kind.TEXT;
            case "int", "float" -> Kind.NUMBER;
            case "bool" -> Kind.BOOLEAN;
            case "null" -> Kind.NULL;
            default -> throw refusedTag(tag);
          };
      return key ? Kind.KEY : kind;
    }
    if (key && scalar.isPlain() && scalar.getValue().equals("<<")) {
      throw new MalformedException(
          Problem.Kind.REFUSED, this, "YAML merge keys (<<) are not read", "Write the fields out");
    }
    if (key) {
      return Kind.KEY;
    }
    if (!scalar.isPlain() || tag != null) {
      return Kind.TEXT;
    }
    return switch (scalar.getValue()) {
      case "", "~", "null", "Null", "NULL" -> Kind.NULL;
      default -> Kind.PLAIN;
    };
  }

  private void checkNoKey(String what) {
    if (depth > 0 && inObject[depth - 1]) {
      if (keyNext[depth - 1]) {
        throw new MalformedException(
            Problem.Kind.MALFORMED,
            this,
            "The name of a field is " + what,
            "Write a text, which is all that JSON and OSCAL allow, or fill in the template's {{ }}");
      }
      keyNext[depth - 1] = true;
    }
  }

  private void checkTag(NodeEvent node, @Nullable String tag, String type) {
    if (tag != null && !tag.equals("!") && !tag.equals(PREFIX + type)) {
      throw refusedTag(tag);
    }
  }

  private MalformedException refusedTag(String tag) {
    return new MalformedException(
        Problem.Kind.REFUSED,
        this,
        "The YAML tag '" + Wording.shorten(tag) + "' asks for an object that is no OSCAL",
        "Remove the tag; only the tags of JSON's types are read");
  }

  private void open(boolean object) {
    if (depth == inObject.length) {
      inObject = java.util.Arrays.copyOf(inObject, depth * 2);
      keyNext = java.util.Arrays.copyOf(keyNext, depth * 2);
    }
    inObject[depth] = object;
    keyNext[depth] = object;
    depth++;
  }

  private void close() {
    depth--;
  }

  private void end() {
    ended = true;
    try {
      Event after = parser.peekEvent();
      if (!after.is(Event.ID.StreamEnd)) {
        event = after;
        throw new MalformedException(
            Problem.Kind.MALFORMED,
            this,
            "A second YAML document follows the first",
            "Put it into a file of its own");
      }
    } catch (YAMLException e) {
      throw malformed(e);
    }
  }

  @Override
  String text() {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw new IllegalStateException("only a scalar has text");
  }

  @Override
  public int line() {
    return event == null ? 1 : event.getStartMark().getLine() + 1;
  }

  @Override
  public int column() {
    return event == null ? 1 : event.getStartMark().getColumn() + 1;
  }

  private static MalformedException malformed(YAMLException e) {
    TextPosition where = TextPosition.at(1, 1);
    String message = Wording.clause(e.getMessage());
    if (e instanceof MarkedYAMLException marked) {
      Mark mark = marked.getProblemMark();
      if (mark != null) {
        where = TextPosition.at(mark.getLine() + 1, mark.getColumn() + 1);
      }
      message = marked.getProblem();
    }
    return new MalformedException(
        Problem.Kind.MALFORMED,
        where,
        "This is not well-formed YAML: " + Wording.clause(message),
        "Correct it there");
  }
}
