package dev.heirloom.oscal.io.matrix;

import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.io.matrix.MatrixLayout.LowerProvider;
import dev.heirloom.oscal.io.matrix.MatrixLayout.StateColumn;
import dev.heirloom.oscal.io.matrix.MatrixLayout.ValueColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the tree of a file of layouts, which says nothing that is so anyway. */
final class LayoutWriting {

  private LayoutWriting() {}

  static Map<String, Object> tree(List<MatrixLayout> layouts) {
    return layouts.size() == 1
        ? tree(layouts.get(0))
        : Map.of("matrices", layouts.stream().map(LayoutWriting::tree).toList());
  }

  private static Map<String, Object> tree(MatrixLayout layout) {
    Map<String, Object> tree = new LinkedHashMap<>();
    layout.title().ifPresent(title -> tree.put("title", title));
    layout.sheet().ifPresent(sheet -> tree.put("sheet", sheet));
    put(tree, "header-rows", layout.headerRows());
    if (layout.hiddenRows()) {
      tree.put("hidden-rows", true);
    }
    List<String> ids = layout.ids().stream().map(MatrixColumn::name).toList();
    tree.put("ids", ids.size() == 1 ? ids.get(0) : ids);
    if (layout.idStyle() != IdStyle.NIST) {
      tree.put("id-style", PlainValue.word(layout.idStyle()));
    }
    layout.framework().ifPresent(framework -> tree.put("framework", framework));
    layout.value().ifPresent(value -> tree.put("value", tree(value)));
    put(tree, "ticks", texts(layout.ticks(), WhoActs::toString));
    put(tree, "marks", layout.marks());
    layout.provider().ifPresent(provider -> tree.put("provider", provider));
    Map<String, Object> lower = new LinkedHashMap<>();
    for (LowerProvider provider : layout.lower()) {
      lower.put(provider.name(), new ArrayList<>(provider.systems()));
    }
    put(tree, "lower", lower);
    put(tree, "prose", texts(layout.prose(), PlainValue::word));
    layout.state().ifPresent(state -> tree.put("state", tree(state)));
    layout
        .summary()
        .ifPresent(
            summary -> {
              Map<String, Object> rows = new LinkedHashMap<>();
              rows.put("sheet", summary.sheet());
              rows.put("rows", List.of(summary.firstRow(), summary.lastRow()));
              tree.put("summary", rows);
            });
    return tree;
  }

  private static Map<String, Object> tree(ValueColumn value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("column", value.column().name());
    put(tree, "words", texts(value.words(), WhoActs::toString));
    return tree;
  }

  private static Map<String, Object> tree(StateColumn state) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("column", state.column().name());
    put(tree, "words", texts(state.words(), PlainValue::word));
    return tree;
  }

  private static <V> Map<String, Object> texts(Map<?, V> map, Function<V, String> text) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(key.toString(), text.apply(value)));
    return texts;
  }

  private static void put(Map<String, Object> tree, String name, List<?> values) {
    if (!values.isEmpty()) {
      tree.put(name, new ArrayList<>(values));
    }
  }

  private static void put(Map<String, Object> tree, String name, Map<String, Object> values) {
    if (!values.isEmpty()) {
      tree.put(name, values);
    }
  }
}
