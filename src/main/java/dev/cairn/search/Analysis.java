package dev.cairn.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The analyzer: text to [words][Word], the same when indexing and when searching.
///
/// Cheap to make and not thread-safe: each thread makes its own.
final class Analysis {
  /// More distinct words than most catalogues have; the memory is a few megabytes.
  private static final int REMEMBERED_STEMS = 50_000;

  private final Language language;
  private final OneWord input = new OneWord();
  private final TokenStream stemmer;
  private final CharTermAttribute output;
  private final Map<String, String> stems = new HashMap<>();

  Analysis(Language language) {
    this.language = language;
    this.stemmer = language.stem(input);
    this.output = stemmer.getAttribute(CharTermAttribute.class);
  }

  /// The words of a text, in its order.
  List<Word> words(CharSequence text) {
    var words = new ArrayList<Word>();
    WordSplitter.split(
        text,
        (word, joined) -> {
          String exact = fold(word);
          if (!exact.isEmpty()) {
            words.add(new Word(exact, stem(exact), language.isStopWord(exact), joined));
          }
        });
    return words;
  }

  /// A name in the form in which two ways of writing it are equal: its stems, without stop words
  /// unless it has nothing else.
  String nameKey(String name) {
    List<Word> words = words(name).stream().filter(word -> !word.joined()).toList();
    List<Word> content = words.stream().filter(word -> !word.stop()).toList();
    return String.join(
        " ", (content.isEmpty() ? words : content).stream().map(Word::stem).toList());
  }

  /// In lower case, without accents and presentation forms.
  static String fold(String word) {
    if (isPlain(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String normal = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    char[] in = normal.toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    var folded = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      // Accents that no composed character exists for.
      if (out[i] < '\u0300' || out[i] > '\u036F') {
        folded.append(out[i]);
      }
    }
    return folded.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private String stem(String word) {
    String known = stems.get(word);
    if (known != null) {
      return known;
    }
    String stem = language.irregularStem(word).orElseGet(() -> stemAnew(word));
    if (stems.size() < REMEMBERED_STEMS) {
      stems.put(word, stem);
    }
    return stem;
  }

  private String stemAnew(String word) {
    try {
      input.set(word);
      stemmer.reset();
      String stem = stemmer.incrementToken() ? output.toString() : word;
      stemmer.end();
      stemmer.close();
      return stem.isEmpty() ? word : stem;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Feeds Lucene's stemmers, which are filters of streams, one word at a time.
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean given = true;

    void set(String next) {
      word = next;
      given = false;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      term.setEmpty().append(word);
      given = true;
      return true;
    }
  }
}
