package dev.heirloom.examples.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What a page of the project says, as HTML: headings have ids, by which links find them, and links
 * lead to where the site has what they lead to.
 *
 * @param html the text
 * @param sections its sections, in order
 */
record PageText(String html, List<Section> sections) {

  /** A part of a page under a heading of the second level. */
  record Section(String id, String title) {}

  /** Where the site has a file. */
  interface Addresses {
    String of(String link) throws IOException;
  }

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  static PageText of(String markdown, Addresses addresses) {
    Node document = PARSER.parse(markdown);
    Map<Heading, String> ids = new HashMap<>();
    List<Section> sections = new ArrayList<>();
    document.accept(new Headings(ids, sections));
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setDestination(moved(link.getDestination(), addresses));
            visitChildren(link);
          }
        });
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Heading heading) {
                        attributes.put("id", ids.get(heading));
                      }
                    })
            .build();
    String html =
        renderer
            .render(document)
            .replace(
                "<table>",
                "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"table\"><table>")
            .replace("</table>", "</table></div>")
            .replace("<pre>", "<pre tabindex=\"0\">");
    return new PageText(html, List.copyOf(sections));
  }

  /** Returns the id of a heading, as code hosts make it. */
  static String id(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
  }

  private static String moved(String link, Addresses addresses) {
    if (link.startsWith(Site.HOME)) {
      return link.substring(Site.HOME.length());
    }
    int fragment = link.indexOf('#');
    String file = fragment < 0 ? link : link.substring(0, fragment);
    if (file.isEmpty() || file.contains(":")) {
      return link;
    }
    try {
      return addresses.of(file) + link.substring(file.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives ids to headings, as code hosts do, so that a link holds there and here. */
  private static final class Headings extends AbstractVisitor {
    private final Map<Heading, String> ids;
    private final List<Section> sections;
    private final Set<String> used = new HashSet<>();

    Headings(Map<Heading, String> ids, List<Section> sections) {
      this.ids = ids;
      this.sections = sections;
    }

    @Override
    public void visit(Heading heading) {
      String title = title(heading);
      String id = title;
      // A code is known by its name as it is.
      if (!(heading.getFirstChild() instanceof Code
          && heading.getFirstChild() == heading.getLastChild())) {
        id = id(title);
      }
      String first = id;
      for (int i = 1; !used.add(id); i++) {
        id = first + "-" + i;
      }
      ids.put(heading, id);
      if (heading.getLevel() == 2) {
        sections.add(new Section(id, title));
      }
    }

    private static String title(Heading heading) {
      StringBuilder title = new StringBuilder();
      heading.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Heading inside) {
              visitChildren(inside);
            }

            @Override
            public void visit(Text text) {
              title.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
              title.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
              title.append(' ');
            }
          });
      return title.toString();
    }
  }
}
