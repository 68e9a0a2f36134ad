package dev.heirloom.benchmarks;

import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.profile.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Resolving FedRAMP Moderate, with all documents loaded. */
@State(Scope.Benchmark)
public class Resolution extends Timed {

  private static final ResolutionOptions OPTIONS =
      ResolutionOptions.of(
          Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"),
          new OscalDateTime("2023-06-30T00:00:00Z"));

  private final Path file = Documents.find().profile();
  private final Profile profile = OscalReader.strict().read(file, Profile.class);
  private final Loaded documents = new Loaded(LocalDocuments.under(file.getParent()));
  private final Peer.Loaded theirs = new Peer.Loaded();

  /** Loads what the profile imports, by resolving it once with each. */
  @Setup
  public void load() throws Exception {
    heirloom();
    liboscal();
  }

  /** Resolves with Heirloom. */
  @Benchmark
  public Object heirloom() {
    return ProfileResolver.resolve(profile, file.toUri(), documents, OPTIONS);
  }

  /** Resolves with liboscal-java. */
  @Benchmark
  public Object liboscal() throws Exception {
    return Peer.resolve(file, theirs);
  }

  /** Documents that are loaded once. */
  private record Loaded(DocumentLoader loader, Map<URI, Answer> answers) implements DocumentLoader {

    Loaded(DocumentLoader loader) {
      this(loader, new ConcurrentHashMap<>());
    }

    @Override
    public Answer load(URI uri, Optional<String> mediaType) {
      return answers.computeIfAbsent(uri, asked -> loader.load(asked, mediaType));
    }

    @Override
    public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
      return loader.parse(uri, content, mediaType);
    }
  }
}
