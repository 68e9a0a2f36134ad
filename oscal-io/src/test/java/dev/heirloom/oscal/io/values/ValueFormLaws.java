package dev.heirloom.oscal.io.values;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What travels arrives as it was, or is refused. */
class ValueFormLaws {

  @Provide
  Arbitrary<World> worlds() {
    return InheritanceArbitraries.worlds();
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void whatIsWrittenReadsBackEqualAndAsTheSameBytes(@ForAll("worlds") World world) {
    Report report = world.report();
    for (Object value : List.of(world.baseline(), world.offerings(), report)) {
      byte[] bytes = ValueForm.write(value);
      assertEquals(value, ValueForm.read(bytes, Object.class));
      assertArrayEquals(bytes, ValueForm.write(value));
    }
  }

  @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
  void damagedBytesAreRefusedOrReadAsSomeValue(
      @ForAll("worlds") World world, @ForAll int where, @ForAll byte what) {
    byte[] bytes = ValueForm.write(world.report());
    byte[] damaged = bytes.clone();
    damaged[Math.floorMod(where, bytes.length)] = what;
    try {
      ValueForm.read(damaged, Report.class);
    } catch (ValueFormException refused) {
      assertTrue(refused.getMessage().contains("."), refused.getMessage());
    }
    byte[] cut = Arrays.copyOf(bytes, Math.floorMod(where, bytes.length));
    assertThrows(ValueFormException.class, () -> ValueForm.read(cut, Report.class));
  }

  @Example
  void anotherVersionIsRefusedByName() {
    byte[] bytes = ValueForm.write(Policy.standard());
    byte[] later = bytes.clone();
    later[3] = 2;
    byte[] otherShape =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("mostPaths", "mostWayss")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(Policy.standard(), ValueForm.read(bytes, Policy.class));
    assertEquals(
        "The values are in version 2 of their form, and this library reads version 1. Write them"
            + " anew by the version of the library that reads them.",
        message(later, Policy.class));
    assertEquals(
        "Another version of the library wrote the values: it has another Policy. Write them anew by"
            + " the version that reads them.",
        message(otherShape, Policy.class));
    assertTrue(message(bytes, Baseline.class).startsWith("The bytes hold a value of another kind"));
    assertTrue(message(new byte[0], Policy.class).startsWith("The bytes are no values"));
  }

  @Example
  void whatIsNoValueOfTheLibraryDoesNotTravel() {
    assertThrows(IllegalArgumentException.class, () -> ValueForm.write(new StringBuilder("x")));
    assertEquals(
        LocalDate.EPOCH, ValueForm.read(ValueForm.write(LocalDate.EPOCH), LocalDate.class));
  }

  private static String message(byte[] bytes, Class<?> type) {
    return assertThrows(ValueFormException.class, () -> ValueForm.read(bytes, type)).getMessage();
  }
}
