package dev.heirloom.oscal.io.authorization;

import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.BoundaryPart;
import dev.heirloom.inheritance.ato.Change;
import dev.heirloom.inheritance.ato.Milestone;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.io.internal.plain.PlainYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes a file of records: what is not stated is left out. */
final class AuthorizationWriting {

  private static final PlainJson JSON = PlainJson.ofTrees();

  private AuthorizationWriting() {}

  static String json(AuthorizationFile file) {
    return JSON.write(tree(file));
  }

  static String yaml(AuthorizationFile file) {
    return PlainYaml.write(tree(file));
  }

  private static Map<String, Object> tree(AuthorizationFile file) {
    AgencyRecords records = file.records();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format-version", "1");
    put(tree, "agency", file.agency());
    put(tree, "regime", records.regime().map(PlainValue::word));
    put(tree, "same-organization", file.sameOrganization(), text -> text);
    put(tree, "systems", records.systems(), AuthorizationWriting::system);
    put(tree, "providers", records.providers(), AuthorizationWriting::provider);
    put(tree, "authorizations", records.authorizations(), AuthorizationWriting::authorization);
    put(tree, "acceptances", records.acceptances(), AuthorizationWriting::acceptance);
    put(tree, "milestones", records.milestones(), AuthorizationWriting::milestone);
    put(tree, "changes", records.changes(), AuthorizationWriting::change);
    return tree;
  }

  private static Map<String, Object> system(AgencySystem system) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", system.id());
    put(tree, "title", Optional.of(system.title()).filter(title -> !title.equals(system.id())));
    tree.put("agency", system.agency());
    put(tree, "level", system.level().map(PlainValue::word));
    put(tree, "baseline", system.baseline());
    put(tree, "providers", system.providers(), text -> text);
    if (system.consolidated()) {
      tree.put("consolidated", true);
    }
    put(tree, "identifiers", system.identifiers(), text -> text);
    put(tree, "boundary", system.boundary(), AuthorizationWriting::part);
    return tree;
  }

  private static Map<String, Object> part(BoundaryPart part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", PlainValue.word(part.kind()));
    tree.put("name", part.name());
    put(tree, "parts", part.parts(), AuthorizationWriting::part);
    return tree;
  }

  private static Map<String, Object> provider(Provider provider) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", provider.id());
    put(tree, "title", Optional.of(provider.title()).filter(t -> !t.equals(provider.id())));
    put(tree, "package-id", provider.packageId());
    put(tree, "agency", provider.agency());
    put(tree, "identifiers", provider.identifiers(), text -> text);
    put(tree, "inherits-from", provider.inheritsFrom(), text -> text);
    put(tree, "trust-center", provider.documents().trustCenter());
    put(tree, "secure-configuration-guide", provider.documents().secureConfigurationGuide());
    put(tree, "next-report", provider.documents().nextReport());
    return tree;
  }

  private static Map<String, Object> authorization(Authorization record) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "id", Optional.of(record.id()).filter(id -> !id.isEmpty()));
    tree.put("subject", record.subject());
    if (record.type() != AuthorizationType.UNSTATED) {
      tree.put("type", PlainValue.word(record.type()));
    }
    put(tree, "agency", record.agency());
    put(tree, "authority", record.authority());
    put(tree, "issued", record.issued());
    put(tree, "review", record.review());
    put(tree, "expires", record.expires());
    put(tree, "revoked", record.revoked());
    // Written, it is refused where it is read, instead of being as good as nothing.
    put(tree, "level", record.unknownLevel().or(() -> record.level().map(PlainValue::word)));
    put(tree, "certification-class", record.certificationClass().map(PlainValue::word));
    put(tree, "baseline", record.baseline());
    put(tree, "covers", record.covers(), text -> text);
    put(tree, "controls", record.controls(), text -> text);
    put(
        tree,
        "parameters",
        record.parameters(),
        setting -> {
          Map<String, Object> parameter = new LinkedHashMap<>();
          parameter.put("parameter", setting.parameter().value());
          put(parameter, "values", setting.values(), text -> text);
          return parameter;
        });
    put(tree, "risks", record.risks(), text -> text);
    put(tree, "limitations", record.limitations(), text -> text);
    put(tree, "conditions", record.conditions(), AuthorizationWriting::condition);
    return tree;
  }

  private static Map<String, Object> condition(Condition condition) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "text", Optional.of(condition.text()).filter(text -> !text.isEmpty()));
    if (condition.excludes()) {
      tree.put("excludes", true);
    }
    put(tree, "controls", condition.controls(), text -> text);
    put(tree, "components", condition.components(), uuid -> uuid.value());
    put(tree, "items", condition.items(), uuid -> uuid.value());
    return tree;
  }

  private static Map<String, Object> acceptance(Acceptance record) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "id", Optional.of(record.id()).filter(id -> !id.isEmpty()));
    tree.put("subject", record.subject());
    put(tree, "agency", record.agency());
    put(tree, "issued", record.issued());
    put(tree, "expires", record.expires());
    put(tree, "revoked", record.revoked());
    put(tree, "accepted-level", record.acceptedLevel().map(PlainValue::word));
    put(tree, "conditions", record.conditions(), AuthorizationWriting::condition);
    return tree;
  }

  private static Map<String, Object> milestone(Milestone milestone) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("step", PlainValue.word(milestone.step()));
    tree.put("system", milestone.system());
    put(tree, "provider", milestone.provider());
    tree.put("date", milestone.date().toString());
    if (milestone.outcome() != Milestone.Outcome.DONE) {
      tree.put("outcome", PlainValue.word(milestone.outcome()));
    }
    put(tree, "by", milestone.by());
    put(tree, "text", Optional.of(milestone.text()).filter(text -> !text.isEmpty()));
    return tree;
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", PlainValue.word(change.kind()));
    tree.put("subject", change.subject());
    tree.put("date", change.date().toString());
    put(tree, "text", Optional.of(change.text()).filter(text -> !text.isEmpty()));
    put(tree, "controls", change.controls(), text -> text);
    return tree;
  }

  private static void put(Map<String, Object> tree, String name, Optional<?> value) {
    value.ifPresent(v -> tree.put(name, v.toString()));
  }

  private static <T> void put(
      Map<String, Object> tree, String name, List<T> values, Function<T, Object> form) {
    if (!values.isEmpty()) {
      tree.put(name, values.stream().map(form).toList());
    }
  }
}
