package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.profile.Add;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What the adds of a control's alters put inside and beside the objects of the control. */
final class Additions {

  private Additions() {}

  /** An add, and what became of it. */
  static final class Addition {

    private final int order;
    private final int alteration;
    final Add add;
    boolean placed;
    boolean fits = true;

    Addition(int order, int alteration, Add add) {
      this.order = order;
      this.alteration = alteration;
      this.add = add;
    }

    boolean isEmpty() {
      return add.title().isEmpty()
          && add.params().isEmpty()
          && add.props().isEmpty()
          && add.links().isEmpty()
          && add.parts().isEmpty();
    }
  }

  /** What is added inside and beside an object. */
  static final class AdditionTarget {

    List<Addition> before = ImmutableList.of();
    List<Addition> after = ImmutableList.of();
    List<Addition> starting = ImmutableList.of();
    List<Addition> ending = ImmutableList.of();
  }

  /** Contents of each kind. */
  static final class Contents {

    private List<Parameter> params = ImmutableList.of();
    private List<Property> props = ImmutableList.of();
    private List<Link> links = ImmutableList.of();
    private List<Part> parts = ImmutableList.of();
  }

  /** All that is added to a control or part: inside of it, or beside the objects in it. */
  static final class Collected {

    private final boolean isControl;
    private final BitSet touching;
    final Contents start = new Contents();
    private final Contents besideParams = new Contents();
    final Contents besideOthers = new Contents();
    final Contents end = new Contents();
    Optional<MarkupLine> title = Optional.empty();
    private int titleOrder = -1;

    /**
     * Begins with nothing.
     *
     * @param touching where to mark the alterations that add something
     */
    Collected(boolean isControl, BitSet touching) {
      this.isControl = isControl;
      this.touching = touching;
    }

    void add(List<Addition> additions, Contents contents) {
      for (Addition addition : additions) {
        contents.params = withAll(contents.params, paramsOf(addition));
        contents.parts = withAll(contents.parts, addition.add.parts());
        addRest(addition, contents);
      }
    }

    void addBesideParam(List<Addition> additions, List<Parameter> params) {
      for (Addition addition : additions) {
        params.addAll(paramsOf(addition));
        besideParams.parts = withAll(besideParams.parts, addition.add.parts());
        addRest(addition, besideParams);
      }
    }

    void addBesidePart(List<Addition> additions, List<Part> parts) {
      for (Addition addition : additions) {
        besideOthers.params = withAll(besideOthers.params, paramsOf(addition));
        parts.addAll(addition.add.parts());
        addRest(addition, besideOthers);
      }
    }

    private List<Parameter> paramsOf(Addition addition) {
      if (isControl) {
        return addition.add.params();
      }
      addition.fits &= addition.add.params().isEmpty();
      return ImmutableList.of();
    }

    private void addRest(Addition addition, Contents contents) {
      addition.placed = true;
      if (!addition.isEmpty()) {
        touching.set(addition.alteration);
      }
      contents.props = withAll(contents.props, addition.add.props());
      contents.links = withAll(contents.links, addition.add.links());
      if (addition.add.title().isPresent() && addition.order > titleOrder) {
        title = addition.add.title();
        titleOrder = addition.order;
      }
    }

    ImmutableList<Parameter> params(List<Parameter> own) {
      return join(start.params, ImmutableList.of(), own, besideOthers.params, end.params);
    }

    ImmutableList<Property> props(List<Property> own) {
      return join(start.props, besideParams.props, own, besideOthers.props, end.props);
    }

    ImmutableList<Link> links(List<Link> own) {
      return join(start.links, besideParams.links, own, besideOthers.links, end.links);
    }

    ImmutableList<Part> parts(List<Part> own) {
      return join(start.parts, besideParams.parts, own, besideOthers.parts, end.parts);
    }
  }

  /** Adds to a list, which is made when there is something to add: most objects get nothing. */
  static <T> List<T> with(List<T> list, T more) {
    List<T> all = list.isEmpty() ? new ArrayList<>(2) : list;
    all.add(more);
    return all;
  }

  private static <T> List<T> withAll(List<T> list, List<T> more) {
    if (more.isEmpty()) {
      return list;
    }
    List<T> all = list.isEmpty() ? new ArrayList<>(more.size()) : list;
    all.addAll(more);
    return all;
  }

  private static <T> ImmutableList<T> join(
      List<T> first, List<T> second, List<T> own, List<T> third, List<T> last) {
    int more = first.size() + second.size() + third.size() + last.size();
    return more == 0
        ? ImmutableList.copyOf(own)
        : ImmutableList.<T>builderWithExpectedSize(more + own.size())
            .addAll(first)
            .addAll(second)
            .addAll(own)
            .addAll(third)
            .addAll(last)
            .build();
  }
}
