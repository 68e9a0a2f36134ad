package dev.heirloom.oscal.io.rules;

import java.util.concurrent.TimeUnit;
import net.sf.saxon.Controller;
import net.sf.saxon.om.Item;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
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

  /** How many characters of a text count as one step. */
  private static final int CHARACTERS = 16;

  /** How many evaluations there are between two looks at the clock. */
  private static final int UNWATCHED = 256;

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
    if (steps > maxSteps || ++evaluations % UNWATCHED == 0 && System.nanoTime() > end) {
      throw new UncheckedXPathException(
          new XPathException("it takes more steps, or more time, than a rule may", TOO_LONG));
    }
  }

  /** Counts a step that led to an item. */
  void step(@Nullable Item item) {
    step(item instanceof StringValue text ? 1 + (int) (text.length() / CHARACTERS) : 1);
  }
}
