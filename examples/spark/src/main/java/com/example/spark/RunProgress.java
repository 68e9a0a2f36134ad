package com.example.spark;

import java.util.function.LongConsumer;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/** How many systems of a run are done, told after each task: those of killed tasks do not count. */
final class RunProgress extends SparkListener {

  private final long accumulator;
  private final LongConsumer progress;
  private long done;

  RunProgress(long accumulator, LongConsumer progress) {
    this.accumulator = accumulator;
    this.progress = progress;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskInfo().successful()) {
      for (AccumulableInfo info : CollectionConverters.asJava(end.taskInfo().accumulables())) {
        if (info.id() == accumulator && info.update().isDefined()) {
          done += (Long) info.update().get();
          progress.accept(done);
        }
      }
    }
  }
}
