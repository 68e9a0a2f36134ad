package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which document says something, and which system it is about.
 *
 * @param name the document's name, as its reader was told it, such as a file name
 * @param uuid the document's root uuid; empty if it has none, then the name tells systems apart
 * @param title the system's name for people; empty text stands for the document's name
 * @param systemIdentifiers the identifiers of the system, such as its FedRAMP package id
 * @param addresses other names under which documents may link to this one
 * @param lastModified when it was last modified; empty if not stated, which counts as earliest
 * @param version the document's version; may be empty text
 * @param oscalVersion the version of OSCAL that it is written in; may be empty text
 */
@WithBuilder
public record DocumentIdentity(
    String name,
    Optional<Uuid> uuid,
    String title,
    List<String> systemIdentifiers,
    List<String> addresses,
    Optional<Instant> lastModified,
    String version,
    String oscalVersion) {

  private static final Set<String> FORMATS = Set.of("json", "xml", "yaml", "yml");

  /** Copies the lists. */
  public DocumentIdentity {
    title = title == null || title.isEmpty() ? name : title;
    systemIdentifiers = ImmutableList.copyOf(systemIdentifiers);
    addresses = ImmutableList.copyOf(addresses);
    version = version == null ? "" : version;
    oscalVersion = oscalVersion == null ? "" : oscalVersion;
  }

  /** Makes the identity of a document of which no version of OSCAL is known. */
  public DocumentIdentity(
      String name,
      Optional<Uuid> uuid,
      String title,
      List<String> systemIdentifiers,
      List<String> addresses,
      Optional<Instant> lastModified,
      String version) {
    this(name, uuid, title, systemIdentifiers, addresses, lastModified, version, "");
  }

  /** Returns the identity of a document with this name and nothing else. */
  public static DocumentIdentity named(String name) {
    return new DocumentIdentity(
        name, Optional.empty(), name, List.of(), List.of(), Optional.empty(), "");
  }

  /** Returns the identity of a document with this name and root uuid. */
  public static DocumentIdentity named(String name, Uuid uuid) {
    return new DocumentIdentity(
        name, Optional.of(uuid), name, List.of(), List.of(), Optional.empty(), "");
  }

  /** Returns what tells its system from others. */
  public SystemId systemId() {
    return new SystemId(uuid.map(u -> u.value().toLowerCase(Locale.ROOT)).orElse(name));
  }

  /**
   * Returns whether a record that names a system so means this one: by its system id, its
   * document's name, one of its identifiers or another name of its document, whatever the case and
   * the blanks around.
   */
  public boolean isNamed(String subject) {
    String wanted = subject.strip();
    return wanted.equalsIgnoreCase(uuid.map(Uuid::value).orElse(name))
        || wanted.equalsIgnoreCase(name)
        || systemIdentifiers.stream().anyMatch(own -> own.strip().equalsIgnoreCase(wanted))
        || addresses.stream().anyMatch(own -> own.strip().equalsIgnoreCase(wanted));
  }

  /**
   * Returns whether a record means this system: as {@link #isNamed} says, or by the whole title,
   * which is what people write who know no id.
   */
  public boolean isSubject(String subject) {
    return isNamed(subject) || WordSpelling.plain(title).equals(WordSpelling.plain(subject));
  }

  /**
   * Returns whether a provider's own word for its supplier means this system: as {@link #isNamed}
   * says, or as the first words of its title or of its document's name ({@code AWS} is {@code AWS
   * GovCloud} and {@code aws-ssp.json}).
   */
  public boolean isCalled(String word) {
    return isNamed(word) || begins(title, word.strip()) || begins(name, word.strip());
  }

  private static boolean begins(String text, String word) {
    return !word.isEmpty()
        && text.regionMatches(true, 0, word, 0, word.length())
        && (text.length() == word.length()
            || !Character.isLetterOrDigit(text.charAt(word.length())));
  }

  /**
   * Returns whether one of these addresses leads to the document, wherever it lies and in whichever
   * format: by its name, by one that others know it by, or by its root uuid.
   */
  public boolean isAt(Collection<String> links) {
    for (String link : links) {
      if (isAt(stem(link))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String stem) {
    if (stem.equals(stem(name))
        || uuid.filter(own -> own.value().equalsIgnoreCase(stem)).isPresent()) {
      return true;
    }
    for (String address : addresses) {
      if (stem.equals(stem(address))) {
        return true;
      }
    }
    return false;
  }

  /** Returns what a document is called wherever it lies and in whichever format. */
  private static String stem(String address) {
    String name = address.strip().replace('\\', '/');
    int fragment = name.indexOf('#');
    if (fragment == 0) {
      name = name.substring(1);
    } else if (fragment > 0) {
      name = name.substring(0, fragment);
    }
    name = name.substring(name.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot > 0 && FORMATS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
      name = name.substring(0, dot);
    }
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns whether one of these names means this system. */
  public boolean isAmong(Collection<String> subjects) {
    return subjects.stream().anyMatch(this::isNamed);
  }

  /** Returns the title, the version and the name of the document in one line. */
  @Override
  public String toString() {
    return title
        + (version.isEmpty() ? "" : " " + version)
        + (title.equals(name) ? "" : " (" + name + ")");
  }
}
