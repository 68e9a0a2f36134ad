package dev.heirloom.oscal.model.ssp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.ResponsibleParty;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.implementation.SystemId;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * What a system is: its names, purpose, categorization, state and boundary.
 *
 * <p>OSCAL reference name: {@code system-characteristics}, of the system security plan model.
 *
 * @param systemIds each system identification; at least one
 * @param systemName the system name - full
 * @param systemNameShort the system name - short
 * @param description the system description
 * @param props the properties
 * @param links the links
 * @param dateAuthorized the system authorization date
 * @param securitySensitivityLevel the security sensitivity level
 * @param systemInformation the system information
 * @param securityImpactLevel the security impact level
 * @param status the status
 * @param authorizationBoundary the authorization boundary
 * @param networkArchitecture the network architecture
 * @param dataFlow the data flow
 * @param responsibleParties each responsible party
 * @param remarks the remarks
 */
@WithBuilder
public record SystemCharacteristics(
    @JsonProperty(value = "system-ids", required = true)
        @XmlElement(name = "system-id", required = true)
        List<SystemId> systemIds,
    @JsonProperty(value = "system-name", required = true)
        @XmlElement(name = "system-name", required = true)
        @Restricted(Datatype.STRING)
        String systemName,
    @JsonProperty("system-name-short")
        @XmlElement(name = "system-name-short")
        @Restricted(Datatype.STRING)
        Optional<String> systemNameShort,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("date-authorized") @XmlElement(name = "date-authorized")
        Optional<OscalDate> dateAuthorized,
    @JsonProperty("security-sensitivity-level")
        @XmlElement(name = "security-sensitivity-level")
        @Restricted(Datatype.STRING)
        Optional<String> securitySensitivityLevel,
    @JsonProperty(value = "system-information", required = true)
        @XmlElement(name = "system-information", required = true)
        SystemInformation systemInformation,
    @JsonProperty("security-impact-level") @XmlElement(name = "security-impact-level")
        Optional<SecurityImpactLevel> securityImpactLevel,
    @JsonProperty(value = "status", required = true) @XmlElement(name = "status", required = true)
        SystemStatus status,
    @JsonProperty(value = "authorization-boundary", required = true)
        @XmlElement(name = "authorization-boundary", required = true)
        AuthorizationBoundary authorizationBoundary,
    @JsonProperty("network-architecture") @XmlElement(name = "network-architecture")
        Optional<NetworkArchitecture> networkArchitecture,
    @JsonProperty("data-flow") @XmlElement(name = "data-flow") Optional<DataFlow> dataFlow,
    @JsonProperty("responsible-parties") @XmlElement(name = "responsible-party")
        List<ResponsibleParty> responsibleParties,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SystemCharacteristics {
    systemIds = Check.nonEmpty("system-ids", systemIds);
    Check.string("system-name", systemName);
    systemNameShort = Check.optional(systemNameShort);
    Check.string("system-name-short", systemNameShort);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    dateAuthorized = Check.optional(dateAuthorized);
    securitySensitivityLevel = Check.optional(securitySensitivityLevel);
    Check.string("security-sensitivity-level", securitySensitivityLevel);
    Check.present("system-information", systemInformation);
    securityImpactLevel = Check.optional(securityImpactLevel);
    Check.present("status", status);
    Check.present("authorization-boundary", authorizationBoundary);
    networkArchitecture = Check.optional(networkArchitecture);
    dataFlow = Check.optional(dataFlow);
    responsibleParties = Check.list("responsible-parties", responsibleParties);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
