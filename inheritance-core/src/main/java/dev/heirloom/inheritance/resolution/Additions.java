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

  /** Contents of each kind, made when there are any: most objects get something in one place. */
  private static final class Contents {

    private List<Parameter> params = ImmutableList.of();
    private List<Property> props = ImmutableList.of();
    private List<Link> links = ImmutableList.of();
    private List<Part> parts = ImmutableList.of();
  }

  /** All that is added to a control or part: inside of it, or beside the objects in it. */
  static final class Collected {

    private final boolean isControl;
    private final BitSet touching;
    private final Contents none = new Contents();
    private Contents start = none;
    private Contents besideParams = none;
    private Contents besideOthers = none;
    private Contents end = none;
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

    void atStart(List<Addition> additions) {
      start = added(additions, start);
    }

    void besideOthers(List<Addition> additions) {
      besideOthers = added(additions, besideOthers);
    }

    void atEnd(List<Addition> additions) {
      end = added(additions, end);
    }

    private Contents added(List<Addition> additions, Contents before) {
      Contents contents = own(additions, before);
      for (Addition addition : additions) {
        contents.params = withAll(contents.params, paramsOf(addition));
        contents.parts = withAll(contents.parts, addition.add.parts());
        addRest(addition, contents);
      }
      return contents;
    }

    private Contents own(List<Addition> additions, Contents before) {
      return before == none && !additions.isEmpty() ? new Contents() : before;
    }

    void addBesideParam(List<Addition> additions, List<Parameter> params) {
      besideParams = own(additions, besideParams);
      for (Addition addition : additions) {
        params.addAll(paramsOf(addition));
        besideParams.parts = withAll(besideParams.parts, addition.add.parts());
        addRest(addition, besideParams);
      }
    }

    void addBesidePart(List<Addition> additions, List<Part> parts) {
      besideOthers = own(additions, besideOthers);
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

  /**
   * Returns a list with one more at its end. It is copied once, when there is more than one
   * addition: most objects get nothing or one.
   */
  static <T> List<T> with(List<T> list, T more) {
    return withAll(list, ImmutableList.of(more));
  }

  private static <T> List<T> withAll(List<T> list, List<T> more) {
    if (more.isEmpty()) {
      return list;
    }
    if (list.isEmpty()) {
      return more;
    }
    List<T> all = list instanceof ArrayList ? list : new ArrayList<>(list);
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
