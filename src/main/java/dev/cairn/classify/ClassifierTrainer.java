package dev.cairn.classify;

import dev.cairn.embed.Embedder;
import dev.cairn.embed.Progress;
import dev.cairn.model.Catalog;
import dev.cairn.model.Examples;
import dev.cairn.model.Goal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Learns a [ClassifierModel] from a catalog's example utterances.
///
/// The same catalog yields the same model, byte for byte.
public final class ClassifierTrainer {
  static final int OUT = 0;
  static final int IN = 1;

  static final int SHOWS_GOAL = 0;
  static final int ASK_BACK = 1;
  static final int ANY_GOAL = 2;

  /// Fewer examples of a kind teach nothing reliable.
  private static final int FEW = 5;

  /// A weight matrix holds at most so many numbers; with more goals, fewer features.
  private static final int MAX_WEIGHTS = 3_000_000;

  /// With more goals, texts that show none need not be shared out among all.
  private static final int MAX_SHARED = 12;

  /// What a text that shows no goal counts against one that shows one.
  private static final float UNREVEALED_WEIGHT = 0.5f;

  private ClassifierTrainer() {}

  /// Learns from a catalog's examples.
  ///
  /// @param catalog whose examples to learn from
  /// @param embedder for the meaning of sentences; without one the model goes by words alone
  public static ClassifierModel train(Catalog catalog, Optional<Embedder> embedder) {
    return train(catalog, embedder, Progress.NONE);
  }

  /// Learns from a catalog's examples, telling how far it has come.
  ///
  /// @param progress hears how many examples are embedded, the longest part of training
  public static ClassifierModel train(
      Catalog catalog, Optional<Embedder> embedder, Progress progress) {
    List<Goal> goals = List.copyOf(catalog.goals());
    List<Example> examples = examples(goals, catalog.examples());
    var reader = new Reader(catalog, Clock.systemUTC());
    List<FeatureHasher.Features> features =
        examples.parallelStream()
            .map(example -> reader.features(reader.read(example.text())))
            .toList();
    Vocabulary vocabulary = vocabulary(features, goals.size());
    List<SparseVector> words = features.stream().map(vocabulary::vector).toList();
    Optional<List<float[]>> vectors =
        embedder.map(one -> one.embedAll(examples.stream().map(Example::text).toList(), progress));
    var set = new TrainingSet(examples, words, vectors, vocabulary.size());

    Optional<HeadTrainer.Trained> goal =
        goals.size() < 2 || examples.isEmpty()
            ? Optional.empty()
            : set.withUnrevealed(goals.size()).train(Example::goal, goals.size());
    Optional<HeadTrainer.Trained> scope = set.train(Example::scope, 2);
    boolean asks = catalog.examples().askBack().size() >= FEW;
    Optional<HeadTrainer.Trained> openness =
        asks ? set.train(Example::openness, 3) : Optional.empty();
    return new ClassifierModel(
        goals.stream().map(Goal::id).toList(),
        vocabulary,
        goal.map(HeadTrainer.Trained::head),
        scope.map(HeadTrainer.Trained::head),
        openness.map(HeadTrainer.Trained::head),
        goal.map(Novelty::of).orElse(Novelty.NONE),
        scope
            .map(trained -> ScopeScale.of(trained, set.labels(Example::scope)))
            .orElse(ScopeScale.NONE));
  }

  /// One example utterance and its labels, each -1 where it teaches nothing.
  private record Example(String text, int goal, int scope, int openness, int family, float weight) {
    Example(String text, int goal, int scope, int openness) {
      this(text, goal, scope, openness, -1, 1);
    }
  }

  private static List<Example> examples(List<Goal> goals, Examples others) {
    var examples = new ArrayList<Example>();
    boolean scoped = others.outOfScope().size() >= FEW;
    int in = scoped ? IN : -1;
    for (int g = 0; g < goals.size(); g++) {
      Goal goal = goals.get(g);
      for (String text : goal.examples()) {
        examples.add(new Example(text, g, in, SHOWS_GOAL));
      }
      if (goal.examples().size() < FEW) {
        examples.add(new Example(goal.title(), g, -1, -1));
        examples.add(new Example(goal.title() + ". " + goal.summary(), g, -1, -1));
      }
    }
    others.askBack().forEach(text -> examples.add(new Example(text, -1, in, ASK_BACK)));
    others.anyGoal().forEach(text -> examples.add(new Example(text, -1, in, ANY_GOAL)));
    if (scoped) {
      others.outOfScope().forEach(text -> examples.add(new Example(text, -1, OUT, -1)));
    }
    return examples;
  }

  private static Vocabulary vocabulary(List<FeatureHasher.Features> features, int goals) {
    int most = MAX_WEIGHTS / Math.max(3, goals);
    int atLeast = features.size() < 100 ? 1 : 2;
    Vocabulary vocabulary = Vocabulary.of(features, atLeast);
    while (vocabulary.size() > most) {
      atLeast += Math.max(1, atLeast / 3);
      vocabulary = Vocabulary.of(features, atLeast);
    }
    return vocabulary;
  }

  private interface Label {
    int of(Example example);
  }

  /// All examples in every form; a head learns from those that have a label for it.
  private record TrainingSet(
      List<Example> examples,
      List<SparseVector> words,
      Optional<List<float[]>> vectors,
      int width) {

    /// With each example that shows no goal as one of every goal, so that words which tell nothing
    /// make no goal likelier.
    TrainingSet withUnrevealed(int goals) {
      if (goals > MAX_SHARED) {
        return this;
      }
      var more = new ArrayList<>(examples);
      var moreWords = new ArrayList<>(words);
      var moreVectors = new ArrayList<float[]>();
      vectors.ifPresent(moreVectors::addAll);
      for (int row = 0; row < examples.size(); row++) {
        Example example = examples.get(row);
        if (example.openness() == ASK_BACK || example.openness() == ANY_GOAL) {
          for (int goal = 0; goal < goals; goal++) {
            more.add(new Example(example.text(), goal, -1, -1, row, UNREVEALED_WEIGHT / goals));
            moreWords.add(words.get(row));
            if (vectors.isPresent()) {
              moreVectors.add(vectors.get().get(row));
            }
          }
        }
      }
      return new TrainingSet(
          more, moreWords, vectors.isPresent() ? Optional.of(moreVectors) : vectors, width);
    }

    /// The labels of the examples that have one, in their order.
    int[] labels(Label label) {
      return examples.stream().mapToInt(label::of).filter(of -> of >= 0).toArray();
    }

    Optional<HeadTrainer.Trained> train(Label label, int classes) {
      int[] rows = new int[examples.size()];
      int size = 0;
      int[] counts = new int[classes];
      for (int row = 0; row < rows.length; row++) {
        int of = label.of(examples.get(row));
        if (of >= 0) {
          rows[size++] = row;
          counts[of]++;
        }
      }
      if (Arrays.stream(counts).filter(count -> count > 0).count() < 2) {
        return Optional.empty();
      }
      int[] chosen = Arrays.copyOf(rows, size);
      int[] labels = Arrays.stream(chosen).map(row -> label.of(examples.get(row))).toArray();
      return Optional.of(
          HeadTrainer.train(
              new Rows.Sparse(Arrays.stream(chosen).mapToObj(words::get).toList(), width),
              vectors.map(
                  all ->
                      new Rows.Dense(
                          Arrays.stream(chosen).mapToObj(all::get).toList(),
                          all.getFirst().length)),
              labels,
              importance(chosen, labels, counts),
              Arrays.stream(chosen).map(row -> examples.get(row).family()).toArray(),
              classes));
    }

    /// Rare classes count for more, by the square root: how often a kind of utterance stands among
    /// the examples says little about how often members write it.
    private float[] importance(int[] chosen, int[] labels, int[] counts) {
      float[] importance = new float[labels.length];
      double mean = (double) labels.length / counts.length;
      for (int i = 0; i < labels.length; i++) {
        importance[i] =
            examples.get(chosen[i]).weight() * (float) Math.sqrt(mean / counts[labels[i]]);
      }
      return importance;
    }
  }
}
