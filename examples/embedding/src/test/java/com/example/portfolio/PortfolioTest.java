package com.example.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.result.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortfolioTest {

  @Test
  void aNewVersionOfAProviderTellsWhichSystemsChange() throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Main.run(Path.of("../data"), new PrintStream(out, true, StandardCharsets.UTF_8));

    assertEquals(
        """
        100 systems, of which the first has
          91 fully inherited, 94 partially inherited, 138 to implement, 2 not applicable
        cloud.gov announces a change: 75 of 100 systems to look at again
          system 1: 1 control
        cloud.gov no longer provides au-4: 75 systems change
          system 1: au-4: fully inherited -> to implement
          system 2: au-4: fully inherited -> to implement
          system 3: au-4: fully inherited -> to implement
        """,
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void manySystemsAreCountedOneAfterTheOther() {
    assertEquals(
        Map.of(
            Status.FULLY_INHERITED, 182L,
            Status.PARTIALLY_INHERITED, 188L,
            Status.MUST_IMPLEMENT, 276L,
            Status.NOT_APPLICABLE, 4L),
        ManySystems.count(Path.of("../data"), 2, done -> {}));
  }
}
