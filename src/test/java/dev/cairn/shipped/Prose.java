package dev.cairn.shipped;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as a reader meets it: its formulas, sentences and words, and how hard it is to read.
final class Prose {
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?<!\\\\)\\$\\$(.+?)(?<!\\\\)\\$\\$|(?<!\\\\)\\$([^$\n]+?)(?<!\\\\)\\$", Pattern.DOTALL);
  private static final Pattern DISPLAYED = Pattern.compile("\\$\\$.+?\\$\\$", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n|\\n(?=- |\\d+\\. )");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:])\\s+(?=[A-Z\"0-9$])");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]*");
  private static final Pattern SILENT_END = Pattern.compile("(?:[^laeiouy]es|ed|[^laeiouy]e)$");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]{1,2}");
  private static final Pattern ENDING = Pattern.compile("(?:s|es|ed|ing)$");

  /// Words that say nothing about what a sentence is about.
  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "the", "of", "to", "and", "in", "for", "with", "you", "your", "is", "are",
          "it", "its", "that", "this", "which", "by", "on", "from", "as", "at", "or", "be", "need",
          "before", "most");

  private final String text;

  Prose(String text) {
    this.text = text;
  }

  /// What stands between dollar signs.
  List<String> formulas() {
    return FORMULA
        .matcher(text)
        .results()
        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .toList();
  }

  /// How long it is, a formula being one word.
  int length() {
    String spoken = FORMULA.matcher(text).replaceAll("x").strip();
    return (int) SPACE.splitAsStream(spoken).count();
  }

  /// Its sentences with their formulas; displayed formulas and code are left out.
  List<String> sentences() {
    String plain = CODE.matcher(DISPLAYED.matcher(text).replaceAll(" ")).replaceAll(" ");
    var sentences = new ArrayList<String>();
    for (String paragraph : PARAGRAPH.splitAsStream(plain).toList()) {
      String line = paragraph.replaceAll("[*_`#>|]", "").replaceAll("\\s+", " ").strip();
      SENTENCE_END
          .splitAsStream(line)
          .filter(sentence -> words(sentence) > 0)
          .forEach(sentences::add);
    }
    return sentences;
  }

  /// Words a sentence, formulas left out.
  double meanSentenceLength() {
    List<String> sentences = sentences();
    return (double) sentences.stream().mapToInt(Prose::words).sum() / Math.max(1, sentences.size());
  }

  /// Flesch's reading ease (Journal of Applied Psychology 32, 1948): 60 to 70 is plain English, 30
  /// to 50 a difficult text.
  double readingEase() {
    int words = 0;
    int syllables = 0;
    for (String sentence : sentences()) {
      Matcher word = WORD.matcher(FORMULA.matcher(sentence).replaceAll(" "));
      while (word.find()) {
        words++;
        syllables += syllables(word.group());
      }
    }
    return 206.835 - 1.015 * meanSentenceLength() - 84.6 * syllables / Math.max(1, words);
  }

  /// How much two texts say the same: the share of their telling words that both have.
  static double overlap(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / Math.max(1, one.size() + other.size() - shared);
  }

  /// The words that tell what a text is about, without endings.
  Set<String> tellingWords() {
    var telling = new HashSet<String>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (!COMMON.contains(word.group())) {
        telling.add(ENDING.matcher(word.group()).replaceAll(""));
      }
    }
    return telling;
  }

  static int words(String sentence) {
    return (int) WORD.matcher(FORMULA.matcher(sentence).replaceAll(" ")).results().count();
  }

  private static int syllables(String word) {
    if (word.length() <= 3) {
      return 1;
    }
    String spoken = SILENT_END.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    return (int) Math.max(1, VOWELS.matcher(spoken).results().count());
  }
}
