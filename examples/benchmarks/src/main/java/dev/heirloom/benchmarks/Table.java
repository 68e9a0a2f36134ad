package dev.heirloom.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured, each number beside its yardstick and its goal, as a table in Markdown: the
 * medians of the rounds, and of their ratios.
 */
final class Table {

  /** What a benchmark took, in microseconds, and what it allocated, in bytes; once. */
  private record Cost(double time, double allocated) {}

  /** What each benchmark took in each round. */
  private final Map<String, List<Cost>> costs = new HashMap<>();

  private static final List<String> FORMATS = List.of("JSON", "XML", "YAML");

  private final StringBuilder text = new StringBuilder();
  private int rounds;

  /** Adds what was measured in a round. */
  void add(Collection<RunResult> results) {
    rounds++;
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      name = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
      for (String parameter : result.getParams().getParamsKeys()) {
        name += " " + result.getParams().getParam(parameter);
      }
      double factor =
          (double) TimeUnit.NANOSECONDS.convert(1, result.getParams().getTimeUnit()) / 1000;
      Result<?> allocation = result.getSecondaryResults().get("gc.alloc.rate.norm");
      costs
          .computeIfAbsent(name, none -> new ArrayList<>())
          .add(
              new Cost(
                  result.getPrimaryResult().getStatistics().getPercentile(50) * factor,
                  allocation == null ? 0 : allocation.getScore()));
    }
  }

  /** Returns the table, with the rows of the benchmarks that ran. */
  String text(Documents documents) {
    text.append("| what | Heirloom | allocates | beside | it takes | allocates | ratio | goal |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (String format : FORMATS) {
      String ours = "Reading.heirloom " + format;
      String what = "read " + format;
      String goal =
          switch (format) {
            case "JSON" -> "at most 1.35";
            case "XML" -> "at most 1.4";
            default -> "at most 1.1";
          };
      row(what, ours, "the bare parser", "Reading.tokens " + format, true, "");
      row(what, ours, "the parser, asked for all texts", "Reading.texts " + format, true, goal);
      row(what, ours, "liboscal-java", "Reading.liboscal " + format, false, "");
    }
    for (String format : FORMATS) {
      String ours = "Writing.heirloom " + format;
      String what = "write " + format;
      String goal = format.equals("JSON") ? "at most 1.2" : "";
      row(what, ours, "reading it", "Reading.heirloom " + format, true, "");
      row(what, ours, "the bare writer", "Writing.tokens " + format, true, goal);
      row(what, ours, "liboscal-java", "Writing.liboscal " + format, false, "");
    }
    row(
        "resolve FedRAMP Moderate",
        "Resolution.heirloom",
        "liboscal-java",
        "Resolution.liboscal",
        false,
        "100 times faster");
    row("judge a plan by OSCAL's rules", "Judging.oscal", "", "", false, "");
    row("judge it by FedRAMP's too, without its profile", "Judging.alone", "", "", false, "150 ms");
    row(
        "judge it by both, with its profile",
        "Judging.heirloom",
        "liboscal-java",
        "Judging.liboscal",
        false,
        "15 times faster; 150 ms");
    row(
        "determine, one provider alone",
        "OneDetermination.providerAlone",
        "",
        "",
        false,
        "0.25 ms");
    row(
        "determine, a system on one provider",
        "OneDetermination.oneProvider",
        "",
        "",
        false,
        "0.25 ms");
    row(
        "determine, one provider through a mapping",
        "OneDetermination.carried",
        "",
        "",
        false,
        "1 ms");
    row("determine, a chain", "OneDetermination.chain", "", "", false, "0.6 ms");
    row(
        "determine, a chain, another system each time",
        "OneDetermination.chainAnew",
        "",
        "",
        false,
        "");
    row(
        "determine one family, a chain",
        "OneDetermination.family",
        "the reference",
        "OneDetermination.reference",
        false,
        "");
    row(
        "a new version of a provider, ten controls",
        "Redetermining.whereItDiffers",
        "the whole",
        "Redetermining.whole",
        false,
        "12 times faster");
    row("1,000 systems, a chain", "Portfolio.heirloom 1000", "", "", false, "");
    row(
        "3,000 systems, a chain",
        "Portfolio.heirloom 3000",
        "1,000 systems",
        "Portfolio.heirloom 1000",
        true,
        "3: linear");
    row(
        "10,000 systems, a chain",
        "Portfolio.heirloom 10000",
        "1,000 systems",
        "Portfolio.heirloom 1000",
        true,
        "6 s in 1 GiB; 10: linear");
    text.append(
        String.format(
            Locale.ROOT,
            "%nMedians of %d round(s) on JDK %s, %d processors. Reading and writing: %s. Resolving: %s."
                + " Judging: FedRAMP's example plan. Determining: the example's documents.%n",
            rounds,
            Runtime.version().feature(),
            Runtime.getRuntime().availableProcessors(),
            documents.catalogName(),
            documents.profileName()));
    return text.toString();
  }

  private void row(
      String what, String ours, String yardstick, String theirs, boolean over, String goal) {
    List<Cost> all = costs.get(ours);
    if (all == null) {
      return;
    }
    List<Cost> others = costs.getOrDefault(theirs, List.of());
    String ratio = "";
    if (!others.isEmpty()) {
      double times =
          median(
              IntStream.range(0, all.size())
                  .mapToDouble(round -> all.get(round).time() / others.get(round).time()));
      ratio = over ? decimal(times) : decimal(1 / times) + " times faster";
    }
    text.append(
        String.format(
            "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
            what,
            time(all),
            memory(all),
            yardstick,
            others.isEmpty() ? "" : time(others),
            others.isEmpty() ? "" : memory(others),
            ratio,
            goal));
  }

  private static double median(DoubleStream numbers) {
    double[] sorted = numbers.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String time(List<Cost> costs) {
    double time = median(costs.stream().mapToDouble(Cost::time));
    return time < 1_000_000 ? decimal(time / 1000) + " ms" : decimal(time / 1_000_000) + " s";
  }

  private static String memory(List<Cost> costs) {
    return decimal(median(costs.stream().mapToDouble(Cost::allocated)) / (1 << 20)) + " MiB";
  }

  /** Three digits that count. */
  private static String decimal(double number) {
    int places = number < 1 ? 3 : number < 10 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + places + "f", number);
  }
}
