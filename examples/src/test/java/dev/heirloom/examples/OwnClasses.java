package dev.heirloom.examples;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/**
 * The classes of the library and its examples, without tests: read once, for that takes seconds.
 */
final class OwnClasses {

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heirloom");

  private OwnClasses() {}

  /** Returns the classes of a package and of those below it. */
  static Stream<JavaClass> under(String packageName) {
    return ALL.that(JavaClass.Predicates.resideInAPackage(packageName + "..")).stream();
  }
}
