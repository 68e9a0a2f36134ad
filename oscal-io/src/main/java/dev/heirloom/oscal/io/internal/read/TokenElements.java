package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem;
import dev.heirloom.oscal.io.internal.read.ElementListener.Attribute;
import dev.heirloom.oscal.io.internal.read.Tokens.Kind;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Field.XmlForm;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the elements that the values of a JSON or YAML document are in XML, in the order of XML.
 */
final class TokenElements {

  private final Pass pass;
  private final Tokens tokens;
  private final ElementListener listener;

  TokenElements(Pass pass, Tokens tokens, ElementListener listener) {
    this.pass = pass;
    this.tokens = tokens;
    this.listener = listener;
  }

  /**
   * A value: an object, a list or a scalar.
   *
   * @param fields the fields of an object, in their order; null if it is none
   * @param items the items of a list; null if it is none
   * @param text the text of a scalar; null if it is none
   */
  private record Value(
      TreePlace place,
      @Nullable List<Entry> fields,
      @Nullable List<Value> items,
      @Nullable String text) {

    /** Returns the value of a field, of several the first; objects have too few for an index. */
    @Nullable Value of(Field field) {
      if (fields != null) {
        for (Entry entry : fields) {
          if (entry.key.equals(field.jsonName())) {
            return entry.value;
          }
        }
      }
      return null;
    }
  }

  /** A field of an object. */
  private record Entry(String key, Value value) {}

  void read(Roots roots) {
    Kind first = tokens.next();
    Value whole = value(new TreePlace(null, "", tokens.line(), tokens.column()), first);
    if (tokens.next() != Kind.END) {
      throw new MalformedException(
          Problem.Kind.MALFORMED, tokens, "More follows the end of the document", "Remove it");
    }
    if (whole == null || whole.fields == null) {
      roots.none(pass, TextPosition.at(1, 1), first.words(), List.of());
      return;
    }
    for (Entry entry : whole.fields) {
      Value root = entry.value;
      Model model = roots.find(pass, where(root), entry.key);
      if (model != null) {
        element(model.rootName(), Shape.of(model.type().asSubclass(Record.class)), root);
        return;
      }
    }
    roots.none(
        pass, TextPosition.at(1, 1), "", whole.fields.stream().map(Entry::key).distinct().toList());
  }

  private static TextPosition where(Value value) {
    return TextPosition.at(value.place.line(), value.place.column());
  }

  /** Returns the value that begins with the current token; null if it is null or closed to XML. */
  private @Nullable Value value(TreePlace place, Kind kind) {
    switch (kind) {
      case OBJECT:
        return object(place);
      case LIST:
        return list(place);
      case TEXT, NUMBER, BOOLEAN, PLAIN:
        pass.node(tokens);
        String text = tokens.text();
        pass.length(tokens, text.length());
        return new Value(place, null, null, text);
      default:
        pass.node(tokens);
        return null;
    }
  }

  private Value object(TreePlace place) {
    pass.enter(tokens);
    List<Entry> fields = new ArrayList<>();
    while (tokens.next() == Kind.KEY) {
      String key = tokens.text();
      Kind kind = tokens.next();
      Value value = value(place.inner(Pass.pointer(key), tokens), kind);
      if (value != null) {
        fields.add(new Entry(key, value));
      }
    }
    pass.leave();
    return new Value(place, List.copyOf(fields), null, null);
  }

  private Value list(TreePlace place) {
    pass.enter(tokens);
    List<Value> items = new ArrayList<>();
    int index = 0;
    for (Kind kind = tokens.next(); kind != Kind.END_LIST; kind = tokens.next()) {
      Value item = value(place.inner(Integer.toString(index++), tokens), kind);
      if (item != null) {
        items.add(item);
      }
    }
    pass.leave();
    return new Value(place, null, List.copyOf(items), null);
  }

  private void element(String name, Shape shape, Value value) {
    List<Attribute> attributes = new ArrayList<>();
    for (Field field : shape.fields()) {
      Value attribute = value.of(field);
      if (field.xmlForm() == XmlForm.ATTRIBUTE && attribute != null && attribute.text != null) {
        attributes.add(new Attribute(field.xmlName(), attribute.text.strip(), attribute.place));
      }
    }
    listener.start(OscalDocument.NAMESPACE, name, List.copyOf(attributes), value.place);
    for (Field field : shape.fields()) {
      Value child = value.of(field);
      if (child != null && field.xmlForm() != XmlForm.ATTRIBUTE) {
        child(field, child);
      }
    }
    listener.end();
  }

  private void child(Field field, Value value) {
    if (field.xmlForm() == XmlForm.TEXT) {
      text(value);
    } else if (field.xmlForm() == XmlForm.UNWRAPPED) {
      prose(field, value);
    } else if (field.xmlWrapper() != null) {
      start(field.xmlWrapper(), value);
      elements(field, value);
      listener.end();
    } else {
      elements(field, value);
    }
  }

  private void elements(Field field, Value value) {
    if (value.items == null) {
      single(field, value);
    } else {
      value.items.forEach(item -> single(field, item));
    }
  }

  private void single(Field field, Value value) {
    if (field.type() == ValueType.RECORD) {
      element(field.xmlName(), field.shape(), value);
    } else {
      start(field.xmlName(), value);
      if (field.type().isProse()) {
        prose(field, value);
      } else {
        text(value);
      }
      listener.end();
    }
  }

  private void start(String name, Value value) {
    listener.start(OscalDocument.NAMESPACE, name, List.of(), value.place);
  }

  private void text(Value value) {
    if (value.text != null && !value.text.isBlank()) {
      listener.text(value.text.strip());
    }
  }

  private void prose(Field field, Value value) {
    if (value.text != null && !value.text.isBlank()) {
      Markup prose;
      try {
        prose = markup(field, value.text);
      } catch (IllegalArgumentException e) {
        // That it is no prose of OSCAL is for those to tell who check models.
        listener.text(value.text.strip());
        return;
      }
      ProseElements.tell(prose, value.place, listener);
    }
  }

  private static Markup markup(Field field, String markdown) {
    return field.type() == ValueType.LINE
        ? MarkupLine.ofMarkdown(markdown)
        : MarkupMultiline.ofMarkdown(markdown);
  }
}
