package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A person or an organization that plays a role for the document or for what it describes.
 *
 * <p>OSCAL reference name: {@code party}, of the shared metadata model.
 *
 * @param uuid the party UUID
 * @param type the party type; one of {@code person}, {@code organization}
 * @param name the party name
 * @param shortName the party short name
 * @param externalIds each party external identifier
 * @param props the properties
 * @param links the links
 * @param emailAddresses each email address
 * @param telephoneNumbers each telephone number
 * @param addresses each address
 * @param locationUuids each location UUID reference
 * @param memberOfOrganizations each organizational affiliation
 * @param remarks the remarks
 */
@WithBuilder
public record Party(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "type", required = true)
        @XmlAttribute(name = "type", required = true)
        @Restricted(
            value = Datatype.STRING,
            to = {"person", "organization"})
        String type,
    @JsonProperty("name") @XmlElement(name = "name") @Restricted(Datatype.STRING)
        Optional<String> name,
    @JsonProperty("short-name") @XmlElement(name = "short-name") @Restricted(Datatype.STRING)
        Optional<String> shortName,
    @JsonProperty("external-ids") @XmlElement(name = "external-id") List<ExternalId> externalIds,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("email-addresses")
        @XmlElement(name = "email-address")
        @Restricted(Datatype.EMAIL_ADDRESS)
        List<String> emailAddresses,
    @JsonProperty("telephone-numbers") @XmlElement(name = "telephone-number")
        List<TelephoneNumber> telephoneNumbers,
    @JsonProperty("addresses") @XmlElement(name = "address") List<Address> addresses,
    @JsonProperty("location-uuids") @XmlElement(name = "location-uuid") List<Uuid> locationUuids,
    @JsonProperty("member-of-organizations") @XmlElement(name = "member-of-organization")
        List<Uuid> memberOfOrganizations,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Party {
    Check.present("uuid", uuid);
    Check.oneOf("type", type, "person", "organization");
    name = Check.optional(name);
    Check.string("name", name);
    shortName = Check.optional(shortName);
    Check.string("short-name", shortName);
    externalIds = Check.list("external-ids", externalIds);
    props = Check.list("props", props);
    links = Check.list("links", links);
    emailAddresses = Check.list("email-addresses", emailAddresses);
    Check.emailAddress("email-addresses", emailAddresses);
    telephoneNumbers = Check.list("telephone-numbers", telephoneNumbers);
    addresses = Check.list("addresses", addresses);
    locationUuids = Check.list("location-uuids", locationUuids);
    memberOfOrganizations = Check.list("member-of-organizations", memberOfOrganizations);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
