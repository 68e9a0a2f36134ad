package dev.heirloom.oscal.io.rules;

import java.util.concurrent.TimeUnit;
import net.sf.saxon.Controller;
import net.sf.saxon.ma.arrays.ArrayItem;
import net.sf.saxon.ma.map.KeyValuePair;
import net.sf.saxon.ma.map.MapItem;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.value.BigDecimalValue;
import net.sf.saxon.value.BigIntegerValue;
import net.sf.saxon.value.NumericValue;
import net.sf.saxon.value.StringValue;
import org.jspecify.annotations.Nullable;

/** What expressions of one run are evaluated under: the run, and how much one rule may still do. */
final class BoundedController extends Controller {

  /** The code of the error that a rule goes on for too long. */
  static final String TOO_LONG = "HLTL0001";

  /** How many steps a rule may take over any document, and for each of its nodes. */
  private static final long MAX_STEPS = 2_000_000;

  private static final long MAX_STEPS_OF_NODE = 1_000;
  private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** How many characters of a text, or bits of a number, count as one step. */
  private static final int PART = 16;

  /** How many characters a text may have. */
  private static final long MAX_CHARACTERS = 4_000_000;

  /** How many items an array or a map may have with all that is in it. */
  private static final long MAX_ITEMS = 1_000_000;

  private static final long MAX_BITS = 100_000;

  private static final int MAX_DEPTH = 100;

  /** How many evaluations there are between two looks at the clock. */
  private static final int UNWATCHED = 16;

  private final Run run;
  private final long maxSteps;
  private long steps;
  private long evaluations;
  private long end;

  BoundedController(Run run, RuleConfiguration configuration, int nodes) {
    super(configuration);
    this.run = run;
    this.maxSteps = MAX_STEPS + MAX_STEPS_OF_NODE * nodes;
    begin();
  }

  Run run() {
    return run;
  }

  /** Begins a rule. */
  void begin() {
    steps = 0;
    end = System.nanoTime() + MAX_NANOS;
  }

  /** Counts steps. */
  void step(int weight) {
    steps += weight;
    if (steps > maxSteps) {
      throw beyond("it takes more than " + maxSteps + " steps");
    }
    if (++evaluations % UNWATCHED == 0 && System.nanoTime() > end) {
      throw beyond(
          "it runs for longer than " + TimeUnit.NANOSECONDS.toSeconds(MAX_NANOS) + " seconds");
    }
  }

  /** Counts a step that led to an item, which counts for more the larger it is. */
  void step(@Nullable Item item) {
    step(item == null ? 1 : 1 + size(item) / PART);
  }

  /** Returns how large an item is; throws if it is larger than any that a rule may make. */
  private static int size(Item item) {
    long size =
        item instanceof StringValue text
            ? text.length()
            : item instanceof BigIntegerValue number
                ? number.asBigInteger().bitLength()
                : item instanceof BigDecimalValue number
                    ? number.getDecimalValue().unscaledValue().bitLength()
                    : item instanceof ArrayItem || item instanceof MapItem
                        ? size((GroundedValue) item, 0, 0)
                        : 1;
    if (item instanceof NumericValue && size > MAX_BITS) {
      throw beyond("it makes a number of more than " + MAX_BITS + " bits");
    }
    if (size > MAX_CHARACTERS) {
      throw beyond("it makes a text of more than " + MAX_CHARACTERS + " characters");
    }
    return (int) size;
  }

  /** Adds how much is in arrays and maps, and in those in them, until it is too much. */
  private static long size(GroundedValue value, long known, int depth) {
    long size = known;
    if (depth > MAX_DEPTH) {
      throw beyond("it nests arrays and maps deeper than " + MAX_DEPTH);
    }
    for (Item item : value.asIterable()) {
      size++;
      if (size > MAX_ITEMS) {
        throw beyond("it makes an array or a map of more than " + MAX_ITEMS + " items");
      }
      if (item instanceof ArrayItem array) {
        for (GroundedValue member : array.members()) {
          size = size(member, size, depth + 1);
        }
      } else if (item instanceof MapItem map) {
        for (KeyValuePair pair : map.keyValuePairs()) {
          size = size(pair.value(), size, depth + 1);
        }
      }
    }
    return size;
  }

  private static UncheckedXPathException beyond(String limit) {
    return new UncheckedXPathException(
        new RuleFailure(limit + RuleFailure.FIXED + "let it look at less at once", TOO_LONG));
  }
}
