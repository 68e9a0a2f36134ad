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
 * A physical place that parties, roles or components refer to.
 *
 * <p>OSCAL reference name: {@code location}, of the shared metadata model.
 *
 * @param uuid the location UUID
 * @param title the location title
 * @param address the address
 * @param emailAddresses each email address
 * @param telephoneNumbers each telephone number
 * @param urls each location URL; deprecated since OSCAL 1.1.0
 * @param props the properties
 * @param links the links
 * @param remarks the remarks
 */
@WithBuilder
public record Location(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("address") @XmlElement(name = "address") Optional<Address> address,
    @JsonProperty("email-addresses")
        @XmlElement(name = "email-address")
        @Restricted(Datatype.EMAIL_ADDRESS)
        List<String> emailAddresses,
    @JsonProperty("telephone-numbers") @XmlElement(name = "telephone-number")
        List<TelephoneNumber> telephoneNumbers,
    @JsonProperty("urls") @XmlElement(name = "url") @Restricted(Datatype.URI) List<String> urls,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Location {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    address = Check.optional(address);
    emailAddresses = Check.list("email-addresses", emailAddresses);
    Check.emailAddress("email-addresses", emailAddresses);
    telephoneNumbers = Check.list("telephone-numbers", telephoneNumbers);
    urls = Check.list("urls", urls);
    Check.uri("urls", urls);
    props = Check.list("props", props);
    links = Check.list("links", links);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
