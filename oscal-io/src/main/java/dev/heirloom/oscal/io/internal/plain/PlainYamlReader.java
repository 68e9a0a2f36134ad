package dev.heirloom.oscal.io.internal.plain;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Reads YAML event by event, so that a limit ends it before what is beyond takes memory. Empty
 * stands for null.
 */
final class PlainYamlReader {

  private static final Set<String> NULLS = ImmutableSet.of("", "~", "null", "Null", "NULL");

  private final String document;
  private final PlainLimits limits;
  private final ParserImpl parser;
  private final Map<String, Optional<PlainValue>> anchored = new HashMap<>();

  private PlainYamlReader(String document, PlainLimits limits, ParserImpl parser) {
    this.document = document;
    this.limits = limits;
    this.parser = parser;
  }

  static Optional<PlainValue> read(String text, String document, PlainLimits limits) {
    LoaderOptions loader = new LoaderOptions();
    // The size of the document is limited already.
    loader.setCodePointLimit(Integer.MAX_VALUE);
    try {
      ParserImpl parser = new ParserImpl(new YamlText(text), loader);
      return new PlainYamlReader(document, limits, parser).document();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      FilePlace place =
          mark == null
              ? new FilePlace(document, 1, 1, "")
              : new FilePlace(document, mark.getLine() + 1, mark.getColumn() + 1, "");
      throw new DataFileException(
          place, "This is not well-formed YAML: " + e.getProblem() + ".", "Correct it there.");
    } catch (YAMLException e) {
      throw new DataFileException(
          new FilePlace(document, 1, 1, ""),
          "This is not well-formed YAML: " + e.getMessage() + ".",
          "Correct it.");
    }
  }

  private Optional<PlainValue> document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    parser.getEvent();
    Event first = parser.getEvent();
    Mark start = first.getStartMark();
    Optional<PlainValue> value =
        value(
            first,
            ValuePosition.ofDocument(document, start.getLine() + 1, start.getColumn() + 1),
            1);
    parser.getEvent();
    Event after = parser.getEvent();
    if (!after.is(Event.ID.StreamEnd)) {
      throw new DataFileException(
          new FilePlace(
              document,
              after.getStartMark().getLine() + 1,
              after.getStartMark().getColumn() + 1,
              ""),
          "A second YAML document follows the first.",
          "Put it into a file of its own.");
    }
    return value;
  }

  private Optional<PlainValue> value(Event event, ValuePosition at, int depth) {
    if (event instanceof AliasEvent alias) {
      return repeated(alias, at, depth);
    }
    limits.count(at, depth);
    Optional<PlainValue> value =
        switch (event.getEventId()) {
          case MappingStart -> Optional.of(object(at, depth));
          case SequenceStart -> Optional.of(list(at, depth));
          default -> scalar((ScalarEvent) event, at);
        };
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchored.put(anchor, value);
    }
    return value;
  }

  private PlainValue object(ValuePosition at, int depth) {
    Map<String, PlainValue> fields = new LinkedHashMap<>();
    for (Event key = parser.getEvent(); !key.is(Event.ID.MappingEnd); key = parser.getEvent()) {
      if (!(key instanceof ScalarEvent scalar)) {
        throw new DataFileException(
            at.place(), "A key is not a text.", "Write a text for the key.");
      }
      String name = limits.text(at, scalar.getValue());
      Event event = parser.getEvent();
      Optional<PlainValue> value = value(event, inner(event, at, name), depth + 1);
      if (fields.containsKey(name)) {
        throw new DataFileException(
            at.place(), "The key \"" + name + "\" stands twice.", "Remove one of the two.");
      }
      value.ifPresent(there -> fields.put(name, there));
    }
    return PlainValue.object(at, fields);
  }

  private PlainValue list(ValuePosition at, int depth) {
    List<PlainValue> items = new ArrayList<>();
    for (Event item = parser.getEvent(); !item.is(Event.ID.SequenceEnd); item = parser.getEvent()) {
      items.add(
          value(item, inner(item, at, items.size()), depth + 1)
              .orElseThrow(
                  () ->
                      new DataFileException(
                          at.place(),
                          "There is nothing in a list.",
                          "Remove it, or write a value.")));
    }
    return PlainValue.list(at, items);
  }

  private Optional<PlainValue> scalar(ScalarEvent scalar, ValuePosition at) {
    String tag = scalar.getTag();
    boolean isNull =
        tag == null || tag.equals("!")
            ? NULLS.contains(scalar.getValue())
            : tag.equals(Tag.NULL.getValue());
    return scalar.isPlain() && isNull
        ? Optional.empty()
        : Optional.of(PlainValue.scalar(at, limits.text(at, scalar.getValue()), !scalar.isPlain()));
  }

  /** What has an anchor comes again wherever an alias names it. */
  private Optional<PlainValue> repeated(AliasEvent alias, ValuePosition at, int depth) {
    Optional<PlainValue> original = anchored.get(alias.getAnchor());
    if (original == null) {
      throw new DataFileException(
          at.place(),
          "Nothing that ends before this is marked \"&" + alias.getAnchor() + "\".",
          "Mark what the alias repeats, or quote the text if it is no alias.");
    }
    return original.map(value -> repeated(value, at, depth));
  }

  private PlainValue repeated(PlainValue original, ValuePosition at, int depth) {
    limits.count(at, depth);
    limits.countRepeated(at);
    if (original.isObject()) {
      Map<String, PlainValue> fields = new LinkedHashMap<>();
      original
          .fields()
          .forEach(
              (name, value) ->
                  fields.put(name, repeated(value, value.position().under(at), depth + 1)));
      return PlainValue.object(at, fields);
    }
    if (original.isList()) {
      List<PlainValue> items = new ArrayList<>();
      for (PlainValue item : original.items()) {
        items.add(repeated(item, item.position().under(at), depth + 1));
      }
      return PlainValue.list(at, items);
    }
    return PlainValue.scalar(at, original.text(), original.isQuoted());
  }

  private static ValuePosition inner(Event event, ValuePosition holder, String step) {
    Mark mark = event.getStartMark();
    return holder.inner(step, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static ValuePosition inner(Event event, ValuePosition holder, int step) {
    Mark mark = event.getStartMark();
    return holder.inner(step, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
