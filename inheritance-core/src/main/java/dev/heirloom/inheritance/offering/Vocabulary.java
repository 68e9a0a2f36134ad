package dev.heirloom.inheritance.offering;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.model.ssp.ByComponent;
import java.util.Locale;
import java.util.Set;

/**
 * The properties in which OSCAL documents say what NIST's models have no place for, in the
 * library's own namespace, and those of NIST and FedRAMP that are read beside them (SEMANTICS
 * section 9).
 *
 * <p>In a <strong>component definition</strong>, an {@code implemented-requirement} or a {@code
 * statement} of it says what is offered to customers:
 *
 * <pre>
 * &lt;implemented-requirement uuid="..." control-id="ac-2"&gt;
 *   &lt;prop ns="https://heirloom.dev/ns/oscal" name="inheritance" value="part" uuid="(the provided item's uuid)"&gt;
 *     &lt;remarks&gt;what is provided&lt;/remarks&gt;
 *   &lt;/prop&gt;
 *   &lt;prop ns="https://heirloom.dev/ns/oscal" name="responsibility" uuid="(the responsibility's own uuid)"
 *         value="(the uuid of the provided item it is bound to, or unbound)"&gt;
 *     &lt;remarks&gt;what the customer does&lt;/remarks&gt;
 *   &lt;/prop&gt;
 * &lt;/implemented-requirement&gt;
 * </pre>
 *
 * <p>A statement's {@link #INHERITANCE} speaks for the statement, the requirement's for the control
 * as a whole; a requirement that has the property neither itself nor on a statement is a provided
 * item of unstated extent. An {@code inheritance} property without uuid gives an item the uuid of
 * its requirement or statement, and a responsibility property without uuid one derived from it.
 *
 * <p>A component that itself stands on a lower system names it as in an SSP, by the property {@code
 * inherited-uuid} without namespace; {@link #INHERITED} and {@link #SATISFIED} say what it inherits
 * from there and which of its responsibilities it meets.
 *
 * <p>In an <strong>SSP</strong>, {@link #INHERITANCE} on an {@code export/provided} may say that it
 * covers a part alone; without it an export is whole. {@link #PASSES_ON} on an {@code
 * export/responsibility} names the lower responsibilities that it passes on, one property for each.
 */
public final class Vocabulary {

  /** The library's own namespace. */
  public static final String NAMESPACE = "https://heirloom.dev/ns/oscal";

  /** The namespace in which FedRAMP's properties are written. */
  public static final String FEDRAMP_NAMESPACE = "http://fedramp.gov/ns/oscal";

  /** The namespace of NIST's properties, which is also meant by having none. */
  public static final String NIST_NAMESPACE = "http://csrc.nist.gov/ns/oscal";

  /**
   * Property: what is offered here. Values {@link #WHOLE}, {@link #PART} and {@link #REFUSED};
   * remarks: the text.
   */
  public static final String INHERITANCE = "inheritance";

  /** Value of {@link #INHERITANCE}: all of it can be inherited. */
  public static final String WHOLE = "whole";

  /** Value of {@link #INHERITANCE}: a part of it can be inherited. */
  public static final String PART = "part";

  /** Value of {@link #INHERITANCE}: it cannot be inherited; the remarks say why. */
  public static final String REFUSED = "refused";

  /** Value of {@link #INHERITANCE}: the source names the place and does not answer. */
  public static final String NOT_ADDRESSED = "not-addressed";

  /**
   * Property: a customer responsibility. Its uuid is the responsibility's, its value the uuid of
   * the provided item it is bound to or {@link #UNBOUND}, its remarks the text.
   */
  public static final String RESPONSIBILITY = "responsibility";

  /** Value of {@link #RESPONSIBILITY}: bound to no provided item. */
  public static final String UNBOUND = "unbound";

  /**
   * Property of a responsibility that is exported: the uuid of a lower responsibility that it
   * passes on. In a component definition it stands beside the {@link #RESPONSIBILITY} property and
   * has the same {@code group}, which may be any token.
   */
  public static final String PASSES_ON = "passes-on";

  /**
   * Property of a requirement or statement of a component definition: a provided item of a lower
   * system that the component inherits and relies on here, as an SSP's {@code inherited} entry says
   * it. Its value is the item's uuid, its uuid the entry's own.
   */
  public static final String INHERITED = "inherited";

  /**
   * Property of a requirement or statement of a component definition: the name of a lower system,
   * of which the component inherits and relies on whatever that provides here. Several names of one
   * system, such as its package id or its document, have the same {@code group}; its uuid is the
   * entry's own.
   */
  public static final String INHERITED_FROM = "inherited-from";

  /**
   * Property of a requirement or statement of a component definition: a responsibility of a lower
   * system that the component satisfies, as an SSP's {@code satisfied} entry says it. Its value is
   * the responsibility's uuid, its uuid the entry's own, its remarks say how.
   */
  public static final String SATISFIED = "satisfied";

  /**
   * Property of a requirement or statement of a component definition that was carried from another
   * catalog: the uuid of the map that brought it, whose remarks say from where. It is for people
   * and determines nothing.
   */
  public static final String CARRIED_BY = "carried-by";

  /**
   * Property of a requirement or statement that was carried from another catalog: the uuid of a map
   * by whose word alone all of it can be inherited. Where the point is fully inherited by nothing
   * else, the customer is to confirm the map; its remarks say from where it leads.
   */
  public static final String TO_CONFIRM = "to-confirm";

  /**
   * Property of a parameter in a catalog: which quantity is stricter. Values {@code smaller} and
   * {@code larger}.
   */
  public static final String STRICTER = "stricter";

  /**
   * Property of a document's metadata or control implementation: the catalog revision it speaks of,
   * such as {@code rev5}.
   */
  public static final String REVISION = "catalog-revision";

  /**
   * Property of a requirement or statement, or of a document's metadata: what the reader of a
   * responsibility matrix doubts of it. Its class is the {@link Doubt.Kind} in small letters with
   * hyphens, its value the words that are not understood, or what contradicts what.
   */
  public static final String DOUBT = "doubt";

  /**
   * Property of an exported plan: something that it does not say yet. See {@link #isToBeWritten}
   * for what it does on a {@code by-component}.
   */
  public static final String OPEN_ITEM = "open-item";

  /** How the words begin that stand where a person is to write. */
  public static final String TO_BE_WRITTEN = "To be written: ";

  /** Property of a document's metadata: the workbook that it was made from. */
  public static final String WORKBOOK = "workbook";

  /**
   * Property of a requirement or statement: the sheet, row and column that say it in the {@link
   * #WORKBOOK}. Reports cite it in place of the place in the document.
   */
  public static final String PLACE_IN_WORKBOOK = "place-in-workbook";

  /** NIST's and FedRAMP's property for who implements a control. It never implies inheritance. */
  public static final String CONTROL_ORIGINATION = "control-origination";

  /** NIST's and FedRAMP's property for the implementation state of a requirement or statement. */
  public static final String IMPLEMENTATION_STATUS = "implementation-status";

  /**
   * The origination values that NIST defines; they are written without namespace, all others in
   * FedRAMP's.
   */
  public static final Set<String> NIST_ORIGINATIONS =
      ImmutableSet.of(
          "organization",
          "system-specific",
          "customer-configured",
          "customer-provided",
          "inherited");

  private static final Set<String> ACCEPTED =
      ImmutableSet.of(
          NIST_NAMESPACE,
          FEDRAMP_NAMESPACE,
          "https://fedramp.gov/ns/oscal",
          "fedramp",
          "https://csrc.nist.gov/ns/oscal");

  private Vocabulary() {}

  /**
   * Returns whether origination and status are read in this namespace: NIST's, FedRAMP's in each of
   * its spellings through the years. No namespace is NIST's.
   */
  public static boolean isOriginationNamespace(String namespace) {
    return ACCEPTED.contains(
        CharMatcher.is('/').trimTrailingFrom(namespace.toLowerCase(Locale.ROOT)));
  }

  /** Returns whether a namespace is the library's own, be it spelled in another way. */
  static boolean isOwnNamespace(String namespace) {
    return namespace.equals(NAMESPACE)
        || CharMatcher.is('/')
            .trimTrailingFrom(namespace.strip().toLowerCase(Locale.ROOT))
            .replaceFirst("^http:", "https:")
            .equals(NAMESPACE);
  }

  /** Returns the namespace in which an origination value is written. */
  public static String namespaceOfOrigination(String value) {
    return NIST_ORIGINATIONS.contains(value) ? NIST_NAMESPACE : FEDRAMP_NAMESPACE;
  }

  /**
   * Returns whether nobody has written a {@code by-component} yet: its description is still a
   * prompt, and it is marked by {@link #OPEN_ITEM} or has nothing but that.
   */
  public static boolean isToBeWritten(ByComponent by) {
    boolean marked = !Properties.own(by.props(), OPEN_ITEM).isEmpty();
    boolean empty =
        by.implementationStatus().isEmpty()
            && by.satisfied().isEmpty()
            && by.inherited().isEmpty()
            && by.export().isEmpty();
    return (marked || empty)
        && by.description().toText().stripLeading().startsWith(TO_BE_WRITTEN.strip());
  }
}
