package dev.heirloom.oscal.io.rules;

import java.util.concurrent.TimeUnit;
import net.sf.saxon.Controller;
import net.sf.saxon.om.Item;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.StringValue;

/** What expressions of one run are evaluated under: the run, and how much one rule may still do. */
final class BoundedController extends Controller {

  /** The code of the error that a rule goes on for too long. */
  static final String TOO_LONG = "HLTL0001";

  private static final long MAX_STEPS = 20_000_000;
  private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** How many characters of a text count as one step. */
  private static final int CHARACTERS = 16;

  /** How many steps are taken between two looks at the clock. */
  private static final int UNWATCHED = 255;

  private final Run run;
  private long steps;
  private long end;

  BoundedController(Run run) {
    super(Expressions.configuration());
    this.run = run;
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

  /** Counts one step. */
  void step() {
    steps++;
    if (steps > MAX_STEPS || (steps & UNWATCHED) == 0 && System.nanoTime() > end) {
      throw new UncheckedXPathException(
          new XPathException("it takes more steps, or more time, than a rule may", TOO_LONG));
    }
  }

  /** Counts a step that led to an item. */
  void step(Item item) {
    step();
    if (item instanceof StringValue text) {
      steps += text.length() / CHARACTERS;
    }
  }
}
