package dev.heirloom.oscal.io.authorization;

import dev.heirloom.inheritance.ato.AtoPath;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.ato.RecordFinding;
import dev.heirloom.inheritance.ato.Step;
import dev.heirloom.inheritance.ato.Wait;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.io.internal.plain.PlainWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON form of a path to an ATO, documented and stable.
 *
 * <pre>
 * format-version            "1"
 * system                    id, title, agency
 * as-of                     the day the path speaks of
 * regime                    none, fedramp or fedramp-2026
 * path                      first-system, further-system, consolidated, rules-of-2026, no-provider
 *                           or no-regime
 * authorized                whether the system has an ATO that is active
 * steps[]
 *   step                    its kind, such as request-package
 *   provider                the provider it is about, by id; absent if it is about the system
 *   title
 *   state                   done, open, blocked or not-needed
 *   reason
 *   date                    when it was done, or a renewal is due; absent if neither is known
 *   waits-for[]             what, step, provider; the latter two where it is another step
 *   controls[]              ids
 *   duties[]                kind, id, system, fulfilment
 *   evidence[]              document, location
 * monitored[]               id, title
 * conditions[]              text, excludes, controls[]
 * findings[]                code, severity, subject, message, another-look, controls[], evidence[]
 * </pre>
 *
 * <p>A reader must pass over fields it does not know. The same path gives the same bytes on every
 * machine.
 */
public final class PathJson {

  private PathJson() {}

  /** Returns the JSON form of a path. */
  public static String write(AtoPath path) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format-version", "1");
    Map<String, Object> system = new LinkedHashMap<>();
    system.put("id", path.system().id());
    system.put("title", path.system().title());
    system.put("agency", path.system().agency());
    tree.put("system", system);
    tree.put("as-of", path.asOf().toString());
    tree.put("regime", PlainValue.word(path.regime()));
    tree.put("path", PlainValue.word(path.kind()));
    tree.put("authorized", path.isAuthorized());
    tree.put("steps", path.steps().stream().map(PathJson::step).toList());
    tree.put("monitored", path.monitored().stream().map(PathJson::provider).toList());
    tree.put(
        "conditions",
        path.conditions().stream()
            .map(
                condition -> {
                  Map<String, Object> fields = new LinkedHashMap<>();
                  fields.put("text", condition.text());
                  fields.put("excludes", condition.excludes());
                  fields.put("controls", condition.controls());
                  return fields;
                })
            .toList());
    tree.put("findings", path.findings().stream().map(PathJson::finding).toList());
    return PlainWriter.json(tree);
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", PlainValue.word(step.kind()));
    step.provider().ifPresent(provider -> fields.put("provider", provider));
    fields.put("title", step.title());
    fields.put("state", PlainValue.word(step.state()));
    fields.put("reason", step.reason());
    step.date().ifPresent(date -> fields.put("date", date.toString()));
    fields.put("waits-for", step.waitsFor().stream().map(PathJson::wait).toList());
    fields.put("controls", step.controls());
    fields.put("duties", step.duties().stream().map(PathJson::duty).toList());
    fields.put("evidence", evidence(step.evidence()));
    return fields;
  }

  private static Map<String, Object> wait(Wait wait) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", wait.what());
    wait.step().ifPresent(step -> fields.put("step", PlainValue.word(step)));
    wait.provider().ifPresent(provider -> fields.put("provider", provider));
    return fields;
  }

  private static Map<String, Object> duty(Duty duty) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", duty.kind().name());
    fields.put("id", duty.id());
    duty.system().ifPresent(system -> fields.put("system", system.value()));
    fields.put("fulfilment", duty.fulfilment().name());
    return fields;
  }

  private static Map<String, Object> provider(Provider provider) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", provider.id());
    fields.put("title", provider.title());
    return fields;
  }

  private static Map<String, Object> finding(RecordFinding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", finding.code().name());
    fields.put("severity", finding.severity().name());
    fields.put("subject", finding.subject());
    fields.put("message", finding.message());
    fields.put("another-look", finding.code().asksForAnotherLook());
    fields.put("controls", finding.controls());
    fields.put("evidence", evidence(finding.evidence()));
    return fields;
  }

  private static List<Map<String, Object>> evidence(List<Evidence> evidence) {
    return evidence.stream()
        .map(
            where -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("document", where.document());
              fields.put("location", where.location());
              return fields;
            })
        .toList();
  }
}
