package dev.heirloom.laws;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Which cases a law is tried on: the same at each build, so that a law fails for what has changed
 * since the last one; others, and more of them, where someone looks for what no law has met yet.
 *
 * <p>The system property {@code heirloom.laws.seed} is a number, or {@code random} for another one
 * each time; {@code heirloom.laws.more} multiplies the tries of each law. A law that states its own
 * seed keeps it.
 */
public final class LawTries implements AroundPropertyHook {

  /** Without a meaning: what laws found with others is kept as examples. */
  private static final String SEED = "42";

  private static final int TRIES_OF_JQWIK = 1_000;

  /** Makes the hook, which jqwik finds as a service. */
  public LawTries() {}

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    String seed = System.getProperty("heirloom.laws.seed", SEED);
    if (!seed.equals("random") && attributes.seed().isEmpty()) {
      attributes.setSeed(seed);
    }
    int more = Integer.getInteger("heirloom.laws.more", 1);
    if (more != 1) {
      attributes.setTries(attributes.tries().orElse(triesOf(context.containerClass())) * more);
    }
    return property.execute();
  }

  /** Returns how often jqwik tries the laws of a class that do not say it themselves. */
  private static int triesOf(Class<?> laws) {
    PropertyDefaults defaults = laws.getAnnotation(PropertyDefaults.class);
    return defaults == null || defaults.tries() == 0 ? TRIES_OF_JQWIK : defaults.tries();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public int aroundPropertyProximity() {
    // Outside of all others: they may want to know.
    return -100;
  }
}
