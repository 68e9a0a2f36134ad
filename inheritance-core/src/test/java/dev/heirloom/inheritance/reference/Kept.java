package dev.heirloom.inheritance.reference;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * An arbitrary that keeps its generator. Where jqwik chooses between arbitraries, it looks the
 * chosen one's generator up by all that the arbitrary consists of, for each value, which takes
 * longer than generating the value.
 */
final class Kept<T> extends ArbitraryDecorator<T> {

  private record Generator<T>(int size, boolean edgeCases, RandomGenerator<T> generator) {}

  private final Arbitrary<T> arbitrary;
  private Optional<Generator<T>> last = Optional.empty();

  Kept(Arbitrary<T> arbitrary) {
    this.arbitrary = arbitrary;
  }

  @Override
  protected Arbitrary<T> arbitrary() {
    return arbitrary;
  }

  @Override
  public RandomGenerator<T> generator(int size, boolean edgeCases) {
    Generator<T> kept =
        last.filter(g -> g.size() == size && g.edgeCases() == edgeCases)
            .orElseGet(
                () -> new Generator<>(size, edgeCases, arbitrary.generator(size, edgeCases)));
    last = Optional.of(kept);
    return kept.generator();
  }
}
