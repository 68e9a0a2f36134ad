package com.example.spark;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.values.PortfolioBasis;
import dev.heirloom.oscal.io.values.ValueForm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** How many systems a second Spark determines on this machine, beside a plain loop. */
public final class LocalSpark {

  private static final StructType PLANS =
      new StructType()
          .add("name", DataTypes.StringType, false)
          .add("value", DataTypes.BinaryType, false);

  private LocalSpark() {}

  /**
   * The arguments are the folder of the example documents, that of the table, and how many systems.
   */
  public static void main(String[] arguments) {
    run(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]), System.out);
  }

  static SparkSession local() {
    return SparkSession.builder()
        .master("local[2,3]")
        .appName("portfolio")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate();
  }

  static PortfolioBasis basis(Path folder) {
    OscalFiles files = OscalFiles.under(folder);
    Baseline baseline = files.baseline("fedramp-rev4-moderate.json");
    return new PortfolioBasis(
        baseline,
        List.of(
            files.provider("cloud-gov-2023-03.json", baseline),
            files.provider("granite-infrastructure.json", baseline),
            files.provider("agency-common-controls.json", baseline)),
        files.records("authorizations.yaml"),
        Policy.standard(),
        LocalDate.of(2023, 6, 30));
  }

  /** Returns a system like another one, under a name of its own. */
  static CustomerSystem system(CustomerSystem like, long number) {
    return CustomerSystemBuilder.builder(like)
        .claims(
            SystemClaimsBuilder.builder(like.claims())
                .identity(DocumentIdentity.named("system " + number))
                .build())
        .build();
  }

  /** Returns systems like another one as rows, made where they are determined. */
  static Dataset<Row> systems(SparkSession spark, CustomerSystem like, long count) {
    byte[] sent = ValueForm.write(like);
    MapFunction<Long, Row> make =
        number -> {
          CustomerSystem system = system(ValueForm.read(sent, CustomerSystem.class), number);
          return RowFactory.create(system.claims().identity().name(), ValueForm.write(system));
        };
    return spark.range(count).as(Encoders.LONG()).map(make, Encoders.row(PLANS));
  }

  static void run(Path folder, String table, int count, PrintStream out) {
    PortfolioBasis basis = basis(folder);
    CustomerSystem like = OscalFiles.under(folder).system("grants-portal.json");
    Determination determination = basis.determination();
    long start = System.nanoTime();
    long points = 0;
    for (int number = 0; number < count; number++) {
      byte[] row = ValueForm.write(system(like, number));
      CustomerSystem system = ValueForm.read(row, CustomerSystem.class);
      points += determination.system(system).report().rows().size();
    }
    out.println("a plain loop: " + rate(count, start) + ", " + points + " points");
    SparkSession spark = local();
    try {
      SparkPortfolio portfolio = new SparkPortfolio(spark, basis);
      start = System.nanoTime();
      SparkPortfolio.write(
          portfolio.determine("first", systems(spark, like, count), PlanReading.values()), table);
      out.println("on Spark: " + rate(count, start));
      portfolio.open(table);
      portfolio.counts("first").show(5);
    } finally {
      spark.stop();
    }
  }

  private static String rate(int count, long start) {
    return Math.round(count * 1e9 / (System.nanoTime() - start)) + " systems a second";
  }
}
