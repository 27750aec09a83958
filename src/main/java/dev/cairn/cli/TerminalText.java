package dev.cairn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// Draws Markdown for a terminal of a given width, or as plain text.
final class TerminalText {
  /// Longer lines are hard to read even where there is room.
  private static final int MAX_WIDTH = 100;

  private static final int MIN_WIDTH = 20;

  /// What takes no room: ANSI attributes and the hidden halves of OSC 8 links.
  private static final Pattern INVISIBLE =
      Pattern.compile("\u001b\\[[0-9;]*m|\u001b\\]8;;[^\u001b]*\u001b\\\\");

  private final Parser parser = Parser.builder().build();
  private final TextStyle style;
  private final int width;

  /// @param width of the terminal, in columns; 0 leaves lines as long as they are
  TerminalText(TextStyle style, int width) {
    this.style = style;
    this.width = width == 0 ? Integer.MAX_VALUE : Math.max(MIN_WIDTH, Math.min(width, MAX_WIDTH));
  }

  /// The text without a line break at its end.
  String render(String markdown) {
    var blocks = new Blocks();
    // LaTeX is no Markdown: its underscores and backslashes must reach the reader as they are.
    parser.parse(Formulas.protect(markdown)).accept(blocks);
    return Formulas.restore(String.join("\n", blocks.lines)).stripTrailing();
  }

  /// Block by block: each adds its wrapped lines, with a blank line between blocks.
  private final class Blocks extends AbstractVisitor {
    private final List<String> lines = new ArrayList<>();
    private String indent = "";
    private String marker = "";

    @Override
    public void visit(Heading heading) {
      separate(heading);
      add(style.heading(inline(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (!(paragraph.getParent() instanceof ListItem)) {
        separate(paragraph);
      }
      for (String line : inline(paragraph).split("\n", -1)) {
        add(line);
      }
    }

    @Override
    public void visit(BulletList list) {
      if (indent.isEmpty() && !(list.getPrevious() instanceof Paragraph)) {
        separate(list);
      }
      visitItems(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
      separate(list);
      Integer start = list.getMarkerStartNumber();
      visitItems(list, start == null ? 1 : start);
    }

    private void visitItems(Node list, int first) {
      int number = first;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        String outer = indent;
        String bullet = first == 0 ? (style == TextStyle.ANSI ? "• " : "- ") : number++ + ". ";
        marker = outer + bullet;
        indent = outer + " ".repeat(bullet.length());
        visitChildren(item);
        indent = outer;
      }
    }

    @Override
    public void visit(BlockQuote quote) {
      separate(quote);
      String outer = indent;
      indent = outer + "  ";
      visitChildren(quote);
      indent = outer;
    }

    @Override
    public void visit(FencedCodeBlock code) {
      literal(code, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      literal(code, code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      literal(html, html.getLiteral());
    }

    @Override
    public void visit(ThematicBreak rule) {
      separate(rule);
      add(style.faint("---"));
    }

    private void literal(Node node, String text) {
      separate(node);
      for (String line : text.stripTrailing().split("\n", -1)) {
        lines.add(indent + "    " + style.code(line));
      }
    }

    private void separate(Node node) {
      boolean underHeading =
          node.getPrevious() instanceof Heading heading && heading.getLevel() > 2;
      if (!lines.isEmpty() && !underHeading) {
        lines.add("");
      }
    }

    private void add(String text) {
      for (String line : wrap(text, width - indent.length())) {
        lines.add((marker.isEmpty() ? indent : marker) + line);
        marker = "";
      }
    }
  }

  private String inline(Node parent) {
    var text = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      text.append(
          switch (node) {
            case Text literal -> literal.getLiteral();
            case Code code -> style.code(code.getLiteral());
            case StrongEmphasis strong -> style.strong(inline(strong));
            case Emphasis emphasis -> style.emphasis(inline(emphasis));
            case Link link -> style.link(inline(link), link.getDestination());
            case SoftLineBreak _ -> "\n";
            case HardLineBreak _ -> "\n";
            case HtmlInline html -> html.getLiteral();
            default -> inline(node);
          });
    }
    return text.toString();
  }

  /// Breaks at spaces only; what is invisible takes no room.
  private static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int length = INVISIBLE.matcher(word).replaceAll("").length();
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      } else if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += length;
    }
    lines.add(line.toString());
    return lines;
  }
}
