package dev.heirloom.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;

/** The same laws three times: twice on what every build tries, and once on a seed of its own. */
@PropertyDefaults(tries = 20)
class LawTriesLaws {

  private static final List<Long> ONCE = new ArrayList<>();
  private static final List<Long> AGAIN = new ArrayList<>();
  private static final List<Long> OTHERWISE = new ArrayList<>();

  @Property
  void once(@ForAll long number) {
    ONCE.add(number);
  }

  @Property
  void again(@ForAll long number) {
    AGAIN.add(number);
  }

  @Property(tries = 10, seed = "7")
  void otherwise(@ForAll long number) {
    OTHERWISE.add(number);
  }

  @AfterContainer
  static void eachBuildTriesTheSame() {
    int more = Integer.getInteger("heirloom.laws.more", 1);
    assertEquals(20 * more, ONCE.size());
    assertEquals(10 * more, OTHERWISE.size());
    assertNotEquals(ONCE.subList(0, 10), OTHERWISE.subList(0, 10));
    if (System.getProperty("heirloom.laws.seed", "").equals("random")) {
      assertNotEquals(ONCE, AGAIN);
    } else {
      assertEquals(ONCE, AGAIN);
    }
    assertNotEquals(1, new HashSet<>(ONCE).size());
  }
}
