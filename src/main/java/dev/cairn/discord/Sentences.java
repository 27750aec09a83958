package dev.cairn.discord;

import java.util.ArrayList;
import java.util.List;

/// Cuts Markdown where a reader pauses: between sentences, never within one.
final class Sentences {
  private static final String ENDS = ".!?…。।！？";
  private static final String CLOSERS = "\"'”’»)*_";

  private Sentences() {}

  /// The sentences of a text, without the space between them. Links, code and formulas are never
  /// split.
  static List<String> split(String text) {
    var sentences = new ArrayList<String>();
    int start = 0;
    int brackets = 0;
    boolean code = false;
    boolean formula = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '`') {
        code = !code;
      } else if (c == '$' && !code) {
        formula = !formula;
      } else if (!code && (c == '[' || c == '(')) {
        brackets++;
      } else if (!code && (c == ']' || c == ')')) {
        brackets = Math.max(0, brackets - 1);
      } else if (!code && !formula && brackets == 0 && ENDS.indexOf(c) >= 0) {
        int end = i + 1;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        boolean pause = end == text.length() || Character.isWhitespace(text.charAt(end));
        if (pause && !isAbbreviation(text, start, i)) {
          sentences.add(text.substring(start, end).strip());
          start = end;
          i = end - 1;
        }
      }
    }
    String rest = text.substring(start).strip();
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
    sentences.removeIf(String::isEmpty);
    return sentences;
  }

  /// "e.g. this", "J. Smith": a point after a single letter ends no sentence.
  private static boolean isAbbreviation(String text, int start, int point) {
    return text.charAt(point) == '.'
        && point - 1 >= start
        && Character.isLetter(text.charAt(point - 1))
        && (point - 2 < start || !Character.isLetterOrDigit(text.charAt(point - 2)));
  }

  /// As many whole sentences from the beginning as fit; empty when not even the first does.
  static String fitting(String text, int max) {
    if (text.length() <= max) {
      return text.strip();
    }
    var fitting = new StringBuilder();
    for (String sentence : split(text)) {
      int length = fitting.length() + (fitting.isEmpty() ? 0 : 1) + sentence.length();
      if (length > max) {
        break;
      }
      fitting.append(fitting.isEmpty() ? "" : " ").append(sentence);
    }
    return fitting.toString();
  }

  /// The whole text in pieces of at most `max` characters: paragraphs where they fit, else
  /// sentences, else words; only a single word that is too long by itself is broken.
  static List<String> pieces(String text, int max) {
    var pieces = new ArrayList<String>();
    for (String paragraph : paragraphs(text)) {
      if (paragraph.length() <= max) {
        pieces.add(paragraph);
      } else if (paragraph.startsWith("```")) {
        codeLines(paragraph, max, pieces);
      } else {
        pack(split(paragraph), " ", max, pieces);
      }
    }
    return pieces;
  }

  /// Paragraphs as blank lines part them; fenced code stays whole.
  private static List<String> paragraphs(String text) {
    var paragraphs = new ArrayList<String>();
    var open = new StringBuilder();
    boolean fenced = false;
    for (String line : text.strip().split("\n", -1)) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      }
      if (line.isBlank() && !fenced) {
        add(open, paragraphs);
      } else {
        open.append(open.isEmpty() ? "" : "\n").append(line);
      }
    }
    add(open, paragraphs);
    return paragraphs;
  }

  private static void add(StringBuilder open, List<String> to) {
    if (!open.toString().isBlank()) {
      to.add(open.toString());
    }
    open.setLength(0);
  }

  private static void codeLines(String block, int max, List<String> to) {
    List<String> lines =
        block
            .lines()
            .map(line -> line.replaceFirst("^`{3,}", ""))
            .filter(l -> !l.isEmpty())
            .toList();
    var packed = new ArrayList<String>();
    pack(lines, "\n", max - "```\n\n```".length(), packed);
    packed.forEach(piece -> to.add("```\n" + piece + "\n```"));
  }

  /// Joins parts into pieces as long as fit.
  private static void pack(List<String> parts, String between, int max, List<String> to) {
    var open = new StringBuilder();
    for (String part : parts) {
      if (part.length() > max) {
        add(open, to);
        List<String> words = List.of(part.split("(?<=\\s)"));
        if (words.size() > 1) {
          pack(words.stream().map(String::strip).toList(), " ", max, to);
        } else {
          breakWord(part, max, to);
        }
        continue;
      }
      if (!open.isEmpty() && open.length() + between.length() + part.length() > max) {
        add(open, to);
      }
      open.append(open.isEmpty() ? "" : between).append(part);
    }
    add(open, to);
  }

  private static void breakWord(String word, int max, List<String> to) {
    for (int start = 0; start < word.length(); ) {
      int end = Math.min(word.length(), start + max);
      if (end < word.length() && Character.isHighSurrogate(word.charAt(end - 1))) {
        end--;
      }
      to.add(word.substring(start, end));
      start = end;
    }
  }

  /// A label that fits: whole if it can be, else whole words and an ellipsis.
  static String label(String text, int max) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= max) {
      return line;
    }
    int cut = line.lastIndexOf(' ', max - 1);
    int end = cut > max / 2 ? cut : max - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).strip() + "…";
  }
}
