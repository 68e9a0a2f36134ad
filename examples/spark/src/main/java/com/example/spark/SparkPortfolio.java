package com.example.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import dev.heirloom.oscal.io.values.PortfolioBasis;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * The systems of a portfolio on Apache Spark: the providers go to each executor once and are
 * compiled there once; each task determines its share of the systems.
 */
public final class SparkPortfolio {

  private final SparkSession spark;
  private final Broadcast<SharedBasis> basis;

  /** Sends what all systems are determined on to the executors. */
  public SparkPortfolio(SparkSession spark, PortfolioBasis basis) {
    this.spark = spark;
    this.basis =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new SharedBasis(basis));
  }

  /** Returns the files of a folder as plans: rows of {@code path} and {@code content}. */
  public Dataset<Row> files(String folder) {
    return spark.read().format("binaryFile").load(folder).select("path", "content");
  }

  /**
   * Determines systems, and tells of no progress.
   *
   * @return the columns of {@link PointTable}
   */
  Dataset<Row> determine(Dataset<Row> plans, PlanReading reading) {
    return determine(plans, reading, spark.sparkContext().longAccumulator());
  }

  /**
   * Determines systems.
   *
   * @param plans rows of a name and of bytes; each name once
   * @param reading what the bytes are
   * @param done counts the systems
   * @return the columns of {@link PointTable}
   */
  private Dataset<Row> determine(Dataset<Row> plans, PlanReading reading, LongAccumulator done) {
    Broadcast<SharedBasis> sent = basis;
    MapPartitionsFunction<Row, Row> share =
        rows -> new SystemRows(sent.value().compiled(), reading, rows, done);
    return plans.mapPartitions(share, Encoders.row(PointTable.COLUMNS));
  }

  /** Determines systems and writes their rows as a run; see the longer method of this name. */
  public void write(String run, Dataset<Row> plans, PlanReading reading, String table) {
    write(run, plans, reading, table, done -> {});
  }

  /**
   * Determines systems and writes their rows as Parquet. A run that is written again takes the
   * place of what there was of it, and a task that is killed leaves nothing: Spark moves what tasks
   * wrote into place when all are done.
   *
   * @param run what the rows are known by, such as the provider's version and the date
   * @param plans rows of a name and of bytes; each name once
   * @param reading what the bytes are
   * @param table the folder of the table
   * @param progress takes how many systems are done after each task
   */
  public void write(
      String run, Dataset<Row> plans, PlanReading reading, String table, LongConsumer progress) {
    LongAccumulator done = spark.sparkContext().longAccumulator("systems");
    RunProgress told = new RunProgress(done.id(), progress);
    spark.sparkContext().addSparkListener(told);
    spark.sparkContext().addJobTag(tag(run));
    try {
      determine(plans, reading, done)
          .withColumn(PointTable.RUN, lit(run))
          .write()
          .mode(SaveMode.Overwrite)
          .option("partitionOverwriteMode", "dynamic")
          .partitionBy(PointTable.RUN)
          .parquet(table);
    } finally {
      spark.sparkContext().removeJobTag(tag(run));
      spark.sparkContext().removeSparkListener(told);
    }
  }

  /** Ends the writing of a run, from another thread: the table stays as it was. */
  public void cancel(String run) {
    spark.sparkContext().cancelJobsWithTag(tag(run));
  }

  private static String tag(String run) {
    return "run " + run.replace(',', ' ');
  }

  /**
   * Opens a table for SQL: {@code points} with a column for the family, and {@code failures} with
   * the reason why a system has none.
   */
  public void open(String table) {
    Dataset<Row> rows = spark.read().schema(PointTable.SCHEMA).parquet(table);
    rows.where("failure IS NULL")
        .drop("failure")
        .withColumn("family", expr("split_part(control, '-', 1)"))
        .createOrReplaceTempView("points");
    rows.where("failure IS NOT NULL")
        .select(PointTable.RUN, "plan", "failure")
        .createOrReplaceTempView("failures");
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
            FROM (SELECT * FROM points WHERE run = :before) was
            FULL OUTER JOIN (SELECT * FROM points WHERE run = :after) now
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
            FROM points WHERE run = :run
            GROUP BY agency, family, status
            """,
            Map.of("run", run))
        .orderBy(col("agency"), col("family"), col("status"));
  }
}
