package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.ControlId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Decisions on one matter, taken together. */
final class Decisions {

  private Decisions() {}

  /** An acceptance is an agency's authorization of a provider, in short. */
  static Authorization of(Acceptance a) {
    return AuthorizationBuilder.builder()
        .id(a.id())
        .subject(a.subject())
        .type(AuthorizationType.AGENCY_OF_PROVIDER)
        .issued(a.issued())
        .expires(a.expires())
        .revoked(a.revoked())
        .level(a.acceptedLevel())
        .conditions(a.conditions())
        .evidence(a.evidence())
        .agency(a.agency())
        .build();
  }

  /** What a person calls a record. */
  static String name(Authorization a) {
    String kind = a.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String named = a.id().isEmpty() ? "the " + kind + " authorization" : a.id();
    return a.type() == AuthorizationType.UNSTATED && a.id().isEmpty() ? "the authorization" : named;
  }

  /** The records without those that say the same as another. */
  static List<Authorization> distinct(List<Authorization> records) {
    Set<Authorization> seen = new LinkedHashSet<>();
    List<Authorization> distinct = new ArrayList<>();
    for (Authorization record : records) {
      if (seen.add(content(record))) {
        distinct.add(record);
      }
    }
    return distinct;
  }

  /**
   * Of records that are active together, the least favourable of each term. Where they agree on no
   * control at all, a condition excludes everything.
   */
  static Optional<Authorization> lessFavourable(List<Authorization> records) {
    List<Authorization> all = distinct(records);
    if (all.size() <= 1) {
      return all.stream().findFirst();
    }
    Optional<List<String>> controls = common(all, Authorization::controls, Decisions::plainControl);
    List<Condition> conditions = new ArrayList<>(united(all, Authorization::conditions));
    if (controls.isEmpty()) {
      conditions.add(
          Condition.excluding("Decisions that are active together agree on no control."));
    }
    Authorization first = all.get(0);
    Optional<List<String>> covers = common(all, Authorization::covers, RecordNames::plain);
    return Optional.of(
        new Authorization(
            String.join(" and ", all.stream().map(Decisions::name).distinct().toList()),
            first.subject(),
            covers.isEmpty() ? AuthorizationType.SYSTEM : type(all),
            first.authority(),
            latest(all, Authorization::issued),
            earliest(all, Authorization::review),
            earliest(all, Authorization::expires),
            earliest(all, Authorization::revoked),
            level(all),
            all.stream()
                .flatMap(record -> record.certificationClass().stream())
                .min(Comparator.naturalOrder()),
            controls.orElse(List.of()),
            united(all, Authorization::parameters),
            united(all, Authorization::risks),
            united(all, Authorization::limitations),
            conditions,
            first.evidence(),
            first.agency(),
            first.baseline(),
            covers.orElse(List.of()),
            all.stream().flatMap(record -> record.unknownLevel().stream()).findFirst()));
  }

  /** Why the last of some records is not active, in words; at least one states a date. */
  static String whyNotActive(List<Authorization> own) {
    Authorization last =
        own.stream()
            .filter(Authorization::statesDate)
            .max(
                Comparator.comparing(
                    record -> record.issued().or(record::expires).orElse(LocalDate.MIN)))
            .orElseThrow();
    if (last.issued().isEmpty()) {
      return name(last) + " states no day of issue";
    }
    if (last.revoked().isPresent()) {
      return name(last) + " was revoked on " + last.revoked().get();
    }
    return last.expires()
        .map(end -> name(last) + " ended on " + end)
        .orElse(name(last) + " contradicts others");
  }

  /** In what records that are active together differ, in words. */
  static String differences(List<Authorization> records) {
    List<String> names = new ArrayList<>();
    differ(records, Authorization::type, "kind", names);
    differ(records, Authorization::issued, "day of issue", names);
    differ(records, Authorization::review, "review", names);
    differ(records, Authorization::expires, "end", names);
    differ(records, Authorization::level, "impact level", names);
    differ(records, Authorization::certificationClass, "class", names);
    differ(records, Authorization::controls, "controls", names);
    differ(records, Authorization::parameters, "parameters", names);
    differ(records, Authorization::conditions, "conditions", names);
    differ(records, Authorization::baseline, "baseline", names);
    differ(records, Authorization::covers, "what they cover", names);
    return names.isEmpty() ? "wording" : String.join(", ", names);
  }

  /** The control that an id in any spelling names; empty if it is not of NIST's form. */
  static Optional<ControlId> control(String id) {
    return IdSpelling.parse(id).map(spelling -> new ControlId(spelling.controlId()));
  }

  static List<Evidence> evidence(List<Authorization> records) {
    return records.stream().map(Authorization::evidence).distinct().sorted().toList();
  }

  private static Authorization content(Authorization a) {
    return AuthorizationBuilder.builder(a)
        .id("")
        .subject(RecordNames.plain(a.subject()))
        .authority(Optional.empty())
        .evidence(Evidence.of("", ""))
        .agency(a.agency().map(RecordNames::plain))
        .build();
  }

  /**
   * The type that counts for least, in whichever order the records come: LI-SaaS is never above
   * low.
   */
  private static AuthorizationType type(List<Authorization> all) {
    List<AuthorizationType> types = all.stream().map(Authorization::type).sorted().toList();
    return Stream.of(AuthorizationType.SYSTEM, AuthorizationType.FEDRAMP_LI_SAAS)
        .filter(types::contains)
        .findFirst()
        .orElse(types.get(0));
  }

  /**
   * What all that say so have in common; empty if nothing, a list without elements if nobody says.
   */
  private static Optional<List<String>> common(
      List<Authorization> all,
      Function<Authorization, List<String>> field,
      UnaryOperator<String> plain) {
    List<String> common = List.of();
    for (Authorization record : all) {
      if (field.apply(record).isEmpty()) {
        continue;
      }
      List<String> stated = field.apply(record).stream().map(plain).toList();
      common = common.isEmpty() ? stated : common.stream().filter(stated::contains).toList();
      if (common.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(common);
  }

  /**
   * An agency that says nothing of a level accepts none; a provider is authorized at the lowest
   * stated.
   */
  private static Optional<ImpactLevel> level(List<Authorization> all) {
    boolean acceptances =
        all.stream().anyMatch(record -> record.type() == AuthorizationType.AGENCY_OF_PROVIDER);
    return acceptances && all.stream().anyMatch(record -> record.level().isEmpty())
        ? Optional.empty()
        : all.stream().flatMap(record -> record.level().stream()).min(Comparator.naturalOrder());
  }

  private static String plainControl(String id) {
    return IdSpelling.parse(id).map(IdSpelling::toString).orElseGet(() -> RecordNames.plain(id));
  }

  private static Optional<LocalDate> earliest(
      List<Authorization> all, Function<Authorization, Optional<LocalDate>> date) {
    return all.stream()
        .flatMap(record -> date.apply(record).stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> latest(
      List<Authorization> all, Function<Authorization, Optional<LocalDate>> date) {
    return all.stream()
        .flatMap(record -> date.apply(record).stream())
        .max(Comparator.naturalOrder());
  }

  private static <T> List<T> united(
      List<Authorization> all, Function<Authorization, List<T>> field) {
    return all.stream()
        .flatMap(record -> field.apply(record).stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static void differ(
      List<Authorization> all,
      Function<Authorization, Object> field,
      String name,
      List<String> names) {
    if (all.stream().map(field).distinct().count() > 1) {
      names.add(name);
    }
  }
}
