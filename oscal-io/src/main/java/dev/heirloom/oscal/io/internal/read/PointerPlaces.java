package dev.heirloom.oscal.io.internal.read;

import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.Field.XmlForm;
import dev.heirloom.oscal.io.internal.shape.Shape;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Where in the file of a document stands what JSON Pointers name, whichever format it has: in XML a
 * pointer becomes the XPath of the element or attribute of the same meaning.
 *
 * <p>What stands nowhere, such as a list that is empty, is where that stands which would hold it.
 */
public final class PointerPlaces {

  private final String document;
  private final Content content;
  private final Pass pass;
  private final Model model;

  /** The places of a file that were met, by pointers in JSON and YAML, by XPaths in XML. */
  private final Map<String, TextPosition> met = new HashMap<>();

  private PointerPlaces(String document, byte[] bytes, ReadOptions options, Model model) {
    this.document = document;
    this.content = Content.of(bytes);
    this.pass = new Pass(document, options, false);
    this.model = model;
  }

  /**
   * Reads where everything stands in a file that has been read before.
   *
   * @param document the name of the file in places
   * @param bytes its content
   * @param model what document it holds
   */
  public static PointerPlaces of(String document, byte[] bytes, ReadOptions options, Model model) {
    PointerPlaces places = new PointerPlaces(document, bytes, options, model);
    switch (places.content.format()) {
      case JSON -> places.readTokens(new JsonTokens(places.content));
      case YAML -> places.readTokens(new YamlTokens(places.content, places.pass));
      case XML -> places.readXml();
    }
    return places;
  }

  /**
   * Returns where in the file stands what a pointer names, or the nearest that holds it; its first
   * line for an empty pointer.
   */
  public FilePlace place(String pointer) {
    List<String> steps = Splitter.on('/').splitToList(pointer);
    List<String> way =
        content.format() == Format.XML ? xpath(steps.subList(1, steps.size())) : steps;
    FilePlace place = new FilePlace(document, 1, 1, "");
    StringBuilder path = new StringBuilder();
    for (String step : way.subList(1, way.size())) {
      TextPosition where = met.get(path.append('/').append(step).toString());
      if (where == null) {
        return place;
      }
      place = new FilePlace(document, where.line(), where.column(), path.toString());
    }
    return place;
  }

  /** Returns the steps of the XPath that means what a pointer means, an empty one first. */
  private List<String> xpath(List<String> steps) {
    List<String> way = new ArrayList<>(List.of(""));
    steps.stream().limit(1).forEach(way::add);
    Shape shape = Shape.of(model.type().asSubclass(Record.class));
    for (int i = 1; i < steps.size() && shape != null; i++) {
      Field field = shape.byJsonName(steps.get(i));
      if (field == null) {
        return way;
      }
      String number = "1";
      if (field.isList() && i + 1 < steps.size()) {
        Integer index = Ints.tryParse(steps.get(++i));
        if (index == null) {
          return way;
        }
        number = String.valueOf(index + 1);
      }
      if (field.xmlForm() == XmlForm.ATTRIBUTE) {
        way.add("@" + field.xmlName());
      } else if (field.xmlForm() == XmlForm.ELEMENT) {
        if (field.xmlWrapper() != null) {
          way.add(field.xmlWrapper() + "[1]");
        }
        way.add(field.xmlName() + "[" + number + "]");
      }
      shape = Shape.has(field.valueClass()) ? field.shape() : null;
    }
    return way;
  }

  private void readTokens(Tokens tokens) {
    readValue(tokens, tokens.next(), "");
  }

  private void readValue(Tokens tokens, Tokens.Kind first, String path) {
    met.put(path, TextPosition.at(tokens.line(), tokens.column()));
    if (first == Tokens.Kind.OBJECT) {
      while (tokens.next() == Tokens.Kind.KEY) {
        String key = tokens.text();
        readValue(tokens, tokens.next(), path + "/" + Pass.pointer(key));
      }
    } else if (first == Tokens.Kind.LIST) {
      int index = 0;
      Tokens.Kind next = tokens.next();
      while (next != Tokens.Kind.END_LIST) {
        readValue(tokens, next, path + "/" + index++);
        next = tokens.next();
      }
    }
  }

  /** An element on the way to the current one, with how many of each name it has had. */
  private record Above(String path, Map<String, Integer> children) {}

  private void readXml() {
    XmlEvents events = new XmlEvents(pass, content);
    Deque<Above> above = new ArrayDeque<>();
    for (int event = events.next();
        event != XMLStreamConstants.END_DOCUMENT;
        event = events.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String path = path(above.peek(), events.parser().getLocalName());
        TextPosition where = TextPosition.at(events.line(), events.column());
        met.put(path, where);
        for (int i = 0; i < events.parser().getAttributeCount(); i++) {
          met.put(path + "/@" + events.parser().getAttributeLocalName(i), where);
        }
        above.push(new Above(path, new HashMap<>()));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        above.pop();
      }
    }
  }

  private static String path(@Nullable Above above, String name) {
    return above == null
        ? "/" + name
        : above.path() + "/" + name + "[" + above.children().merge(name, 1, Integer::sum) + "]";
  }
}
