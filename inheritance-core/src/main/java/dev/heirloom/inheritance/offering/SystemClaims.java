package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * All that one document of one system says that bears on inheritance: its components, what it
 * provides and leaves to customers, what it inherits and has satisfied, what it does itself
 * (SEMANTICS section 2).
 *
 * <p>A provider, a system in the middle of a chain and the customer system at its top have the same
 * shape. The order of entries means nothing.
 *
 * @param identity the document and its system
 * @param components the components
 * @param leveragedAuthorizations the authorizations of the systems it leverages
 * @param requirements the requirements and statements it addresses
 * @param provided the provided items
 * @param responsibilities the customer responsibilities
 * @param inherited what it inherits
 * @param satisfied what it has satisfied
 * @param implementations what its components do themselves
 * @param parameters the values set for the control implementation as a whole
 * @param status the system's operational status, as spelled; empty if not stated
 * @param sensitivityLevel the system's impact level ({@code security-sensitivity-level}), as
 *     spelled; empty if not stated
 * @param doubts what the reader of the document doubts of it
 */
@WithBuilder
public record SystemClaims(
    DocumentIdentity identity,
    List<Component> components,
    List<LeveragedAuthorization> leveragedAuthorizations,
    List<StatedRequirement> requirements,
    List<ProvidedItem> provided,
    List<Responsibility> responsibilities,
    List<InheritedEntry> inherited,
    List<SatisfiedEntry> satisfied,
    List<Implementation> implementations,
    List<ParameterSetting> parameters,
    Optional<String> status,
    Optional<String> sensitivityLevel,
    List<Doubt> doubts) {

  /** Copies the lists. */
  public SystemClaims {
    components = ImmutableList.copyOf(components);
    leveragedAuthorizations = ImmutableList.copyOf(leveragedAuthorizations);
    requirements = ImmutableList.copyOf(requirements);
    provided = ImmutableList.copyOf(provided);
    responsibilities = ImmutableList.copyOf(responsibilities);
    inherited = ImmutableList.copyOf(inherited);
    satisfied = ImmutableList.copyOf(satisfied);
    implementations = ImmutableList.copyOf(implementations);
    parameters = ImmutableList.copyOf(parameters);
    status = status.filter(WordSpelling::isStated);
    sensitivityLevel = sensitivityLevel.filter(WordSpelling::isStated);
    doubts = ImmutableList.copyOf(doubts);
  }

  /** Makes the claims of a document that leaves no doubt. */
  public SystemClaims(
      DocumentIdentity identity,
      List<Component> components,
      List<LeveragedAuthorization> leveragedAuthorizations,
      List<StatedRequirement> requirements,
      List<ProvidedItem> provided,
      List<Responsibility> responsibilities,
      List<InheritedEntry> inherited,
      List<SatisfiedEntry> satisfied,
      List<Implementation> implementations,
      List<ParameterSetting> parameters,
      Optional<String> status,
      Optional<String> sensitivityLevel) {
    this(
        identity,
        components,
        leveragedAuthorizations,
        requirements,
        provided,
        responsibilities,
        inherited,
        satisfied,
        implementations,
        parameters,
        status,
        sensitivityLevel,
        List.of());
  }

  /** Makes the claims of a document that states neither the status nor the level of its system. */
  public SystemClaims(
      DocumentIdentity identity,
      List<Component> components,
      List<LeveragedAuthorization> leveragedAuthorizations,
      List<StatedRequirement> requirements,
      List<ProvidedItem> provided,
      List<Responsibility> responsibilities,
      List<InheritedEntry> inherited,
      List<SatisfiedEntry> satisfied,
      List<Implementation> implementations,
      List<ParameterSetting> parameters) {
    this(
        identity,
        components,
        leveragedAuthorizations,
        requirements,
        provided,
        responsibilities,
        inherited,
        satisfied,
        implementations,
        parameters,
        Optional.empty(),
        Optional.empty());
  }

  /** Returns what tells the system from others. */
  public SystemId systemId() {
    return identity.systemId();
  }

  /** Returns whether the document exports anything to customers. */
  public boolean exports() {
    return !provided.isEmpty() || !responsibilities.isEmpty();
  }

  /** Returns the system, its document, and how much it says to customers and to its providers. */
  @Override
  public String toString() {
    return identity.title()
        + " ("
        + identity.name()
        + "): "
        + provided.size()
        + " provided items, "
        + responsibilities.size()
        + " responsibilities, "
        + inherited.size()
        + " inherited and "
        + satisfied.size()
        + " satisfied entries";
  }
}
