package dev.heirloom.oscal.model.implementation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A kind of user of a system, with its roles and privileges.
 *
 * <p>OSCAL reference name: {@code system-user}, of the shared implementation model.
 *
 * @param uuid the user UUID
 * @param title the user title
 * @param shortName the user short name
 * @param description the user description
 * @param props the properties
 * @param links the links
 * @param roleIds each role identifier reference
 * @param authorizedPrivileges each privilege
 * @param remarks the remarks
 */
@WithBuilder
public record SystemUser(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty("title") @XmlElement(name = "title") Optional<MarkupLine> title,
    @JsonProperty("short-name") @XmlElement(name = "short-name") @Restricted(Datatype.STRING)
        Optional<String> shortName,
    @JsonProperty("description") @XmlElement(name = "description")
        Optional<MarkupMultiline> description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("role-ids") @XmlElement(name = "role-id") @Restricted(Datatype.TOKEN)
        List<String> roleIds,
    @JsonProperty("authorized-privileges") @XmlElement(name = "authorized-privilege")
        List<AuthorizedPrivilege> authorizedPrivileges,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public SystemUser {
    Check.present("uuid", uuid);
    title = Check.optional(title);
    shortName = Check.optional(shortName);
    Check.string("short-name", shortName);
    description = Check.optional(description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    roleIds = Check.list("role-ids", roleIds);
    Check.token("role-ids", roleIds);
    authorizedPrivileges = Check.list("authorized-privileges", authorizedPrivileges);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
