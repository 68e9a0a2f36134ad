package dev.heirloom.oscal.io.authorization;

import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.BoundaryPart;
import dev.heirloom.inheritance.ato.Change;
import dev.heirloom.inheritance.ato.Milestone;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.ato.ProviderBuilder;
import dev.heirloom.inheritance.ato.ProviderDocuments;
import dev.heirloom.inheritance.ato.StepKind;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one file of records, whose name is their evidence, and goes on after a problem. */
final class AuthorizationReading {

  private static final String VERSION = "1";
  private static final int MAX_BOUNDARY_DEPTH = 20;

  private final String document;
  private final RecordProblems problems = new RecordProblems();
  private Optional<String> agency = Optional.empty();

  AuthorizationReading(String document) {
    this.document = document;
  }

  AuthorizationFile file(PlainValue root) {
    RecordFields fields = fields(root);
    Optional<PlainValue> version = fields.required("format-version");
    version
        .filter(value -> !fields.read(value, PlainValue::text).equals(Optional.of(VERSION)))
        .ifPresent(
            value ->
                problems.add(
                    value.error(
                        "These records have another format version than this release reads.",
                        "It reads version \"" + VERSION + "\".")));
    agency = fields.text("agency");
    Optional<Regime> regime = fields.oneOf("regime", Regime.class);
    List<String> own = fields.texts("same-organization");
    List<AgencySystem> systems = fields.objects("systems", this::system);
    List<Provider> providers = new ArrayList<>(fields.objects("providers", this::provider));
    List<Authorization> authorizations = fields.objects("authorizations", this::authorization);
    List<Acceptance> acceptances = fields.objects("acceptances", this::acceptance);
    List<Milestone> milestones = fields.objects("milestones", this::milestone);
    List<Change> changes = fields.objects("changes", this::change);
    fields.nothingElse();
    problems.orThrow();
    agency.ifPresent(name -> ownProviders(own, name, providers));
    noNameOfTwo(providers, root);
    problems.orThrow();
    AgencyRecords records =
        new AgencyRecords(
            systems,
            providers,
            authorizations,
            acceptances,
            milestones,
            changes,
            regime.stream().toList());
    Set<String> sameOrganization = new LinkedHashSet<>(own);
    agency.ifPresent(name -> sameOrganization.addAll(AuthorizationFile.own(records, name)));
    return new AuthorizationFile(records, agency, List.copyOf(sameOrganization));
  }

  /** What is said to be of the same organization is a provider of the agency. */
  private void ownProviders(List<String> own, String name, List<Provider> providers) {
    for (String subject : own) {
      boolean described = false;
      boolean isId = providers.stream().anyMatch(p -> Provider.named(p.id()).isNamed(subject));
      for (int i = 0; i < providers.size(); i++) {
        Provider p = providers.get(i);
        if (isId ? Provider.named(p.id()).isNamed(subject) : p.isNamed(subject)) {
          described = true;
          providers.set(
              i, ProviderBuilder.builder(p).agency(p.agency().or(() -> Optional.of(name))).build());
        }
      }
      if (!described) {
        providers.add(
            new Provider(
                subject,
                subject,
                Optional.empty(),
                Optional.of(name),
                List.of(),
                List.of(),
                Evidence.of(document, "/same-organization")));
      }
    }
  }

  /**
   * Refuses a name that means a provider of the agency and one that is not: what the one is trusted
   * with would be read of the other.
   */
  private void noNameOfTwo(List<Provider> providers, PlainValue root) {
    Map<String, Provider> named = new HashMap<>();
    for (Provider provider : providers) {
      Stream.of(
              Stream.of(provider.id()),
              provider.packageId().stream(),
              provider.identifiers().stream())
          .flatMap(names -> names)
          .map(name -> name.strip().toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(
              name -> {
                Provider other = named.putIfAbsent(name, provider);
                if (other != null && other.agency().isPresent() != provider.agency().isPresent()) {
                  problems.add(
                      root.error(
                          "\""
                              + name
                              + "\" is a name of two providers, \""
                              + other.id()
                              + "\" and \""
                              + provider.id()
                              + "\", of which one belongs to an agency.",
                          "Give each provider names of its own."));
                }
              });
    }
  }

  private Optional<AgencySystem> system(PlainValue value) {
    RecordFields fields = fields(value);
    Optional<String> id = fields.requiredText("id");
    AgencySystem system =
        new AgencySystem(
            id.orElse(""),
            fields.text("title").orElse(""),
            fields.text("agency").or(() -> agency).orElse(""),
            fields.level("level"),
            fields.text("baseline"),
            fields.texts("providers"),
            fields.truth("consolidated"),
            fields.texts("identifiers"),
            fields.objects("boundary", part -> part(part, 1)),
            evidence(value));
    fields.nothingElse();
    if (system.agency().isEmpty()) {
      problems.add(
          value.error(
              "Neither this system nor the file says which agency it is of.",
              "Add \"agency\" to one of them."));
    }
    return id.map(any -> system);
  }

  private Optional<BoundaryPart> part(PlainValue value, int depth) {
    RecordFields fields = fields(value);
    Optional<BoundaryPart.Kind> kind =
        fields.required("kind").flatMap(k -> fields.read(k, v -> v.oneOf(BoundaryPart.Kind.class)));
    Optional<String> name = fields.requiredText("name");
    List<BoundaryPart> parts = List.of();
    if (depth < MAX_BOUNDARY_DEPTH) {
      parts = fields.objects("parts", part -> part(part, depth + 1));
    } else {
      fields
          .field("parts")
          .ifPresent(
              deep ->
                  problems.add(
                      deep.error(
                          "The boundary is nested deeper than "
                              + MAX_BOUNDARY_DEPTH
                              + " parts, a limit that is fixed.",
                          "Draw it flatter.")));
    }
    fields.nothingElse();
    if (kind.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new BoundaryPart(kind.get(), name.get(), parts));
  }

  private Optional<Provider> provider(PlainValue value) {
    RecordFields fields = fields(value);
    Optional<String> id = fields.requiredText("id");
    Provider provider =
        new Provider(
            id.orElse(""),
            fields.text("title").orElse(""),
            fields.text("package-id"),
            fields.text("agency"),
            fields.texts("identifiers"),
            fields.texts("inherits-from"),
            evidence(value),
            new ProviderDocuments(
                fields.text("trust-center"),
                fields.text("secure-configuration-guide"),
                fields.day("next-report")));
    fields.nothingElse();
    return id.map(any -> provider);
  }

  private Optional<Authorization> authorization(PlainValue value) {
    RecordFields fields = fields(value);
    Optional<String> subject = fields.requiredText("subject");
    AuthorizationType type =
        fields.oneOf("type", AuthorizationType.class).orElse(AuthorizationType.UNSTATED);
    Authorization record =
        new Authorization(
            fields.text("id").orElse(""),
            subject.orElse(""),
            type,
            fields.text("authority"),
            fields.day("issued"),
            fields.day("review"),
            fields.day("expires"),
            fields.day("revoked"),
            fields.level("level"),
            fields.oneOf("certification-class", CertificationClass.class),
            fields.texts("controls"),
            fields.objects("parameters", this::parameter),
            fields.texts("risks"),
            fields.texts("limitations"),
            fields.objects("conditions", this::condition),
            evidence(value),
            fields
                .text("agency")
                .or(() -> type == AuthorizationType.AGENCY_OF_PROVIDER ? agency : Optional.empty()),
            fields.text("baseline"),
            fields.texts("covers"),
            Optional.empty());
    fields.nothingElse();
    return subject.map(any -> record);
  }

  private Optional<ParameterSetting> parameter(PlainValue value) {
    RecordFields fields = fields(value);
    Optional<ParameterId> parameter =
        fields
            .required("parameter")
            .flatMap(id -> fields.read(id, v -> v.parsed(ParameterId::new)));
    List<String> values = fields.texts("values");
    fields.nothingElse();
    return parameter.map(
        id ->
            new ParameterSetting(
                id, values, ParameterSetting.Level.IMPLEMENTATION, evidence(value)));
  }

  private Optional<Condition> condition(PlainValue value) {
    RecordFields fields = fields(value);
    Condition condition =
        new Condition(
            fields.text("text").orElse(""),
            fields.truth("excludes"),
            fields.texts("controls"),
            fields.list("components", v -> v.parsed(Uuid::of)),
            fields.list("items", v -> v.parsed(Uuid::of)));
    fields.nothingElse();
    return Optional.of(condition);
  }

  private Optional<Acceptance> acceptance(PlainValue value) {
    RecordFields fields = fields(value);
    Optional<String> subject = fields.requiredText("subject");
    Acceptance record =
        new Acceptance(
            fields.text("id").orElse(""),
            subject.orElse(""),
            fields.text("agency").or(() -> agency),
            fields.day("issued"),
            fields.day("expires"),
            fields.day("revoked"),
            fields.level("accepted-level"),
            fields.objects("conditions", this::condition),
            evidence(value));
    fields.nothingElse();
    return subject.map(any -> record);
  }

  private Optional<Milestone> milestone(PlainValue value) {
    RecordFields fields = fields(value);
    Optional<StepKind> step =
        fields.required("step").flatMap(s -> fields.read(s, v -> v.oneOf(StepKind.class)));
    Optional<String> system = fields.requiredText("system");
    Optional<LocalDate> date =
        fields.required("date").flatMap(d -> fields.read(d, PlainValue::day));
    Optional<String> provider = fields.text("provider");
    Optional<Milestone.Outcome> outcome = fields.oneOf("outcome", Milestone.Outcome.class);
    Optional<String> by = fields.text("by");
    String text = fields.text("text").orElse("");
    fields.nothingElse();
    if (step.isEmpty() || system.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Milestone(
            step.get(),
            system.get(),
            provider,
            date.get(),
            outcome.orElse(Milestone.Outcome.DONE),
            by,
            text,
            evidence(value)));
  }

  private Optional<Change> change(PlainValue value) {
    RecordFields fields = fields(value);
    Optional<Change.Kind> kind =
        fields.required("kind").flatMap(k -> fields.read(k, v -> v.oneOf(Change.Kind.class)));
    Optional<String> subject = fields.requiredText("subject");
    Optional<LocalDate> date =
        fields.required("date").flatMap(d -> fields.read(d, PlainValue::day));
    String text = fields.text("text").orElse("");
    List<String> controls = fields.texts("controls");
    fields.nothingElse();
    if (kind.isEmpty() || subject.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(kind.get(), subject.get(), date.get(), text, controls, evidence(value)));
  }

  private Evidence evidence(PlainValue value) {
    return Evidence.of(document, value.place().path());
  }

  private RecordFields fields(PlainValue value) {
    return new RecordFields(value, problems);
  }
}
