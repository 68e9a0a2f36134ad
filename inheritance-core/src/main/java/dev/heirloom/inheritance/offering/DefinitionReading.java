package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.internal.ReferencedCatalogs;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.Reference;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.component.ComponentDefinition;
import dev.heirloom.oscal.model.component.ControlImplementation;
import dev.heirloom.oscal.model.component.ImportComponentDefinition;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a component definition with those that it imports, directly or not: their components belong
 * to it, and each definition is read once, however often and in whatever circle it is imported
 * (SEMANTICS section 9).
 */
final class DefinitionReading {

  /** A definition that is to be read. */
  private record Definition(ComponentDefinition content, String name, URI address) {}

  final SystemClaimsBuilder claims = SystemClaimsBuilder.builder();

  /**
   * Whether any definition says what can be inherited. Where one does, not answering says so too.
   */
  boolean answered;

  /**
   * What names an origination and leaves open what can be inherited: all there is in a CIS alone.
   */
  final List<StatedRequirement> unanswered = new ArrayList<>();

  private final ReferencedCatalogs catalogs;
  private final List<CatalogReference> references = new ArrayList<>();
  private final List<UnloadedImport> unloaded = new ArrayList<>();

  DefinitionReading(ReferencedCatalogs catalogs) {
    this.catalogs = catalogs;
  }

  Offering read(ComponentDefinition definition, String document, URI address) {
    claims.identity(identity(definition, document));
    for (Property doubt : Properties.own(definition.metadata().props(), Vocabulary.DOUBT)) {
      Doubt.Kind.of(doubt)
          .map(
              kind ->
                  new Doubt(
                      kind,
                      Optional.empty(),
                      doubt.value(),
                      Evidence.of(document, "/component-definition/metadata")))
          .ifPresent(claims::addDoubts);
    }
    Set<ComponentDefinition> seen = new HashSet<>(Set.of(definition));
    Set<URI> addresses = new HashSet<>(Set.of(address));
    Deque<Definition> left =
        new ArrayDeque<>(List.of(new Definition(definition, document, address)));
    while (!left.isEmpty()) {
      Definition next = left.remove();
      new ComponentDefinitionClaims(next.content(), next.name(), next.address(), this).read();
      int index = 0;
      for (ImportComponentDefinition imported : next.content().importComponentDefinitions()) {
        Evidence at =
            Evidence.of(
                next.name(), "/component-definition/import-component-definitions/" + index++);
        find(next, imported.href(), at, address)
            .filter(found -> addresses.add(found.address()) && seen.add(found.content()))
            .ifPresent(left::add);
      }
    }
    if (!answered) {
      unanswered.forEach(claims::addRequirements);
    }
    return new Offering(
        claims.build(),
        false,
        revision(definition.metadata().props()),
        Optional.empty(),
        Optional.empty(),
        references,
        unloaded);
  }

  private Optional<Definition> find(Definition from, String href, Evidence at, URI root) {
    Reference reference = catalogs.follow(from.content(), from.address(), href);
    if (reference.document().isEmpty()) {
      unloaded.add(new UnloadedImport(href, reference.problem(), at));
      return Optional.empty();
    }
    Loaded loaded = reference.document().get();
    if (loaded.document() instanceof ComponentDefinition definition) {
      return Optional.of(new Definition(definition, name(loaded.uri(), href, root), loaded.uri()));
    }
    unloaded.add(
        new UnloadedImport(
            href,
            "it is a " + loaded.document().model().rootName() + ", no component definition",
            at));
    return Optional.empty();
  }

  /**
   * Returns what an imported definition is called: as it lies beside the document, else as it was
   * written.
   */
  private static String name(URI uri, String href, URI root) {
    String beside = root.resolve(".").relativize(uri).toString();
    return beside.isEmpty() || beside.equals(uri.toString()) ? href : beside;
  }

  void addSource(
      ComponentDefinition definition,
      URI address,
      ControlImplementation implementation,
      Evidence at) {
    ReferencedCatalogs.Known known = catalogs.catalog(definition, address, implementation.source());
    Set<String> own =
        revision(implementation.props()).map(ImmutableSet::of).orElse(ImmutableSet.of());
    CatalogIdentity identity =
        own.isEmpty()
            ? known.identity()
            : known.identity().and(new CatalogIdentity(Set.of(), Set.of(), Set.of(), own));
    references.add(
        new CatalogReference(
            CatalogReference.Reach.CONTROL_IMPLEMENTATION,
            implementation.source(),
            identity,
            known.baseline(),
            implementation.implementedRequirements().stream()
                .map(requirement -> requirement.controlId().value())
                .collect(ImmutableSet.toImmutableSet()),
            at));
  }

  /** Returns the revision of the catalog that properties name; empty if they name none. */
  private static Optional<String> revision(List<Property> props) {
    return Properties.own(props, Vocabulary.REVISION).stream().map(Property::value).findFirst();
  }

  private static DocumentIdentity identity(ComponentDefinition definition, String document) {
    var metadata = definition.metadata();
    List<String> ids = metadata.documentIds().stream().map(id -> id.identifier()).toList();
    return new DocumentIdentity(
        document,
        Optional.of(definition.uuid()),
        metadata.title().toText(),
        ids,
        ids,
        Optional.of(metadata.lastModified().toOffsetDateTime().toInstant()),
        metadata.version(),
        metadata.oscalVersion());
  }
}
