package dev.heirloom.oscal.io.rules;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.read.ElementListener;
import dev.heirloom.oscal.io.internal.read.ElementReading;
import dev.heirloom.oscal.io.internal.saxon.TimeLimit;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.validation.RuleDescription;
import dev.heirloom.oscal.io.validation.RuleReport;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rules that documents are checked against: OSCAL's own, FedRAMP's, or anyone's that are written as
 * Metaschema's external constraints.
 *
 * <p>A document is judged as its XML whatever its format is, and each result names the place in the
 * file that was handed in. A document is judged too if it lacks what OSCAL requires.
 *
 * <p>Rules read the document and what {@link #reading} allows, and nothing else: no other file, no
 * network, no environment variable, no Java. One that fails, or takes more steps than it may, is a
 * result of its own, and the others are checked all the same.
 *
 * <p>Rules are compiled once. A value of this class may be kept, and used from any number of
 * threads.
 */
public final class Rules {

  private static final TimeLimit COMPILING = new TimeLimit(Duration.ofSeconds(20));

  private static final Rules NONE =
      new Rules(ImmutableList.of(), null, LocalDocuments.none(), ReadOptions.strict());

  private final ImmutableList<Rule> sources;
  private final LocalDocuments documents;
  private final ReadOptions options;
  private volatile @Nullable CompiledRules compiled;

  private Rules(
      List<Rule> sources,
      @Nullable CompiledRules compiled,
      LocalDocuments documents,
      ReadOptions options) {
    this.sources = ImmutableList.copyOf(sources);
    this.compiled = compiled;
    this.documents = documents;
    this.options = options;
  }

  /** Returns no rules at all, to add some to. */
  public static Rules none() {
    return NONE;
  }

  /** Reads OSCAL's own rules when they are first asked for. */
  private static final class Oscal {
    static final Rules RULES = new Rules(OscalRules.all(), null, NONE.documents, NONE.options);
  }

  /**
   * Returns OSCAL's own rules: the constraints of OSCAL 1.2.2, of which a document is checked
   * against those that its version of OSCAL has.
   */
  public static Rules oscal() {
    return Oscal.RULES;
  }

  /**
   * Reads the rules in a file of Metaschema's external constraints, and in those that it imports
   * from its own folder.
   *
   * @throws dev.heirloom.oscal.io.DataFileException if it can't be read, or a rule in it can't be
   *     used; it says where and why
   */
  public static Rules read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return read(file, folder == null ? LocalDocuments.none() : LocalDocuments.under(folder));
  }

  /**
   * Reads the rules in a file of Metaschema's external constraints, and in those that it imports.
   *
   * @param files the files that may be imported, such as {@code
   *     OscalFiles.under(folder).documents()}
   * @throws dev.heirloom.oscal.io.DataFileException if one can't be read, or a rule in it can't be
   *     used; it says where and why
   */
  public static Rules read(Path file, LocalDocuments files) {
    return of(RuleFiles.read(file, files));
  }

  /**
   * Reads the rules in a text that is a file of Metaschema's external constraints, and imports no
   * other.
   *
   * @param name what messages call it
   * @throws dev.heirloom.oscal.io.DataFileException if it can't be read, or a rule in it can't be
   *     used; it says where and why
   */
  public static Rules read(String text, String name) {
    return of(RuleFiles.read(text, name));
  }

  /** Compiles rules of which it is not known whether they can be. */
  static Rules of(List<Rule> sources) {
    return of(sources, COMPILING);
  }

  /** Compiles rules as {@link #of(List)} does, within a limit of time. */
  static Rules of(List<Rule> sources, TimeLimit limit) {
    if (sources.isEmpty()) {
      return NONE;
    }
    AtomicReference<Rule> reached = new AtomicReference<>(sources.get(0));
    CompiledRules compiled =
        limit.within(
            () -> requireNonNull(reached.get()).place(),
            "The limit is fixed: let the rule compare fewer constants.",
            () -> CompiledRules.of(sources, false, reached::set));
    return new Rules(sources, compiled, NONE.documents, NONE.options);
  }

  /** Returns the rules as they are compiled, anew if what they were compiled with is full. */
  private CompiledRules compiled() {
    CompiledRules known = compiled;
    if (known == null || known.configuration().isFull()) {
      synchronized (sources) {
        known = compiled;
        if (known == null || known.configuration().isFull()) {
          known = CompiledRules.of(sources, true, rule -> {});
          compiled = known;
        }
      }
    }
    return known;
  }

  /** Returns these rules and others, which read what these read. */
  public Rules and(Rules others) {
    return new Rules(
        ImmutableList.<Rule>builder().addAll(sources).addAll(others.sources).build(),
        null,
        documents,
        options);
  }

  /**
   * Returns the same rules, which may read these documents if they ask for their addresses, such as
   * {@code OscalFiles.under(folder).documents()}. Without, they read none but the one that is
   * checked.
   */
  public Rules reading(LocalDocuments others) {
    return new Rules(sources, compiled, others, options);
  }

  /** Returns the same rules, which read documents within the limits of these options. */
  public Rules within(ReadOptions others) {
    return new Rules(sources, compiled, documents, others);
  }

  /** Returns the rules, each id once, in the order of their files. */
  public List<RuleDescription> descriptions() {
    Set<String> ids = new HashSet<>();
    return sources.stream()
        .map(Rule::description)
        .filter(description -> ids.add(description.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Checks the document in a file.
   *
   * @throws OscalReadException if it is no document of OSCAL, or not well-formed
   * @throws OscalLimitException if the file hits a limit of the options
   */
  public RuleReport check(Path file) {
    return check(
        file.toString(),
        file.toAbsolutePath().normalize().toUri().toString(),
        listener -> ElementReading.read(file, options, listener));
  }

  /**
   * Checks the document in a stream, which is read to its end and stays open.
   *
   * @param base the URI of the document, which names it in messages and which relative references
   *     in it are relative to
   * @throws OscalReadException if it is no document of OSCAL, or not well-formed
   * @throws OscalLimitException if the stream hits a limit of the options
   */
  public RuleReport check(InputStream stream, URI base) {
    String name = base.toString();
    return check(name, name, listener -> ElementReading.read(stream, name, options, listener));
  }

  /**
   * Checks the document in a text.
   *
   * @throws OscalReadException if it is no document of OSCAL, or not well-formed
   * @throws OscalLimitException if the text hits a limit of the options
   */
  public RuleReport check(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return check("text", "", listener -> ElementReading.read("text", bytes, options, listener));
  }

  /** Checks a document in memory; places are those of the XML that {@link OscalWriter} writes. */
  public RuleReport check(OscalDocument document) {
    return check(OscalWriter.pretty().toString(document, Format.XML));
  }

  private RuleReport check(String name, String address, Consumer<ElementListener> reading) {
    CompiledRules all = compiled();
    DocumentTree tree = DocumentTree.of(all.configuration(), name, address, reading);
    return new Run(all.configuration(), tree, documents, options)
        .report(all.rules(), descriptions());
  }

  /** Returns how many rules there are. */
  @Override
  public String toString() {
    return sources.size() + " rules";
  }
}
