package com.example.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        cloud.gov no longer provides au-4: 75 systems change
          system 1: au-4: FULLY_INHERITED -> MUST_IMPLEMENT
          system 2: au-4: FULLY_INHERITED -> MUST_IMPLEMENT
          system 3: au-4: FULLY_INHERITED -> MUST_IMPLEMENT
        """,
        out.toString(StandardCharsets.UTF_8));
  }
}
