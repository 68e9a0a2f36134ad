package dev.heirloom.oscal.io.internal.shape;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Restricted;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One component of a record: its names, what it holds and how often. */
public final class Field {

  /** How a field appears in XML. */
  public enum XmlForm {
    /** An attribute. */
    ATTRIBUTE,
    /** An element, repeated for each value. */
    ELEMENT,
    /** The text of the element itself. */
    TEXT,
    /** Prose whose blocks stand among the other elements. */
    UNWRAPPED
  }

  /** How many values a field has. */
  public enum Cardinality {
    /** Exactly one. */
    ONE,
    /** At most one. */
    OPTIONAL,
    /** A list. */
    MANY
  }

  private final int index;
  private final String jsonName;
  private final SerializedString serializedName;
  private final XmlForm xmlForm;
  private final String xmlName;
  private final @Nullable String xmlWrapper;
  private final Cardinality cardinality;
  private final boolean required;
  private final boolean singleOrList;
  private final boolean ofNamespace;
  private final ValueType type;
  private final boolean written;
  private final Class<?> valueClass;
  private final @Nullable Datatype datatype;
  private final List<String> allowed;
  private final RecordComponent component;
  private @Nullable MethodHandle getter;
  private @Nullable Shape shape;

  Field(int index, RecordComponent component) {
    AnnotatedElement source = component.getAccessor();
    JsonProperty json = source.getAnnotation(JsonProperty.class);
    if (json == null) {
      throw new IllegalStateException(component + " has no JSON name");
    }
    this.index = index;
    this.jsonName = json.value().intern();
    this.serializedName = new SerializedString(jsonName);
    XmlAttribute attribute = source.getAnnotation(XmlAttribute.class);
    XmlElement element = source.getAnnotation(XmlElement.class);
    XmlElementWrapper wrapper = source.getAnnotation(XmlElementWrapper.class);
    if (attribute != null) {
      this.xmlForm = XmlForm.ATTRIBUTE;
      this.xmlName = attribute.name().intern();
    } else if (element != null) {
      this.xmlForm = XmlForm.ELEMENT;
      this.xmlName = element.name().intern();
    } else {
      if (source.isAnnotationPresent(XmlValue.class)) {
        this.xmlForm = XmlForm.TEXT;
      } else if (source.isAnnotationPresent(XmlAnyElement.class)) {
        this.xmlForm = XmlForm.UNWRAPPED;
      } else {
        throw new IllegalStateException(component + " has no XML form");
      }
      this.xmlName = jsonName;
    }
    this.xmlWrapper = wrapper == null ? null : wrapper.name().intern();
    this.required = json.required();
    JsonFormat format = source.getAnnotation(JsonFormat.class);
    this.singleOrList =
        format != null
            && List.of(format.with())
                .contains(JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED);
    this.ofNamespace =
        Arrays.stream(component.getDeclaringRecord().getRecordComponents())
            .anyMatch(beside -> beside.getName().equals("ns"));
    Class<?> raw = component.getType();
    if (raw == List.class || raw == Optional.class) {
      Type argument = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      this.cardinality = raw == List.class ? Cardinality.MANY : Cardinality.OPTIONAL;
      this.valueClass = (Class<?>) argument;
    } else {
      this.cardinality = Cardinality.ONE;
      this.valueClass = raw;
    }
    this.type = ValueType.of(valueClass);
    this.written = type.isText() || type.isProse();
    Restricted restricted = source.getAnnotation(Restricted.class);
    this.datatype = restricted == null ? type.datatype() : restricted.value();
    this.allowed = restricted == null ? List.of() : List.of(restricted.to());
    this.component = component;
  }

  /** Returns the position among the fields of the record. */
  public int index() {
    return index;
  }

  /** Returns the name in JSON and YAML. */
  public String jsonName() {
    return jsonName;
  }

  /** Returns the name in JSON, ready to be written. */
  public SerializedString serializedName() {
    return serializedName;
  }

  /** Returns how the field appears in XML. */
  public XmlForm xmlForm() {
    return xmlForm;
  }

  /** Returns the name of the attribute or element. */
  public String xmlName() {
    return xmlName;
  }

  /** Returns the name of the element around the elements; null if there is none. */
  public @Nullable String xmlWrapper() {
    return xmlWrapper;
  }

  /** Returns how many values the field has. */
  public Cardinality cardinality() {
    return cardinality;
  }

  /** Returns whether the field holds a list. */
  public boolean isList() {
    return cardinality == Cardinality.MANY;
  }

  /** Returns whether a record without the field is invalid. */
  public boolean isRequired() {
    return required;
  }

  /** Returns whether JSON has a list of one as the value alone. */
  public boolean isSingleOrList() {
    return singleOrList;
  }

  /** Returns whether the record has a place for the namespace of its words. */
  public boolean isOfNamespace() {
    return ofNamespace;
  }

  /** Returns whether each value is one text in JSON, formatted or not. */
  public boolean isWritten() {
    return written;
  }

  /** Returns what the field holds. */
  public ValueType type() {
    return type;
  }

  /** Returns the data type of the text that the field holds; null if it holds none. */
  public @Nullable Datatype datatype() {
    return datatype;
  }

  /** Returns the values that the field is limited to; empty if it is not limited. */
  public List<String> allowed() {
    return allowed;
  }

  /** Returns whether the field holds an id that a person gave, or refers to one. */
  public boolean isId() {
    return type.isId() || jsonName.equals("id");
  }

  /** Returns the shape of the records that the field holds. */
  public Shape shape() {
    Shape known = shape;
    if (known == null) {
      // Racing threads get the same shape from the cache.
      known = Shape.of(valueClass.asSubclass(Record.class));
      shape = known;
    }
    return known;
  }

  /** Returns the class of the value, or of each value of a list. */
  public Class<?> valueClass() {
    return valueClass;
  }

  /** Returns what gets the value, made when it is first asked for: who only reads needs none. */
  private MethodHandle getter() {
    MethodHandle known = getter;
    if (known == null) {
      try {
        known =
            MethodHandles.publicLookup()
                .unreflect(component.getAccessor())
                .asType(MethodType.methodType(Object.class, Record.class));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(component + " can't be read", e);
      }
      getter = known;
    }
    return known;
  }

  /** Returns what the record has here: null for an absent value, else a value or a list. */
  public @Nullable Object get(Record owner) {
    Object value;
    try {
      value = (Object) getter().invokeExact(owner);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return cardinality == Cardinality.OPTIONAL ? ((Optional<?>) value).orElse(null) : value;
  }

  @Override
  public String toString() {
    return jsonName;
  }
}
