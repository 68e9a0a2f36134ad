package dev.heirloom.inheritance.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heirloom.inheritance.result.TextTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the cells of a table wrap. */
class TextTableTest {

  /** Returns the lines of a column of this width, without its head. */
  private static List<String> lines(int width, String cell) {
    TextTable table = new TextTable(List.of(new Column("", width)));
    table.add(List.of(cell));
    return table.toString().lines().skip(2).toList();
  }

  @Test
  void columnsAreAsWideAsAskedWithABlankBetweenThem() {
    TextTable table = new TextTable(List.of(new Column("id", 4), new Column("why", 5)));
    table.add(List.of("ac-1", "none"));
    table.add(List.of("x", ""));

    assertEquals("id   why\n----------\nac-1 none\nx\n", table.toString());
  }

  @Test
  void aColumnHasRoomForACharacter() {
    assertEquals(1, new Column("", 1).width());
    assertThrows(IllegalArgumentException.class, () -> new Column("", 0));
  }

  @Test
  void wordsWrapWhereTheNextOneDoesNotFit() {
    assertEquals(List.of("one two", "three"), lines(7, "one two three"));
    assertEquals(List.of("one", "two", "three"), lines(6, " one  two\nthree".strip()));
  }

  @Test
  void aRowIsAsHighAsItsHighestCell() {
    TextTable table = new TextTable(List.of(new Column("", 3), new Column("", 3)));
    table.add(List.of("one two", "six"));
    table.add(List.of("ten", "one two"));

    assertEquals(
        List.of("one six", "two", "ten one", "    two"), table.toString().lines().skip(2).toList());
  }

  @Test
  void aWordThatIsTooWideGoesOnAfterAHyphenOrWhereTheLineEnds() {
    assertEquals(List.of("abcde-", "fgh"), lines(8, "abcde-fgh"));
    assertEquals(List.of("abc_de/", "fgh"), lines(8, "abc_de/fgh"));
    assertEquals(List.of("abcdefgh", "ij"), lines(8, "abcdefghij"));
    assertEquals(List.of("a-bcdefgh"), lines(9, "a-bcdefgh"));
    assertEquals(List.of("a-bcdefgh", "i"), lines(9, "a-bcdefghi"), "too near to the beginning");
    assertEquals(List.of("abc-", "defghij"), lines(9, "abc-defghij"));
    assertEquals(List.of("ab-cdefgh", "ij"), lines(9, "ab-cdefghij"), "a third is too near");
  }

  @Test
  void whatIsLeftOfAWordStandsBesideTheNextOne() {
    assertEquals(List.of("abcd", "ef g"), lines(4, "abcdef g"));
  }

  @Test
  void aCellKeepsItsIndentInAllItsLines() {
    assertEquals(List.of("  one", "  two"), lines(5, "  one two"));
    assertEquals(List.of("  a", "  b"), lines(3, "     a b"), "a character is left");
  }
}
