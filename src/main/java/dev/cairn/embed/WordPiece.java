package dev.cairn.embed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Cuts text into the numbered word pieces of an uncased BERT model.
///
/// The algorithm of the original BERT (`BasicTokenizer`, then greedy longest match first), written
/// here because the usual library brings 15 MB of native code and a second to start for it.
final class WordPiece {
  private static final int MAX_WORD = 100;

  private final Map<String, Integer> pieces;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPiece(Map<String, Integer> pieces) {
    this.pieces = pieces;
    this.unknown = number("[UNK]");
    this.begin = number("[CLS]");
    this.end = number("[SEP]");
  }

  private int number(String piece) {
    Integer number = pieces.get(piece);
    if (number == null) {
      throw new IllegalStateException("the tokenizer's vocabulary has no '%s'".formatted(piece));
    }
    return number;
  }

  /// Reads the vocabulary from a `tokenizer.json` of the Hugging Face format.
  static WordPiece read(InputStream tokenizer) throws IOException {
    return new WordPiece(
        VocabularyJson.read(new String(tokenizer.readAllBytes(), StandardCharsets.UTF_8)));
  }

  static WordPiece of(Map<String, Integer> pieces) {
    return new WordPiece(new HashMap<>(pieces));
  }

  /// The numbers of a text's pieces between those of `[CLS]` and `[SEP]`.
  ///
  /// @param most pieces at most, these two included; what is longer loses its end
  long[] encode(String text, int most) {
    var run = new Run(most);
    run.words(text);
    return run.finished();
  }

  private final class Run {
    private final long[] numbers;
    private int size;
    private final StringBuilder word = new StringBuilder();

    Run(int most) {
      numbers = new long[most];
      numbers[size++] = begin;
    }

    boolean isFull() {
      return size == numbers.length - 1;
    }

    long[] finished() {
      numbers[size++] = end;
      return Arrays.copyOf(numbers, size);
    }

    void words(String text) {
      int at = 0;
      while (at < text.length() && !isFull()) {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        if (codePoint < 128) {
          plain((char) codePoint);
        } else {
          beyondAscii(codePoint);
        }
      }
      flush();
    }

    private void plain(char c) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        word.append((char) (c + ('a' - 'A')));
      } else if (c <= ' ' || c == 127) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
          flush();
        }
      } else {
        punctuation(Character.toString(c));
      }
    }

    private void beyondAscii(int codePoint) {
      switch (Character.getType(codePoint)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.NON_SPACING_MARK -> {}
        case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
            flush();
        case Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION ->
            punctuation(Character.toString(codePoint));
        default -> {
          if (codePoint == 0xFFFD) {
            return;
          }
          if (Character.isIdeographic(codePoint)) {
            punctuation(Character.toString(codePoint));
          } else {
            folded(codePoint);
          }
        }
      }
    }

    private void folded(int codePoint) {
      String lower = Character.toString(codePoint).toLowerCase(Locale.ROOT);
      Normalizer.normalize(lower, Normalizer.Form.NFD)
          .codePoints()
          .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
          .forEach(word::appendCodePoint);
    }

    private void punctuation(String mark) {
      flush();
      if (!isFull()) {
        numbers[size++] = pieces.getOrDefault(mark, unknown);
      }
    }

    private void flush() {
      if (word.isEmpty()) {
        return;
      }
      String whole = word.toString();
      word.setLength(0);
      if (whole.length() > MAX_WORD) {
        add(unknown);
        return;
      }
      int mark = size;
      int from = 0;
      while (from < whole.length()) {
        int to = whole.length();
        Integer number = null;
        while (to > from) {
          String piece = whole.substring(from, to);
          number = pieces.get(from == 0 ? piece : "##" + piece);
          if (number != null) {
            break;
          }
          to--;
        }
        if (number == null) {
          size = mark;
          add(unknown);
          return;
        }
        if (isFull()) {
          return;
        }
        add(number);
        from = to;
      }
    }

    private void add(int number) {
      if (!isFull()) {
        numbers[size++] = number;
      }
    }
  }
}
