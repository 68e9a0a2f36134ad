package dev.heirloom.inheritance.baseline;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.model.Uuid;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of where control ids come from: the catalogs behind them, and the addresses, titles
 * and versions that may name a publication and its revision (SEMANTICS section 5, which catalog an
 * offering refers to).
 */
public final class CatalogIdentity {

  private static final Pattern WHOLE_SEGMENT =
      Pattern.compile(
          "(?:revision|rev|r)[\\s._-]*(\\d{1,2})(?:\\.\\d{1,3})*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ABSOLUTE = Pattern.compile("(?!trestle:)[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(?<![A-Za-z])(?:revision|rev)[\\s._-]*(\\d{1,2})(?:\\.\\d{1,3})*(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private final ImmutableSet<Uuid> catalogs;
  private final ImmutableSet<String> addresses;
  private final ImmutableSet<String> titles;
  private final ImmutableSet<String> versions;
  private final Supplier<Set<Publication>> publications;
  private final Supplier<Set<NamedRevision>> revisions;

  /**
   * @param catalogs the root uuids of the catalogs that define the controls; empty if not known
   * @param addresses where the profile or catalog and those behind it are, as far as known
   * @param titles their titles
   * @param versions their versions
   */
  public CatalogIdentity(
      Set<Uuid> catalogs, Set<String> addresses, Set<String> titles, Set<String> versions) {
    this.catalogs = ImmutableSet.copyOf(catalogs);
    this.addresses = ImmutableSet.copyOf(addresses);
    this.titles = ImmutableSet.copyOf(titles);
    this.versions = ImmutableSet.copyOf(versions);
    this.publications = Suppliers.memoize(() -> ImmutableSet.copyOf(findPublications()));
    this.revisions = Suppliers.memoize(() -> ImmutableSet.copyOf(findRevisions()));
  }

  /** Returns the root uuids of the catalogs that define the controls; empty if not known. */
  public Set<Uuid> catalogs() {
    return catalogs;
  }

  /** Returns where the profile or catalog and those behind it are, as far as known. */
  public Set<String> addresses() {
    return addresses;
  }

  /** Returns their titles. */
  public Set<String> titles() {
    return titles;
  }

  /** Returns their versions. */
  public Set<String> versions() {
    return versions;
  }

  /** Returns the identity of controls of which nothing is known. */
  public static CatalogIdentity unknown() {
    return new CatalogIdentity(Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** Returns what this and another one know together. */
  public CatalogIdentity and(CatalogIdentity other) {
    return new CatalogIdentity(
        union(catalogs, other.catalogs),
        union(addresses, other.addresses),
        union(titles, other.titles),
        union(versions, other.versions));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    return ImmutableSet.<T>builder().addAll(one).addAll(other).build();
  }

  /**
   * Returns the addresses that mean one document wherever they are written: not relative ones, nor
   * those of a trestle workspace.
   */
  Stream<String> absoluteAddresses() {
    return addresses.stream().filter(address -> ABSOLUTE.matcher(address).lookingAt());
  }

  /** A revision that is named, of a publication if that is named beside it. */
  record NamedRevision(Optional<Publication> publication, String number) {

    /**
     * Returns the revision as one of each of these publications, if it is named beside none; else
     * itself.
     */
    Stream<NamedRevision> of(Set<Publication> publications) {
      return publication.isPresent() || publications.isEmpty()
          ? Stream.of(this)
          : publications.stream().map(one -> new NamedRevision(Optional.of(one), number));
    }
  }

  /** Returns the publications that addresses and titles name. */
  Set<Publication> publications() {
    return publications.get();
  }

  private Set<Publication> findPublications() {
    Set<Publication> named = EnumSet.noneOf(Publication.class);
    addresses.forEach(address -> addPublications(placeOf(address), named));
    titles.forEach(title -> addPublications(title, named));
    return named;
  }

  private static void addPublications(String text, Set<Publication> named) {
    for (Publication publication : Publication.values()) {
      if (publication.name.matcher(text).find()) {
        named.add(publication);
      }
    }
  }

  /** Returns the revisions that addresses, titles and versions name. */
  Set<NamedRevision> revisions() {
    return revisions.get();
  }

  private Set<NamedRevision> findRevisions() {
    Set<NamedRevision> named = new LinkedHashSet<>();
    for (String address : addresses) {
      String place = placeOf(address);
      addRevised(place, named);
      for (String segment : place.split("/")) {
        Matcher whole = WHOLE_SEGMENT.matcher(segment);
        if (whole.matches()) {
          named.add(new NamedRevision(onlyOne(place), whole.group(1)));
        }
      }
    }
    for (String title : titles) {
      addRevised(title, named);
      Matcher revision = IN_TITLE.matcher(title);
      while (revision.find()) {
        named.add(new NamedRevision(onlyOne(title), revision.group(1)));
      }
    }
    for (String version : versions) {
      addRevised(version, named);
      Matcher whole = WHOLE_SEGMENT.matcher(version.strip());
      if (whole.matches()) {
        named.add(new NamedRevision(Optional.empty(), whole.group(1)));
      }
    }
    return named;
  }

  private static void addRevised(String text, Set<NamedRevision> named) {
    Set<Publication> mentioned = EnumSet.noneOf(Publication.class);
    addPublications(text, mentioned);
    for (Publication publication : mentioned) {
      Matcher revised = publication.revised.matcher(text);
      while (revised.find()) {
        named.add(new NamedRevision(Optional.of(publication), firstGroup(revised)));
      }
    }
  }

  private static Optional<Publication> onlyOne(String text) {
    Set<Publication> named = EnumSet.noneOf(Publication.class);
    addPublications(text, named);
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  private static String firstGroup(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    throw new IllegalStateException("no group of " + matcher.pattern() + " matched");
  }

  /** Returns the number of a revision as a caller writes it: rev5, Rev. 5.1.1 and 5 are one. */
  static String number(String revision) {
    String plain = revision.strip().toLowerCase(Locale.ROOT);
    Matcher whole = WHOLE_SEGMENT.matcher(plain);
    if (whole.matches()) {
      return whole.group(1);
    }
    return plain.matches("\\d{1,2}(?:\\.\\d{1,3})*") ? plain.split("\\.")[0] : plain;
  }

  /** Returns the revision that is named, if one alone is; empty otherwise. */
  Optional<String> onlyRevision() {
    Set<String> numbers = new TreeSet<>();
    revisions().forEach(revision -> numbers.add(revision.number()));
    return numbers.size() == 1 ? Optional.of("rev" + numbers.iterator().next()) : Optional.empty();
  }

  /**
   * Returns the part of an address that says something: of a file its name and its folder's, for
   * the folders above are the affair of whoever keeps the file there.
   */
  private static String placeOf(String address) {
    String decoded;
    try {
      decoded = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      decoded = address;
    }
    if (!decoded.startsWith("file:")) {
      return decoded;
    }
    int name = decoded.lastIndexOf('/');
    int folder = name <= 0 ? -1 : decoded.lastIndexOf('/', name - 1);
    return folder < 0 ? decoded : decoded.substring(folder + 1);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof CatalogIdentity that
            && catalogs.equals(that.catalogs)
            && addresses.equals(that.addresses)
            && titles.equals(that.titles)
            && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(catalogs, addresses, titles, versions);
  }

  /** Returns the titles, the versions, the addresses and the root uuids. */
  @Override
  public String toString() {
    return titles + " " + versions + " " + addresses + " " + catalogs;
  }
}
