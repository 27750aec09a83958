package dev.cairn.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Trains a [Head]: its learners on all examples, and the trust in them on examples that they had
/// not seen.
final class HeadTrainer {
  /// Up to so many examples trust is found by cross-validation, beyond by holding some back.
  private static final int CROSS_VALIDATED = 4_000;

  private static final int FOLDS = 5;

  /// With many examples, one in so many is held back.
  private static final int HELD_BACK = 7;

  private static final double[] WORDS_C = {1, 3, 10};
  private static final double[] DENSE_C = {1, 3, 10, 30};

  private final Rows.Sparse words;
  private final Optional<Rows.Dense> dense;
  private final int[] labels;
  private final float[] importance;
  private final int[] families;
  private final int classes;

  private HeadTrainer(
      Rows.Sparse words,
      Optional<Rows.Dense> dense,
      int[] labels,
      float[] importance,
      int[] families,
      int classes) {
    this.words = words;
    this.dense = dense;
    this.labels = labels;
    this.importance = importance;
    this.families = families;
    this.classes = classes;
  }

  /// A trained head, and what it said of the examples that it had not seen.
  static final class Trained {
    private final Head head;
    private final int[] unseen;
    private final List<double[]> byWords;
    private final List<double[]> byAll;

    Trained(Head head, int[] unseen, List<double[]> byWords, List<double[]> byAll) {
      this.head = head;
      this.unseen = unseen;
      this.byWords = byWords;
      this.byAll = byAll;
    }

    Head head() {
      return head;
    }

    /// The numbers of the examples that were held back at some time.
    int[] unseen() {
      return unseen;
    }

    /// What words alone said of each of them.
    List<double[]> byWords() {
      return byWords;
    }

    /// What words and embeddings said of each; the same as [#byWords] without embeddings.
    List<double[]> byAll() {
      return byAll;
    }
  }

  /// @param words the examples as words
  /// @param dense the examples as embeddings, if there are any
  /// @param labels the class of each example, 0..classes-1
  /// @param importance how much each counts, above 0
  /// @param families -1, or what tells the copies of one text that stand for several classes
  static Trained train(
      Rows.Sparse words,
      Optional<Rows.Dense> dense,
      int[] labels,
      float[] importance,
      int[] families,
      int classes) {
    return new HeadTrainer(words, dense, labels, importance, families, classes).train();
  }

  private Trained train() {
    List<int[]> folds = folds();
    int[] unseen = folds.stream().flatMapToInt(fold -> Arrays.stream(judged(fold))).toArray();
    int[] unseenLabels = select(labels, unseen);
    float[] unseenImportance = select(importance, unseen);

    double wordsC = 0;
    List<float[]> wordsLogs = List.of();
    double least = Double.POSITIVE_INFINITY;
    for (double c : candidates(WORDS_C)) {
      List<float[]> logs = new ArrayList<>();
      for (int[] fold : folds) {
        int[] rest = without(fold);
        LinearModel model =
            LinearTrainer.train(
                sparse(rest), select(labels, rest), select(importance, rest), classes, c);
        for (int row : judged(fold)) {
          logs.add(Head.logs(model.scores(words.vectors().get(row))));
        }
      }
      double loss = loss(logs, unseenLabels, unseenImportance);
      if (loss < least) {
        least = loss;
        wordsC = c;
        wordsLogs = logs;
      }
    }
    LinearModel wordsModel = LinearTrainer.train(words, labels, importance, classes, wordsC);
    List<List<float[]>> wordsOnly = wordsLogs.stream().map(List::of).toList();
    Blend wordsTrust = Blend.fit(wordsOnly, unseenLabels, unseenImportance);
    List<double[]> byWords = wordsOnly.stream().map(wordsTrust::probabilities).toList();
    if (dense.isEmpty()) {
      return new Trained(
          new Head(classes, wordsModel, Optional.empty(), wordsTrust, wordsTrust),
          unseen,
          byWords,
          byWords);
    }
    return trainDense(folds, unseen, wordsModel, wordsLogs, wordsTrust, byWords);
  }

  private Trained trainDense(
      List<int[]> folds,
      int[] unseen,
      LinearModel wordsModel,
      List<float[]> wordsLogs,
      Blend wordsTrust,
      List<double[]> byWords) {
    int[] unseenLabels = select(labels, unseen);
    float[] unseenImportance = select(importance, unseen);
    List<float[]> vectors = dense.orElseThrow().vectors();
    double denseC = 0;
    List<float[]> linearLogs = List.of();
    double least = Double.POSITIVE_INFINITY;
    for (double c : candidates(DENSE_C)) {
      List<float[]> logs = new ArrayList<>();
      for (int[] fold : folds) {
        int[] rest = without(fold);
        LinearModel model =
            LinearTrainer.train(
                dense(rest), select(labels, rest), select(importance, rest), classes, c);
        for (int row : judged(fold)) {
          logs.add(Head.logs(model.scores(vectors.get(row))));
        }
      }
      double loss = loss(logs, unseenLabels, unseenImportance);
      if (loss < least) {
        least = loss;
        denseC = c;
        linearLogs = logs;
      }
    }
    List<List<float[]>> logs = new ArrayList<>();
    int at = 0;
    for (int[] fold : folds) {
      int[] rest = without(fold);
      LinearModel discriminant =
          DiscriminantTrainer.train(dense(rest).vectors(), select(labels, rest), classes);
      Neighbours neighbours = Neighbours.of(dense(rest).vectors(), select(labels, rest), classes);
      for (int row : judged(fold)) {
        float[] vector = vectors.get(row);
        logs.add(
            List.of(
                wordsLogs.get(at),
                linearLogs.get(at),
                Head.logs(discriminant.scores(vector)),
                Head.logs(neighbours.scores(neighbours.similarities(vector)))));
        at++;
      }
    }
    Blend trust = Blend.fit(logs, unseenLabels, unseenImportance);
    var learners =
        new Head.DenseLearners(
            LinearTrainer.train(dense.get(), labels, importance, classes, denseC),
            DiscriminantTrainer.train(vectors, labels, classes),
            Neighbours.of(vectors, labels, classes));
    return new Trained(
        new Head(classes, wordsModel, Optional.of(learners), wordsTrust, trust),
        unseen,
        byWords,
        logs.stream().map(trust::probabilities).toList());
  }

  /// With many examples one strength will do: the choice is worth 0.1 % there, and costs minutes.
  private double[] candidates(double[] strengths) {
    return labels.length <= CROSS_VALIDATED && !LinearTrainer.isMany(labels.length, classes)
        ? strengths
        : new double[] {strengths[strengths.length - 1]};
  }

  /// The examples of a fold that have a label of their own.
  private int[] judged(int[] fold) {
    return Arrays.stream(fold).filter(row -> families[row] < 0).toArray();
  }

  /// Parts of the examples to hold back in turn, each class spread evenly over them.
  private List<int[]> folds() {
    boolean all = labels.length <= CROSS_VALIDATED;
    int parts = all ? FOLDS : HELD_BACK;
    int[] seen = new int[classes];
    List<List<Integer>> folds = new ArrayList<>();
    for (int fold = 0; fold < parts; fold++) {
      folds.add(new ArrayList<>());
    }
    for (int row = 0; row < labels.length; row++) {
      // Copies of one text share a fold, or the learners would have seen what they are asked.
      int part = families[row] < 0 ? seen[labels[row]]++ : families[row];
      folds.get(part % parts).add(row);
    }
    return folds.stream()
        .limit(all ? FOLDS : 1)
        .filter(fold -> !fold.isEmpty())
        .map(fold -> fold.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private int[] without(int[] fold) {
    boolean[] out = new boolean[labels.length];
    for (int row : fold) {
      out[row] = true;
    }
    int[] rest = new int[labels.length - fold.length];
    int size = 0;
    for (int row = 0; row < labels.length; row++) {
      if (!out[row]) {
        rest[size++] = row;
      }
    }
    return rest.length == 0 ? fold : rest;
  }

  private Rows.Sparse sparse(int[] rows) {
    return new Rows.Sparse(
        Arrays.stream(rows).mapToObj(words.vectors()::get).toList(), words.width());
  }

  private Rows.Dense dense(int[] rows) {
    Rows.Dense all = dense.orElseThrow();
    return new Rows.Dense(Arrays.stream(rows).mapToObj(all.vectors()::get).toList(), all.width());
  }

  private static double loss(List<float[]> logs, int[] labels, float[] importance) {
    double loss = 0;
    for (int row = 0; row < labels.length; row++) {
      loss -= importance[row] * logs.get(row)[labels[row]];
    }
    return loss;
  }

  private static int[] select(int[] from, int[] rows) {
    return Arrays.stream(rows).map(row -> from[row]).toArray();
  }

  private static float[] select(float[] from, int[] rows) {
    float[] selected = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = from[rows[i]];
    }
    return selected;
  }
}
