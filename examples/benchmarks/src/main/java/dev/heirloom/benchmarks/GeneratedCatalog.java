package dev.heirloom.benchmarks;

import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A catalog as large as the ones that NIST publishes, for where those are not at hand: the outline
 * in {@code examples/data}, with guidance in invented words for every control.
 */
final class GeneratedCatalog {

  private static final List<String> WORDS =
      List.of(
          "accounts",
          "boundaries",
          "changes",
          "devices",
          "events",
          "facilities",
          "gateways",
          "hosts",
          "incidents",
          "keys",
          "libraries",
          "media",
          "networks",
          "operators",
          "procedures",
          "queries",
          "records",
          "sessions",
          "tokens",
          "users",
          "vendors",
          "workstations");

  private int seed;

  private GeneratedCatalog() {}

  /** Returns the catalog with its guidance. */
  static Catalog of(Catalog outline) {
    GeneratedCatalog generator = new GeneratedCatalog();
    return CatalogBuilder.builder(outline)
        .groups(outline.groups().stream().map(generator::group).toList())
        .build();
  }

  private Group group(Group group) {
    return GroupBuilder.builder(group)
        .controls(group.controls().stream().map(this::control).toList())
        .build();
  }

  private Control control(Control control) {
    List<Part> parts = new ArrayList<>(control.parts());
    parts.add(
        PartBuilder.builder()
            .id(control.id().value() + "_gdn")
            .name("guidance")
            .prose(MarkupMultiline.ofMarkdown(prose(control.id().value())))
            .build());
    return ControlBuilder.builder(control)
        .parts(parts)
        .controls(control.controls().stream().map(this::control).toList())
        .build();
  }

  private String prose(String id) {
    StringBuilder text = new StringBuilder();
    for (int paragraph = 0; paragraph < 3; paragraph++) {
      text.append(paragraph == 0 ? "" : "\n\n");
      for (int sentence = 0; sentence < 3; sentence++) {
        text.append(sentence == 0 ? "" : " ")
            .append("What ")
            .append(id)
            .append(" asks of ")
            .append(word())
            .append(" also concerns *")
            .append(word())
            .append("* and ")
            .append(word())
            .append(", except where ")
            .append(word())
            .append(" are beyond reach (as are ")
            .append(word())
            .append(").");
      }
    }
    return text.toString();
  }

  private String word() {
    seed = seed * 1_103_515_245 + 12_345;
    return WORDS.get((seed >>> 16) % WORDS.size());
  }
}
