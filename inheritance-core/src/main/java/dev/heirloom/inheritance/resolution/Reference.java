package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.DocumentLoader.Answer;
import dev.heirloom.inheritance.resolution.DocumentLoader.Loaded;
import dev.heirloom.inheritance.resolution.DocumentLoader.Unavailable;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Citation;
import dev.heirloom.oscal.model.EmbeddedResource;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResourceLink;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a reference of a document leads to: by its address, or through the back matter, whose copies
 * are tried in their order (OSCAL's {@code href} of an {@code import-profile}, an {@code
 * import-component-definition} and the {@code source} of a control implementation).
 *
 * @param addresses the addresses that it gives, as written and, where they are relative, as they
 *     resolve
 * @param titles what the back matter calls it
 * @param document the document it leads to; empty if none can be loaded
 * @param problem why there is none; empty text if there is one
 */
public record Reference(
    List<String> addresses, List<String> titles, Optional<Loaded> document, String problem) {

  /** Copies the lists. */
  public Reference {
    addresses = ImmutableList.copyOf(addresses);
    titles = ImmutableList.copyOf(titles);
  }

  /**
   * Follows a reference.
   *
   * @param from the document that has it
   * @param address where that document is, which the reference is relative to
   * @param href the reference
   * @param loader where what it leads to comes from
   */
  public static Reference follow(
      OscalDocument from, URI address, String href, DocumentLoader loader) {
    Following following = new Following(address, loader);
    if (!href.startsWith("#")) {
      following.load(href, Optional.empty());
      return following.result(List.of());
    }
    for (Resource resource : from.backMatter().map(BackMatter::resources).orElse(List.of())) {
      if (resource.uuid().value().equalsIgnoreCase(href.substring(1))) {
        for (ResourceLink rlink : resource.rlinks()) {
          following.load(rlink.href(), rlink.mediaType());
        }
        resource.base64().ifPresent(base64 -> following.parse(base64, href));
        return following.result(titles(resource));
      }
    }
    following.problems.add("the back matter has no resource " + href.substring(1));
    return following.result(List.of());
  }

  private static List<String> titles(Resource resource) {
    List<String> titles = new ArrayList<>();
    resource.title().map(Markup::toText).ifPresent(titles::add);
    resource.description().map(Markup::toText).ifPresent(titles::add);
    resource.citation().map(Citation::text).map(Markup::toText).ifPresent(titles::add);
    return titles;
  }

  /** One reference on its way: the first copy that can be loaded is what it leads to. */
  private static final class Following {

    private final URI address;
    private final DocumentLoader loader;
    private final List<String> addresses = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<Loaded> document = Optional.empty();

    Following(URI address, DocumentLoader loader) {
      this.address = address;
      this.loader = loader;
    }

    void load(String href, Optional<String> mediaType) {
      URI target;
      try {
        target = UriReference.withoutFragment(UriReference.resolve(address, href));
      } catch (URISyntaxException e) {
        problems.add("\"" + href + "\" is not a URI reference (" + e.getReason() + ")");
        return;
      }
      addresses.add(href);
      if (target.isAbsolute()) {
        addresses.add(target.toString());
        if (document.isEmpty()) {
          take(loader.load(target, mediaType), href);
        }
      } else {
        problems.add("\"" + href + "\" is relative to an address that is not known");
      }
    }

    void parse(EmbeddedResource base64, String href) {
      if (document.isPresent()) {
        return;
      }
      try {
        byte[] content = Base64.getDecoder().decode(base64.value());
        take(
            loader.parse(
                UriReference.withFragment(address, href.substring(1)), content, base64.mediaType()),
            "the embedded copy");
      } catch (IllegalArgumentException e) {
        problems.add("the embedded copy can't be decoded (" + e.getMessage() + ")");
      }
    }

    private void take(Answer answer, String what) {
      if (answer instanceof Loaded loaded) {
        document = Optional.of(loaded);
      } else {
        problems.add(what + ": " + ((Unavailable) answer).reason());
      }
    }

    Reference result(List<String> titles) {
      if (document.isEmpty() && problems.isEmpty()) {
        problems.add("the back matter gives it no address");
      }
      return new Reference(
          addresses, titles, document, document.isPresent() ? "" : String.join("; ", problems));
    }
  }
}
