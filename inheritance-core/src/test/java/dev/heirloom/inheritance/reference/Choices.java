package dev.heirloom.inheritance.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Ways to choose among arbitraries that are quick, for they keep their generators. */
final class Choices {

  private Choices() {}

  @SafeVarargs
  static <T> Arbitrary<T> frequencyOf(Tuple.Tuple2<Integer, Arbitrary<T>>... choices) {
    List<Tuple.Tuple2<Integer, Arbitrary<T>>> kept = new ArrayList<>();
    for (Tuple.Tuple2<Integer, Arbitrary<T>> choice : choices) {
      kept.add(Tuple.of(choice.get1(), new Kept<>(choice.get2())));
    }
    return Arbitraries.frequencyOf(kept);
  }

  static <T> Arbitrary<List<T>> upTo(Arbitrary<T> each, int most) {
    return each.list().ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
  }

  static <T> Arbitrary<List<T>> sometimes(Arbitrary<List<T>> each) {
    return frequencyOf(Tuple.of(1, Arbitraries.just(List.of())), Tuple.of(1, each));
  }

  static <T> Arbitrary<List<T>> few(Arbitrary<T> each, double probability) {
    return maybe(each, probability).map(one -> one.stream().toList());
  }

  static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> each, double probability) {
    int yes = (int) Math.round(probability * 100);
    return frequencyOf(
        Tuple.of(100 - yes, Arbitraries.just(Optional.<T>empty())),
        Tuple.of(yes, each.map(Optional::of)));
  }
}
