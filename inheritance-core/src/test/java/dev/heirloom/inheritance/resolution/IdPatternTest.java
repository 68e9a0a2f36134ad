package dev.heirloom.inheritance.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdPatternTest {

  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource({
    "ac-2, ac-2, true",
    "ac-2, ac-2.1, false",
    "ac-2, AC-2, false",
    "ac-2*, ac-2, true",
    "ac-2*, ac-2.1, true",
    "ac-2*, ac-20, true",
    "ac-2.*, ac-20, false",
    "ac-?, ac-2, true",
    "ac-?, ac-, false",
    "ac-?, ac-12, false",
    "*, ac-2, true",
    "**, ac-2, true",
    "*2, ac-2, true",
    "*c*2*, ac-2.1, true",
    "^ac.*, ac-2, false",
    "ac.2, ac-2, false",
    "[a]c-2, ac-2, false",
    "*a*b, ab, true",
    "*a*b, ba, false",
    "a*?, a, false",
    "a*?b, axb, true",
    "'', ac-2, false",
    "'', '', true",
    "*, '', true",
    "?, '', false",
  })
  void aPatternMatchesWholeIds(String pattern, String id, boolean matches) {
    assertEquals(matches, IdPattern.matches(pattern, id));
  }

  @Test
  void aQuestionMarkIsOneCharacterEvenOutsideOfTheBasicPlane() {
    assertEquals(true, IdPattern.matches("a?b", "a\uD801\uDC00b"));
    assertEquals(false, IdPattern.matches("a??b", "a\uD801\uDC00b"));
    assertEquals(true, IdPattern.matches("a*?b", "a\uD801\uDC00b"));
  }

  @Test
  void aHostilePatternTakesNoLongerThanItsLengthTimesThatOfTheId() {
    String pattern = "*a".repeat(2_000) + "b";
    String id = "a".repeat(4_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertFalse(IdPattern.matches(pattern, id)));
  }
}
