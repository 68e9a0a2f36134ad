package dev.heirloom.oscal.io.rules.internal.metapath;

import dev.heirloom.oscal.model.OscalDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.EmptySequence;

/** A term that is true or not. */
sealed interface Test extends Term {

  /** Returns whether it is true at a node. */
  boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException;

  @Override
  default void texts(NodeInfo at, EvaluationContext run, List<String> into) throws XPathException {
    into.add(String.valueOf(isTrue(at, run)));
  }

  @Override
  default Optional<GroundedValue> value(NodeInfo at, EvaluationContext run) throws XPathException {
    return Optional.of(BooleanValue.get(isTrue(at, run)));
  }

  /** Both are true. */
  record Both(Test one, Test other) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      return one.isTrue(at, run) && other.isTrue(at, run);
    }
  }

  /** One of them is true, or both. */
  record Either(Test one, Test other) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      return one.isTrue(at, run) || other.isTrue(at, run);
    }
  }

  /** It is not true. */
  record Not(Test test) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      return !test.isTrue(at, run);
    }
  }

  /** Always true, or never. */
  record Always(boolean isTrue) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) {
      return isTrue;
    }
  }

  /** There are such nodes. */
  record Exist(Nodes nodes) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      return nodes.exist(at, run);
    }
  }

  /** There are as many such nodes as is asked for. */
  record Count(Nodes nodes, IntPredicate wanted) implements Test {

    /** Returns the test of a comparison of how many there are with a number. */
    static Count of(Nodes nodes, String operator, int number) {
      return new Count(nodes, wanted(operator, number));
    }

    private static IntPredicate wanted(String operator, int number) {
      return switch (operator) {
        case "=", "eq" -> count -> count == number;
        case "!=", "ne" -> count -> count != number;
        case "<", "lt" -> count -> count < number;
        case "<=", "le" -> count -> count <= number;
        case ">", "gt" -> count -> count > number;
        case ">=", "ge" -> count -> count >= number;
        default -> throw new NotPlainException();
      };
    }

    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      return wanted.test(nodes.all(at, run).size());
    }
  }

  /** One of the texts is one of those that are written out. */
  record OneOf(Term term, Set<String> texts) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      if (term instanceof Nodes.Attribute attribute) {
        String value = attribute.value(at);
        return value != null && texts.contains(value);
      }
      List<String> values = new ArrayList<>();
      term.texts(at, run, values);
      for (String value : values) {
        if (texts.contains(value)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A text on one side is one on the other side, or one is none of them. */
  record Same(Term one, Term other, boolean isWanted) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      List<String> some = new ArrayList<>();
      one.texts(at, run, some);
      if (some.isEmpty()) {
        return false;
      }
      List<String> others = new ArrayList<>();
      other.texts(at, run, others);
      for (String text : some) {
        run.steps(1 + others.size());
        for (String another : others) {
          if (text.equals(another) == isWanted) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** The one text on the one side, and the one on the other, are as is asked for. */
  record Single(Term one, Term other, boolean isLenient, BiPredicate<String, String> wanted)
      implements Test {

    /**
     * @param isLenient whether a text that is missing is an empty one, and not a reason for no
     */
    public Single {}

    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      return told(at, run).orElse(false);
    }

    /** Without one of the texts there is nothing to tell, which is not the same as no. */
    private Optional<Boolean> told(NodeInfo at, EvaluationContext run) throws XPathException {
      Optional<String> text = single(one, at, run);
      Optional<String> another = single(other, at, run);
      return isLenient || text.isPresent() && another.isPresent()
          ? Optional.of(wanted.test(text.orElse(""), another.orElse("")))
          : Optional.empty();
    }

    @Override
    public void texts(NodeInfo at, EvaluationContext run, List<String> into) throws XPathException {
      told(at, run).map(String::valueOf).ifPresent(into::add);
    }

    @Override
    public Optional<GroundedValue> value(NodeInfo at, EvaluationContext run) throws XPathException {
      Optional<Boolean> told = told(at, run);
      return Optional.of(
          told.isPresent() ? BooleanValue.get(told.get()) : EmptySequence.getInstance());
    }

    private static Optional<String> single(Term term, NodeInfo at, EvaluationContext run)
        throws XPathException {
      List<String> texts = new ArrayList<>(1);
      term.texts(at, run, texts);
      if (texts.size() > 1) {
        throw new BeyondPlainException();
      }
      return texts.stream().findFirst();
    }
  }

  /** A test is true for every item of some, or for one of them. */
  record Quantified(boolean isEvery, String variable, Nodes source, Test test) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) throws XPathException {
      Optional<GroundedValue> value = source.value(at, run);
      for (Item item : value.isPresent() ? value.get().asIterable() : source.all(at, run)) {
        run.steps(1);
        if (test.isTrue(at, new Bound(run, variable, item)) != isEvery) {
          return !isEvery;
        }
      }
      return isEvery;
    }
  }

  /** An evaluation in which a variable is bound. */
  record Bound(EvaluationContext run, String name, Item item) implements EvaluationContext {
    @Override
    public void steps(int count) {
      run.steps(count);
    }

    @Override
    public ElementIndex elements() {
      return run.elements();
    }

    @Override
    public NodePaths paths() {
      return run.paths();
    }

    @Override
    public GroundedValue variable(String wanted) throws XPathException {
      return wanted.equals(name) ? item : run.variable(wanted);
    }
  }

  /** The namespace that the node at hand names, OSCAL's if it names none, is one of some. */
  record InNamespace(Nodes.Attribute namespace, Set<String> namespaces) implements Test {
    @Override
    public boolean isTrue(NodeInfo at, EvaluationContext run) {
      String own = namespace.value(at);
      return namespaces.contains(own == null ? OscalDocument.OSCAL_NAMESPACE : own);
    }
  }
}
