package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be said about records one by one. */
final class RecordCheck {

  private final AgencyRecords known;
  private final RecordNames names;
  private final Set<String> mentioned = new HashSet<>();
  private final Set<String> baselines = new HashSet<>();
  private final List<RecordFinding> findings = new ArrayList<>();

  private RecordCheck(AgencyRecords known) {
    this.known = known;
    this.names = new RecordNames(known.systems(), known.providers());
    for (AgencySystem system : known.systems()) {
      system.providers().forEach(name -> mentioned.add(RecordNames.plain(name)));
      system.baseline().ifPresent(name -> baselines.add(RecordNames.plain(name)));
    }
    known
        .providers()
        .forEach(p -> p.inheritsFrom().forEach(n -> mentioned.add(RecordNames.plain(n))));
  }

  /** The findings of all records. */
  static List<RecordFinding> of(AgencyRecords known) {
    RecordCheck check = new RecordCheck(known);
    check.regimes();
    check.entries();
    known.authorizations().forEach(check::authorization);
    known.acceptances().forEach(check::acceptance);
    known.milestones().forEach(check::milestone);
    known.changes().forEach(check::change);
    return check.findings.stream().distinct().toList();
  }

  private void regimes() {
    if (known.regimes().size() > 1) {
      add(
          RecordFindingCode.REGIMES_DIFFER,
          "",
          List.of(),
          known.regimes().stream().map(RecordCheck::word).collect(Collectors.joining(", ")),
          known.regime().map(RecordCheck::word).orElse(""));
    }
  }

  private void entries() {
    Map<String, List<Evidence>> used = new LinkedHashMap<>();
    Map<String, List<Object>> entries = new LinkedHashMap<>();
    for (AgencySystem system : known.systems()) {
      note(system.id(), system.evidence(), withoutSource(system), used, entries);
    }
    for (Provider provider : known.providers()) {
      note(provider.id(), provider.evidence(), withoutSource(provider), used, entries);
    }
    entries.forEach(
        (name, different) -> {
          if (different.size() > 1) {
            add(
                RecordFindingCode.NAME_USED_TWICE,
                name,
                used.getOrDefault(name, List.of()),
                String.valueOf(different.size()),
                name);
          }
        });
  }

  private static void note(
      String name,
      Evidence evidence,
      Object entry,
      Map<String, List<Evidence>> used,
      Map<String, List<Object>> entries) {
    String plain = RecordNames.plain(name);
    used.computeIfAbsent(plain, n -> new ArrayList<>()).add(evidence);
    List<Object> same = entries.computeIfAbsent(plain, n -> new ArrayList<>());
    if (!same.contains(entry)) {
      same.add(entry);
    }
  }

  private static AgencySystem withoutSource(AgencySystem s) {
    return new AgencySystem(
        s.id(),
        s.title(),
        s.agency(),
        s.level(),
        s.baseline(),
        s.providers(),
        s.consolidated(),
        s.identifiers(),
        s.boundary(),
        Evidence.of("", ""));
  }

  private static Provider withoutSource(Provider p) {
    return new Provider(
        p.id(),
        p.title(),
        p.packageId(),
        p.agency(),
        p.identifiers(),
        p.inheritsFrom(),
        Evidence.of("", ""));
  }

  private void authorization(Authorization record) {
    List<Evidence> at = List.of(record.evidence());
    String name = Decisions.name(record);
    dates(name, record, at);
    if (!isKnownSubject(record.subject())) {
      unknown(name, record.subject(), record.evidence());
    }
    boolean certification = record.type() == AuthorizationType.FEDRAMP_CERTIFICATION;
    if (certification && record.certificationClass().isEmpty()) {
      add(RecordFindingCode.CLASS_NOT_STATED, record.subject(), at, name, record.subject());
    }
    if (!certification && record.certificationClass().isPresent()) {
      add(
          RecordFindingCode.CLASS_WITHOUT_CERTIFICATION,
          record.subject(),
          at,
          name,
          record.subject(),
          record.certificationClass().get().name());
    }
    Authorization bounded = record.bounded();
    if (!bounded.equals(record)) {
      bounded
          .expires()
          .ifPresent(
              last ->
                  add(
                      RecordFindingCode.CLASS_A_BEYOND_TWELVE_MONTHS,
                      record.subject(),
                      at,
                      name,
                      record.subject(),
                      last.toString()));
    }
    if (record.type() == AuthorizationType.FEDRAMP_LI_SAAS
        && record.level().isPresent()
        && record.level().get() != ImpactLevel.LOW) {
      add(
          RecordFindingCode.LI_SAAS_ABOVE_LOW,
          record.subject(),
          at,
          name,
          record.subject(),
          record.level().get().toString());
    }
    record
        .controls()
        .forEach(control -> control(name, record.subject(), control, record.evidence()));
    conditions(name, record.subject(), record.conditions(), record.evidence());
  }

  private void acceptance(Acceptance acceptance) {
    Authorization record = Decisions.of(acceptance);
    String name = Decisions.name(record);
    dates(name, record, List.of(record.evidence()));
    if (!isKnownSubject(record.subject())) {
      unknown(name, record.subject(), record.evidence());
    }
    conditions(name, record.subject(), record.conditions(), record.evidence());
  }

  private void dates(String name, Authorization record, List<Evidence> at) {
    if (record.issued().isEmpty()) {
      add(RecordFindingCode.ISSUE_NOT_STATED, record.subject(), at, name, record.subject());
      return;
    }
    LocalDate issued = record.issued().get();
    if (record.expires().isPresent() && record.expires().get().isBefore(issued)) {
      add(
          RecordFindingCode.EXPIRES_BEFORE_ISSUE,
          record.subject(),
          at,
          name,
          record.subject(),
          record.expires().get().toString(),
          issued.toString());
    } else if (record.review().isPresent()
        && record.bounded().expires().isPresent()
        && record.review().get().isAfter(record.bounded().expires().get())) {
      add(
          RecordFindingCode.REVIEW_AFTER_END,
          record.subject(),
          at,
          name,
          record.subject(),
          record.review().get().toString(),
          record.bounded().expires().get().toString());
    }
    if (record.revoked().isPresent() && record.revoked().get().isBefore(issued)) {
      add(
          RecordFindingCode.REVOKED_BEFORE_ISSUE,
          record.subject(),
          at,
          name,
          record.subject(),
          record.revoked().get().toString(),
          issued.toString());
    }
  }

  private void milestone(Milestone milestone) {
    String name = "the milestone " + word(milestone.step());
    if (names.system(milestone.system()).isEmpty()) {
      unknown(name, milestone.system(), milestone.evidence());
    }
    milestone
        .provider()
        .filter(provider -> !isKnownSubject(provider))
        .ifPresent(provider -> unknown(name, provider, milestone.evidence()));
  }

  private void change(Change change) {
    boolean isKnown =
        change.kind() == Change.Kind.BASELINE
            ? baselines.contains(RecordNames.plain(change.subject()))
            : isKnownSubject(change.subject());
    if (!isKnown) {
      unknown("the change of " + change.date(), change.subject(), change.evidence());
    }
    change
        .controls()
        .forEach(
            control ->
                control(
                    "the change of " + change.date(),
                    change.subject(),
                    control,
                    change.evidence()));
  }

  private void conditions(
      String name, String subject, List<Condition> conditions, Evidence evidence) {
    for (Condition condition : conditions) {
      condition
          .controls()
          .forEach(control -> control("a condition of " + name, subject, control, evidence));
    }
  }

  private void control(String name, String subject, String control, Evidence evidence) {
    if (Decisions.control(control).isEmpty()) {
      add(RecordFindingCode.CONTROL_NOT_READ, subject, List.of(evidence), name, control);
    }
  }

  private boolean isKnownSubject(String subject) {
    return names.system(subject).isPresent()
        || names.provider(subject).isPresent()
        || mentioned.contains(RecordNames.plain(subject));
  }

  private void unknown(String name, String subject, Evidence evidence) {
    add(RecordFindingCode.UNKNOWN_SUBJECT, subject, List.of(evidence), name, subject);
  }

  private void add(
      RecordFindingCode code, String subject, List<Evidence> evidence, String... details) {
    findings.add(new RecordFinding(code, subject, List.of(), evidence, List.of(details)));
  }

  /** A constant as files and people write it: {@code fedramp-2026}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
