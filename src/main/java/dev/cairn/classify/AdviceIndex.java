package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the note whose own questions an utterance asks, by the telling words they share.
final class AdviceIndex {
  /// The cosine from which on two questions are the same; below it, wording decides too much.
  private static final double SAME = 0.72;

  /// A longer utterance says more than its question.
  private static final int MAX_WORDS = 40;

  private record Question(String note, Map<String, Double> weights, double length) {}

  private final List<Question> questions = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  AdviceIndex(Catalog catalog) {
    for (Note note : catalog.notes()) {
      for (String question : note.questions()) {
        words(question).forEach(word -> frequency.merge(word, 1, Integer::sum));
      }
    }
    for (Note note : catalog.notes()) {
      for (String question : note.questions()) {
        Map<String, Double> weights = weights(words(question));
        for (String word : weights.keySet()) {
          byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(questions.size());
        }
        questions.add(new Question(note.id(), weights, length(weights)));
      }
    }
  }

  /// The id of the note that answers an utterance by itself.
  Optional<String> find(List<Token> tokens) {
    if (questions.isEmpty() || tokens.isEmpty() || tokens.size() > MAX_WORDS) {
      return Optional.empty();
    }
    var words = new HashSet<String>();
    tokens.forEach(token -> words.add(token.stem()));
    Map<String, Double> weights = weights(words);
    double length = length(weights);
    double[] products = new double[questions.size()];
    weights.forEach(
        (word, weight) -> {
          for (int question : byWord.getOrDefault(word, List.of())) {
            products[question] +=
                weight * questions.get(question).weights().getOrDefault(word, 0.0);
          }
        });
    int best = -1;
    double most = SAME;
    for (int i = 0; i < products.length; i++) {
      double cosine = products[i] / (length * questions.get(i).length());
      if (cosine >= most && (best < 0 || cosine > most)) {
        best = i;
        most = cosine;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(questions.get(best).note());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Tokenizer.stems(text));
  }

  private Map<String, Double> weights(Set<String> words) {
    var weights = new HashMap<String, Double>();
    for (String word : words) {
      double rarity =
          Math.log(1 + (questions.size() + 50.0) / (1 + frequency.getOrDefault(word, 0)));
      weights.put(word, rarity * (CommonWords.contains(word) ? 0.5 : 1));
    }
    return weights;
  }

  private static double length(Map<String, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }
}
