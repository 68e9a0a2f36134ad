package com.example.spark;

import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The table of all points of all systems: a row for each point, and one with the reason for a
 * system that could not be read or determined. A row is known by its run, its plan and its point.
 */
final class PointTable {

  /** What the table is divided by. */
  static final String RUN = "run";

  /** The columns of a run. */
  static final StructType COLUMNS =
      new StructType()
          .add("plan", DataTypes.StringType, false)
          .add("system", DataTypes.StringType)
          .add("agency", DataTypes.StringType)
          .add("control", DataTypes.StringType)
          .add("point", DataTypes.StringType)
          .add("status", DataTypes.StringType)
          .add("declared", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("duties", DataTypes.createArrayType(DataTypes.StringType, false))
          .add("findings", DataTypes.createArrayType(DataTypes.StringType, false))
          .add("failure", DataTypes.StringType);

  /** All columns, as the table is read: a run is a text even if it looks like a number. */
  static final StructType SCHEMA = COLUMNS.add(RUN, DataTypes.StringType, false);

  private PointTable() {}

  /** Absent values are null, which Parquet stores without looking at them. */
  static List<Row> rows(String plan, Optional<String> agency, Report report) {
    List<ReportRow> points = report.rows();
    List<Row> rows = new ArrayList<>(points.size());
    for (ReportRow row : points) {
      rows.add(
          RowFactory.create(
              plan,
              orNull(row.system()),
              agency.orElse(null),
              row.control(),
              row.point(),
              row.status(),
              row.declared(),
              orNull(row.reason()),
              orNull(row.duties()),
              orNull(row.findings()),
              null));
    }
    return rows;
  }

  static Row failure(String plan, String reason) {
    return RowFactory.create(plan, null, null, null, null, null, null, null, null, null, reason);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Object[] orNull(List<String> texts) {
    return texts.isEmpty() ? null : texts.toArray();
  }
}
