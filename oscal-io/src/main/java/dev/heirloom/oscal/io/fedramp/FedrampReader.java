package dev.heirloom.oscal.io.fedramp;

import dev.heirloom.inheritance.fedramp.AgencyAto;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.MarketplaceProduct;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.io.internal.plain.PlainReader;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads FedRAMP's documents of 2026 and the lists of its Marketplace (SEMANTICS section 14), told
 * apart by what is in them, as far as they are understood.
 *
 * <p>Real files have keys that the schemas lack, stand in wrappers, leave out what is asked for,
 * and put other things where ids, days and lists belong. What is not understood is passed over with
 * a finding and is never good news; what decides something is never guessed. Contacts are not read.
 *
 * <p>Every method throws a {@link DataFileException} if the file can't be read, is no JSON or none
 * of what was asked for, and an {@link OscalLimitException} if it is beyond the limits of {@link
 * ReadOptions}.
 */
public final class FedrampReader {

  /** How deep documents are looked for in what others wrap around them. */
  private static final int MOST_WRAPPERS = 4;

  private static final ReadOptions LIMITS = ReadOptions.lenient().withMaxNodes(1_000_000);

  /** The form of FedRAMP's JSON, made when a document is first read, not when limits are asked. */
  static final class Json {
    static final PlainJson FORM = PlainJson.ofOthers();

    private Json() {}
  }

  private FedrampReader() {}

  /** Returns which of FedRAMP's documents a file holds; empty if it is none of them. */
  public static Optional<FedrampKind> kind(Path file) {
    return kind(file, LIMITS);
  }

  /** Returns which of FedRAMP's documents a file holds, within limits that are given. */
  public static Optional<FedrampKind> kind(Path file, ReadOptions limits) {
    try {
      return Found.in(PlainReader.read(file, limits)).kind();
    } catch (DataFileException e) {
      return Optional.empty();
    }
  }

  /** Reads the Certification Package Overviews of a file: one, or FedRAMP's export of many. */
  public static FedrampResult<List<CertificationPackageOverview>> overviews(Path file) {
    return overviews(file, LIMITS);
  }

  /** Reads the Certification Package Overviews of a file within limits that are given. */
  public static FedrampResult<List<CertificationPackageOverview>> overviews(
      Path file, ReadOptions limits) {
    return read(
        file, limits, FedrampKind.OVERVIEW, (root, notes) -> new OverviewReading(notes)::of);
  }

  /** Reads the Security Decision Record of a file, or several. */
  public static FedrampResult<List<SecurityDecisionRecord>> decisions(Path file) {
    return decisions(file, LIMITS);
  }

  /** Reads the Security Decision Records of a file within limits that are given. */
  public static FedrampResult<List<SecurityDecisionRecord>> decisions(
      Path file, ReadOptions limits) {
    return read(
        file, limits, FedrampKind.DECISIONS, (root, notes) -> new DecisionsReading(notes)::of);
  }

  /** Reads the Significant Change Notification of a file, or a batch of them. */
  public static FedrampResult<List<SignificantChangeNotification>> changes(Path file) {
    return changes(file, LIMITS);
  }

  /** Reads the Significant Change Notifications of a file within limits that are given. */
  public static FedrampResult<List<SignificantChangeNotification>> changes(
      Path file, ReadOptions limits) {
    return read(file, limits, FedrampKind.CHANGES, (root, notes) -> new ChangesReading(notes)::of);
  }

  /** Reads what the consolidated rules say of controls. */
  public static FedrampResult<ConsolidatedRules> rules(Path file) {
    return rules(file, LIMITS);
  }

  /** Reads what the consolidated rules say of controls within limits that are given. */
  public static FedrampResult<ConsolidatedRules> rules(Path file, ReadOptions limits) {
    FedrampResult<List<ConsolidatedRules>> read =
        read(file, limits, FedrampKind.RULES, (root, notes) -> new RulesReading(notes)::of);
    return new FedrampResult<>(read.value().get(0), read.findings());
  }

  /** Reads the Marketplace's list of products. */
  public static FedrampResult<List<MarketplaceProduct>> products(Path file) {
    return products(file, LIMITS);
  }

  /** Reads the Marketplace's list of products within limits that are given. */
  public static FedrampResult<List<MarketplaceProduct>> products(Path file, ReadOptions limits) {
    return read(
        file,
        limits,
        FedrampKind.PRODUCTS,
        (root, notes) -> new ProductsReading(notes, exported(root, notes))::of);
  }

  /** Reads the Marketplace's register of agency ATOs. */
  public static FedrampResult<List<AgencyAto>> atos(Path file) {
    return atos(file, LIMITS);
  }

  /** Reads the Marketplace's register of agency ATOs within limits that are given. */
  public static FedrampResult<List<AgencyAto>> atos(Path file, ReadOptions limits) {
    return read(
        file,
        limits,
        FedrampKind.ATOS,
        (root, notes) -> new AtosReading(notes, exported(root, notes))::of);
  }

  /** Returns the limits that nobody raised: 1,000,000 values, otherwise as for OSCAL. */
  public static ReadOptions limits() {
    return LIMITS;
  }

  private static Optional<LocalDate> exported(PlainValue root, FormNotes notes) {
    return root.isObject()
        ? root.field("metadata")
            .filter(PlainValue::isObject)
            .flatMap(metadata -> notes.day(metadata.field("export_timestamp")))
        : Optional.empty();
  }

  private static <T> FedrampResult<List<T>> read(
      Path file,
      ReadOptions limits,
      FedrampKind kind,
      BiFunction<PlainValue, FormNotes, Function<PlainValue, T>> reading) {
    PlainValue root = PlainReader.read(file, limits);
    Found found = Found.in(root);
    List<PlainValue> objects = found.of(kind);
    if (objects.isEmpty()) {
      throw root.error("This is no " + kind.title() + ".", "Name a file that is one.");
    }
    FormNotes notes = new FormNotes(String.valueOf(file.getFileName()));
    Function<PlainValue, T> each = reading.apply(root, notes);
    List<T> values = objects.stream().map(each).toList();
    found.strangers().forEach(notes::otherKind);
    return new FedrampResult<>(values, notes.findings());
  }

  /**
   * What a file holds, however it is wrapped.
   *
   * @param documents the documents, and the rows of lists
   * @param strangers what stands in a list beside these and is none of them
   */
  private record Found(List<Document> documents, List<PlainValue> strangers) {

    record Document(FedrampKind kind, PlainValue object) {}

    static Found in(PlainValue root) {
      Found found = new Found(new ArrayList<>(), new ArrayList<>());
      found.look(root, 0);
      return found;
    }

    private void look(PlainValue value, int depth) {
      if (value.isList()) {
        lookAtEach(value.items(), depth + 1);
      } else if (value.isObject()) {
        Optional<FedrampKind> kind =
            Stream.of(FedrampKind.values()).filter(one -> one.isOne(value)).findFirst();
        if (kind.isPresent()) {
          documents.add(new Document(kind.get(), value));
        } else if (depth < MOST_WRAPPERS) {
          value.fields().values().forEach(field -> look(field, depth + 1));
        }
      }
    }

    private void lookAtEach(List<PlainValue> items, int depth) {
      int before = documents.size();
      List<PlainValue> others = new ArrayList<>();
      for (PlainValue item : items) {
        int known = documents.size();
        look(item, depth);
        if (documents.size() == known) {
          others.add(item);
        }
      }
      if (documents.size() > before) {
        strangers.addAll(others);
      }
    }

    Optional<FedrampKind> kind() {
      return documents.stream().map(Document::kind).findFirst();
    }

    List<PlainValue> of(FedrampKind kind) {
      return documents.stream()
          .filter(document -> document.kind() == kind)
          .map(Document::object)
          .toList();
    }
  }
}
