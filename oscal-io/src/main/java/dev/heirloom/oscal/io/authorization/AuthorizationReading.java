package dev.heirloom.oscal.io.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.ato.AgencyRecords;
import dev.heirloom.inheritance.ato.AgencySystem;
import dev.heirloom.inheritance.ato.BoundaryPart;
import dev.heirloom.inheritance.ato.Change;
import dev.heirloom.inheritance.ato.Milestone;
import dev.heirloom.inheritance.ato.Provider;
import dev.heirloom.inheritance.ato.StepKind;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one file of records, whose name is their evidence, and goes on after a problem. */
final class AuthorizationReading {

  private static final String VERSION = "1";
  private static final int MAX_PROBLEMS = 1_000;
  private static final int MAX_BOUNDARY_DEPTH = 20;

  private final String document;
  private final List<DataFileException> problems = new ArrayList<>();
  private Optional<String> agency = Optional.empty();

  AuthorizationReading(String document) {
    this.document = document;
  }

  AuthorizationFile file(PlainValue root) {
    Fields fields = fields(root);
    Optional<PlainValue> version = fields.required("format-version");
    version
        .filter(value -> !fields.read(value, PlainValue::text).equals(Optional.of(VERSION)))
        .ifPresent(
            value ->
                problem(
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
    if (!problems.isEmpty()) {
      throw problems.size() == 1
          ? problems.get(0)
          : new DataFileException(
              problems.stream()
                  .sorted(
                      Comparator.comparing((DataFileException p) -> p.place().line())
                          .thenComparing(p -> p.place().column()))
                  .toList());
    }
    agency.ifPresent(name -> ownProviders(own, name, providers));
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
      for (int i = 0; i < providers.size(); i++) {
        Provider p = providers.get(i);
        if (p.isNamed(subject)) {
          described = true;
          providers.set(
              i,
              new Provider(
                  p.id(),
                  p.title(),
                  p.packageId(),
                  p.agency().or(() -> Optional.of(name)),
                  p.identifiers(),
                  p.inheritsFrom(),
                  p.source()));
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

  private Optional<AgencySystem> system(PlainValue value) {
    Fields fields = fields(value);
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
      problem(
          value.error(
              "Neither this system nor the file says which agency it is of.",
              "Add \"agency\" to one of them."));
    }
    return id.map(any -> system);
  }

  private Optional<BoundaryPart> part(PlainValue value, int depth) {
    Fields fields = fields(value);
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
                  problem(
                      deep.error(
                          "The boundary is nested deeper than " + MAX_BOUNDARY_DEPTH + " parts.",
                          "Draw it flatter.")));
    }
    fields.nothingElse();
    if (kind.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new BoundaryPart(kind.get(), name.get(), parts));
  }

  private Optional<Provider> provider(PlainValue value) {
    Fields fields = fields(value);
    Optional<String> id = fields.requiredText("id");
    Provider provider =
        new Provider(
            id.orElse(""),
            fields.text("title").orElse(""),
            fields.text("package-id"),
            fields.text("agency"),
            fields.texts("identifiers"),
            fields.texts("inherits-from"),
            evidence(value));
    fields.nothingElse();
    return id.map(any -> provider);
  }

  private Optional<Authorization> authorization(PlainValue value) {
    Fields fields = fields(value);
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
    Fields fields = fields(value);
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
    Fields fields = fields(value);
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
    Fields fields = fields(value);
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
    Fields fields = fields(value);
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
    Fields fields = fields(value);
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

  private void problem(DataFileException problem) {
    problems.add(problem);
    if (problems.size() >= MAX_PROBLEMS) {
      throw new DataFileException(problems);
    }
  }

  private Fields fields(PlainValue value) {
    return new Fields(value);
  }

  /** The fields of an object; what cannot be read is a problem, and as if it were not there. */
  private final class Fields {

    private final PlainValue object;
    private final Map<String, PlainValue> values;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(PlainValue object) {
      this.object = object;
      this.values = read(object, PlainValue::fields).orElse(Map.of());
    }

    <T> Optional<T> read(PlainValue value, Function<PlainValue, T> reader) {
      try {
        return Optional.of(reader.apply(value));
      } catch (DataFileException e) {
        problem(e);
        return Optional.empty();
      }
    }

    Optional<PlainValue> field(String name) {
      asked.add(name);
      return Optional.ofNullable(values.get(name));
    }

    Optional<PlainValue> required(String name) {
      Optional<PlainValue> value = field(name);
      if (value.isEmpty()) {
        problem(
            object.error("The field \"" + name + "\" is missing here.", "Add it, see the format."));
      }
      return value;
    }

    Optional<String> requiredText(String name) {
      Optional<String> text = required(name).flatMap(value -> read(value, PlainValue::text));
      if (text.filter(String::isBlank).isPresent()) {
        problem(object.error("The field \"" + name + "\" is blank here.", "Write a name."));
        return Optional.empty();
      }
      return text;
    }

    Optional<String> text(String name) {
      return field(name).flatMap(value -> read(value, PlainValue::text));
    }

    Optional<LocalDate> day(String name) {
      return field(name).flatMap(value -> read(value, PlainValue::day));
    }

    boolean truth(String name) {
      return field(name).flatMap(value -> read(value, PlainValue::truth)).orElse(false);
    }

    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
      return field(name).flatMap(value -> read(value, v -> v.oneOf(type)));
    }

    /** Reads an impact level as documents spell it. */
    Optional<ImpactLevel> level(String name) {
      return field(name)
          .flatMap(
              value ->
                  read(
                      value,
                      v -> ImpactLevel.parse(v.text()).orElseGet(() -> v.oneOf(ImpactLevel.class))));
    }

    List<String> texts(String name) {
      return list(name, PlainValue::text);
    }

    <T> List<T> list(String name, Function<PlainValue, T> reader) {
      return objects(name, value -> read(value, reader));
    }

    <T> List<T> objects(String name, Function<PlainValue, Optional<T>> reader) {
      return field(name).flatMap(value -> read(value, PlainValue::items)).orElse(List.of()).stream()
          .flatMap(value -> reader.apply(value).stream())
          .collect(ImmutableList.toImmutableList());
    }

    /** A misspelled field would be passed over in silence. */
    void nothingElse() {
      values.forEach(
          (name, value) -> {
            if (!asked.contains(name)) {
              problem(
                  value.error(
                      "There is no field \"" + name + "\" here.",
                      "The fields are " + String.join(", ", asked) + "."));
            }
          });
    }
  }
}
