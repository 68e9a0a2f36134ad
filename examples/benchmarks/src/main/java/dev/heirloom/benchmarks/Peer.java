package dev.heirloom.benchmarks;

import dev.heirloom.oscal.io.Format;
import gov.nist.secauto.metaschema.core.metapath.DynamicContext;
import gov.nist.secauto.metaschema.core.metapath.IDocumentLoader;
import gov.nist.secauto.metaschema.core.metapath.item.node.IDocumentNodeItem;
import gov.nist.secauto.metaschema.core.model.IConstraintLoader;
import gov.nist.secauto.metaschema.core.model.IUriResolver;
import gov.nist.secauto.metaschema.core.model.constraint.IConstraintSet;
import gov.nist.secauto.metaschema.databind.IBindingContext;
import gov.nist.secauto.metaschema.databind.io.DeserializationFeature;
import gov.nist.secauto.metaschema.databind.io.IDeserializer;
import gov.nist.secauto.metaschema.databind.io.ISerializer;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.Catalog;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** liboscal-java, OSCAL's reference library for Java, doing the same things. */
final class Peer {

  private Peer() {}

  /** Returns a reader of catalogs that, like ours, leaves cross-document constraints alone. */
  static IDeserializer<Catalog> reader(Format format) {
    IDeserializer<Catalog> reader =
        OscalBindingContext.instance().newDeserializer(of(format), Catalog.class);
    reader.disableFeature(DeserializationFeature.DESERIALIZE_VALIDATE_CONSTRAINTS);
    return reader;
  }

  /** Returns a writer of catalogs. */
  static ISerializer<Catalog> writer(Format format) {
    return OscalBindingContext.instance().newSerializer(of(format), Catalog.class);
  }

  /** Resolves a profile whose documents are loaded, or are from then on. */
  static Object resolve(Path profile, Loaded documents) throws Exception {
    DynamicContext context = new DynamicContext(OscalBindingContext.OSCAL_STATIC_METAPATH_CONTEXT);
    context.setDocumentLoader(documents);
    IDocumentNodeItem document = documents.loadAsNodeItem(profile.toUri());
    return new ProfileResolver(context, URI::resolve).resolve(document).getValue();
  }

  /** Returns what judges documents by OSCAL's constraints and by those in files. */
  static IBindingContext judge(List<Path> rules) throws Exception {
    IConstraintLoader loader = IBindingContext.getConstraintLoader();
    Set<IConstraintSet> sets = new LinkedHashSet<>();
    for (Path file : rules) {
      sets.addAll(loader.load(file));
    }
    return OscalBindingContext.builder()
        .compilePath(Files.createTempDirectory("liboscal"))
        .constraintSet(sets)
        .build();
  }

  private static gov.nist.secauto.metaschema.databind.io.Format of(Format format) {
    return gov.nist.secauto.metaschema.databind.io.Format.valueOf(format.name());
  }

  /** Documents that are loaded once. */
  static final class Loaded implements IDocumentLoader {

    private final IDocumentLoader loader =
        OscalBindingContext.instance()
            .newBoundLoader()
            .disableFeature(DeserializationFeature.DESERIALIZE_VALIDATE_CONSTRAINTS);

    private final Map<URI, IDocumentNodeItem> documents = new ConcurrentHashMap<>();

    @Override
    public IDocumentNodeItem loadAsNodeItem(URI uri) throws IOException {
      IDocumentNodeItem known = documents.get(uri);
      if (known == null) {
        known = loader.loadAsNodeItem(uri);
        documents.put(uri, known);
      }
      return known;
    }

    @Override
    public void setUriResolver(IUriResolver resolver) {
      loader.setUriResolver(resolver);
    }
  }
}
