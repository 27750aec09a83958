package dev.cairn.classify;

import dev.cairn.model.GoalGuess;
import dev.cairn.model.GoalGuess.ScoredGoal;
import dev.cairn.model.GoalId;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was learnt from a catalog's examples: goals, scope, and whether a goal shows at all.
///
/// Immutable and safe for use by many threads. Kept in one file of the index.
public final class ClassifierModel {
  private static final int MAGIC = 0x43524e43;

  /// Grows whenever the file's layout or the features change; an index with another is rebuilt.
  public static final int VERSION = 1;

  private final List<GoalId> goals;
  private final Vocabulary vocabulary;
  private final Optional<Head> goal;
  private final Optional<Head> scope;
  private final Optional<Head> openness;
  private final Novelty novelty;
  private final ScopeScale scopeScale;

  ClassifierModel(
      List<GoalId> goals,
      Vocabulary vocabulary,
      Optional<Head> goal,
      Optional<Head> scope,
      Optional<Head> openness,
      Novelty novelty,
      ScopeScale scopeScale) {
    this.goals = List.copyOf(goals);
    this.vocabulary = vocabulary;
    this.goal = goal;
    this.scope = scope;
    this.openness = openness;
    this.novelty = novelty;
    this.scopeScale = scopeScale;
  }

  /// What the model makes of an utterance.
  ///
  /// @param scope how likely it belongs here, 0..1
  /// @param goal the goals by likelihood; empty only where the catalog has none
  /// @param askBack how likely a good answer would ask back, 0..1; empty where the catalog has no
  /// examples of such utterances
  record Verdict(double scope, Optional<GoalGuess> goal, Optional<Double> askBack) {}

  Verdict judge(FeatureHasher.Features features, Optional<float[]> embedding) {
    SparseVector words = vocabulary.vector(features);
    Optional<double[]> goalOf = goal.map(head -> head.probabilities(words, embedding));
    Optional<GoalGuess> guess =
        goalOf
            .map(this::guess)
            .or(
                () ->
                    goals.size() == 1
                        ? Optional.of(GoalGuess.certain(goals.getFirst()))
                        : Optional.empty());
    double inScope =
        scope
            .map(
                head ->
                    scopeScale.scope(
                        head.probabilities(words, embedding)[ClassifierTrainer.IN],
                        embedding.isPresent() && head.dense().isPresent()))
            .orElseGet(() -> novelty.scope(goalOf, embedding, goal));
    Optional<Double> askBack =
        openness.map(head -> head.probabilities(words, embedding)[ClassifierTrainer.ASK_BACK]);
    return new Verdict(inScope, guess, askBack);
  }

  private GoalGuess guess(double[] probabilities) {
    var ranked = new ArrayList<ScoredGoal>(goals.size());
    for (int i = 0; i < goals.size(); i++) {
      ranked.add(new ScoredGoal(goals.get(i), probabilities[i]));
    }
    ranked.sort(Comparator.comparingDouble(ScoredGoal::confidence).reversed());
    return new GoalGuess(ranked);
  }

  /// Writes the model to a file, replacing it.
  public void save(Path file) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(goals.size());
      for (GoalId id : goals) {
        out.writeUTF(id.value());
      }
      vocabulary.write(out);
      write(goal, out);
      write(scope, out);
      write(openness, out);
      novelty.write(out);
      scopeScale.write(out);
    }
  }

  /// Reads a model that [#save] wrote.
  ///
  /// @throws IOException when the file can't be read, is damaged or of another version
  public static ClassifierModel load(Path file) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      int magic = in.readInt();
      int version = in.readInt();
      if (magic != MAGIC || version != VERSION) {
        throw new IOException(
            "%s: not a model of version %d; reindex to build one".formatted(file, VERSION));
      }
      int size = Blocks.length(in);
      var goals = new ArrayList<GoalId>();
      for (int i = 0; i < size; i++) {
        goals.add(new GoalId(in.readUTF()));
      }
      return new ClassifierModel(
          goals,
          Vocabulary.read(in),
          readHead(in),
          readHead(in),
          readHead(in),
          Novelty.read(in),
          ScopeScale.read(in));
    }
  }

  private static void write(Optional<Head> head, DataOutputStream out) throws IOException {
    out.writeBoolean(head.isPresent());
    if (head.isPresent()) {
      head.get().write(out);
    }
  }

  private static Optional<Head> readHead(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(Head.read(in)) : Optional.empty();
  }
}
