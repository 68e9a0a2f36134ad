package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The public API is what a person reviewed: whatever appears, changes or goes is in the diff of one
 * file.
 */
class PublicApiTest {

  @Test
  void thePublicApiIsTheReviewedOne() throws IOException {
    Map<String, Set<String>> modules = PublicApi.modules();

    assertEquals(
        Set.of(
            "dev.heirloom.inheritance",
            "dev.heirloom.inheritance.testkit",
            "dev.heirloom.oscal.io",
            "dev.heirloom.oscal.io.jackson",
            "dev.heirloom.oscal.io.saxon",
            "dev.heirloom.oscal.model"),
        modules.keySet());
    long types =
        modules.values().stream()
            .flatMap(Set::stream)
            .mapToLong(exported -> PublicApi.types(exported).size())
            .sum();
    assertTrue(types >= 300, "types: " + types);
    Golden.assertGolden("public-api.txt", PublicApi.text(modules));
  }
}
