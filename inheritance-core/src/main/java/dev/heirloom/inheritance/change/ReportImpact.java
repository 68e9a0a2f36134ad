package dev.heirloom.inheritance.change;

import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.result.SystemInChain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where notifications bear on one report. */
final class ReportImpact {

  /** A provider that a notification is, or may be, about. */
  private record MeantProvider(NamedControls change, SystemInChain provider, boolean isCertain) {}

  private final Report report;
  private final Map<SystemId, SystemInChain> systems = new LinkedHashMap<>();
  private final List<MeantProvider> meant = new ArrayList<>();

  ReportImpact(Report report, List<NamedControls> changes) {
    this.report = report;
    report.inputs().systems().forEach(system -> systems.put(system.id(), system));
    changes.forEach(change -> meant.addAll(meant(change)));
  }

  /** A notification that is known to be about one of the systems is about no other. */
  private List<MeantProvider> meant(NamedControls named) {
    List<MeantProvider> certain = new ArrayList<>();
    List<MeantProvider> possible = new ArrayList<>();
    for (SystemInChain system : systems.values()) {
      if (isAbout(named.change(), system)) {
        certain.add(new MeantProvider(named, system, true));
      } else if (!system.sameOrganization() && !isAboutAnother(named.change(), system)) {
        possible.add(new MeantProvider(named, system, false));
      }
    }
    return certain.isEmpty() ? possible : certain;
  }

  private boolean isAbout(SignificantChangeNotification change, SystemInChain system) {
    return change.subject().identifiers().stream().anyMatch(id -> isNamed(system, id))
        || change.subject().overviews().stream().anyMatch(address -> isAt(system, address))
        || !change.provider().isBlank()
            && system.title().equalsIgnoreCase(change.provider().strip());
  }

  private boolean isNamed(SystemInChain system, String id) {
    return identities(system).stream().anyMatch(identity -> identity.isNamed(id));
  }

  private boolean isAt(SystemInChain system, String address) {
    return identities(system).stream()
        .anyMatch(
            identity ->
                identity.addresses().stream().anyMatch(known -> known.equalsIgnoreCase(address)));
  }

  /** Only a package id tells systems apart, and only where both sides state one. */
  private boolean isAboutAnother(SignificantChangeNotification change, SystemInChain system) {
    return change.subject().identifiers().stream().anyMatch(PackageId::isOne)
        && identities(system).stream()
            .flatMap(identity -> identity.systemIdentifiers().stream())
            .anyMatch(PackageId::isOne);
  }

  private List<DocumentIdentity> identities(SystemInChain system) {
    return report.inputs().documents().stream()
        .filter(identity -> identity.systemId().equals(system.id()))
        .toList();
  }

  List<AffectedControl> controls() {
    List<AffectedControl> affected = new ArrayList<>();
    if (meant.isEmpty()) {
      return affected;
    }
    for (ControlResult control : report.controls()) {
      List<AffectedPoint> points = new ArrayList<>();
      for (PointResult point : control.points()) {
        List<ChangeReason> reasons = reasons(control, point);
        if (!reasons.isEmpty()) {
          points.add(new AffectedPoint(point.id(), point.status(), reasons));
        }
      }
      if (!points.isEmpty()) {
        affected.add(new AffectedControl(control.id(), control.title(), points));
      }
    }
    return affected;
  }

  private List<ChangeReason> reasons(ControlResult control, PointResult point) {
    List<ChangeReason> reasons = new ArrayList<>();
    if (point.status() == Status.NOT_APPLICABLE) {
      return reasons;
    }
    Set<SystemId> below = restsOn(point);
    for (MeantProvider one : meant) {
      Optional<String> naming = one.change().naming(control.id());
      Optional<SystemId> at =
          naming.isEmpty() ? Optional.empty() : standingOn(one.provider().id(), below);
      if (at.isPresent()) {
        reasons.add(
            new ChangeReason(
                one.change().change(),
                one.provider().id(),
                one.provider().title(),
                one.isCertain(),
                at.filter(id -> !id.equals(one.provider().id())).map(this::title),
                naming.get()));
      }
    }
    return reasons;
  }

  /** The systems that a point rests on; all of a report that was kept without its items. */
  private Set<SystemId> restsOn(PointResult point) {
    Set<SystemId> below = new LinkedHashSet<>();
    if (report.inputs().keptInFormat().isPresent()) {
      below.addAll(systems.keySet());
    }
    point.provided().forEach(use -> add(use, below));
    point.responsibilities().forEach(use -> below.add(use.system()));
    point.duties().forEach(duty -> duty.system().ifPresent(below::add));
    point
        .endings()
        .forEach(
            ending -> {
              below.add(ending.system());
              below.addAll(ending.path());
            });
    below.retainAll(systems.keySet());
    return below;
  }

  private static void add(ProvidedUse use, Set<SystemId> below) {
    below.add(use.system());
    use.reliesOn().forEach(lower -> add(lower, below));
  }

  /**
   * The system at a point that is the one that changes, or stands on it: what a lower system
   * changes can reach what an upper one exports, whether or not that says so.
   */
  private Optional<SystemId> standingOn(SystemId provider, Set<SystemId> below) {
    return below.contains(provider)
        ? Optional.of(provider)
        : below.stream().filter(system -> chain(system).contains(provider)).findFirst();
  }

  private String title(SystemId system) {
    return Optional.ofNullable(systems.get(system))
        .map(SystemInChain::title)
        .orElse(system.value());
  }

  private Set<SystemId> chain(SystemId system) {
    Set<SystemId> chain = new LinkedHashSet<>();
    List<SystemId> next = List.of(system);
    while (!next.isEmpty()) {
      List<SystemId> lower = new ArrayList<>();
      for (SystemId id : next) {
        SystemInChain known = systems.get(id);
        if (chain.add(id) && known != null) {
          lower.addAll(known.leverages());
        }
      }
      next = lower;
    }
    return chain;
  }
}
