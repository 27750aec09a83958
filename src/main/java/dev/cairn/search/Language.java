package dev.cairn.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// What is known of a language: its words without content and how to take off endings.
///
/// A language without an entry here is searched by whole words, which works, only less forgivingly.
final class Language {
  private static final String SNOWBALL = "/org/apache/lucene/analysis/snowball/";

  /// Plurals that the stemmer does not know and that technical texts are full of.
  private static final Map<String, String> ENGLISH_PLURALS =
      Map.of(
          "matrices", "matrix",
          "vertices", "vertex",
          "indices", "index",
          "appendices", "appendix",
          "vortices", "vortex",
          "simplices", "simplex");

  private final Set<String> stopWords;
  private final Map<String, String> irregular;
  private final UnaryOperator<TokenStream> stemmer;

  private Language(Set<String> stopWords, UnaryOperator<TokenStream> stemmer) {
    this(stopWords, Map.of(), stemmer);
  }

  private Language(
      Set<String> stopWords, Map<String, String> irregular, UnaryOperator<TokenStream> stemmer) {
    this.stopWords = stopWords;
    this.irregular = irregular;
    this.stemmer = stemmer;
  }

  /// @param code ISO 639-1, in any case, with or without a region such as `pt-BR`
  static Language of(String code) {
    return switch (code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]) {
      // Porter's second stemmer found more than KStem on all five collections it was measured on.
      // It cuts names, too, which is why [Fields#EXACT] keeps them as they are written.
      case "en" ->
          new Language(
              listed("english_stop.txt"),
              ENGLISH_PLURALS,
              in -> new SnowballFilter(in, new EnglishStemmer()));
      case "de" -> new Language(listed("german_stop.txt"), GermanLightStemFilter::new);
      case "fr" -> new Language(listed("french_stop.txt"), FrenchLightStemFilter::new);
      case "es" -> new Language(listed("spanish_stop.txt"), SpanishLightStemFilter::new);
      case "pt" -> new Language(listed("portuguese_stop.txt"), PortugueseLightStemFilter::new);
      case "it" -> new Language(listed("italian_stop.txt"), ItalianLightStemFilter::new);
      case "ru" -> new Language(listed("russian_stop.txt"), RussianLightStemFilter::new);
      case "nl" ->
          new Language(listed("dutch_stop.txt"), in -> new SnowballFilter(in, new DutchStemmer()));
      case "sv" ->
          new Language(
              listed("swedish_stop.txt"), in -> new SnowballFilter(in, new SwedishStemmer()));
      case "da" ->
          new Language(
              listed("danish_stop.txt"), in -> new SnowballFilter(in, new DanishStemmer()));
      case "no", "nb", "nn" ->
          new Language(
              listed("norwegian_stop.txt"), in -> new SnowballFilter(in, new NorwegianStemmer()));
      case "fi" ->
          new Language(
              listed("finnish_stop.txt"), in -> new SnowballFilter(in, new FinnishStemmer()));
      case "hu" ->
          new Language(
              listed("hungarian_stop.txt"), in -> new SnowballFilter(in, new HungarianStemmer()));
      case "tr" ->
          new Language(
              folded(TurkishAnalyzer.getDefaultStopSet()),
              in -> new SnowballFilter(in, new TurkishStemmer()));
      case "hi" ->
          new Language(
              folded(HindiAnalyzer.getDefaultStopSet()),
              in -> new HindiStemFilter(new HindiNormalizationFilter(in)));
      case "ar" ->
          new Language(
              folded(ArabicAnalyzer.getDefaultStopSet()),
              in -> new ArabicStemFilter(new ArabicNormalizationFilter(in)));
      default -> new Language(Set.of(), in -> in);
    };
  }

  /// Whether a word, folded as by [Analysis], has no content of its own.
  boolean isStopWord(String word) {
    return stopWords.contains(word);
  }

  /// The stem of a word that the stemmer has wrong.
  Optional<String> irregularStem(String word) {
    return Optional.ofNullable(irregular.get(word));
  }

  TokenStream stem(TokenStream in) {
    return stemmer.apply(in);
  }

  private static Set<String> listed(String file) {
    try (InputStream in = WordlistLoader.class.getResourceAsStream(SNOWBALL + file)) {
      if (in == null) {
        throw new IllegalStateException(SNOWBALL + file + " is not in Lucene's jar");
      }
      return folded(
          List.of(
              WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8))
                  .toArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> folded(CharArraySet words) {
    return folded(List.of(words.toArray()));
  }

  /// Of the contractions only those that [WordSplitter] leaves in one piece ("dont"): taken apart
  /// or
  /// joined, the others are stop words already or words of their own ("shell").
  private static Set<String> folded(List<Object> words) {
    var folded = new HashSet<String>();
    for (Object word : words) {
      String text = word instanceof char[] chars ? new String(chars) : word.toString();
      if (text.endsWith("n't")) {
        folded.add(text.replace("'", ""));
      } else if (text.indexOf('\'') < 0) {
        folded.add(Analysis.fold(text));
      }
    }
    return folded;
  }
}
