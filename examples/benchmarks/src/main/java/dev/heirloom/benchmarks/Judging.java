package dev.heirloom.benchmarks;

import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.rules.Rules;
import gov.nist.secauto.metaschema.databind.IBindingContext;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Judging FedRAMP's example plan by OSCAL's rules and FedRAMP's, which are compiled. */
@State(Scope.Benchmark)
public class Judging extends Timed {

  private final PlanToJudge plan = PlanToJudge.find().orElseThrow();
  private Rules rules = Rules.none();
  private Rules oscals = Rules.none();
  private Rules withProfile = Rules.none();
  private IBindingContext theirs = OscalBindingContext.instance();

  /** Compiles the rules. */
  @Setup
  public void compile() throws Exception {
    oscals = Rules.oscal();
    rules = oscals;
    for (var file : plan.rules()) {
      rules = rules.and(Rules.read(file));
    }
    withProfile = rules.reading(LocalDocuments.under(plan.folder()));
    theirs = Peer.judge(plan.rules());
  }

  /** Judges by OSCAL's rules alone, with Heirloom. */
  @Benchmark
  public Object oscal() {
    return oscals.check(plan.file());
  }

  /** Judges with Heirloom, which may read no other document. */
  @Benchmark
  public Object alone() {
    return rules.check(plan.file());
  }

  /** Judges with Heirloom, which reads and resolves the profile each time. */
  @Benchmark
  public Object heirloom() {
    return withProfile.check(plan.file());
  }

  /** Judges with liboscal-java, which reads and resolves the profile each time. */
  @Benchmark
  @Warmup(iterations = 2, time = 1)
  @Measurement(iterations = 2, time = 1)
  public Object liboscal() throws Exception {
    return theirs.validateWithConstraints(plan.file().toUri(), null);
  }
}
