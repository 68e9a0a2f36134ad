package dev.heirloom.examples;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** The classes of the library on the class path, without running any of their code. */
final class OwnClasses {

  private static final ClassPath ALL = onClassPath();

  private OwnClasses() {}

  private static ClassPath onClassPath() {
    try {
      return ClassPath.from(OwnClasses.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the classes of a package and of those below it, nested ones too. */
  static Stream<Class<?>> under(String packageName) {
    return ALL.getAllClasses().stream()
        .filter(type -> (type.getPackageName() + ".").startsWith(packageName + "."))
        .<Class<?>>map(ClassPath.ClassInfo::load);
  }
}
