package com.example.portfolio;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.change.ChangeImpact;
import dev.heirloom.inheritance.difference.ControlChange;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.Tailoring;
import dev.heirloom.oscal.io.files.OscalFiles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A portfolio of a hundred systems on cloud.gov, and the day cloud.gov changes what it offers. */
public final class Main {

  private static final int SYSTEMS = 100;

  private Main() {}

  /** Prints which systems change; the argument is the folder of the example documents. */
  public static void main(String[] arguments) throws InterruptedException {
    run(Path.of(arguments.length == 0 ? "examples/data" : arguments[0]), System.out);
  }

  static void run(Path folder, PrintStream out) throws InterruptedException {
    OscalFiles files = OscalFiles.under(folder);
    Baseline baseline = files.baseline("fedramp-rev4-moderate.json");
    Offering platform = files.provider("cloud-gov-2023-03.json", baseline);
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      Portfolio portfolio =
          new Portfolio(
              baseline,
              List.of(
                  platform,
                  files.provider("granite-infrastructure.json", baseline),
                  files.provider("agency-common-controls.json", baseline)),
              files.records("authorizations.yaml"),
              LocalDate.of(2023, 6, 30),
              workers);
      List<CustomerSystem> systems = systems(files.system("grants-portal.json"));
      portfolio.register(systems);
      out.println(systems.size() + " systems, of which the first has");
      out.println("  " + portfolio.report(systems.get(0).systemId()).controlCounts());

      ChangeImpact impact =
          portfolio.affectedBy(
              files.changes("cloud-gov-change.json").stream()
                  .map(change -> change.about("F1607067912"))
                  .toList());
      out.println("cloud.gov announces a change: " + impact);
      out.println("  " + impact.systems().get(0));

      List<Portfolio.Changed> changed = portfolio.publish(withoutAuditStorage(platform));

      out.println("cloud.gov no longer provides au-4: " + changed.size() + " systems change");
      for (Portfolio.Changed one : changed.subList(0, 3)) {
        for (ControlChange change : one.difference().controls()) {
          out.println("  " + one.system().claims().identity().title() + ": " + change);
        }
      }
    } finally {
      workers.shutdown();
    }
  }

  /**
   * Returns systems like the given one; every fourth has tailored out au-4, for it stores no
   * records.
   */
  private static List<CustomerSystem> systems(CustomerSystem like) {
    List<CustomerSystem> systems = new ArrayList<>();
    for (int i = 1; i <= SYSTEMS; i++) {
      String name = "system " + i;
      CustomerSystemBuilder system =
          CustomerSystemBuilder.builder(like)
              .claims(
                  SystemClaimsBuilder.builder(like.claims())
                      .identity(DocumentIdentity.named(name))
                      .build());
      if (i % 4 == 0) {
        system.addTailoredOut(new Tailoring("au-4", "stores no audit records"));
      }
      systems.add(system.build());
    }
    return systems;
  }

  private static Offering withoutAuditStorage(Offering platform) {
    List<ProvidedItem> rest =
        platform.claims().provided().stream()
            .filter(item -> !item.place().control().equals("au-4"))
            .toList();
    return OfferingBuilder.builder(platform)
        .claims(SystemClaimsBuilder.builder(platform.claims()).provided(rest).build())
        .build();
  }
}
