package dev.heirloom.inheritance.determination;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Walks the table of {@code DECIDING-FIELDS.md}: wherever a word, a reference, a date or an id
 * decides something, what it decides is played and compared.
 */
class DecidingFieldsTest {

  private static final DecidingTable TABLE =
      DecidingTable.read(Path.of("DECIDING-FIELDS.md"), "Decided by the core");

  /** Whoever adds rows adds their scenes here. */
  private static final List<DecidingScenes> ALL =
      List.of(new WordScenes(), new CatalogScenes(), new EvidenceScenes(), new PlanScenes());

  private static Map<String, DecidingScenes.Scene> scenes() {
    Map<String, DecidingScenes.Scene> scenes = new HashMap<>();
    ALL.forEach(some -> scenes.putAll(some.scenes()));
    return scenes;
  }

  @Test
  void everyRowHasASceneAndEverySceneARow() {
    assertEquals(TABLE.rows().keySet(), new TreeSet<>(scenes().keySet()));
  }

  @Test
  void everyCellComesToWhatItSays() {
    Map<String, DecidingScenes.Scene> scenes = scenes();
    assertAll(
        TABLE.rows().values().stream()
            .flatMap(List::stream)
            .filter(one -> scenes.containsKey(one.row()))
            .map(
                one ->
                    () ->
                        assertEquals(
                            new DecidingScenes.Played(one.result(), one.codes()),
                            scenes.get(one.row()).play(one.words()),
                            one::toString)));
  }

  @Test
  void everyRowSaysWhatIsKnownAndWhatIsNot() {
    TABLE
        .rows()
        .forEach(
            (row, cases) -> {
              List<String> columns = cases.stream().map(DecidingTable.Case::column).toList();
              assertTrue(columns.contains("known"), row);
              assertTrue(
                  columns.stream().anyMatch(List.of("unknown", "missing", "dangling")::contains),
                  row);
            });
  }
}
