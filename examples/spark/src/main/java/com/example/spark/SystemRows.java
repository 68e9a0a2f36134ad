package com.example.spark;

import dev.heirloom.inheritance.PortfolioRow;
import dev.heirloom.inheritance.PortfolioRun;
import dev.heirloom.inheritance.PortfolioRun.Member;
import dev.heirloom.inheritance.offering.CustomerSystem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * The rows of a task's systems, one system after the other, so that a task needs the memory of one:
 * Spark asks for each row when it has dealt with those before.
 */
final class SystemRows implements Iterator<Row> {

  private final SharedBasis.Compiled shared;
  private final PortfolioRun systems;
  private final PlanReading reading;
  private final Iterator<Row> plans;
  private final LongAccumulator done;
  private Iterator<Row> ready = List.<Row>of().iterator();

  SystemRows(
      SharedBasis.Compiled shared, PlanReading reading, Iterator<Row> plans, LongAccumulator done) {
    this.shared = shared;
    this.systems = PortfolioRun.of(system -> shared.determination().system(system).report());
    this.reading = reading;
    this.plans = plans;
    this.done = done;
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext() && plans.hasNext()) {
      if (TaskContext.get().isInterrupted()) {
        throw new IllegalStateException("the task was killed");
      }
      ready = rows(plans.next()).iterator();
      done.add(1);
    }
    return ready.hasNext();
  }

  @Override
  public Row next() {
    return ready.next();
  }

  private List<Row> rows(Row plan) {
    String name = plan.getString(0);
    byte[] bytes = plan.getAs(1);
    List<Optional<String>> agency = new ArrayList<>(1);
    List<PortfolioRow> rows = new ArrayList<>(1);
    Member member =
        new Member(
            name,
            () -> {
              CustomerSystem system = shared.basis().records().described(reading.read(name, bytes));
              agency.add(system.agency());
              return system;
            });
    systems.run(List.of(member), rows::add);
    PortfolioRow row = rows.get(0);
    return row.report()
        .map(report -> PointTable.rows(name, agency.get(0), report))
        .orElseGet(() -> List.of(PointTable.failure(name, row.failure().orElse(""))));
  }
}
