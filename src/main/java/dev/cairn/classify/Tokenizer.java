package dev.cairn.classify;

import dev.cairn.classify.Token.Break;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts an utterance into words, forgiving whatever a member may type: accents, zalgo, links,
/// invisible characters.
final class Tokenizer {
  /// Longer utterances are cut; a chat message has at most 4,000 characters, a forum post 40,000.
  static final int MAX_LENGTH = 40_000;

  private static final int MAX_WORD_LENGTH = 48;

  private Tokenizer() {}

  static List<Token> tokens(String utterance) {
    return new Run(utterance).tokens();
  }

  /// The words of a name in the catalog, in the singular.
  static List<String> stems(String name) {
    return tokens(name).stream().map(Token::stem).toList();
  }

  /// One pass over one utterance.
  private static final class Run {
    private final String utterance;
    private final int length;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private int letters;
    private int capitals;
    private boolean startsCapital;
    private boolean possessive;
    private Break pending = Break.SENTENCE;

    Run(String utterance) {
      this.utterance = utterance;
      this.length = Math.min(utterance.length(), MAX_LENGTH);
    }

    List<Token> tokens() {
      int at = 0;
      while (at < length) {
        if (word.isEmpty() && startsLink(at)) {
          at = endOfLink(at);
          widen(Break.COMMA);
          continue;
        }
        int codePoint = utterance.codePointAt(at);
        int next = at + Character.charCount(codePoint);
        if (codePoint < 128) {
          ascii((char) codePoint, at);
        } else {
          beyondAscii(codePoint, at);
        }
        at = next;
      }
      finish(length);
      return tokens;
    }

    private void ascii(char c, int at) {
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        letter(c, at);
        return;
      }
      if (c == '\'' && !word.isEmpty() && isLetterAt(at + 1)) {
        possessive = endsWithS(at + 1);
        return;
      }
      if ((c == '+' || c == '#') && !word.isEmpty() && word.length() <= 3 && !isLetterAt(at + 1)) {
        word.append(c);
        return;
      }
      boolean glued = !word.isEmpty() && isLetterAt(at + 1);
      finish(at);
      widen(
          switch (c) {
            case ' ', '\t', '*', '_', '~', '`', '%', '$', '@', '&', '+', '#', '\'' -> Break.SPACE;
            case '-', '/' -> glued ? Break.GLUE : Break.COMMA;
            case '.' -> glued ? Break.GLUE : Break.SENTENCE;
            case '!', '?', '\n', '\r', ';' -> Break.SENTENCE;
            default -> Break.COMMA;
          });
    }

    private void beyondAscii(int codePoint, int at) {
      if (codePoint == '\u2019' || codePoint == '\u2018') {
        if (!word.isEmpty() && isLetterAt(at + 1)) {
          possessive = endsWithS(at + 1);
        } else {
          finish(at);
          widen(Break.COMMA);
        }
        return;
      }
      switch (Character.getType(codePoint)) {
        case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
        case Character.SPACE_SEPARATOR -> {
          finish(at);
          widen(Break.SPACE);
        }
        case Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER ->
            folded(codePoint, at);
        default -> {
          finish(at);
          widen(Break.COMMA);
        }
      }
    }

    private void folded(int codePoint, int at) {
      String plain =
          Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
              .replace("\u00DF", "ss");
      plain.codePoints().filter(Character::isLetterOrDigit).forEach(letter -> letter(letter, at));
    }

    private void letter(int codePoint, int at) {
      if (word.isEmpty()) {
        wordStart = at;
        letters = 0;
        capitals = 0;
        startsCapital = Character.isUpperCase(codePoint);
        possessive = false;
      }
      if (Character.isUpperCase(codePoint)) {
        capitals++;
      }
      if (Character.isLetter(codePoint)) {
        letters++;
      }
      if (word.length() < MAX_WORD_LENGTH) {
        word.appendCodePoint(Character.toLowerCase(codePoint));
      }
    }

    private void finish(int end) {
      if (word.isEmpty()) {
        return;
      }
      String text = word.toString();
      if (possessive && text.length() > 2) {
        text = text.substring(0, text.length() - 1);
      }
      tokens.add(
          new Token(
              text,
              Stems.singular(text),
              wordStart,
              end,
              startsCapital,
              letters > 0 && (capitals == letters || plural(letters, capitals)),
              possessive,
              pending));
      word.setLength(0);
      pending = Break.GLUE;
      possessive = false;
    }

    /// `GANs` and `SVMs` count as upper case.
    private boolean plural(int ofLetters, int ofCapitals) {
      return ofLetters > 2 && ofCapitals == ofLetters - 1 && word.charAt(word.length() - 1) == 's';
    }

    private void widen(Break to) {
      if (to.compareTo(pending) > 0) {
        pending = to;
      }
    }

    private boolean isLetterAt(int at) {
      return at < length && Character.isLetterOrDigit(utterance.charAt(at));
    }

    private boolean endsWithS(int at) {
      char c = utterance.charAt(at);
      return (c == 's' || c == 'S') && !isLetterAt(at + 1);
    }

    private boolean startsLink(int at) {
      char c = utterance.charAt(at);
      return (c == 'h' || c == 'H')
          && (utterance.regionMatches(true, at, "https://", 0, 8)
              || utterance.regionMatches(true, at, "http://", 0, 7));
    }

    private int endOfLink(int at) {
      int end = at;
      while (end < length
          && !Character.isWhitespace(utterance.charAt(end))
          && utterance.charAt(end) != ')'
          && utterance.charAt(end) != ']'
          && utterance.charAt(end) != '>') {
        end++;
      }
      return end;
    }
  }

  /// A text in lower case, without accents, its words parted by single blanks.
  static String plain(String text) {
    var plain = new StringBuilder();
    for (Token token : tokens(text)) {
      plain.append(plain.isEmpty() ? "" : " ").append(token.text());
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
