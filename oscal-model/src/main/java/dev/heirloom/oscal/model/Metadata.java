package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import java.util.List;
import java.util.Optional;

/**
 * What is said about the document itself: its title, version, dates, people and history.
 *
 * <p>OSCAL reference name: {@code metadata}, of the shared metadata model.
 *
 * @param title the document title
 * @param published the publication timestamp
 * @param lastModified the last modified timestamp
 * @param version the document version
 * @param oscalVersion the OSCAL Version
 * @param revisions each revision history entry
 * @param documentIds each document identifier
 * @param props the properties
 * @param links the links
 * @param roles each role
 * @param locations each location
 * @param parties each party
 * @param responsibleParties each responsible party
 * @param actions each action; since OSCAL 1.1
 * @param remarks the remarks
 */
@WithBuilder
public record Metadata(
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty("published") @XmlElement(name = "published") Optional<OscalDateTime> published,
    @JsonProperty(value = "last-modified", required = true)
        @XmlElement(name = "last-modified", required = true)
        OscalDateTime lastModified,
    @JsonProperty(value = "version", required = true)
        @XmlElement(name = "version", required = true)
        @Restricted(Datatype.STRING)
        String version,
    @JsonProperty(value = "oscal-version", required = true)
        @XmlElement(name = "oscal-version", required = true)
        @Restricted(Datatype.STRING)
        String oscalVersion,
    @JsonProperty("revisions") @XmlElementWrapper(name = "revisions") @XmlElement(name = "revision")
        List<Revision> revisions,
    @JsonProperty("document-ids") @XmlElement(name = "document-id") List<DocumentId> documentIds,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("roles") @XmlElement(name = "role") List<Role> roles,
    @JsonProperty("locations") @XmlElement(name = "location") List<Location> locations,
    @JsonProperty("parties") @XmlElement(name = "party") List<Party> parties,
    @JsonProperty("responsible-parties") @XmlElement(name = "responsible-party")
        List<ResponsibleParty> responsibleParties,
    @JsonProperty("actions") @XmlElement(name = "action") List<Action> actions,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Metadata {
    Check.present("title", title);
    published = Check.optional(published);
    Check.present("last-modified", lastModified);
    Check.string("version", version);
    Check.string("oscal-version", oscalVersion);
    revisions = Check.list("revisions", revisions);
    documentIds = Check.list("document-ids", documentIds);
    props = Check.list("props", props);
    links = Check.list("links", links);
    roles = Check.list("roles", roles);
    locations = Check.list("locations", locations);
    parties = Check.list("parties", parties);
    responsibleParties = Check.list("responsible-parties", responsibleParties);
    actions = Check.list("actions", actions);
    remarks = Check.optional(remarks);
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
