package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.Spot;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A leveraging system, or none, on the systems that it leverages: which of them it leverages itself, what
 * each offers to it, and what their documents give cause to report. The date, the records and the policy change
 * nothing of it, so it is made once for all of them.
 */
public final class Connection {

  final Prepared prepared;
  final Optional<LeveragingSystem> leveraging;
  final Optional<CompiledClaims> claims;
  final Map<CompiledSystem, Offer> direct;
  final List<Direct> directs;
  final Optional<Offer> exported;

  /** What the documents give cause to report on each control, by its position in the baseline. */
  private final List<List<Finding>> findings;

  /** A direct provider, and what it offers to the leveraging system. */
  record Direct(CompiledSystem system, Offer offer) {}

  Connection(Prepared prepared, Optional<LeveragingSystem> leveraging) {
    this.prepared = prepared;
    this.leveraging = leveraging;
    this.claims = leveraging.map(l -> l.claims);
    this.direct = prepared.direct(claims);
    this.directs =
        direct.entrySet().stream()
            .map(e -> new Direct(e.getKey(), e.getValue()))
            .collect(ImmutableList.toImmutableList());
    this.exported = claims.filter(c -> c.claims().exports()).map(Offer::whole);
    this.findings = findings();
  }

  /** Determines by some rules. */
  public Report determine(Evaluation.Rules rules) {
    return new Evaluation(this, rules).report();
  }

  /** Returns what the documents give cause to report on the control at a position, in order. */
  List<Finding> findingsAt(int position) {
    return findings.get(position);
  }

  private List<List<Finding>> findings() {
    Optional<References> references = claims.map(c -> new References(c, direct.keySet()));
    Map<ControlId, List<Finding>> dangling =
        references.map(r -> r.findings(List.of())).orElse(Map.of());
    ImmutableList.Builder<List<Finding>> all = ImmutableList.builder();
    List<BaselineControl> controls = prepared.baseline.controls();
    for (int position = 0; position < controls.size(); position++) {
      ControlId control = controls.get(position).id();
      List<Finding> found = new ArrayList<>(0);
      addAll(found, prepared.findingsAt(position));
      for (Direct system : directs) {
        addAll(found, system.offer().at(position).findings());
      }
      if (claims.isPresent()) {
        addAll(found, claims.get().at(position).findings);
        addAll(found, dangling.getOrDefault(control, List.of()));
        reportStates(claims.get(), position, found);
        if (!claims.get().at(position).inherits.isEmpty()) {
          reportNotListed(control, position, references.orElseThrow().listed(control), found);
        }
      }
      all.add(inOrder(found));
    }
    return all.build();
  }

  /** Quotes the words in which the leveraging system states its own states that are not understood. */
  private static void reportStates(CompiledClaims own, int position, List<Finding> found) {
    Entries entries = own.at(position);
    for (Entries.Says say : entries.says) {
      reportState(say.spot(), say.source().source(), own, say.source().ownStates(), found);
    }
    for (Entries.Does does : entries.does) {
      reportState(does.spot(), does.source().source(), own, does.source().states(), found);
    }
  }

  private static void reportState(
      Spot spot, Evidence source, CompiledClaims own, States states, List<Finding> found) {
    List<String> unknown = states.notUnderstood();
    if (!unknown.isEmpty()) {
      found.add(
          FindingAt.stateNotUnderstood(spot, source, own.title(), unknown, Entries.AS_PLANNED));
    }
  }

  /** Most lists are empty, and adding an empty one still copies it. */
  private static void addAll(List<Finding> found, List<Finding> more) {
    if (!more.isEmpty()) {
      found.addAll(more);
    }
  }

  /** Reports what is offered and not listed, where the leveraging system lists other items of the control. */
  private void reportNotListed(
      ControlId control, int position, Set<Entries.Item> listed, List<Finding> found) {
    if (listed.isEmpty()) {
      return;
    }
    for (Direct system : directs) {
      for (Entries.Item item : system.offer().at(position).items()) {
        if (item.givesPoints() && !listed.contains(item)) {
          Spot spot = item.spot;
          found.add(
              FindingAt.spot(
                  FindingCode.NOT_LISTED_AS_INHERITED,
                  spot,
                  item.source.source(),
                  spot.id() + " (" + item.source.uuid() + ")",
                  system.system().title(),
                  control.value()));
        }
      }
    }
  }

  /** Returns findings in their order, each once. */
  static List<Finding> inOrder(List<Finding> findings) {
    return findings.size() < 2
        ? ImmutableList.copyOf(findings)
        : ImmutableSortedSet.copyOf(findings).asList();
  }
}
