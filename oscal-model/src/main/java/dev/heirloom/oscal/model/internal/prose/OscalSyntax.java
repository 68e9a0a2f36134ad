package dev.heirloom.oscal.model.internal.prose;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** What OSCAL adds to the syntax of CommonMark's inline content, as extensions of its parser. */
final class OscalSyntax {

  private OscalSyntax() {}

  /** A pair of delimiters that OSCAL adds to CommonMark's. */
  static final class Delimiter implements DelimiterProcessor {

    private final char character;
    private final Tag tag;

    Delimiter(char character, Tag tag) {
      this.character = character;
      this.tag = tag;
    }

    @Override
    public char getOpeningCharacter() {
      return character;
    }

    @Override
    public char getClosingCharacter() {
      return character;
    }

    @Override
    public int getMinLength() {
      return 1;
    }

    @Override
    public int process(DelimiterRun openingRun, DelimiterRun closingRun) {
      var opener = openingRun.getOpener();
      var marked = new Marked(tag);
      for (var node = opener.getNext(); node != null && node != closingRun.getCloser(); ) {
        var next = node.getNext();
        marked.appendChild(node);
        node = next;
      }
      opener.insertAfter(marked);
      return 1;
    }
  }

  /** What stands between OSCAL's own delimiters. */
  static final class Marked extends CustomNode {

    final Tag tag;

    Marked(Tag tag) {
      this.tag = tag;
    }
  }

  /** A parameter insertion. */
  static final class Inserted extends CustomNode {

    final Insertion insertion;

    Inserted(Insertion insertion) {
      this.insertion = insertion;
    }
  }

  static final class InsertionParser implements InlineContentParserFactory, InlineContentParser {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      if (!scanner.next("{{")) {
        return ParsedInline.none();
      }
      StringBuilder between = new StringBuilder();
      for (char c = scanner.peek(); c != '}' && c != '{' && c != Scanner.END; c = scanner.peek()) {
        between.append(c);
        scanner.next();
      }
      Insertion insertion = scanner.next("}}") ? Insertion.parse(between.toString()) : null;
      return insertion == null
          ? ParsedInline.none()
          : ParsedInline.of(new Inserted(insertion), scanner.position());
    }
  }
}
