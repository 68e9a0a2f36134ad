package com.example.portfolio;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.Redetermination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.change.ChangeImpact;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.policy.DeterminationRecords;
import dev.heirloom.inheritance.result.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The systems of an organization, and what each inherits: the part of a compliance tool that embeds
 * the library.
 *
 * <p>The baseline and the offerings are compiled once, when they arrive, and shared by all systems
 * and threads. A new version of a provider has every system looked at again, but only the controls
 * determined on which it can differ; the answer is which of them changed.
 */
public final class Portfolio {

  private final ExecutorService workers;
  private final Map<SystemId, Offering> offerings = new LinkedHashMap<>();
  private final Map<SystemId, CustomerSystem> systems = new LinkedHashMap<>();
  private final Map<SystemId, Report> reports = new LinkedHashMap<>();
  private Determination determination;

  /** A system that changed, and how. */
  public record Changed(CustomerSystem system, Difference difference) {}

  /**
   * Makes a portfolio without systems.
   *
   * @param workers the threads that determine; their owner shuts them down
   */
  public Portfolio(
      Baseline baseline,
      List<Offering> providers,
      DeterminationRecords records,
      LocalDate day,
      ExecutorService workers) {
    this.workers = workers;
    providers.forEach(provider -> offerings.put(provider.systemId(), provider));
    this.determination =
        Determination.of(baseline).providers(providers).authorizations(records).asOf(day);
  }

  /** Takes systems in, or new versions of them, and determines what they inherit. */
  public synchronized void register(List<CustomerSystem> added) {
    added.forEach(system -> systems.put(system.systemId(), system));
    reports.putAll(determine(added, system -> determination.system(system).report()));
  }

  /** Returns what a system inherits, as it was last determined. */
  public synchronized Report report(SystemId system) {
    return reports.get(system);
  }

  /**
   * Takes a new version of a provider, and returns the systems that inherit otherwise than before.
   */
  public synchronized List<Changed> publish(Offering version) {
    offerings.put(version.systemId(), version);
    Determination next = determination.providers(List.copyOf(offerings.values()));
    Redetermination change = Redetermination.between(determination, next);
    Map<SystemId, Report> now =
        determine(
            List.copyOf(systems.values()),
            system -> change.system(system).report(reports.get(system.systemId())));
    determination = next;
    List<Changed> changed = new ArrayList<>();
    for (CustomerSystem system : systems.values()) {
      Difference difference =
          Difference.between(reports.get(system.systemId()), now.get(system.systemId()));
      if (difference.points().stream().anyMatch(point -> point.isStatusChange())) {
        changed.add(new Changed(system, difference));
      }
    }
    reports.putAll(now);
    return changed;
  }

  /** Returns what providers' notifications of changes ask to look at again; nothing changes. */
  public synchronized ChangeImpact affectedBy(List<SignificantChangeNotification> changes) {
    return ChangeImpact.of(changes, List.copyOf(reports.values()));
  }

  private Map<SystemId, Report> determine(
      List<CustomerSystem> wanted, Function<CustomerSystem, Report> how) {
    Map<SystemId, Future<Report>> running = new LinkedHashMap<>();
    for (CustomerSystem system : wanted) {
      running.put(system.systemId(), workers.submit(() -> how.apply(system)));
    }
    Map<SystemId, Report> done = new LinkedHashMap<>();
    try {
      for (Map.Entry<SystemId, Future<Report>> entry : running.entrySet()) {
        done.put(entry.getKey(), entry.getValue().get());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a system could not be determined", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while determining", e);
    }
  }
}
