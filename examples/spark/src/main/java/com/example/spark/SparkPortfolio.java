package com.example.spark;

import static org.apache.spark.sql.functions.col;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.PortfolioRow;
import dev.heirloom.inheritance.PortfolioRun;
import dev.heirloom.inheritance.PortfolioRun.Member;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.values.PortfolioBasis;
import dev.heirloom.oscal.io.values.ValueForm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The systems of a portfolio on Apache Spark. The providers go to each executor once, as one value;
 * each task compiles them once and determines its share of the systems.
 */
public final class SparkPortfolio {

  private final SparkSession spark;
  private final Broadcast<byte[]> basis;

  /** Sends what all systems are determined on to the executors. */
  public SparkPortfolio(SparkSession spark, PortfolioBasis basis) {
    this.spark = spark;
    this.basis =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(ValueForm.write(basis));
  }

  /** Returns the files of a folder as plans: rows of {@code path} and {@code content}. */
  public Dataset<Row> files(String folder) {
    return spark.read().format("binaryFile").load(folder).select("path", "content");
  }

  /**
   * Determines systems.
   *
   * @param run what their rows are known by, such as the provider's version and the date
   * @param plans rows of a name and of bytes
   * @param reading what the bytes are
   * @return rows of {@link PointTable}
   */
  public Dataset<Row> determine(String run, Dataset<Row> plans, PlanReading reading) {
    Broadcast<byte[]> sent = basis;
    MapPartitionsFunction<Row, Row> share = rows -> determine(run, sent.value(), rows, reading);
    return plans.mapPartitions(share, Encoders.row(PointTable.SCHEMA));
  }

  /**
   * One system after the other, so that a task needs the memory of one: Spark asks for each row
   * when it has dealt with those before.
   */
  private static Iterator<Row> determine(
      String run, byte[] sent, Iterator<Row> plans, PlanReading reading) {
    PortfolioBasis basis = ValueForm.read(sent, PortfolioBasis.class);
    Determination determination = basis.determination();
    PortfolioRun systems = PortfolioRun.of(system -> determination.system(system).report());
    return new Iterator<>() {
      private Iterator<Row> ready = List.<Row>of().iterator();

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && plans.hasNext()) {
          ready = rows(plans.next()).iterator();
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
        List<CustomerSystem> read = new ArrayList<>();
        List<PortfolioRow> done = new ArrayList<>();
        systems.run(
            List.of(
                new Member(
                    name,
                    () -> {
                      CustomerSystem system = basis.records().described(reading.read(name, bytes));
                      read.add(system);
                      return system;
                    })),
            done::add);
        PortfolioRow row = done.get(0);
        if (row.report().isEmpty()) {
          return List.of(PointTable.failure(run, name, row.failure().orElse("")));
        }
        Report report = row.report().get();
        return PointTable.rows(run, name, read.get(0).agency().orElse(""), report);
      }
    };
  }

  /**
   * Writes the rows of runs as Parquet. A run that is written again takes the place of what there
   * was of it, and a task that is killed leaves nothing: Spark moves what tasks wrote into place
   * when all are done.
   */
  public static void write(Dataset<Row> points, String table) {
    points
        .write()
        .mode(SaveMode.Overwrite)
        .option("partitionOverwriteMode", "dynamic")
        .partitionBy("run")
        .parquet(table);
  }

  /** Opens a table under the name {@code points}, for SQL. */
  public void open(String table) {
    spark.read().parquet(table).createOrReplaceTempView("points");
  }

  /**
   * Returns who is affected by what lies between two runs: which points of which systems differ.
   */
  public Dataset<Row> affected(String before, String after) {
    return spark
        .sql(
            """
            SELECT coalesce(was.plan, now.plan) AS plan, coalesce(was.point, now.point) AS point,
                   was.status AS was, now.status AS now
            FROM (SELECT * FROM points WHERE run = :before AND failure = '') was
            FULL OUTER JOIN (SELECT * FROM points WHERE run = :after AND failure = '') now
              ON was.plan = now.plan AND was.point = now.point
            WHERE NOT (was.status <=> now.status)
            """,
            Map.of("before", before, "after", after))
        .orderBy(col("plan"), col("point"));
  }

  /** Returns how many points of a run have which status, by agency and family. */
  public Dataset<Row> counts(String run) {
    return spark
        .sql(
            """
            SELECT agency, family, status, count(*) AS points
            FROM points WHERE run = :run AND failure = ''
            GROUP BY agency, family, status
            """,
            Map.of("run", run))
        .orderBy(col("agency"), col("family"), col("status"));
  }
}
