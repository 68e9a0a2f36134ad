package dev.heirloom.oscal.io.internal.plain;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes trees of maps, lists, texts, numbers and truths as YAML, the same bytes on every machine.
 */
public final class PlainYaml {

  private PlainYaml() {}

  /** Returns a tree as YAML; every text that could be taken for anything else stands in quotes. */
  public static String write(Map<String, ?> tree) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    options.setSplitLines(false);
    options.setIndicatorIndent(2);
    options.setIndent(4);
    options.setIndentWithIndicator(true);
    return new Yaml(options).dump(tree);
  }
}
