package dev.heirloom.oscal.io.internal.shape;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.io.internal.shape.Field.XmlForm;
import dev.heirloom.oscal.model.OscalDocument;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What a record of the model looks like in JSON and in XML. */
public final class Shape {

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final int id = COUNT.getAndIncrement();
  private final Class<?> type;
  private final List<Field> fields;
  private final Field[] inOrder;
  private final Map<String, Field> byJsonName = new HashMap<>();
  private final Map<String, Field> byAttribute = new HashMap<>();
  private final Map<String, Field> byElement = new HashMap<>();
  private final MethodHandle constructor;
  private final @Nullable Field text;
  private final @Nullable Field unwrapped;

  private Shape(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    List<Field> all = new ArrayList<>();
    Field textField = null;
    Field unwrappedField = null;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      Field field = new Field(i, components[i]);
      all.add(field);
      byJsonName.put(field.jsonName(), field);
      if (field.xmlForm() == XmlForm.ATTRIBUTE) {
        byAttribute.put(field.xmlName(), field);
      } else if (field.xmlForm() == XmlForm.ELEMENT) {
        String wrapper = field.xmlWrapper();
        byElement.put(wrapper == null ? field.xmlName() : wrapper, field);
      } else if (field.xmlForm() == XmlForm.TEXT) {
        textField = field;
      } else {
        unwrappedField = field;
      }
    }
    this.fields = List.copyOf(all);
    this.inOrder = all.toArray(new Field[0]);
    this.text = textField;
    this.unwrapped = unwrappedField;
    try {
      Constructor<?> canonical = type.getConstructor(types);
      this.constructor =
          MethodHandles.publicLookup()
              .unreflectConstructor(canonical)
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Record.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " can't be constructed", e);
    }
  }

  /** Returns the shape of a record type of the model. */
  public static Shape of(Class<? extends Record> type) {
    return SHAPES.get(type);
  }

  /**
   * Returns whether a type is one of the model's that has a shape: a document, or a part of one.
   */
  public static boolean has(Class<?> type) {
    return type.isRecord()
        && type.getPackageName().startsWith(OscalDocument.class.getPackageName())
        && Arrays.stream(type.getRecordComponents())
            .allMatch(component -> component.getAccessor().isAnnotationPresent(JsonProperty.class));
  }

  /** Returns a small number that no other shape has. */
  public int id() {
    return id;
  }

  /** Returns the record type. */
  public Class<?> type() {
    return type;
  }

  /** Returns the fields in the order of the XML schema, attributes first. */
  public List<Field> fields() {
    return fields;
  }

  /** Returns the number of fields. */
  public int size() {
    return inOrder.length;
  }

  /** Returns the field at a position. */
  public Field field(int index) {
    return inOrder[index];
  }

  /** Returns the field of a JSON name, or null if there is none. */
  public @Nullable Field byJsonName(String name) {
    return byJsonName.get(name);
  }

  /** Returns the one field whose JSON name is like a name; null if there is none or several. */
  public @Nullable Field byRespelledName(String name, BiPredicate<String, String> isLike) {
    List<Field> like =
        fields.stream().filter(field -> isLike.test(name, field.jsonName())).toList();
    return like.size() == 1 ? like.get(0) : null;
  }

  /** Returns the names in JSON. */
  public Iterable<String> jsonNames() {
    return fields.stream().map(Field::jsonName).toList();
  }

  /**
   * Returns the names in JSON that an unknown one may be meant as: those that the record can still
   * have, and the one that it has in another spelling.
   *
   * @param values one for each field: null for an absent one
   */
  public Iterable<String> namesMeant(
      String name, @Nullable Object[] values, BiPredicate<String, String> isLike) {
    return fields.stream()
        .filter(
            field ->
                field.isList()
                    || values[field.index()] == null
                    || isLike.test(name, field.jsonName()))
        .map(Field::jsonName)
        .toList();
  }

  /** Returns the field of the namespace of the record's words; null if it has none. */
  public @Nullable Field namespace() {
    return byJsonName.get("ns");
  }

  /** Returns the field of a record that holds one number and needs nothing else; null if none. */
  public @Nullable Field onlyNumber() {
    List<Field> numbers = fields.stream().filter(field -> field.type().isNumber()).toList();
    return numbers.size() == 1
            && fields.stream().allMatch(field -> numbers.contains(field) || !field.isRequired())
        ? numbers.get(0)
        : null;
  }

  /** Returns the field of an XML attribute, or null if there is none. */
  public @Nullable Field byAttribute(String name, int hint) {
    for (int i = hint; i < inOrder.length; i++) {
      Field field = inOrder[i];
      if (field.xmlForm() != XmlForm.ATTRIBUTE) {
        break;
      }
      // Names are interned on both sides; an equal one that is not takes the slow way.
      if (field.xmlName() == name) {
        return field;
      }
    }
    return byAttribute.get(name);
  }

  /** Returns the field of an XML element (or of the wrapper around it), or null. */
  public @Nullable Field byElement(String name) {
    return byElement.get(name);
  }

  /** Returns the names of the XML elements. */
  public Iterable<String> elementNames() {
    return byElement.keySet().stream().sorted().toList();
  }

  /** Returns the field that is the text of the element; null if there is none. */
  public @Nullable Field text() {
    return text;
  }

  /** Returns the field that is prose among the elements; null if there is none. */
  public @Nullable Field unwrapped() {
    return unwrapped;
  }

  /**
   * Makes a record.
   *
   * @param values one for each field: null for an absent one, else as the constructor takes it
   * @throws IllegalArgumentException if a value is not valid
   * @throws NullPointerException if a required value is null
   */
  public Record construct(@Nullable Object[] values) {
    try {
      return (Record) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
