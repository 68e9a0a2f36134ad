package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Kotlin and checkers of nullness read off every package of the library that nothing is null. */
class NullContractsTest {

  @Test
  void everyPackageSaysThatNothingInItIsNull() {
    Set<Package> packages =
        OwnClasses.under("dev.heirloom").map(Class::getPackage).collect(Collectors.toSet());
    Set<String> unmarked =
        packages.stream()
            .filter(found -> !found.isAnnotationPresent(NullMarked.class))
            .map(Package::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(List.of(), List.copyOf(unmarked));
    assertTrue(packages.size() > 50, packages.size() + " packages");
  }
}
