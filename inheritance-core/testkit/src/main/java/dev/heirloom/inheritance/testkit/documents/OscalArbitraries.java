package dev.heirloom.inheritance.testkit.documents;

import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of OSCAL documents, of every model and of every part of one.
 *
 * <p>They are made from the model itself, by reflection: whatever the records and their annotations
 * allow can come, each value of its data type, with text chosen to be misread by JSON, YAML, XML
 * and Markdown. References point nowhere. Values shrink towards documents with fewer optional
 * parts.
 */
public final class OscalArbitraries {

  private static final int MAX_SIZE = 80;

  private OscalArbitraries() {}

  /** Returns documents of all eight models. */
  public static Arbitrary<OscalDocument> documents() {
    return Arbitraries.of(Model.values())
        .flatMap(model -> of(model.type()).map(OscalDocument.class::cast));
  }

  /**
   * Returns values of a record type of the model: a document, or a part of one.
   *
   * @throws IllegalArgumentException if the type is no record
   */
  public static <T> Arbitrary<T> of(Class<T> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is no record of the model");
    }
    return Combinators.combine(
            Arbitraries.longs(), Arbitraries.integers().between(0, MAX_SIZE).withoutEdgeCases())
        .as((seed, size) -> type.cast(new RandomValues(new Random(seed), size).record(type)));
  }

  /** Returns lines of prose in either form. */
  public static Arbitrary<MarkupLine> lines() {
    return Arbitraries.longs().map(seed -> new RandomValues(new Random(seed), 0).line());
  }

  /** Returns prose of any length in either form. */
  public static Arbitrary<MarkupMultiline> multilines() {
    return Arbitraries.longs().map(seed -> new RandomValues(new Random(seed), 0).multiline());
  }
}
