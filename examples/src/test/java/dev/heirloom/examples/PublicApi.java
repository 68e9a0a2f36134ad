package dev.heirloom.examples;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What users can call of the published modules, from their class files, as text in one fixed order.
 */
final class PublicApi {

  private static final String OURS = "dev.heirloom.";

  /** It has no descriptor, since jqwik and JUnit have none that fits: all of it is public. */
  private static final String TESTKIT = "dev.heirloom.inheritance.testkit";

  private PublicApi() {}

  /** Returns the exported packages of each published module. */
  static Map<String, Set<String>> modules() throws IOException {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (URL url :
        Collections.list(PublicApi.class.getClassLoader().getResources("module-info.class"))) {
      try (InputStream in = url.openStream()) {
        ModuleDescriptor module = ModuleDescriptor.read(in);
        if (module.name().startsWith(OURS)) {
          modules.put(
              module.name(),
              module.exports().stream()
                  .filter(exported -> !exported.isQualified())
                  .map(ModuleDescriptor.Exports::source)
                  .collect(Collectors.toCollection(TreeSet::new)));
        }
      }
    }
    modules.put(
        TESTKIT,
        OwnClasses.under(TESTKIT)
            .map(Class::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new)));
    return modules;
  }

  /** Returns the types of a package that users see, nested ones after those that hold them. */
  static List<Class<?>> types(String packageName) {
    return OwnClasses.under(packageName)
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(PublicApi::isSeen)
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .collect(Collectors.toList());
  }

  private static boolean isSeen(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getDeclaringClass()) {
      if (!isSeen(at.getModifiers()) || at.isAnonymousClass() || at.isLocalClass()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  /** Returns a type and its members, a line each. */
  static List<String> lines(Class<?> type) {
    List<String> lines = new ArrayList<>();
    lines.add(declaration(type));
    if (isGenerated(type)) {
      return lines;
    }
    Stream.of(
            fields(type),
            Arrays.stream(type.getDeclaredConstructors()).filter(made -> !isCanonical(made, type)),
            Arrays.stream(type.getDeclaredMethods()).filter(method -> !isImplied(method, type)))
        .flatMap(members -> members)
        .filter(member -> isSeen(member.getModifiers()) && !member.isSynthetic())
        .map(PublicApi::member)
        .sorted()
        .forEach(member -> lines.add("  " + member));
    return lines;
  }

  /** What record-builder makes of a record follows from its components. */
  private static boolean isGenerated(Class<?> type) {
    Class<?> holder = type;
    while (holder.getDeclaringClass() != null) {
      holder = holder.getDeclaringClass();
    }
    return holder.getName().endsWith("Builder")
        && Arrays.stream(holder.getDeclaredMethods())
            .anyMatch(
                method -> method.getName().equals("build") && method.getReturnType().isRecord());
  }

  private static Stream<Member> fields(Class<?> type) {
    return type.isEnum() ? Stream.empty() : Arrays.<Member>stream(type.getDeclaredFields());
  }

  private static boolean isCanonical(Constructor<?> made, Class<?> type) {
    return type.isRecord()
        && Arrays.equals(
            made.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  /**
   * Records and enums have methods that their first line implies, and every type those of objects.
   */
  private static boolean isImplied(Method method, Class<?> type) {
    return switch (method.getName()) {
      case "equals" -> method.getParameterCount() == 1;
      case "hashCode", "toString" -> method.getParameterCount() == 0;
      case "values", "valueOf" -> type.isEnum() && Modifier.isStatic(method.getModifiers());
      default ->
          type.isRecord()
              && method.getParameterCount() == 0
              && Arrays.stream(type.getRecordComponents())
                  .anyMatch(component -> component.getAccessor().equals(method));
    };
  }

  private static String declaration(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "@interface"
            : type.isInterface()
                ? "interface"
                : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    StringBuilder line = new StringBuilder();
    if (type.isSealed()) {
      line.append("sealed ");
    }
    if (kind.equals("class")) {
      line.append(modifiers(type.getModifiers()));
    }
    line.append(kind).append(' ').append(name).append(variables(type));
    if (isGenerated(type)) {
      return line.append(", generated").toString();
    }
    if (type.isRecord()) {
      line.append(
          Arrays.stream(type.getRecordComponents())
              .map(part -> name(part.getGenericType()) + " " + part.getName())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    if (type.isEnum()) {
      line.append(
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", ", " {", "}")));
    }
    Type above = type.getGenericSuperclass();
    if (kind.equals("class") && above != Object.class && above != null) {
      line.append(" extends ").append(name(above));
    }
    if (!type.isAnnotation() && type.getGenericInterfaces().length > 0) {
      line.append(type.isInterface() ? " extends " : " implements ")
          .append(names(type.getGenericInterfaces()));
    }
    return line.toString();
  }

  private static String member(Member member) {
    String modifiers = modifiers(member.getModifiers());
    if (member instanceof Field field) {
      return modifiers + name(field.getGenericType()) + " " + field.getName();
    }
    Executable called = (Executable) member;
    String variables = variables(called);
    return modifiers
        + (variables.isEmpty() ? "" : variables + " ")
        + (called instanceof Method method
            ? name(method.getGenericReturnType()) + " " + method.getName()
            : "new")
        + Arrays.stream(called.getParameters())
            .map(PublicApi::parameter)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String parameter(Parameter parameter) {
    String type = name(parameter.getParameterizedType());
    return (parameter.isVarArgs() ? type.replaceFirst("\\[]$", "...") : type)
        + " "
        + parameter.getName();
  }

  private static String modifiers(int modifiers) {
    return (Modifier.isProtected(modifiers) ? "protected " : "")
        + (Modifier.isStatic(modifiers) ? "static " : "")
        + (Modifier.isAbstract(modifiers) ? "abstract " : "")
        + (Modifier.isFinal(modifiers) ? "final " : "");
  }

  private static String variables(GenericDeclaration declaration) {
    return declaration.getTypeParameters().length == 0
        ? ""
        : Arrays.stream(declaration.getTypeParameters())
            .map(PublicApi::variable)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String variable(TypeVariable<?> variable) {
    return Objects.equals(variable.getBounds()[0], Object.class)
        ? variable.getName()
        : variable.getName() + " extends " + names(variable.getBounds());
  }

  private static String names(Type[] types) {
    return Arrays.stream(types).map(PublicApi::name).collect(Collectors.joining(", "));
  }

  /** Returns the name of a type as sources write it, without packages. */
  private static String name(Type type) {
    return type.getTypeName().replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replace('$', '.');
  }

  /** Returns the whole list. */
  static String text(Map<String, Set<String>> modules) {
    return modules.entrySet().stream()
        .flatMap(
            module ->
                Stream.concat(
                    Stream.of("module " + module.getKey(), ""),
                    module.getValue().stream().flatMap(PublicApi::packageLines)))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> packageLines(String packageName) {
    return Stream.of(
            Stream.of("package " + packageName, ""),
            types(packageName).stream().map(PublicApi::lines).flatMap(Collection::stream),
            Stream.of(""))
        .flatMap(lines -> lines);
  }
}
