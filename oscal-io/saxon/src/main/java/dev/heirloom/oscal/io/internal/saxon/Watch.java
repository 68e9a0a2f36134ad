package dev.heirloom.oscal.io.internal.saxon;

import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.om.Item;
import org.jspecify.annotations.Nullable;

/** What looks at each evaluation of a {@link Watched} expression, and may end it. */
public interface Watch {

  /** Looks at an evaluation that begins. */
  void begun(XPathContext context);

  /** Looks at an item that an evaluation gives, or at its end, which is null. */
  void given(@Nullable Item item, XPathContext context);
}
