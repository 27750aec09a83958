package dev.cairn.search;

import java.util.Locale;
import java.util.Set;

/// Cuts text into words as people write them in technical fields.
///
/// Unlike the Unicode rules, it keeps `C++`, `C#`, `.NET`, `A*` and `18.06` whole, gives
/// `scikit-learn` both
/// as its parts and joined (so that `scikit learn` and `scikitlearn` find it), drops possessives,
/// and reads LaTeX: of `$\nabla f(x)$` it keeps `nabla`, not the single letters, and no layout
/// commands such as `\left`. Scripts without spaces are cut into overlapping pairs of characters.
final class WordSplitter {
  /// Longer runs (encoded data, mostly) are cut off, in documents and queries alike.
  static final int MAX_WORD_LENGTH = 64;

  /// How far a closing `$` may be from the opening one, in characters.
  private static final int MAX_FORMULA_LENGTH = 2_000;

  /// LaTeX commands that say how a formula looks, not what it is about.
  private static final Set<String> LAYOUT =
      Set.of(
          "begin",
          "end",
          "left",
          "right",
          "big",
          "bigl",
          "bigr",
          "bigg",
          "frac",
          "dfrac",
          "tfrac",
          "text",
          "textbf",
          "textit",
          "mathrm",
          "mathbf",
          "mathbb",
          "mathcal",
          "mathit",
          "mathsf",
          "boldsymbol",
          "operatorname",
          "quad",
          "qquad",
          "cdot",
          "cdots",
          "ldots",
          "dots",
          "vdots",
          "ddots",
          "label",
          "ref",
          "cite",
          "displaystyle",
          "limits",
          "nonumber",
          "hat",
          "bar",
          "tilde",
          "vec",
          "overline",
          "underline",
          "phantom",
          "hspace",
          "vspace",
          "in",
          "to",
          "le",
          "ge",
          "leq",
          "geq",
          "neq",
          "times",
          "approx",
          "sim",
          "mid",
          "aligned",
          "align",
          "cases",
          "pmatrix",
          "bmatrix",
          "matrix",
          "array",
          "equation");

  /// What may follow an apostrophe without belonging to the word: Strang's, you've.
  private static final Set<String> ENDINGS = Set.of("s", "m", "d", "re", "ve", "ll");

  /// Gets the words.
  interface Sink {
    /// One word.
    ///
    /// @param word as written, possibly without its inner punctuation
    /// @param joined whether it is another form of the words just before it, not one more word
    void word(String word, boolean joined);
  }

  private final CharSequence text;
  private final int length;
  private final Sink sink;
  private int formulaEnd = -1;

  private WordSplitter(CharSequence text, Sink sink) {
    this.text = text;
    this.length = text.length();
    this.sink = sink;
  }

  static void split(CharSequence text, Sink sink) {
    new WordSplitter(text, sink).run();
  }

  private void run() {
    int i = 0;
    while (i < length) {
      int c = Character.codePointAt(text, i);
      if (c == '$') {
        i = dollar(i);
      } else if (c == '\\') {
        i = command(i + 1);
      } else if (isUnspaced(c)) {
        i = unspaced(i);
      } else if (isWordPart(c)) {
        i = word(i);
      } else {
        i += Character.charCount(c);
      }
    }
  }

  /// By the rule of Pandoc, which leaves prices alone: no space after the opening `$` nor before
  /// the closing one, and no digit after that.
  private int dollar(int i) {
    if (i < formulaEnd) {
      return i + 1;
    }
    int from = i + 1 < length && text.charAt(i + 1) == '$' ? i + 2 : i + 1;
    boolean display = from == i + 2;
    if (from >= length || (!display && Character.isWhitespace(text.charAt(from)))) {
      return from;
    }
    int last = Math.min(length, from + MAX_FORMULA_LENGTH);
    for (int j = from + 1; j < last; j++) {
      char c = text.charAt(j);
      if (c == '$' && text.charAt(j - 1) != '\\') {
        boolean closes =
            display
                ? j + 1 < length && text.charAt(j + 1) == '$'
                : !Character.isWhitespace(text.charAt(j - 1))
                    && (j + 1 == length || !Character.isDigit(text.charAt(j + 1)));
        if (closes) {
          formulaEnd = j + 1;
          return from;
        }
      } else if (c == '\n' && text.charAt(j - 1) == '\n') {
        break;
      }
    }
    return from;
  }

  private int command(int from) {
    int i = from;
    while (i < length && isAsciiLetter(text.charAt(i))) {
      i++;
    }
    String name = text.subSequence(from, i).toString();
    if (name.length() > 1 && !LAYOUT.contains(name)) {
      sink.word(name, false);
    }
    return Math.max(i, from);
  }

  private int unspaced(int from) {
    int previous = -1;
    int i = from;
    int count = 0;
    while (i < length) {
      int c = Character.codePointAt(text, i);
      if (!isUnspaced(c) && !(count > 0 && isMark(c))) {
        break;
      }
      if (count > 0) {
        sink.word(text.subSequence(previous, i + Character.charCount(c)).toString(), false);
      }
      previous = i;
      i += Character.charCount(c);
      count++;
    }
    if (count == 1) {
      sink.word(text.subSequence(from, i).toString(), false);
    }
    return i;
  }

  private int word(int from) {
    boolean formula = from < formulaEnd;
    int start = from;
    int i = from;
    int parts = 0;
    boolean number = false;
    var joined = new StringBuilder();
    while (true) {
      start = i;
      i = run(i);
      boolean digits = isDigits(start, i);
      if (formula) {
        if (i - start > 1 && !digits) {
          sink.word(cut(text.subSequence(start, i)), false);
        }
        return i;
      }
      if (i < length && digits && isNumberJoin(i)) {
        i = number(start, i);
        return i;
      }
      number |= digits;
      if (i + 1 < length && isApostrophe(text.charAt(i)) && isWordPart(codePoint(i + 1))) {
        int end = run(i + 1);
        String before = text.subSequence(start, i).toString();
        String after = text.subSequence(i + 1, end).toString();
        if (ENDINGS.contains(after.toLowerCase(Locale.ROOT))) {
          emit(start, i, joined);
        } else if (before.length() <= 2 && after.length() > 2) {
          // l'algèbre, d'Alembert, O'Reilly: by the part that matters and whole.
          sink.word(cut(after), false);
          sink.word(cut(before + after), true);
          joined.append(before).append(after);
        } else {
          sink.word(cut(before + after), false);
          joined.append(before).append(after);
        }
        i = end;
      } else {
        int end = withSuffix(start, i);
        if (end > i) {
          sink.word(cut(text.subSequence(start, end)), false);
          if (parts == 0) {
            return end;
          }
          i = end;
        } else if (parts == 0 && isLeadingDot(start) && i - start > 1) {
          sink.word(cut(text.subSequence(start, i)), false);
          sink.word(cut(text.subSequence(start - 1, i)), true);
          joined.append(text, start, i);
        } else {
          emit(start, i, joined);
        }
      }
      parts++;
      if (!(i + 1 < length && isJoiner(text.charAt(i)) && isWordPart(codePoint(i + 1)))) {
        break;
      }
      i++;
    }
    if (parts > 1 && !number && joined.length() <= MAX_WORD_LENGTH) {
      sink.word(joined.toString(), true);
    }
    return i;
  }

  private void emit(int start, int end, StringBuilder joined) {
    sink.word(cut(text.subSequence(start, end)), false);
    joined.append(text, start, end);
  }

  /// A number with dots or commas in it, and letters after it: `18.06`, `1,000`, `18.06SC`.
  private int number(int start, int firstEnd) {
    int i = firstEnd;
    while (i < length && isNumberJoin(i)) {
      i = digits(i + 1);
    }
    String digits = text.subSequence(start, i).toString().replace(",", "");
    sink.word(cut(digits), false);
    int end = run(i);
    if (end > i) {
      sink.word(cut(digits + text.subSequence(i, end)), true);
    }
    return end;
  }

  private boolean isNumberJoin(int i) {
    return (text.charAt(i) == '.' || text.charAt(i) == ',')
        && i + 1 < length
        && Character.isDigit(text.charAt(i + 1));
  }

  private int digits(int from) {
    int i = from;
    while (i < length && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isDigits(int start, int end) {
    return digits(start) >= end;
  }

  private int run(int from) {
    int i = from;
    while (i < length) {
      int c = Character.codePointAt(text, i);
      if (!isWordPart(c) && !(i > from && isMark(c))) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /// The end of `C++`, `C#` and `A*`, where `end` is that of the letters.
  private int withSuffix(int start, int end) {
    if (end >= length || end - start > 3 || !Character.isLetter(text.charAt(start))) {
      return end;
    }
    char c = text.charAt(end);
    int suffix =
        switch (c) {
          case '+' -> end + 1 < length && text.charAt(end + 1) == '+' ? 2 : 0;
          case '#' -> 1;
          case '*' ->
              end - start == 1
                      && Character.isUpperCase(text.charAt(start))
                      && (start == 0 || text.charAt(start - 1) != '*')
                  ? 1
                  : 0;
          default -> 0;
        };
    int after = end + suffix;
    boolean ends = after >= length || !(isWordPart(codePoint(after)) || text.charAt(after) == c);
    return suffix > 0 && ends ? after : end;
  }

  private boolean isLeadingDot(int start) {
    return start > 0
        && text.charAt(start - 1) == '.'
        && (start == 1
            || !(text.charAt(start - 2) == '.'
                || isWordPart(Character.codePointBefore(text, start - 1))))
        && Character.isLetter(text.charAt(start));
  }

  private int codePoint(int i) {
    return Character.codePointAt(text, i);
  }

  private static boolean isJoiner(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '_' || c == '.' || c == '&';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) && !isUnspaced(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// Whether a character is of a script that is written without spaces between words.
  private static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
      default -> c == 'ー';
    };
  }

  private static String cut(CharSequence word) {
    if (word.length() <= MAX_WORD_LENGTH) {
      return word.toString();
    }
    int end = MAX_WORD_LENGTH;
    return word.subSequence(0, Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end)
        .toString();
  }
}
