package dev.heirloom.oscal.model.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.Brief;
import dev.heirloom.oscal.model.internal.Check;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import java.util.Optional;

/**
 * A selection of controls from catalogs and other profiles, tailored into a baseline.
 *
 * <p>OSCAL reference name: {@code profile}, of the profile model.
 *
 * @param uuid the profile UUID
 * @param metadata the document metadata
 * @param imports each import resource; at least one
 * @param merge the merge controls
 * @param modify the modify controls
 * @param backMatter the back matter
 */
@WithBuilder
@XmlRootElement(name = "profile", namespace = OscalDocument.NAMESPACE)
public record Profile(
    @JsonProperty(value = "uuid", required = true) @XmlAttribute(name = "uuid", required = true)
        Uuid uuid,
    @JsonProperty(value = "metadata", required = true)
        @XmlElement(name = "metadata", required = true)
        Metadata metadata,
    @JsonProperty(value = "imports", required = true) @XmlElement(name = "import", required = true)
        List<Import> imports,
    @JsonProperty("merge") @XmlElement(name = "merge") Optional<Merge> merge,
    @JsonProperty("modify") @XmlElement(name = "modify") Optional<Modify> modify,
    @JsonProperty("back-matter") @XmlElement(name = "back-matter") Optional<BackMatter> backMatter)
    implements OscalDocument {

  /** Checks and copies; an absent list or Optional may be handed in as null. */
  public Profile {
    Check.present("uuid", uuid);
    Check.present("metadata", metadata);
    imports = Check.nonEmpty("imports", imports);
    merge = Check.optional(merge);
    modify = Check.optional(modify);
    backMatter = Check.optional(backMatter);
  }

  @Override
  public Model model() {
    return Model.PROFILE;
  }

  /** Returns what is there, in one line. */
  @Override
  public String toString() {
    return Brief.of(this);
  }
}
