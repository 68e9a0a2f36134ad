package dev.heirloom.oscal.io.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a legend says of a mark counts, whatever stands above the mark. */
class LegendsOfMarksTest {

  private static final String MARKS =
      "Control ID,Provider,Shared,Customer\nAC-3,X,,\nAC-4,,X,\nAC-5,,,X\n";

  @TempDir Path folder;
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(folder);
  }

  private static String around(String legend) {
    return '"' + legend.replace("\"", "\"\"") + "\"\n,\n" + MARKS;
  }

  @Test
  void aMarkThatIsTheCustomersIsNotTheProviders() {
    for (String legend :
        List.of(
            "X = customer",
            "X = customer must act",
            "Legend: X = customer responsible",
            "X: customer action required",
            "X - Customer Responsibility",
            "Key\nx = tenant, blank = provider",
            "An X means that you have to do it",
            "Blank = provider; (x) = agency",
            "Marked = customer responsibility",
            "Items marked X are the customer's",
            "X = not inherited, customer must act")) {
      assertEquals("", tables.offered(around(legend)), legend);
    }
    Tables.Outcome below =
        tables.read(tables.write("t.csv", MARKS + ",,,\n\nX = customer,,,\n"), Tables.baseline());
    assertEquals("", Tables.words(below));
    assertTrue(below.codes().contains("MATRIX_VALUE_NOT_UNDERSTOOD"), below::toString);
  }

  @Test
  void itIsNoAnswerBelowAHeaderThatAsks() {
    String table = "\n,\nControl ID,Inherited\nAC-3,X\nAC-4,no\nAC-5,full\n";
    assertEquals("ac-3 full, ac-5 full", tables.offered("A table" + table));
    assertEquals("ac-5 full", tables.offered("X = customer action required" + table));
    assertEquals("ac-3 full", tables.offered("Full = customer does it in full" + table));
  }

  @Test
  void aSharedMarkIsNotTheProvidersAlone() {
    assertEquals("ac-4 part", tables.offered(around("X = shared with the customer")));
  }

  @Test
  void eachMarkCountsAsItIsExplained() {
    String table = "\n,\nControl ID,CSP,Customer\nAC-3,X,\nAC-4,1,\nAC-5,,X\n";
    assertEquals("ac-3 full, ac-4 full", tables.offered("A table" + table));
    assertEquals("ac-4 full", tables.offered("\"1 = provider, X = customer\"" + table));
    assertEquals("ac-3 full", tables.offered("\"X = provider, 1 = customer\"" + table));
  }

  @Test
  void aLegendThatLeavesTheMarkToItsColumnChangesNothing() {
    for (String legend :
        List.of(
            "X = responsible",
            "X = provider, blank = customer",
            "X = the provider acts for the customer",
            "X = responsibility of the provider or the customer",
            "X = no customer action",
            "Customer matrix of release 1")) {
      assertEquals("ac-3 full, ac-4 part", tables.offered(around(legend)), legend);
    }
  }
}
