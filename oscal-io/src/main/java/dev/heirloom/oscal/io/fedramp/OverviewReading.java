package dev.heirloom.oscal.io.fedramp;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Splitter;
import dev.heirloom.inheritance.evidence.PackageEvidence;
import dev.heirloom.inheritance.evidence.PackageEvidence.UsedResource;
import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.oscal.io.fedramp.FedrampFinding.Code;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads Certification Package Overviews. */
final class OverviewReading {

  private static final Splitter IDS =
      Splitter.on(Pattern.compile("[,;/|\\s]+")).trimResults().omitEmptyStrings();

  private static final Set<String> TYPES = Set.of("20x", "Rev5");

  private static final Set<String> CLASSES = Set.of("A", "B", "C", "D");

  private final FormNotes notes;
  private final Set<String> read = new HashSet<>();

  OverviewReading(FormNotes notes) {
    this.notes = notes;
  }

  /** An overview, without its contacts. */
  @JsonIgnoreProperties({
    "$schema",
    "$schemaVersion",
    "schemaVersion",
    "contactInformation",
    "assessor",
    "id_matches_expected",
    "last_fetched_timestamp"
  })
  private record Overview(
      @JsonProperty(PlainJson.HERE) PlainValue here,
      Optional<Service> serviceIdentification,
      Optional<PropertiesForm> serviceProperties,
      List<CertifiedService> certifiedServices,
      Optional<Resources> thirdPartyInformationResources,
      @JsonProperty("ZD_frid_retro") Optional<PlainValue> assigned) {}

  /** Who the provider is. */
  @JsonIgnoreProperties({
    "ueiNumber",
    "serviceAcronym",
    "serviceDescription",
    "website",
    "logo",
    "certificationPath"
  })
  private record Service(
      @JsonProperty(PlainJson.HERE) PlainValue here,
      Optional<PlainValue> fedRampPackageId,
      Optional<PlainValue> providerName,
      Optional<PlainValue> serviceName,
      Optional<PlainValue> certificationType,
      Optional<PlainValue> certificationClass) {}

  /** Where its package and its guide are. */
  @JsonIgnoreProperties({
    "serviceType",
    "deploymentModel",
    "businessCategory",
    "additionalRepositories"
  })
  private record PropertiesForm(
      Optional<Repository> trustCenter,
      @JsonAlias("secureConfigurationGuide") Optional<Repository> secureConfigurationGuidance,
      Optional<PlainValue> nextOngoingCertificationReportDate) {}

  /** Where something is. */
  @JsonIgnoreProperties({
    "repositoryType",
    "repositoryDescription",
    "authenticationRequired",
    "accessRequestInstructions"
  })
  private record Repository(Optional<PlainValue> url) {}

  /** A service in the boundary. */
  @JsonIgnoreProperties("serviceDescription")
  private record CertifiedService(
      @JsonProperty(PlainJson.HERE) PlainValue here,
      Optional<PlainValue> serviceName,
      Optional<PlainValue> dateAvailable) {}

  /** What it stands on. */
  private record Resources(List<PlainValue> certified, List<PlainValue> nonCertified) {}

  /** A certified offering. */
  @JsonIgnoreProperties("useCase")
  private record Certified(
      @JsonProperty("fedRampCertifiedThirdPartyInformationResource") Optional<PlainValue> id) {}

  /** Another resource. */
  @JsonIgnoreProperties({"website", "useCase", "provider"})
  private record NonCertified(Optional<PlainValue> name) {}

  CertificationPackageOverview of(PlainValue object) {
    Overview overview = FedrampReader.Json.FORM.read(object, Overview.class, notes);
    Optional<String> version = SchemaNames.version(object, FedrampKind.OVERVIEW, notes);
    Optional<Service> service = overview.serviceIdentification();
    if (service.isEmpty()) {
      notes.missing("serviceIdentification", object);
    }
    List<String> ids = packageIds(overview, service);
    Optional<Resources> resources = overview.thirdPartyInformationResources();
    PackageEvidence evidence =
        new PackageEvidence(
            notes.document(),
            "",
            ids,
            service
                .flatMap(s -> notes.required(s.providerName(), "providerName", s.here()))
                .orElse(""),
            service
                .flatMap(s -> notes.required(s.serviceName(), "serviceName", s.here()))
                .orElse(""),
            service.flatMap(s -> word(s.certificationType(), "certificationType", TYPES, s.here())),
            service.flatMap(s -> certificationClass(s.certificationClass())),
            services(overview.certifiedServices()),
            certified(resources, ids, object),
            nonCertified(resources),
            notes.at(service.map(Service::here).orElse(object)));
    Optional<PropertiesForm> properties = overview.serviceProperties();
    CertificationPackageOverview made =
        new CertificationPackageOverview(
            evidence,
            version,
            properties.flatMap(PropertiesForm::trustCenter).flatMap(r -> notes.address(r.url())),
            properties
                .flatMap(PropertiesForm::secureConfigurationGuidance)
                .flatMap(r -> notes.address(r.url())),
            properties
                .flatMap(PropertiesForm::nextOngoingCertificationReportDate)
                .flatMap(day -> notes.day(Optional.of(day))));
    notes.keysOf(object);
    return made;
  }

  /**
   * The id that the Marketplace assigned is the provider's: its own may be the well-formed number
   * of another.
   */
  private List<String> packageIds(Overview overview, Optional<Service> service) {
    Optional<PlainValue> own = service.flatMap(Service::fedRampPackageId);
    Optional<String> stated = id(own);
    Optional<String> assigned = id(overview.assigned()).filter(PackageId::isOne);
    boolean isId = stated.filter(PackageId::isOne).isPresent();
    if (!isId) {
      notes.add(
          Code.NO_PACKAGE_ID,
          own.orElse(service.map(Service::here).orElse(overview.here())),
          "The provider states "
              + stated.map(FormNotes::quoted).orElse("nothing")
              + " for its package id, which names no package"
              + assigned.map(id -> "; the Marketplace assigned " + id).orElse("")
              + ".");
    } else if (assigned.isPresent()
        && !PackageId.key(assigned.get()).equals(PackageId.key(stated.get()))) {
      notes.add(
          Code.OTHER_PACKAGE_ID,
          own.orElseThrow(),
          "The provider states "
              + stated.get()
              + " for its package id and the Marketplace assigned "
              + assigned.get()
              + ", which counts.");
    }
    Optional<String> counted = assigned.or(() -> stated.filter(id -> isId));
    if (counted.isPresent() && !read.add(PackageId.key(counted.get()))) {
      notes.add(
          Code.DUPLICATE,
          overview.here(),
          "The file has another overview of the package " + counted.get() + ".");
    }
    return counted.map(List::of).orElse(List.of());
  }

  private Optional<String> id(Optional<PlainValue> value) {
    Optional<String> text = notes.text(value);
    if (text.filter(PackageId::isOne).isPresent()
        && !PackageId.key(text.get()).equals(value.orElseThrow().text())) {
      notes.add(
          Code.ID_SPELLING,
          value.orElseThrow(),
          FormNotes.quoted(value.orElseThrow().text())
              + " was read as "
              + PackageId.key(text.get())
              + ".");
      return Optional.of(PackageId.key(text.get()));
    }
    return text;
  }

  private Optional<String> word(
      Optional<PlainValue> value, String key, Set<String> known, PlainValue owner) {
    Optional<String> word = notes.required(value, key, owner);
    if (word.isPresent() && !known.contains(word.get())) {
      notUnderstood(value.orElseThrow(), word.get(), known);
    }
    return word;
  }

  private Optional<String> certificationClass(Optional<PlainValue> value) {
    Optional<String> word = notes.text(value);
    if (word.isPresent() && !CLASSES.contains(word.get().replaceFirst("(?i)^class\\s*", ""))) {
      notUnderstood(value.orElseThrow(), word.get(), CLASSES);
    }
    return word;
  }

  private void notUnderstood(PlainValue value, String word, Set<String> known) {
    notes.add(
        Code.WORD_NOT_UNDERSTOOD,
        value,
        FormNotes.quoted(word)
            + " is none of "
            + String.join(", ", known.stream().sorted().toList())
            + ".");
  }

  private List<String> services(List<CertifiedService> services) {
    List<String> names = new ArrayList<>();
    for (CertifiedService service : services) {
      notes.required(service.serviceName(), "serviceName", service.here()).ifPresent(names::add);
      if (service.dateAvailable().isEmpty()) {
        notes.missing("dateAvailable", service.here());
      } else {
        notes.day(service.dateAvailable());
      }
    }
    return names;
  }

  private List<UsedResource> certified(
      Optional<Resources> resources, List<String> own, PlainValue object) {
    if (resources.isEmpty()) {
      notes.add(
          Code.RESOURCES_NOT_STATED,
          object,
          "The overview does not say what the offering stands on, so no chain is known from it.");
    }
    List<UsedResource> used = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PlainValue resource : resources.map(Resources::certified).orElse(List.of())) {
      for (String id : ids(resource)) {
        if (seen.add(PackageId.key(id))) {
          used.add(new UsedResource(id, notes.at(resource)));
        } else {
          notes.add(Code.DUPLICATE, resource, FormNotes.quoted(id) + " is named twice.");
        }
        if (own.stream().anyMatch(mine -> PackageId.key(mine).equals(PackageId.key(id)))) {
          notes.add(
              Code.STANDS_ON_ITSELF,
              resource,
              "The offering names itself, " + id + ", among what it stands on.");
        }
      }
    }
    return used;
  }

  /** What is named: an id, several in one text, or what is no id, which names no package. */
  private List<String> ids(PlainValue resource) {
    Optional<PlainValue> named =
        resource.isObject()
            ? FedrampReader.Json.FORM.read(resource, Certified.class, notes).id()
            : Optional.of(resource);
    Optional<String> text = id(named);
    if (text.filter(PackageId::isOne).isPresent()) {
      return List.of(text.get());
    }
    List<String> parts = text.map(IDS::splitToList).orElse(List.of());
    if (parts.size() > 1 && parts.stream().allMatch(PackageId::isOne)) {
      notes.add(
          Code.SEVERAL_IDS,
          resource,
          "Several ids stand in one text; each was read: " + String.join(", ", parts) + ".");
      return parts.stream().map(PackageId::key).toList();
    }
    notes.add(
        Code.NO_PACKAGE_ID,
        resource,
        "A certified offering that this one stands on is named "
            + text.map(FormNotes::quoted).orElse("by nothing")
            + ", not by its package id, so no chain leads there.");
    return List.of(text.orElse(""));
  }

  private List<UsedResource> nonCertified(Optional<Resources> resources) {
    List<UsedResource> used = new ArrayList<>();
    for (PlainValue resource : resources.map(Resources::nonCertified).orElse(List.of())) {
      Optional<String> name =
          resource.isObject()
              ? notes.required(
                  FedrampReader.Json.FORM.read(resource, NonCertified.class, notes).name(),
                  "name",
                  resource)
              : notes.text(Optional.of(resource));
      used.add(new UsedResource(name.orElse(""), notes.at(resource)));
    }
    if (!used.isEmpty()) {
      notes.add(
          Code.NOT_CERTIFIED,
          resources.orElseThrow().nonCertified().get(0),
          "The overview lists "
              + used.size()
              + (used.size() == 1 ? " resource" : " resources")
              + " as not certified; no chain leads there, even where an offering of that name is"
              + " certified.");
    }
    return used;
  }
}
