package dev.heirloom.oscal.model.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A way to deal with a risk, recommended or planned or completed.
 *
 * <p>OSCAL names the lifecycles {@code recommendation}, {@code planned} and {@code completed};
 * others occur.
 *
 * <p>OSCAL reference name: {@code response}, of the shared assessment model.
 *
 * @param uuid the response UUID
 * @param lifecycle how far the response has come
 * @param title the title
 * @param description the description
 * @param props the properties
 * @param links the links
 * @param origins each origin
 * @param requiredAssets each required asset
 * @param tasks each task
 * @param remarks the remarks
 */
@WithBuilder
public record Response(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "lifecycle", required = true)
        @XmlAttribute(name = "lifecycle", required = true)
        @Restricted(Datatype.TOKEN)
        String lifecycle,
    @JsonProperty(value = "title", required = true) @XmlElement(name = "title", required = true)
        MarkupLine title,
    @JsonProperty(value = "description", required = true)
        @XmlElement(name = "description", required = true)
        MarkupMultiline description,
    @JsonProperty("props") @XmlElement(name = "prop") List<Property> props,
    @JsonProperty("links") @XmlElement(name = "link") List<Link> links,
    @JsonProperty("origins") @XmlElement(name = "origin") List<Origin> origins,
    @JsonProperty("required-assets") @XmlElement(name = "required-asset")
        List<RequiredAsset> requiredAssets,
    @JsonProperty("tasks") @XmlElement(name = "task") List<Task> tasks,
    @JsonProperty("remarks") @XmlElement(name = "remarks") Optional<MarkupMultiline> remarks) {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Response {
    Check.present("uuid", uuid);
    Check.token("lifecycle", lifecycle);
    Check.present("title", title);
    Check.present("description", description);
    props = Check.list("props", props);
    links = Check.list("links", links);
    origins = Check.list("origins", origins);
    requiredAssets = Check.list("required-assets", requiredAssets);
    tasks = Check.list("tasks", tasks);
    remarks = Check.optional(remarks);
  }
}
